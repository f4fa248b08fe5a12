import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from '@grammyjs/types';
import { checkedLink } from '../html/link';
import { badRequest } from '../protocol/refusal';

/** Any `reply_markup` of a message being sent. */
export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

type Fields = Record<string, unknown>;

const MAX_CALLBACK_BYTES = 64;
const SWITCHES = ['switch_inline_query', 'switch_inline_query_current_chat'];
const INLINE_ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** Reads a `reply_markup`; an empty keyboard is none. Throws `TelegramRefusal` in the server's words. */
export function readReplyMarkup(value: unknown): ReplyMarkup | undefined {
  if (!isObject(value)) throw badRequest('Object expected as reply markup');
  for (const flag of [
    'resize_keyboard',
    'one_time_keyboard',
    'is_persistent',
    'selective',
    'remove_keyboard',
    'force_reply',
  ]) {
    if (value[flag] !== undefined && typeof value[flag] !== 'boolean') {
      throw badRequest(`Field "${flag}" of the reply markup must be of the type Boolean`);
    }
  }
  const keyboard = rowsOf(value, 'keyboard', 'ReplyKeyboardMarkup', readKeyboardButton);
  const inline = rowsOf(value, 'inline_keyboard', 'InlineKeyboardMarkup', readInlineButton);
  if (keyboard.length > 0) return { ...value, keyboard } as unknown as ReplyKeyboardMarkup;
  if (inline.length > 0) return { inline_keyboard: inline } as unknown as InlineKeyboardMarkup;
  if (value.remove_keyboard === true) return { ...value, remove_keyboard: true };
  return value.force_reply === true ? { ...value, force_reply: true } : undefined;
}

/** Reads the `reply_markup` of an edit, which may only be an inline keyboard. */
export function readInlineMarkup(value: unknown): InlineKeyboardMarkup | undefined {
  const markup = readReplyMarkup(value);
  if (markup === undefined || 'inline_keyboard' in markup) return markup;
  throw badRequest('Inline keyboard expected');
}

function rowsOf(markup: Fields, field: string, type: string, read: (button: unknown) => Fields): Fields[][] {
  const rows = markup[field];
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) throw badRequest(`Field "${field}" of the ${type} must be an Array`);
  return rows
    .map((row: unknown) => {
      if (!Array.isArray(row)) throw badRequest(`Field "${field}" of the ${type} must be an Array of Arrays`);
      return row.map(read);
    })
    .filter((row) => row.length > 0);
}

function readKeyboardButton(button: unknown): Fields {
  if (typeof button === 'string') return { text: button };
  const problem = textProblem(button);
  if (problem) throw badRequest(`Can't parse keyboard button: ${problem}`);
  return button as Fields;
}

function readInlineButton(value: unknown): Fields {
  const problem = textProblem(value);
  if (problem) throw badRequest(`Can't parse inline keyboard button: ${problem}`);
  const button = value as Fields & { text: string };
  if (!INLINE_ACTIONS.some((action) => button[action] !== undefined)) {
    throw badRequest("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (button.text.trim() === '') throw badRequest('Inline keyboard button text must be non-empty');
  if (button.callback_data !== undefined) checkCallbackData(button.callback_data);
  for (const name of SWITCHES) {
    if (button[name] !== undefined && typeof button[name] !== 'string')
      throw badRequest(`Can't parse inline keyboard button: Field "${name}" must be of type String`);
  }
  return button.url === undefined ? button : { ...button, url: buttonUrl(button.url) };
}

function textProblem(button: unknown): string | undefined {
  if (!isObject(button)) return 'expected an Object';
  if (button.text === undefined) return 'Can\'t find field "text"';
  return typeof button.text === 'string' ? undefined : 'Field "text" must be of type String';
}

function checkCallbackData(data: unknown): void {
  if (typeof data !== 'string') {
    throw badRequest('Can\'t parse inline keyboard button: Field "callback_data" must be of type String');
  }
  const bytes = Buffer.byteLength(data);
  if (bytes === 0 || bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
}

function buttonUrl(url: unknown): string {
  if (typeof url !== 'string')
    throw badRequest('Can\'t parse inline keyboard button: Field "url" must be of type String');
  const checked = checkedLink(url);
  if (checked === undefined) throw badRequest(`Inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  return checked;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
