import type { BotContext } from './bot-context';

/** What the pressed button carries; throws for updates that are no press of such a button. */
export function pressedData(ctx: BotContext): string {
  if (!ctx.callbackQuery || !('data' in ctx.callbackQuery)) throw new Error('This update carries no button data');
  return ctx.callbackQuery.data;
}

/** The words a person sent: a text, what stands under a picture, in a poll or a list; empty for messages without any. */
export function sentWords(ctx: BotContext): string {
  const message: object = ctx.message ?? {};
  const own = Object.entries(message).filter(([key]) => WORDED.has(key));
  return own
    .map(([, content]) => wordsIn(content))
    .filter(Boolean)
    .join('\n');
}

/** Where a message keeps words of its sender. */
const WORDED: ReadonlySet<string> = new Set(['text', 'caption', 'poll', 'checklist', 'rich_message']);
/** Keys of words within a poll, a list or a formatted message; all else there are ids and numbers. */
const WORDS: ReadonlySet<string> = new Set(['text', 'caption', 'question', 'title', 'description', 'explanation']);

/** Levels that are looked into: Telegram nests a dozen, and what nests thousands must not cost the stack. */
const LEVELS = 100;

/** The words within some content: pieces of one text as they stand, texts of their own on lines of their own. */
function wordsIn(content: unknown, between = '\n', levels = LEVELS): string {
  if (typeof content === 'string') return content;
  if (typeof content !== 'object' || content === null || levels === 0) return '';
  if (Array.isArray(content)) return content.map((piece) => wordsIn(piece, between, levels - 1)).join(between);
  const texts = Object.entries(content).map(([key, value]: [string, unknown]) => {
    if (WORDS.has(key)) return wordsIn(value, '', levels - 1);
    // What is no words itself may hold some.
    return wordsIn(Array.isArray(value) ? value.filter(isObject) : isObject(value) ? value : '', '\n', levels - 1);
  });
  return texts.filter(Boolean).join(between);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object';
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
