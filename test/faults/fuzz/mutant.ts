import type { Sample } from './corpus';
import { mangle, mutate } from './mutation';
import { Random } from './random';

/** Who is there when updates are made: ids known to the emulated Telegram. */
export interface Stage {
  readonly people: readonly number[];
  readonly groups: readonly number[];
}

/** One update to post, and how it came to be. */
export interface Mutant {
  readonly index: number;
  readonly updateId: number;
  readonly description: string;
  readonly body: string | Uint8Array;
  readonly secretIsRight: boolean;
}

/** Above every id the emulated Telegram gives itself, so that what it delivers is never taken for a copy. */
const FIRST_UPDATE_ID = 2_000_000_000;

const SHARES = { wrongSecret: 0.01, copy: 0.03, unchanged: 0.15, mangled: 0.05 } as const;

/** The mutant with this number; the same for the same seed, corpus and stage, so that any one can be posted alone. */
export function mutantAt(index: number, seed: number, corpus: readonly Sample[], stage: Stage): Mutant {
  const random = new Random(seed, index);
  if (index > 100 && random.chance(SHARES.copy)) {
    const earlier = mutantAt(index - 1 - random.below(50), seed, corpus, stage);
    return { ...earlier, index, description: `copy of #${earlier.index}: ${earlier.description}` };
  }
  const { name, update } = random.pick(corpus);
  const updateId = FIRST_UPDATE_ID + index;
  const settled = settle(update, updateId, stage, random);
  const secretIsRight = !random.chance(SHARES.wrongSecret);
  const { body, changes } = change(settled, random);
  return { index, updateId, description: `${name}: ${changes.join('; ') || 'unchanged'}`, body, secretIsRight };
}

function change(update: object, random: Random): { body: string | Uint8Array; changes: string[] } {
  if (random.chance(SHARES.unchanged)) return { body: JSON.stringify(update), changes: [] };
  const { text, changes } = mutate(update, random);
  if (!random.chance(SHARES.mangled)) return { body: text, changes };
  const { body, change } = mangle(text, random);
  return { body, changes: [...changes, change] };
}

/** A copy that comes from somebody the emulated Telegram knows, in a chat it knows, about a message that may be there. */
function settle(update: object, updateId: number, { people, groups }: Stage, random: Random): object {
  const copy = JSON.parse(JSON.stringify(update)) as Record<string, unknown>;
  const person = random.pick(people);
  const group = random.pick(groups);
  for (const part of Object.values(copy)) {
    if (!isObject(part)) continue;
    if (isObject(part.from)) part.from.id = person;
    for (const message of [part, part.message]) {
      if (!isObject(message) || !isObject(message.chat)) continue;
      message.chat.id = message.chat.type === 'private' ? person : group;
      if ('message_id' in message) message.message_id = 1 + random.below(60);
    }
  }
  return { ...copy, update_id: updateId };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
