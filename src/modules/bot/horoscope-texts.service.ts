import { Injectable } from '@nestjs/common';
import { TextsService } from '../../platform/texts/texts.service';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { DAILY, HoroscopeService, isSameSort } from '../horoscope';
import type { Allowance } from '../subscriptions';
import { UsersService } from '../users';
import { AwaitedHoroscopesRepository } from './awaited-horoscopes.repository';
import { type BotContext, chatIdOf } from './bot-context';
import type { SortOfSign } from './callbacks/horoscope.callback';
import { HoroscopeLimits } from './horoscope-limits.service';
import { Replies } from './replies.service';
import type { View } from './view';
import {
  adultsOnlyView,
  horoscopeTextView,
  paywallView,
  textsUsedUpView,
  withoutOfferView,
} from './views/horoscope-text.view';

/** Horoscopes as messages of text: weeks, months and areas of life, for whom the plan has them. */
@Injectable()
export class HoroscopeTexts {
  constructor(
    private readonly horoscopes: HoroscopeService,
    private readonly limits: HoroscopeLimits,
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
    const key = this.horoscopes.keyOf(sign, language, sort);
    // In the update's transaction: whatever fails below takes nothing of the limit.
    const limit = await this.limits.spend(person, key);
    if (limit) return this.replies.show(ctx, this.refusal(ctx, sign, limit));
    await this.users.record(person.id, 'horoscope_shown', `${sort.period}:${sort.area}`);
    const answer = await this.horoscopes.get(key);
    const messageId = await this.replies.place(ctx, horoscopeTextView(answer, this.texts));
    if (answer.text === null) await this.awaited.add(chatIdOf(ctx), messageId, answer, 'text');
    else if (ctx.awaitsText) await this.awaited.remove(chatIdOf(ctx), messageId);
  }

  /** What is said where a plan's limit stands in the way: nothing is sold to somebody who wrote of danger a short while ago. */
  private refusal({ person, language }: BotContext, sign: ZodiacSign, limit: Allowance): View {
    const isHeld = this.users.isHeldForCare(person);
    if (limit.amount === 0) return (isHeld ? withoutOfferView : paywallView)(sign, language, this.texts);
    const { plan, renewsAt } = limit;
    const usedUp = { sign, renewsAt, zone: this.users.zoneOf(person), hasMore: plan === 'free' && !isHeld };
    return textsUsedUpView(usedUp, language, this.texts);
  }
}
