import { Ctx, Start, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { HoroscopeCards } from '../horoscope-cards.service';
import { Replies } from '../replies.service';
import { firstSignView, helloView } from '../views/start.view';
import { withMenu } from '../views/menu.view';

/** `/start`: a greeting, and the first value within one tap. */
@Update()
export class StartUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly cards: HoroscopeCards,
    private readonly users: UsersService,
    private readonly texts: TextsService,
  ) {}

  /** Greets a new person; shows one whose sign is known their day. */
  @Start()
  async start(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.users.record(ctx.person.id, 'started');
    if (ctx.person.sign) {
      await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, 'start-again'), ctx.language, this.texts));
      return this.cards.show(ctx, ctx.person.sign);
    }
    if (ctx.isNewPerson) await this.replies.say(ctx, helloView(ctx.language, this.texts));
    await this.replies.say(ctx, firstSignView(ctx.language, this.texts));
  }
}
