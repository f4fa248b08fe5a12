import type { BotContext } from './bot-context';

/** What the pressed button carries; throws for updates that are no press of such a button. */
export function pressedData(ctx: BotContext): string {
  if (!ctx.callbackQuery || !('data' in ctx.callbackQuery)) throw new Error('This update carries no button data');
  return ctx.callbackQuery.data;
}

/** The words a person sent, as a text or under a picture; empty for messages without any. */
export function sentWords(ctx: BotContext): string {
  return ctx.message && 'caption' in ctx.message ? (ctx.message.caption ?? '') : sentText(ctx);
}

/** The text of the message; empty for messages without one. */
export function sentText(ctx: BotContext): string {
  return ctx.message && 'text' in ctx.message ? ctx.message.text : '';
}

/** What a message without a text is, as far as a reply minds. */
export type SentContent = 'sticker' | 'voice' | 'photo' | 'other';

/** Kinds of content a person can send; anything else are notices of Telegram's own (a pin, a timer), which need no answer. */
const CONTENTS: readonly (readonly [SentContent, readonly string[]])[] = [
  ['sticker', ['sticker', 'animation', 'dice']],
  ['voice', ['voice', 'video_note', 'audio']],
  ['photo', ['photo', 'live_photo', 'video', 'document', 'paid_media']],
  ['other', ['location', 'venue', 'contact', 'poll', 'story', 'game', 'checklist', 'rich_message']],
];

/** What a person sent in place of a text; nothing for texts and notices. */
export function sentContent(ctx: BotContext): SentContent | undefined {
  const message: object = ctx.message ?? {};
  return CONTENTS.find(([, kinds]) => kinds.some((kind) => kind in message))?.[0];
}

/** Whether a message is a notice of Telegram's own. */
export function isNotice(ctx: BotContext): boolean {
  return sentContent(ctx) === undefined && !(ctx.message && 'text' in ctx.message);
}
