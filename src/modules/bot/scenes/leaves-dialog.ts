import type { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { sentText } from '../update-content';
import { menuItemOf } from '../views/menu.view';

/** Whether a text is for the rest of the bot (a command, the menu): the dialog is then over; `/cancel` closes it itself. */
export async function leavesDialog(ctx: BotContext, texts: TextsService): Promise<boolean> {
  const text = sentText(ctx);
  if (!text.startsWith('/') && !menuItemOf(text, texts)) return false;
  if (!text.startsWith('/cancel')) await ctx.scene.leave();
  return true;
}
