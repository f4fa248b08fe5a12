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
