import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { DomainError } from '../../../shared/domain-error';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';

/** The bot's edge for refusals the product knows: each code has its own text; everything else is a failure for the intake. */
@Injectable()
export class ErrorBoundaryMiddleware {
  constructor(
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Around the handlers of one person's update. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'internal') throw error;
      await this.replies.say(ctx, { text: this.texts.ofError(ctx.language, error.code, error.params) });
    }
  };
}
