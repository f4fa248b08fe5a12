import { On, Scene, SceneEnter } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { LONGEST_WORD, readWord } from '../../tarot';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { TarotPicks } from '../tarot/tarot-picks.service';
import { isNotice, sentText } from '../update-content';
import { careView } from '../views/care.view';
import { leavesDialog } from './leaves-dialog';
import { TAROT_WORD_SCENE } from './scene-ids';
import { readingIdOf } from './tarot-follow-up.scene';

const MAX = String(LONGEST_WORD);

/** Waits for a word to draw the cards by; the cards above go on working too. */
@Scene(TAROT_WORD_SCENE)
export class TarotWordScene {
  constructor(
    private readonly picks: TarotPicks,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Asks. */
  @SceneEnter()
  async ask(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, 'tarot-word-ask', { max: MAX }) });
  }

  /** Draws; what is no word gets another try. */
  @On('message')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (isNotice(ctx) || (await leavesDialog(ctx, this.texts))) return next();
    if (ctx.care?.tier === 'decline') return this.replies.say(ctx, careView('decline', ctx.language, this.texts));
    const word = readWord(sentText(ctx));
    if (word === null) {
      return this.replies.say(ctx, { text: this.texts.html(ctx.language, 'tarot-word-wrong', { max: MAX }) });
    }
    const readingId = readingIdOf(ctx);
    await ctx.scene.leave();
    await this.picks.drawByWord(ctx, readingId, word);
  }
}
