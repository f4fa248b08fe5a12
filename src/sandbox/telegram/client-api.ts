/**
 * What a Telegram client (the chat page, a test) may ask of the emulated Telegram: JSON over HTTP under `/client`.
 * Types only, shared with the page. Message bodies are Bot API `Message` objects as the bot's side would see them.
 */
import type { InlineKeyboardMarkup, Message, MessageEntity, ReplyKeyboardMarkup } from '@grammyjs/types';

/** A person who owns one private chat with the bot; `id` is both user id and chat id. */
export interface Person {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code: string;
  /** Whether this person has blocked the bot. */
  blocked: boolean;
}

/** `GET /client/state` */
export interface ClientState {
  bot: { id: number; username: string; first_name: string; commands: BotCommand[] };
  persons: Person[];
}

export interface BotCommand {
  command: string;
  description: string;
}

/** A message as a client shows it. Ids of photos resolve at `GET /client/files/{file_id}`. */
export interface ClientMessage {
  message_id: number;
  /** Unix seconds. */
  date: number;
  /** Unix seconds of the last edit. */
  edit_date?: number;
  from: 'person' | 'bot';
  text?: string;
  entities?: MessageEntity[];
  photo?: { file_id: string; width: number; height: number };
  caption?: string;
  caption_entities?: MessageEntity[];
  sticker?: { emoji: string };
  voice?: { duration: number };
  document?: { file_id: string; file_name: string; file_size: number };
  /** Username of the bot whose inline result the person sent. */
  via_bot?: string;
  inline_keyboard?: InlineKeyboardMarkup['inline_keyboard'];
  reply_to_message_id?: number;
}

/** The keyboard under the input line; `null` when there is none. */
export type ReplyKeyboard = Pick<
  ReplyKeyboardMarkup,
  'keyboard' | 'resize_keyboard' | 'is_persistent' | 'input_field_placeholder'
>;

/** `GET /client/persons/{id}/messages?before={message_id}&limit={1..100}`: oldest first. */
export interface ClientHistory {
  messages: ClientMessage[];
  /** Whether older ones exist. */
  more: boolean;
  reply_keyboard: ReplyKeyboard | null;
}

/** `POST /client/persons` */
export interface NewPerson {
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

/** `POST /client/persons/{id}/messages` — exactly one of the kinds; answers the stored `ClientMessage`. */
export interface NewMessage {
  text?: string;
  /** An emoji that stands for a sticker. */
  sticker?: string;
  /** Seconds of a voice message. */
  voice?: number;
  reply_to_message_id?: number;
}

/** `POST /client/persons/{id}/callbacks` — a press of an inline button; answers `{ callback_query_id }`. */
export interface ButtonPress {
  message_id: number;
  data: string;
}

/** `POST /client/persons/{id}/inline_queries` — `@bot query` is typed; answers `{ inline_query_id }`, results come as `inline_answer`. */
export interface NewInlineQuery {
  /** Up to 256 characters, perhaps none. */
  query: string;
}

/** `POST /client/persons/{id}/inline_results` — one of them is sent into the chat; answers the stored `ClientMessage`. */
export interface InlineChoice {
  inline_query_id: string;
  result_id: string;
}

/** What a client shows of a result. */
export interface InlineResultPreview {
  id: string;
  title?: string;
  description?: string;
  photo?: NonNullable<ClientMessage['photo']>;
}

/** A button above the results: `/start` with its parameter in the chat with the bot. */
export interface InlineResultsButton {
  text: string;
  start_parameter: string;
}

/** `PUT /client/persons/{id}/blocked` — answers the `Person`; the bot gets `my_chat_member`. */
export interface BlockedState {
  blocked: boolean;
}

/** `GET /client/persons/{id}/events`: server-sent events; the `event:` field is `type`, `data:` the JSON. */
export type ClientEvent =
  | { type: 'message'; message: ClientMessage }
  | { type: 'edited'; message: ClientMessage }
  | { type: 'deleted'; message_id: number }
  | { type: 'action'; action: string }
  | { type: 'callback_answer'; callback_query_id: string; text?: string; show_alert: boolean }
  | { type: 'inline_answer'; inline_query_id: string; results: InlineResultPreview[]; button?: InlineResultsButton }
  | { type: 'reply_keyboard'; reply_keyboard: ReplyKeyboard | null }
  | { type: 'draft'; draft_id: number; text: string; entities?: MessageEntity[] }
  | { type: 'commands'; commands: BotCommand[] }
  | { type: 'person'; person: Person }
  /** Whether the bot's side takes updates at the moment; `error` is Telegram's `last_error_message`. */
  | { type: 'bot'; reachable: boolean; error?: string };

/** Any refusal of the client API: HTTP 4xx with this body. */
export interface ClientError {
  error: string;
}

/** The full Bot API message, for tests that want to see what the bot's side sees: `GET /client/persons/{id}/raw`. */
export type RawMessage = Message;
