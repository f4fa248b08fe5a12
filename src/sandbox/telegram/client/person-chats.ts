import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock';
import type { ButtonPress, ClientMessage, NewMessage, Person } from '../client-api';
import type { Delivery } from '../delivery/delivery';
import type { ClientFeed } from '../feed/client-feed';
import { clientMessageOf, clientPersonOf } from '../feed/client-message';
import { formatText } from '../html/formatted-text';
import type { BotMessage } from '../protocol/bot-message';
import { TelegramRefusal } from '../protocol/refusal';
import {
  ANSWERABLE_S,
  botUserOf,
  type CallbackRecord,
  groupChatOf,
  type GroupRecord,
  type NewBody,
  type PersonRecord,
  privateChatOf,
  userOf,
} from '../store/records';
import type { TelegramStore } from '../store/telegram-store';
import { ClientRefusal } from './client-refusal';
import { inlineMessageIdOf } from './inline-mode';

const MAX_TEXT = 4096;
const STICKER_SIDE = 512;

const injectedPress = z.object({ id: z.string(), from: z.object({ id: z.number() }) });

/** What persons do: write, press, block; each becomes an update for the bot. */
export class PersonChats {
  constructor(
    private readonly store: TelegramStore,
    private readonly delivery: Delivery,
    private readonly feed: ClientFeed,
    private readonly clock: Clock,
  ) {}

  /** The person of an id. Throws 404. */
  person(id: number): PersonRecord {
    const person = this.store.directory.person(id);
    if (!person) throw new ClientRefusal(404, 'no such person');
    return person;
  }

  /** A person writes to the bot. Throws 403 while the bot is blocked, 400 for nothing or too much. */
  write(person: PersonRecord, message: NewMessage): ClientMessage {
    if (person.blocked) throw new ClientRefusal(403, 'the bot is blocked by this person');
    const chat = privateChatOf(person);
    const content = {
      from: userOf(person),
      ...this.repliedTo(person.id, message.reply_to_message_id),
      ...this.content(message),
    };
    const body = this.store.tables.write(() => {
      this.store.directory.updatePerson(person.id, {
        started: true,
        ...(person.one_time_keyboard && { reply_keyboard: null, one_time_keyboard: false }),
      });
      return this.deliver(this.store.messages.add(chat, content, 'person'), 'message');
    });
    const shown = clientMessageOf({ body, from: 'person' });
    this.feed.publish(person.id, { type: 'message', message: shown });
    if (person.one_time_keyboard) this.feed.publish(person.id, { type: 'reply_keyboard', reply_keyboard: null });
    return shown;
  }

  /** A person presses an inline button; returns the id of the press. Throws 404 and 400 where there is no such button. */
  press(person: PersonRecord, { message_id, data }: ButtonPress): string {
    const record = this.store.messages.find(person.id, message_id);
    if (!record) throw new ClientRefusal(404, 'no such message');
    const buttons = record.body.reply_markup?.inline_keyboard.flat() ?? [];
    if (!buttons.some((button) => 'callback_data' in button && button.callback_data === data)) {
      throw new ClientRefusal(400, 'the message has no such button');
    }
    const id = String(randomInt(1, 2 ** 47)) + String(randomInt(1000, 10_000));
    this.store.tables.write(() => {
      this.expectAnswer(id, person.id);
      this.delivery.queue.push('callback_query', {
        id,
        from: userOf(person),
        // Of a message of inline mode the bot learns no more than a name.
        ...(record.body.via_bot
          ? { inline_message_id: inlineMessageIdOf(person.id, message_id) }
          : { message: record.body }),
        chat_instance: chatInstanceOf(person.id),
        data,
      });
    });
    return id;
  }

  /** A person blocks or unblocks the bot. */
  setBlocked(person: PersonRecord, blocked: boolean): Person {
    if (person.blocked === blocked) return clientPersonOf(person);
    const [free, banned] = [
      { user: botUserOf(this.store.bot), status: 'member' },
      { user: botUserOf(this.store.bot), status: 'kicked', until_date: 0 },
    ];
    this.store.tables.write(() => {
      this.store.directory.updatePerson(person.id, { blocked });
      this.delivery.queue.push('my_chat_member', {
        chat: privateChatOf(person),
        from: userOf(person),
        date: this.now(),
        old_chat_member: blocked ? free : banned,
        new_chat_member: blocked ? banned : free,
      });
    });
    const changed = clientPersonOf({ ...person, blocked });
    this.feed.publish(person.id, { type: 'person', person: changed });
    return changed;
  }

