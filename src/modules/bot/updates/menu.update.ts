import { Command, Help, On, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { sentText } from '../update-content';
import { menuItemOf, withMenu } from '../views/menu.view';
import { anySignView } from '../views/start.view';
import { HoroscopeUpdate } from './horoscope.update';
import { SettingsUpdate } from './settings.update';
import { TarotUpdate } from './tarot.update';

/** The menu under the input line, `/help` and `/cancel`. */
@Update()
export class MenuUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly texts: TextsService,
    private readonly horoscope: HoroscopeUpdate,
    private readonly tarot: TarotUpdate,
    private readonly settings: SettingsUpdate,
  ) {}

  /** What the bot can do. */
  @Help()
  async help(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, 'help-text'), ctx.language, this.texts));
  }

  /** Ends whatever dialog is open. */
  @Command('cancel')
  async cancel(ctx: BotContext): Promise<void> {
    const text = ctx.scene.current ? 'cancel-done' : 'cancel-nothing';
    await ctx.scene.leave();
    await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, text), ctx.language, this.texts));
  }

  /** A press of the menu comes as its label; other texts go on. */
  @On('text')
  async menu(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    switch (menuItemOf(sentText(ctx), this.texts)) {
      case 'horoscope':
        return this.horoscope.own(ctx);
      case 'tarot':
        return this.tarot.open(ctx);
      case 'card-of-day':
        return this.tarot.cardOfDay(ctx);
      case 'signs':
        return this.replies.say(ctx, anySignView(ctx.language, this.texts));
      case 'settings':
        return this.settings.open(ctx);
      case 'help':
        return this.help(ctx);
      case undefined:
        return next();
    }
  }
}
