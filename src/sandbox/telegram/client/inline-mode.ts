import { createHash, randomInt } from 'node:crypto';
import type { Clock } from '../../../shared/clock';
import type { ClientMessage, InlineChoice } from '../client-api';
import type { Delivery } from '../delivery/delivery';
import type { ClientFeed } from '../feed/client-feed';
import { clientMessageOf } from '../feed/client-message';
import { inlineAnswerEvent } from '../feed/inline-answer';
import {
  botUserOf,
  INLINE_ANSWERABLE_S,
  type InlineQueryRecord,
  type PersonRecord,
  privateChatOf,
  userOf,
} from '../store/records';
import type { Table } from '../store/tables';
import type { TelegramStore } from '../store/telegram-store';
import { ClientRefusal } from './client-refusal';

/** A client may choose from a list that has stood open for long. */
const KEPT_S = 24 * 60 * 60;

/** What happens when a person types `@bot …` in the chat with the bot, the only one there is here. */
export class InlineMode {
  private readonly queries: Table<InlineQueryRecord>;

  /** `tellsChoices` is BotFather's inline feedback: only then the bot hears which result was sent. */
  constructor(
    private readonly store: TelegramStore,
    private readonly delivery: Delivery,
    private readonly feed: ClientFeed,
    private readonly clock: Clock,
    private readonly tellsChoices: boolean,
  ) {
    this.queries = store.tables.table('inline_queries');
  }

  /** Asks the bot, or its earlier answer while that may be used; returns the id under which the results come. */
  ask(person: PersonRecord, query: string): string {
    const id = String(randomInt(1, 2 ** 47)) + String(randomInt(1000, 10_000));
    const asked: InlineQueryRecord = { id, person_id: person.id, query, asked_at: this.now() };
    const answer = this.cached(asked);
    this.store.tables.write(() => {
      this.forgetOld();
      this.queries.set(id, { ...asked, ...(answer && { answer }) });
      if (answer) return;
      const body = { id, from: userOf(person), chat_type: 'sender', query, offset: '' };
      this.delivery.queue.push('inline_query', body);
    });
    if (answer) this.feed.publish(person.id, inlineAnswerEvent(id, answer));
    return id;
  }

  /** Sends a result into the chat in the person's name. Throws 404 where it is not among those of the query. */
  choose(person: PersonRecord, { inline_query_id, result_id }: InlineChoice): ClientMessage {
    if (person.blocked) throw new ClientRefusal(403, 'the bot is blocked by this person');
    const asked = this.queries.get(inline_query_id);
    const result = asked?.answer?.results.find(({ id }) => id === result_id);
    if (!asked || !result || asked.person_id !== person.id) throw new ClientRefusal(404, 'no such result');
    const { content, reply_markup } = result;
    const sender = { from: userOf(person), via_bot: botUserOf(this.store.bot) };
    const body = this.store.tables.write(() => {
      this.store.directory.updatePerson(person.id, { started: true });
      const sent = { ...sender, ...content, ...(reply_markup && { reply_markup }) };
      const message = this.store.messages.add(privateChatOf(person), sent, 'person');
      this.delivery.queue.push('message', message);
      if (this.tellsChoices) this.tell(person, asked, result_id, reply_markup && message.message_id);
      return message;
    });
    const shown = clientMessageOf({ body, from: 'person' });
    this.feed.publish(person.id, { type: 'message', message: shown });
    return shown;
  }

  private tell(person: PersonRecord, { query }: InlineQueryRecord, result_id: string, messageId?: number): void {
    this.delivery.queue.push('chosen_inline_result', {
      result_id,
      from: userOf(person),
      query,
      ...(messageId !== undefined && { inline_message_id: inlineMessageIdOf(person.id, messageId) }),
    });
  }

  private cached({ person_id, query }: InlineQueryRecord): InlineQueryRecord['answer'] {
    const now = this.now();
    return [...this.queries.values()].find(
      (each) =>
        each.query === query &&
        each.answer !== undefined &&
        each.answer.cached_until > now &&
        (!each.answer.is_personal || each.person_id === person_id),
    )?.answer;
  }

  private forgetOld(): void {
    for (const { id, asked_at, answer } of this.queries.values()) {
      const age = this.now() - asked_at;
      if (age > KEPT_S || (answer === undefined && age > INLINE_ANSWERABLE_S)) this.queries.delete(id);
    }
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

/** What a message of inline mode is called where its chat is unknown. */
export function inlineMessageIdOf(chatId: number, messageId: number): string {
  return createHash('sha256').update(`inline:${chatId}:${messageId}`).digest('base64url').slice(0, 27);
}
