import { createHash, createHmac } from 'node:crypto';
import { SubscriptionsService } from '../../src/modules/subscriptions';
import { DECK } from '../../src/modules/tarot/domain/deck';
import type { ClientMessage } from '../../src/sandbox/telegram/client-api';
import type { BotWorld } from './bot-world';
import type { Press, TelegramPerson } from './telegram-emulator';

/** Gives premium to somebody who has written to the bot. */
export async function givePremium(world: BotWorld, { id }: TelegramPerson): Promise<void> {
  const [user] = await world.rows<{ id: string }>('select id from users where telegram_id = $1', [id]);
  const subscriptions = world.application.nest.get(SubscriptionsService, { strict: false });
  await subscriptions.grant(user?.id ?? '', { days: 30, source: 'grant', grantedBy: 'a test' });
}

/** Labels of the buttons under a message, in their order. */
export const labelsOf = (message: ClientMessage | undefined): string[] =>
  message?.inline_keyboard?.flat().map(({ text }) => text) ?? [];

/** Presses the newest button whose text begins so. */
export async function pressesLike(person: TelegramPerson, beginning: string): Promise<Press> {
  const { messages } = await person.history();
  const label = messages
    .toReversed()
    .flatMap(labelsOf)
    .find((text) => text.startsWith(beginning));
  if (label === undefined) throw new Error(`No button begins with "${beginning}"`);
  return person.presses(label);
}

/** Has a spread laid, for a question or without one; gives the picture with the backs. */
export async function lays(person: TelegramPerson, name: string, question?: string): Promise<ClientMessage> {
  await person.sends('/tarot');
  await pressesLike(person, name);
  const messages =
    question === undefined
      ? (await pressesLike(person, /^[A-Z]/.test(name) ? 'No question' : 'Без вопроса')).messages
      : await person.sends(question);
  const table = messages.find(({ photo }) => photo !== undefined);
  if (!table) throw new Error(`No cards were laid: ${JSON.stringify(messages.map(({ text }) => text))}`);
  return table;
}

/** What «Проверить» shows. */
export interface ShownProof {
  readonly commitment: string;
  readonly seed: string;
  readonly nonce: string;
  readonly command: string;
}

/** Reads the message that proves a draw. */
export function readProof({ text = '', entities = [] }: ClientMessage): ShownProof {
  const [commitment = '', seed = '', nonce = '', command = ''] = entities
    .filter(({ type }) => type === 'code')
    .map(({ offset, length }) => text.slice(offset, offset + length));
  return { commitment, seed, nonce, command };
}

/** The cards of a draw, computed with nothing but HMAC and the order of the deck; checks the commitment on the way. */
export function computeAgain(
  { commitment, seed, nonce }: Omit<ShownProof, 'command'>,
  size: number,
): { card: string; reversed: boolean }[] {
  const key = Buffer.from(seed, 'hex');
  expect(createHash('sha256').update(key).digest('hex')).toBe(commitment);
  const left = DECK.map(({ id }) => id as string);
  return Array.from({ length: size }, (_, at) => {
    const given = /^[\d-]+$/.test(nonce)
      ? nonce
          .split('-')
          .slice(0, at + 1)
          .join('-')
      : nonce;
    const bytes = createHmac('sha256', key)
      .update(`tarot/1/${at + 1}/${given}/0`)
      .digest();
    const [card = ''] = left.splice(bytes.readUInt32BE(0) % left.length, 1);
    return { card, reversed: bytes.readUInt32BE(4) % 2 === 1 };
  });
}
