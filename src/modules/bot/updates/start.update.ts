import { InjectMetric } from '@willsoto/nestjs-prometheus';
import { Start, Update } from 'nestjs-telegraf';
import type { Counter } from 'prom-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { HoroscopeCards } from '../horoscope-cards.service';
import { Replies } from '../replies.service';
import { sentText } from '../update-content';
import { careView } from '../views/care.view';
import { CARD_START, SUPPORT_START } from '../views/tarot-share.view';
import { firstSignView, helloView } from '../views/start.view';
import { withMenu } from '../views/menu.view';
import { TarotUpdate } from './tarot.update';

/** `/start`: a greeting, and the first value within one tap. */
@Update()
export class StartUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly cards: HoroscopeCards,
    private readonly users: UsersService,
    private readonly texts: TextsService,
    private readonly tarot: TarotUpdate,
    @InjectMetric('care_guard_total') private readonly judged: Counter<'tier' | 'way'>,
  ) {}

  /** Greets a new person; shows one whose sign is known their day. */
  @Start()
  async start(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.users.record(ctx.person.id, 'started');
    const parameter = sentText(ctx).split(/\s+/)[1];
    if (parameter === CARD_START) return this.card(ctx);
    if (parameter === SUPPORT_START) return this.support(ctx);
    if (ctx.person.sign) {
      await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, 'start-again'), ctx.language, this.texts));
      return this.cards.show(ctx, ctx.person.sign);
    }
    if (ctx.isNewPerson) await this.replies.say(ctx, helloView(ctx.language, this.texts));
    await this.replies.say(ctx, firstSignView(ctx.language, this.texts));
  }

  /** From words of danger typed after the bot's name, by somebody it may not have known then. */
  private async support(ctx: BotContext): Promise<void> {
    this.judged.inc({ tier: 'stop', way: 'start' });
    await this.users.holdForCare(ctx.person);
    await this.replies.say(ctx, careView('stop', ctx.language, this.texts));
  }

  /** From a card of the day that somebody has shown: their own one is one tap away. */
  private async card(ctx: BotContext): Promise<void> {
    if (ctx.isNewPerson) await this.replies.say(ctx, helloView(ctx.language, this.texts));
    await this.tarot.cardOfDay(ctx);
  }
}
