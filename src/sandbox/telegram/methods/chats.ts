import type { Chat, InlineKeyboardMarkup } from '@grammyjs/types';
import { clientMessageOf } from '../feed/client-message';
import type { UserLookup } from '../html/formatted-text';
import type { BotMessage } from '../protocol/bot-message';
import { badRequest, forbidden } from '../protocol/refusal';
import { botUserOf, type MessageRecord, type NewBody } from '../store/records';
import type { ReplyMarkup } from './markup';
import type { BotContext } from './method';

const NOT_MODIFIED =
  'Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const FRAME_FIELDS = [
  'message_id',
  'from',
  'sender_chat',
  'chat',
  'date',
  'reply_to_message',
  'has_protected_content',
] as const;
const CONTENT_FIELDS = [
  'text',
  'entities',
  'link_preview_options',
  'photo',
  'document',
  'caption',
  'caption_entities',
  'show_caption_above_media',
  'has_media_spoiler',
] as const;

/** What a message says or shows. */
export type Content = Pick<BotMessage, (typeof CONTENT_FIELDS)[number]>;

/** How a message is sent. */
export interface SendOptions {
  reply_markup?: ReplyMarkup;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: boolean };
  protect_content?: boolean;
}

/** How texts find the users they mention. */
export function usersOf({ store }: BotContext): UserLookup {
  return (id) => store.directory.user(id);
}

/** The chat of a `chat_id`. Throws 400 where the bot knows none. */
export function findChat({ store }: BotContext, chatId: number | string): Chat {
  const chat = store.directory.chat(chatId);
  if (!chat) throw badRequest('Chat not found');
  return chat;
}

/** The chat of a `chat_id`, if the bot may write there. Throws 403 where the person blocked it or never wrote. */
export function chatToWrite(context: BotContext, chatId: number | string): Chat {
  const chat = findChat(context, chatId);
  const person = context.store.directory.person(chat.id);
  if (person?.blocked) throw forbidden('bot was blocked by the user');
  if (person?.started === false) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

/** Sends a message of the bot: stores it, shows it to the clients and returns it. */
export function send(context: BotContext, chat: Chat, content: NewBody, options: SendOptions): BotMessage {
  const { store } = context;
  const { reply_markup: markup } = options;
  const inline = markup && 'inline_keyboard' in markup ? markup : undefined;
  const body: NewBody = {
    ...(chat.type === 'channel' ? { sender_chat: chat } : { from: botUserOf(store.bot) }),
    ...repliedTo(context, chat, options.reply_parameters),
    ...(options.protect_content && { has_protected_content: true }),
    ...content,
    ...(inline && { reply_markup: inline }),
  };
  const locked = markup !== undefined && inline === undefined;
  const message = store.tables.write(() => {
    if (locked) keepReplyKeyboard(context, chat.id, markup);
    return store.messages.add(chat, body, 'bot', locked ? { locked } : {});
  });
  context.feed.publish(chat.id, { type: 'message', message: clientMessageOf({ body: message, from: 'bot' }) });
  const keyboard = store.directory.person(chat.id)?.reply_keyboard;
  if (locked && keyboard !== undefined)
    context.feed.publish(chat.id, { type: 'reply_keyboard', reply_keyboard: keyboard });
  return message;
}

/** The bot's own message that an edit names. Throws 400 where there is none or it cannot be edited. */
export function messageToEdit(context: BotContext, chatId: number | string, messageId: number): MessageRecord {
  const chat = findChat(context, chatId);
  const record = context.store.messages.find(chat.id, messageId);
  if (!record) throw badRequest('Message to edit not found');
  if (record.from !== 'bot' || record.locked) throw badRequest("Message can't be edited");
  return record;
}

/** The content of a message, which an edit may keep or replace as a whole. */
export function contentOf(body: BotMessage): Content {
  return pick(body, CONTENT_FIELDS);
}

/** Replaces content and keyboard of a message and shows it. Throws 400 where nothing would change. */
export function edit(
  context: BotContext,
  record: MessageRecord,
  content: Content,
  markup: InlineKeyboardMarkup | undefined,
): BotMessage {
  const body = { ...pick(record.body, FRAME_FIELDS), ...content, ...(markup && { reply_markup: markup }) };
  if (fingerprint(body) === fingerprint(record.body)) throw badRequest(NOT_MODIFIED);
  const edited = context.store.messages.edit(record, body);
  context.feed.publish(edited.chat.id, { type: 'edited', message: clientMessageOf({ ...record, body: edited }) });
  return edited;
}

function repliedTo(
  context: BotContext,
  chat: Chat,
  reply: SendOptions['reply_parameters'],
): Pick<BotMessage, 'reply_to_message'> {
  if (!reply) return {};
  const record = context.store.messages.find(chat.id, reply.message_id);
  if (record) {
    // Telegram shows the answered message without what that one had answered.
    return {
      reply_to_message: { ...pick(record.body, FRAME_FIELDS), ...contentOf(record.body), reply_to_message: undefined },
    };
  }
  if (reply.allow_sending_without_reply) return {};
  throw badRequest('Message to be replied not found');
}

function keepReplyKeyboard({ store }: BotContext, personId: number, markup: ReplyMarkup): void {
  if ('remove_keyboard' in markup) store.directory.setReplyKeyboard(personId, null);
  if (!('keyboard' in markup)) return;
  const keyboard = pick(markup, ['keyboard', 'resize_keyboard', 'is_persistent', 'input_field_placeholder']);
  store.directory.setReplyKeyboard(personId, keyboard, markup.one_time_keyboard === true);
}

/** What an edit has to change; of a picture, which one it is. */
function fingerprint(body: BotMessage): string {
  return JSON.stringify([
    { ...contentOf(body), photo: body.photo?.at(-1)?.file_unique_id, document: body.document?.file_unique_id },
    body.reply_markup,
  ]);
}

/** The fields of `keys` that are there, in that order. */
function pick<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]])) as Pick<
    T,
    K
  >;
}
