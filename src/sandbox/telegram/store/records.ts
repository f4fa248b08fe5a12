import type { Chat, InlineKeyboardMarkup, User } from '@grammyjs/types';
import type { InlineResultsButton, Person, ReplyKeyboard } from '../client-api';
import type { BotMessage } from '../protocol/bot-message';

/** The one bot of this Telegram. */
export interface BotRecord {
  id: number;
  token: string;
  username: string;
  first_name: string;
}

/** A person with what only the server knows about the chat with the bot. */
export interface PersonRecord extends Person {
  /** Whether the person has ever written: a bot cannot begin a conversation. */
  started: boolean;
  reply_keyboard: ReplyKeyboard | null;
  /** Whether the keyboard goes away with the next message. */
  one_time_keyboard?: boolean;
}

/** A group or channel the bot is in. */
export interface GroupRecord {
  id: number;
  type: 'group' | 'supergroup' | 'channel';
  title: string;
}

/** A message with what its body does not tell. */
export interface MessageRecord {
  body: BotMessage;
  from: 'person' | 'bot';
  /** Sent with a reply keyboard: Telegram lets nobody edit it. */
  locked?: true;
}

/** Bytes kept under a file id. */
export interface FileRecord {
  file_id: string;
  file_unique_id: string;
  kind: 'photo' | 'document';
  /** Path in the store, which is also `File.file_path`. */
  file_path: string;
  file_name: string;
  mime_type: string;
  file_size: number;
  /** Of pictures only, pixels. */
  width?: number;
  height?: number;
  /** All sizes of a photo, smallest first; the record of each names the same set. */
  sizes?: readonly { file_id: string; width: number; height: number }[];
}

/** Where updates go, as `setWebhook` left it. */
export interface WebhookRecord {
  url: string;
  secret_token?: string;
  max_connections: number;
  ip_address?: string;
}

/** An update not delivered yet. */
export interface PendingUpdate {
  /** Order of arrival; unlike `update_id` never chosen by a test. */
  sequence: number;
  update: { update_id: number } & Record<string, unknown>;
  /** Updates of one queue are delivered one after another. */
  queue: string;
  /** Unix seconds. */
  expires_at: number;
}

/** How long a press can be answered: no longer than its update lives, seconds. */
export const ANSWERABLE_S = 150;

/** A press of a button that may still be answered. */
export interface CallbackRecord {
  id: string;
  person_id: number;
  /** Unix seconds. */
  pressed_at: number;
}

/** How long an inline query can be answered: no longer than its update lives, seconds. */
export const INLINE_ANSWERABLE_S = 30;

/** What somebody typed after the bot's name, with the answer once there is one. */
export interface InlineQueryRecord {
  id: string;
  person_id: number;
  query: string;
  /** Unix seconds. */
  asked_at: number;
  answer?: InlineAnswer;
}

/** The results of an inline query. */
export interface InlineAnswer {
  results: readonly InlineResult[];
  button?: InlineResultsButton;
  /** Others who ask the same until then (Unix seconds) get this answer, and the bot hears nothing of them. */
  cached_until: number;
  /** Only the same person does. */
  is_personal: boolean;
}

/** One result: what it shows in the list, and the message it becomes. */
export interface InlineResult {
  id: string;
  title?: string;
  description?: string;
  content: NewBody;
  reply_markup?: InlineKeyboardMarkup;
}

/** A message about to be stored: its number and time are given by the log. */
export type NewBody = Omit<BotMessage, 'message_id' | 'date' | 'chat'>;

/** The `User` the bot's side sees. */
export function userOf(person: Person): User {
  return { id: person.id, is_bot: false, ...namesOf(person), language_code: person.language_code };
}

/** The private `Chat` of a person with the bot. */
export function privateChatOf(person: Person): Chat.PrivateChat {
  return { id: person.id, ...namesOf(person), type: 'private' };
}

function namesOf({ first_name, last_name, username }: Person): Pick<User, 'first_name' | 'last_name' | 'username'> {
  return { first_name, ...(last_name !== undefined && { last_name }), ...(username !== undefined && { username }) };
}

/** The `User` of the bot itself. */
export function botUserOf(bot: BotRecord): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}

/** The `Chat` of a group or channel. */
export function groupChatOf(group: GroupRecord): Chat {
  return { id: group.id, type: group.type, title: group.title };
}
