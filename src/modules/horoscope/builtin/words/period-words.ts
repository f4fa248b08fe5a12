import type { Area } from '../../domain/horoscope-key';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { AspectName, Body, Period } from '../../../sky';
import type { BodyWords, Variants, Words } from './daily-words';

/** The moons that have a date. */
export type DatedMoon = 'new-moon' | 'first-quarter' | 'full-moon' | 'last-quarter';

/** What a house of the solar chart means in an area of life. No phrase stands under two houses: they tell the signs apart. */
export interface PeriodHouse {
  /** Answers "where?"; without commas, so it may stand anywhere in a sentence. */
  readonly where: Variants;
  /** Clauses on what goes on there, without colons. */
  readonly focus: Variants;
  /** Imperatives, without colons and negations. */
  readonly todo: Variants;
  /** What is better not done: infinitives of lasting actions, without negations. */
  readonly leave: Variants;
}

/** What the bodies mean in an area of life, as in daily texts; what is left out is taken from there. */
export type PeriodBody = Pick<BodyWords, 'helps' | 'tempts'> &
  Partial<Pick<BodyWords, 'enters' | 'retrograde' | 'turnsRetrograde' | 'turnsDirect'>>;

export interface AreaWords {
  /** From the first house to the twelfth. */
  readonly houses: readonly PeriodHouse[];
  readonly bodies: Readonly<Record<Exclude<Body, 'moon'>, PeriodBody>>;
  /** Clauses on what a new, full or quarter moon brings. */
  readonly moons: Readonly<Record<DatedMoon, Variants>>;
  /** Calm last imperatives, to follow "by the end of the week". */
  readonly closings: Variants;
  /** Said besides to some of the readers, as to those without a partner; imperatives. */
  readonly aside: Variants;
}

/** Frames of an event: `lead` where it opens a text and is what the period is about, `point` further on. */
export interface EventFrames {
  readonly lead: Variants;
  readonly point: Variants;
}

/** All that the built-in writer needs to write of a week or month in one language. */
export interface PeriodWords {
  readonly areas: Readonly<Record<Area, AreaWords>>;
  /** As in daily texts, for what an area does not say itself. */
  readonly bodies: Readonly<Record<Body, BodyWords>>;
  readonly enters: EventFrames;
  readonly moon: EventFrames;
  readonly turnsRetrograde: EventFrames;
  readonly turnsDirect: EventFrames;
  readonly aspects: Readonly<Record<'soft' | 'hard' | 'meeting', EventFrames>>;
  readonly retrograde: Variants;
  /** The Sun all the while in a sign, since a date, until a date. */
  readonly sun: { readonly all: Variants; readonly since: Variants; readonly until: Variants };
  /** What to do and what to leave, and the same said second. */
  readonly todo: Variants;
  readonly todoNext: Variants;
  readonly leave: Variants;
  readonly leaveNext: Variants;
  readonly aside: Variants;
  readonly endings: Readonly<Record<Period, Variants>>;
  readonly moonNames: Readonly<Record<DatedMoon, string>>;
  /** Forms of the stretch: `ofPeriod`, `toPeriod`, `inPeriod`, `allPeriod`. */
  readonly periods: Readonly<Record<Period, Words>>;
  /** Forms of a date (`2026-11-24`), a weekday in a week: `on`, `onto`, `day`, `since`, `until`. */
  dateForms(date: string, period: Period): Words;
  /** As in daily texts. */
  signForms(sign: ZodiacSign): Words;
  bodyForms(body: Body): Words;
  aspectForms(aspect: AspectName, bodies: readonly [Body, Body], ruler: Body): Words;
}
