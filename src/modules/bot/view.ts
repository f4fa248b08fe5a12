import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types';

/** What a message shows: Telegram HTML and the buttons under it. */
export interface View {
  readonly text: string;
  readonly keyboard?: InlineKeyboardMarkup | ReplyKeyboardMarkup;
}

/** Inline buttons in rows. */
export function inlineKeyboard(rows: readonly (readonly InlineKeyboardButton[])[]): InlineKeyboardMarkup {
  return { inline_keyboard: rows.map((row) => [...row]) };
}

/** An inline button that comes back as a press. */
export function button(text: string, data: string): InlineKeyboardButton {
  return { text, callback_data: data };
}

/** Items in rows of `size`, the last one shorter. */
export function inRows<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));
}
