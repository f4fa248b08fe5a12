import { Injectable } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { Clock } from '../../../shared/clock';
import type { Language } from '../../../shared/language';
import { UsersService } from '../../users';
import { judgeCare } from '../../writing';
import { Arrivals } from '../arrivals.service';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { sentWords } from '../update-content';
import { careView } from '../views/care.view';
import { BurstCounter } from './burst-counter';

/** The contacts stand above often enough by then; more would only cost the others their answers. */
const LIMIT = 30;
const WINDOW_MS = 10_000;
/** What a link puts after `/start` is not a person's; it can be nothing but these characters, so other words are typed. */
const DEEP_LINK = /^\/start(?:\s+[\w-]{1,64})?\s*$/;
/** A command typed by hand with words behind it. */
const START = /^\/start\s/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Looks at every word a person writes, inside dialogs too: danger to a life gets support contacts and nothing else, and the
 * dialog stays as it was. Nothing of the words is kept or logged.
 */
@Injectable()
export class CareMiddleware {
  private readonly bursts = new BurstCounter(WINDOW_MS);

  constructor(
    private readonly users: UsersService,
    private readonly arrivals: Arrivals,
    private readonly replies: Replies,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    @InjectMetric('care_guard_total') private readonly judged: Counter<'tier' | 'way'>,
  ) {}

  /** Sets `care` for whoever answers these words; ends here where they tell of danger. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    const words = sentWords(ctx);
    if (words === '' || DEEP_LINK.test(words)) return next();
    ctx.care = judgeCare(words);
    this.judged.inc({ tier: ctx.care.tier, way: this.wayOf(ctx, words) });
    if (ctx.care.tier !== 'stop') return next();
    await this.support(ctx, CYRILLIC.test(words) ? 'ru' : ctx.language);
  };

  /** How the words came, as far as an operator minds: a metric's label. */
  private wayOf(ctx: BotContext, words: string): 'start' | 'dialog' | 'message' {
    if (START.test(words)) return 'start';
    return this.arrivals.of(ctx.update)?.session ? 'dialog' : 'message';
  }

  /** Russian words get the contacts of Russia, whatever language Telegram shows its menus in. */
  private async support(ctx: BotContext, language: Language): Promise<void> {
    await this.users.holdForCare(ctx.person);
    if (this.bursts.count(Number(ctx.person.telegramId), this.clock.now().getTime()) > LIMIT) return;
    await this.replies.say(ctx, careView('stop', language, this.texts));
  }
}
