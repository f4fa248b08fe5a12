import { Injectable } from '@nestjs/common';
import { TextsService } from '../../platform/texts/texts.service';
import { DAILY, HoroscopeService, type HoroscopeSort, isSameSort } from '../horoscope';
import { type LimitKey, SubscriptionsService } from '../subscriptions';
import { UsersService } from '../users';
import { AwaitedHoroscopesRepository } from './awaited-horoscopes.repository';
import { type BotContext, chatIdOf } from './bot-context';
import type { SortOfSign } from './callbacks/horoscope.callback';
import { Replies } from './replies.service';
import { adultsOnlyView, horoscopeTextView, paywallView, withoutOfferView } from './views/horoscope-text.view';

/** Horoscopes as messages of text: weeks, months and areas of life, for whom the plan has them. */
@Injectable()
export class HoroscopeTexts {
  constructor(
    private readonly horoscopes: HoroscopeService,
    private readonly subscriptions: SubscriptionsService,
    private readonly users: UsersService,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Shows a text in place of the pressed one, or says why not. */
  async show(ctx: BotContext, { sign, ...sort }: SortOfSign): Promise<void> {
    if (ctx.awaitsText) await this.awaited.hold(chatIdOf(ctx));
    const { language, person } = ctx;
    if (this.users.isUnderAge(person) && !isSameSort(sort, DAILY)) {
      return this.replies.show(ctx, adultsOnlyView(sign, language, this.texts));
    }
    if (!(await this.isInPlan(ctx, sort))) {
      const refusal = this.users.isHeldForCare(person) ? withoutOfferView : paywallView;
      return this.replies.show(ctx, refusal(sign, language, this.texts));
    }
    await this.users.record(person.id, 'horoscope_shown', `${sort.period}:${sort.area}`);
    const answer = await this.horoscopes.current(sign, language, sort);
    const messageId = await this.replies.place(ctx, horoscopeTextView(answer, this.texts));
    if (answer.text === null) await this.awaited.add(chatIdOf(ctx), messageId, answer, 'text');
    else if (ctx.awaitsText) await this.awaited.remove(chatIdOf(ctx), messageId);
  }

  private async isInPlan({ person }: BotContext, sort: HoroscopeSort): Promise<boolean> {
    for (const key of keysOf(sort)) {
      const { amount } = await this.subscriptions.remaining(person, key);
      if (amount === 0) return false;
    }
    return true;
  }
}

/** What a plan must have for a sort; the day's general text is everybody's. */
function keysOf({ period, area }: HoroscopeSort): LimitKey[] {
  return [
    ...(period === DAILY.period ? [] : (['horoscope.period'] as const)),
    ...(area === DAILY.area ? [] : (['horoscope.area'] as const)),
  ];
}
