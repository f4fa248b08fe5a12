import { On, Scene } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { SPREAD_IDS, type SpreadId } from '../../tarot';
import type { BotContext } from '../bot-context';
import { TarotOrders } from '../tarot/tarot-orders.service';
import { TypedQuestions } from '../tarot/typed-questions.service';
import { isNotice } from '../update-content';
import { leavesDialog } from './leaves-dialog';
import { TAROT_QUESTION_SCENE } from './scene-ids';

/** Waits for the question a spread is laid for; commands, menu and buttons go on working and end it. */
@Scene(TAROT_QUESTION_SCENE)
export class TarotQuestionScene {
  constructor(
    private readonly questions: TypedQuestions,
    private readonly orders: TarotOrders,
    private readonly texts: TextsService,
  ) {}

  /** Lays the cards for what was typed; what is no question gets its kind answer and another try. */
  @On('message')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (isNotice(ctx) || (await leavesDialog(ctx, this.texts))) return next();
    const typed = await this.questions.take(ctx);
    if (typed) await this.orders.lay(ctx, spreadOf(ctx), typed);
  }
}

/** The spread this dialog is about. */
export function spreadOf(ctx: BotContext): SpreadId {
  const { spread } = ctx.scene.state as { spread?: SpreadId };
  return spread && SPREAD_IDS.includes(spread) ? spread : 'three-cards';
}
