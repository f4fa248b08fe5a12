import { Injectable } from '@nestjs/common';
import { DAILY, type HoroscopeKey, type HoroscopeSort } from '../horoscope';
import { type Allowance, type LimitKey, type Receipt, SubscriptionsService } from '../subscriptions';
import { type User, UsersService } from '../users';

/** What a plan allows of the horoscopes that are not everybody's: a text costs a unit a day, however often it is opened. */
@Injectable()
export class HoroscopeLimits {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly users: UsersService,
  ) {}

  /** Takes what a text costs the person who has not opened it today; gives the limit that stands in the way, if one does. */
  async spend(person: User, text: HoroscopeKey): Promise<Allowance | null> {
    const taken: Receipt[] = [];
    for (const key of keysOf(text)) {
      const spending = await this.subscriptions.spendOn(person, key, nameOf(text));
      if (!spending.granted) {
        for (const receipt of taken) await this.subscriptions.giveBack(receipt);
        return spending;
      }
      if (!spending.isAgain && spending.left !== null) taken.push(spending.receipt);
    }
    return null;
  }

  /** Gives back what a text cost that never came; false where it cost nothing. */
  async giveBack(person: User, text: HoroscopeKey): Promise<boolean> {
    let isAny = false;
    for (const key of keysOf(text)) {
      if (await this.subscriptions.giveBackOn(person, key, nameOf(text))) isAny = true;
    }
    return isAny;
  }

  /** The same for all who read in the text's language: also whoever has turned to something else while it was written. */
  async giveBackToAll(text: HoroscopeKey): Promise<void> {
    for (const key of keysOf(text)) {
      for (const userId of await this.subscriptions.holdersOf(key, nameOf(text))) {
        const person = await this.users.find(userId);
        if (person?.language === text.language) await this.subscriptions.giveBackOn(person, key, nameOf(text));
      }
    }
  }
}

/** What a plan must have for a sort; the day's general text is everybody's. */
function keysOf({ period, area }: HoroscopeSort) {
  return [
    ...(period === DAILY.period ? [] : (['horoscope.period'] as const)),
    ...(area === DAILY.area ? [] : (['horoscope.area'] as const)),
  ] satisfies LimitKey[];
}

/** In another language it is the same text. */
function nameOf({ sign, date, period, area }: HoroscopeKey): string {
  return [sign, date, period, area].join(':');
}
