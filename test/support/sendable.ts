import type { InlineKeyboardMarkup } from '@grammyjs/types';

/** What a view of the bot shows; not imported, since specs of many modules use what stands here. */
interface Shown {
  readonly text: string;
  readonly keyboard?: object;
}

/** Telegram's limits and its HTML: every tag it knows closed in order, nothing else with a bracket. */
export function expectSendable({ text, keyboard }: Shown): void {
  expect(text.length).toBeGreaterThan(0);
  expect(visible(text).length).toBeLessThanOrEqual(4096);
  const open: string[] = [];
  for (const [, slash, tag] of text.matchAll(/<(\/?)(b|i|code)>/g)) {
    if (!slash) open.push(tag ?? '');
    else expect(open.pop()).toBe(tag);
  }
  expect(open).toEqual([]);
  expect(text.replace(/<\/?(b|i|code)>/g, '')).not.toMatch(/[<>]/);
  for (const row of (keyboard as InlineKeyboardMarkup | undefined)?.inline_keyboard ?? []) {
    expect(row.length).toBeGreaterThan(0);
    for (const button of row) {
      expect(button.text.length).toBeGreaterThan(0);
      if ('callback_data' in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
    }
  }
}

/** What a reader sees of Telegram HTML. */
export function visible(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, '.');
}
