import type { Language } from '../../../shared/language';
import type { Fact } from '../../sky';
import { findUntrueClaims } from '../../writing';
import { lockFacts, type Skyline } from './lock-facts';

/** What a model answered. */
export interface HoroscopeAnswer {
  readonly text: string;
  /** The numbers of the facts it says it used, where they are known. */
  readonly facts?: readonly number[];
}

/** What a text is to rest on. */
export interface HoroscopeGround extends Skyline {
  readonly facts: readonly Fact[];
}

/** Why an answer is not shown; `detail` is the untrue claim in the names of the facts, `excerpt` the sentence that makes it. */
export interface HoroscopeProblem {
  readonly code: string;
  readonly detail: string;
  readonly excerpt?: string;
}

/** Every place where a model's horoscope leaves the facts: a number that is none of theirs, a claim none of them proves. */
export function checkHoroscope(
  answer: HoroscopeAnswer,
  { facts, ...skyline }: HoroscopeGround,
  language: Language,
): HoroscopeProblem[] {
  const numbers = new Set(facts.map(({ n }) => n));
  const used = answer.facts ?? [...numbers];
  return [
    ...(used.length === 0 ? [{ code: 'fact_none_used', detail: 'none' }] : []),
    ...used.filter((n) => !numbers.has(n)).map((n) => ({ code: 'fact_number', detail: String(n) })),
    ...findUntrueClaims(answer.text, lockFacts(facts, skyline), language),
  ];
}
