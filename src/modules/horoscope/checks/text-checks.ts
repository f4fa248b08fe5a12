import type { Language } from '../../../shared/language';
import type { Fact } from '../../sky';
import { findUntrueClaims } from '../../writing';
import { lockFacts, type Skyline } from './lock-facts';

/** What a text is to rest on. */
export interface HoroscopeGround extends Skyline {
  readonly facts: readonly Fact[];
}

/** Why a text is not shown; `detail` is the untrue claim in the names of the facts, `excerpt` the sentence that makes it. */
export interface HoroscopeProblem {
  readonly code: string;
  readonly detail: string;
  readonly excerpt?: string;
}

/** Every place where a horoscope leaves the facts: a claim none of them proves. */
export function checkHoroscope(
  text: string,
  { facts, ...skyline }: HoroscopeGround,
  language: Language,
): HoroscopeProblem[] {
  return findUntrueClaims(text, lockFacts(facts, skyline), language);
}