  /** A person adds the bot to a new group or channel. */
  addToGroup(person: PersonRecord, title: string, type: GroupRecord['type']): GroupRecord {
    return this.store.tables.write(() => {
      const group = this.store.directory.addGroup(title, type);
      this.delivery.queue.push('my_chat_member', {
        chat: groupChatOf(group),
        from: userOf(person),
        date: this.now(),
        old_chat_member: { user: botUserOf(this.store.bot), status: 'left' },
        new_chat_member: { user: botUserOf(this.store.bot), status: 'member' },
      });
      return group;
    });
  }

  /** A person writes into a group the bot is in; the bot sees it as if it read everything there. Throws 404. */
  writeToGroup(person: PersonRecord, groupId: number, text: string): BotMessage {
    const group = this.store.directory.group(groupId);
    if (!group) throw new ClientRefusal(404, 'no such group');
    const chat = groupChatOf(group);
    const channel = group.type === 'channel';
    const sender = channel ? { sender_chat: chat } : { from: userOf(person) };
    const content = { ...sender, ...this.content({ text }) };
    return this.store.tables.write(() =>
      this.deliver(this.store.messages.add(chat, content, 'person'), channel ? 'channel_post' : 'message'),
    );
  }

  /** Puts any update on its way; a press among them can be answered like any other. Returns its id. */
  inject(update: Record<string, unknown>): number {
    const press = injectedPress.safeParse(update.callback_query);
    return this.store.tables.write(() => {
      if (press.success) this.expectAnswer(press.data.id, press.data.from.id);
      return this.delivery.queue.inject(update);
    });
  }

  private expectAnswer(id: string, person_id: number): void {
    const press: CallbackRecord = { id, person_id, pressed_at: this.now() };
    const presses = this.store.tables.table<CallbackRecord>('callbacks');
    for (const old of presses.values()) {
      if (press.pressed_at - old.pressed_at <= ANSWERABLE_S) break;
      presses.delete(old.id);
    }
    presses.set(id, press);
  }

  private deliver(body: BotMessage, kind: string): BotMessage {
    this.delivery.queue.push(kind, body);
    return body;
  }

  private content({ text, sticker, voice }: NewMessage): NewBody {
    if ([text, sticker, voice].filter((each) => each !== undefined).length !== 1) {
      throw new ClientRefusal(400, 'a message is exactly one of text, sticker and voice');
    }
    if (text !== undefined) return this.text(text);
    if (sticker !== undefined) return { sticker: stickerOf(sticker) };
    return {
      voice: { ...idsOf('voice', 'AwACAgIAAxkBAAI', 'AgAD', `${voice}`), duration: voice ?? 0, mime_type: 'audio/ogg' },
    };
  }

  private text(raw: string): NewBody {
    const { text, entities } = this.format(raw);
    if (text === '') throw new ClientRefusal(400, 'the text is empty');
    if (text.length > MAX_TEXT) throw new ClientRefusal(400, `the text is longer than ${MAX_TEXT} characters`);
    return { text, ...(entities.length > 0 && { entities }) };
  }

  private format(text: string): ReturnType<typeof formatText> {
    try {
      return formatText({ text }, (id) => this.store.directory.user(id));
    } catch (error) {
      if (error instanceof TelegramRefusal) throw new ClientRefusal(400, error.description);
      throw error;
    }
  }

  private repliedTo(chatId: number, messageId: number | undefined): Pick<BotMessage, 'reply_to_message'> {
    const record = messageId === undefined ? undefined : this.store.messages.find(chatId, messageId);
    if (messageId !== undefined && !record) throw new ClientRefusal(404, 'no such message to reply to');
    return record ? { reply_to_message: { ...record.body, reply_to_message: undefined } } : {};
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

function stickerOf(emoji: string): NonNullable<BotMessage['sticker']> {
  return {
    ...idsOf('sticker', 'CAACAgIAAxkBAAI', 'AgAD', emoji),
    type: 'regular',
    width: STICKER_SIDE,
    height: STICKER_SIDE,
    is_animated: false,
    is_video: false,
    emoji,
  };
}

/** Ids of a file that has no bytes here. */
function idsOf(
  kind: string,
  beginning: string,
  unique: string,
  content: string,
): { file_id: string; file_unique_id: string } {
  const hash = createHash('sha256').update(`${kind}:${content}`).digest('base64url');
  return { file_id: `${beginning}${hash}`, file_unique_id: `${unique}${hash.slice(0, 12)}` };
}

/** The same for every press in a chat, as Telegram promises. */
function chatInstanceOf(chatId: number): string {
  return createHash('sha256').update(`chat:${chatId}`).digest().readBigInt64BE().toString();
}
