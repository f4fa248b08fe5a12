import type { Chat } from '@grammyjs/types';
import type { Clock } from '../../../shared/clock';
import type { BotMessage } from '../protocol/bot-message';
import type { MessageRecord, NewBody } from './records';
import type { Table, Tables } from './tables';

/** All messages of all chats. Numbers are given across chats, as a bot sees them in private chats. */
export class MessageLog {
  private readonly records: Table<MessageRecord>;
  private readonly idsByChat = new Map<number, number[]>();

  constructor(
    private readonly tables: Tables,
    private readonly clock: Clock,
  ) {
    this.records = tables.table('messages');
    for (const { body } of this.records.values()) this.idsOf(body.chat.id).push(body.message_id);
    for (const ids of this.idsByChat.values()) ids.sort((a, b) => a - b);
  }

  /** Stores a new message of the chat. */
  add(chat: Chat, body: NewBody, from: MessageRecord['from'], more: Pick<MessageRecord, 'locked'> = {}): BotMessage {
    const { from: sender, ...content } = body;
    const message: BotMessage = {
      message_id: this.tables.nextNumber('message_id'),
      ...(sender && { from: sender }),
      chat,
      date: this.now(),
      ...content,
    };
    this.records.set(keyOf(chat.id, message.message_id), { body: message, from, ...more });
    this.idsOf(chat.id).push(message.message_id);
    return message;
  }

  /** A message, if it is there. */
  find(chatId: number, messageId: number): MessageRecord | undefined {
    return this.records.get(keyOf(chatId, messageId));
  }

  /** Stores another body under the same number and marks it edited. */
  edit(record: MessageRecord, body: BotMessage): BotMessage {
    const edited = { ...body, edit_date: this.now() };
    this.records.set(keyOf(body.chat.id, body.message_id), { ...record, body: edited });
    return edited;
  }

  /** Removes a message. */
  delete(chatId: number, messageId: number): void {
    if (!this.records.delete(keyOf(chatId, messageId))) return;
    const ids = this.idsOf(chatId);
    ids.splice(ids.indexOf(messageId), 1);
  }

  /** Up to `limit` messages before a number (or the last ones), oldest first. */
  history(chatId: number, limit: number, before = Infinity): MessageRecord[] {
    const ids = this.idsOf(chatId).filter((id) => id < before);
    return ids.slice(-limit).flatMap((id) => this.find(chatId, id) ?? []);
  }

  /** Whether the chat has messages before a number. */
  hasBefore(chatId: number, messageId: number): boolean {
    return (this.idsOf(chatId)[0] ?? Infinity) < messageId;
  }

  private idsOf(chatId: number): number[] {
    const known = this.idsByChat.get(chatId);
    if (known) return known;
    const ids: number[] = [];
    this.idsByChat.set(chatId, ids);
    return ids;
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

function keyOf(chatId: number, messageId: number): string {
  return `${chatId}:${messageId}`;
}
