import { DateTime } from 'luxon';
import { On, Scene, SceneEnter } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { Clock } from '../../../shared/clock';
import { readTimeZone, UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { sentText } from '../update-content';
import { careForStray } from '../views/care.view';
import { zoneName } from '../views/settings.view';
import { leavesDialog } from './leaves-dialog';
import { TIME_ZONE_SCENE } from './scene-ids';

/** Waits for a city or an offset; commands, menu and buttons go on working and end it. */
@Scene(TIME_ZONE_SCENE)
export class TimeZoneScene {
  constructor(
    private readonly replies: Replies,
    private readonly users: UsersService,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** Asks. */
  @SceneEnter()
  async ask(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, 'zone-ask') });
  }

  /** Reads what was typed; an unknown place gets another try. */
  @On('text')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (await leavesDialog(ctx, this.texts)) return next();
    const text = sentText(ctx);
    const timeZone = readTimeZone(text);
    if (timeZone === null) {
      const unknown = { text: this.texts.html(ctx.language, 'zone-unknown') };
      return this.replies.say(ctx, careForStray(ctx, this.texts) ?? unknown);
    }
    await this.users.changeSettings(ctx.person, { timeZone });
    await ctx.scene.leave();
    const now = this.clock.now();
    await this.replies.say(ctx, {
      text: this.texts.html(ctx.language, 'zone-saved', {
        zoneName: zoneName(timeZone, now, ctx.language, this.texts),
        time: DateTime.fromJSDate(now, { zone: timeZone }).toFormat('HH:mm'),
      }),
    });
  }
}
