import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { TarotService } from '../../tarot';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { proofView } from '../views/tarot-proof.view';
import { TarotTables } from './tarot-tables.service';
import { TarotTellings } from './tarot-tellings.service';

/** Readings whose cards all lie open: shown again, and proved. */
@Injectable()
export class TarotReadings {
  constructor(
    private readonly tarot: TarotService,
    private readonly tables: TarotTables,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** The cards and their text, below all that was said since. */
  async show(ctx: BotContext, readingId: string): Promise<void> {
    const reading = await this.tarot.find(ctx.person, readingId);
    if (reading?.state !== 'told' && reading?.state !== 'drawn') return this.sayGone(ctx);
    await ctx.scene.leave();
    await this.tables.send(ctx, reading);
    await this.tellings.tell(ctx, reading);
  }

  /** Everything by which the draw can be computed again. */
  async check(ctx: BotContext, readingId: string): Promise<void> {
    const proof = await this.tarot.proof(ctx.person, readingId);
    if (!proof) return this.sayGone(ctx);
    await this.replies.say(ctx, proofView(proof, ctx.language, this.texts));
  }

  private async sayGone(ctx: BotContext): Promise<void> {
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'tarot-gone'));
  }
}
