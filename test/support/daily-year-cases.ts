import { GENERAL_CHECKS } from '../../src/modules/writing/domain/checks/general-checks';
import { findUntrueClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';
import type { Language } from '../../src/shared/language';
import {
  masked,
  proofOf,
  repeatedNextDay,
  sentencesOf,
  sharedBetweenSigns,
  trueOnAnotherDay,
  usedOf,
  wornSentences,
  type Written,
} from './daily-year';

/** What a language's year may not go beyond. */
export interface YearBounds {
  /** No masked sentence may stand in more texts than this share of them. */
  readonly recurrence: number;
  /** So many different masked sentences at least. */
  readonly sentences: number;
  /** The share of texts below 350 characters. */
  readonly short: number;
  /** What no text may hold, by name. */
  readonly faults: Readonly<Record<string, RegExp>>;
}

/** What must hold of a year of daily texts in any language. */
export function itIsAGoodYear(year: readonly Written[][], language: Language, bounds: YearBounds): void {
  const all = year.flat();

  it('are 4380 different texts of four or five sentences, 300 to 650 characters, nearly all above 350', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(12 * 365);
    expect(new Set(all.map(({ text }) => sentencesOf(text).length))).toEqual(new Set([4, 5]));
    const lengths = all.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(650);
    expect(lengths.filter((length) => length < 350).length / all.length).toBeLessThan(bounds.short);
  });

  it('repeat no sentence, names masked, too often', () => {
    expect(wornSentences(all, language, bounds.recurrence)).toEqual([]);
    expect(new Set(all.flatMap(({ text }) => masked(text, language))).size).toBeGreaterThan(bounds.sentences);
  });

  it('share no sentence, names masked, between two days running of a sign', () => {
    expect(repeatedNextDay(year, language)).toEqual([]);
  });

  // Red with ten English maxims of a tone: twelve signs need twelve.
  it('share no sentence, names masked, between the signs of a day', () => {
    expect(sharedBetweenSigns(year, language)).toEqual([]);
  });

  it('say of the sky only what the facts they name prove', () => {
    expect(all.filter((written) => usedOf(written).length !== written.usedFacts.length)).toEqual([]);
    const unproved = all.flatMap((written) =>
      findUntrueClaims(written.text, proofOf(written, usedOf(written)), language),
    );
    expect(unproved).toEqual([]);
  });

  // Red where the English "usually" of a relative clause makes the whole sentence a general one: seven texts.
  it('are not proved by the sky of another day, so the recogniser sees what it should', () => {
    expect(trueOnAnotherDay(year, language)).toEqual([]);
  });

  it.each(Object.entries(bounds.faults))('have no %s', (_, fault) => {
    expect(all.map(({ text }) => text).filter((text) => fault.test(text))).toEqual([]);
  });

  it('pass the checks of every written text', () => {
    const problems = all.flatMap(({ text }) =>
      GENERAL_CHECKS.flatMap((check) => check.run(text, { language, input: undefined })),
    );
    expect(problems).toEqual([]);
  });

  it('begin each sentence with a capital and end it', () => {
    const torn = all.flatMap(({ text }) => sentencesOf(text)).filter((each) => !/^[\p{Lu}«].*[.!?]$/u.test(each));
    expect(torn).toEqual([]);
  });
}
