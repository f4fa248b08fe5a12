import type { Language } from '../shared/language';
import type { LocalDate } from '../shared/local-date';
import { ZODIAC_SIGNS, type ZodiacSign } from '../shared/zodiac-sign';
import {
  type Area,
  type HoroscopeKind,
  horoscopeFacts,
  kindOf,
  type Period,
  type SortInput,
} from '../modules/horoscope';
import { SkyService } from '../modules/sky';
import type { CheckContext, TextKind } from '../modules/writing';
import { CARD_CASES, type CardCase, cardOrderOf } from './card-cases';
import { CASE_ROWS, type Highlight } from './case-rows';

/** A horoscope to be written, the same in every run. */
export interface SkyCase {
  /** `day.love ru leo 2026-11-21`. */
  readonly id: string;
  readonly period: Period;
  readonly area: Area;
  readonly language: Language;
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
  /** Whose and when. */
  readonly about: string;
  /** What makes this sky worth a case. */
  readonly highlight: Highlight;
}

/** Where the days of the cases begin and end. */
const ZONE = 'Europe/Moscow';
/** Coprime to twelve, so that neighbours differ and each sign comes equally often. */
const SIGN_STEP = 7;

/** The sixty horoscopes. */
export const SKY_CASES: readonly SkyCase[] = CASE_ROWS.map(([period, area, language, date, highlight], index) => {
  const sign = ZODIAC_SIGNS[(index * SIGN_STEP) % ZODIAC_SIGNS.length] ?? 'aries';
  const about = `${sign}, ${date}`;
  return { id: `${period}.${area} ${language} ${sign} ${date}`, period, area, language, sign, date, about, highlight };
});

const sky = new SkyService();

/** The kind of horoscope a case asks for, and what it is to be written from: the sky computed anew. */
export function skyOrderOf(each: Pick<SkyCase, 'period' | 'area' | 'sign' | 'date'>): {
  kind: HoroscopeKind;
  input: SortInput;
} {
  const { period, area, sign, date } = each;
  return { kind: kindOf(each), input: { period, area, sign, date, facts: horoscopeFacts(each, ZONE, sky) } };
}

/** One text to be written, the same in every run. */
export type EvalCase = SkyCase | CardCase;

/** All cases. */
export const EVAL_CASES: readonly EvalCase[] = [...SKY_CASES, ...CARD_CASES];

/** How the reader of a case is addressed: horoscopes are for many. */
export function addressOf(each: EvalCase): NonNullable<CheckContext['address']> {
  return each.period === 'cards' ? (each.input.address ?? 'neutral') : 'neutral';
}

/** The kind of text a case asks for, and what it is to be written from. */
export function orderOf(each: EvalCase): { kind: TextKind<unknown, unknown>; input: unknown } {
  return each.period === 'cards' ? cardOrderOf(each) : skyOrderOf(each);
}
