/** Spent per local day; with amount 0 or unlimited they only say whether the plan has the feature. */
export const DAILY_KEYS = [
  'horoscope.area',
  'horoscope.period',
  'horoscope.personal',
  'tarot.card-of-day',
  'tarot.three-cards',
  'tarot.spread',
  'natal.full',
  'natal.compatibility',
] as const;

/** Spent per thing, whose id comes along: so many follow-ups to each reading. */
export const THING_KEYS = ['tarot.follow-up'] as const;

/** How many at a time; never spent, only looked up. */
export const SIZE_KEYS = ['tarot.history'] as const;

type ThingKey = (typeof THING_KEYS)[number];

export type DailyKey = (typeof DAILY_KEYS)[number];

/** What can be spent. */
export type SpendableKey = DailyKey | ThingKey;

/** Everything a plan may limit, named by feature; `plan_limits` has a row for each in each plan. */
export type LimitKey = SpendableKey | (typeof SIZE_KEYS)[number];

/** The further argument of a key that is counted per thing. */
export type ThingOf<Key extends LimitKey> = Key extends ThingKey ? [thing: string] : [];
