import { MODEL_TEXTS } from '../../../test/support/model-texts';
import { addDays, type LocalDate } from '../../shared/local-date';
import { ZODIAC_SIGNS } from '../../shared/zodiac-sign';
import { SkyService } from '../sky';
import { findProblems } from '../writing';
import { dailyHoroscopeKind } from './daily-horoscope.kind';
import { DAILY } from './domain/horoscope-key';

const sky = new SkyService();
const FIRST: LocalDate = '2026-11-23';
const inputOf = (date: LocalDate, sign: (typeof ZODIAC_SIGNS)[number]) => ({
  ...DAILY,
  sign,
  date,
  facts: sky.dailyFacts(date, 'Europe/Moscow', sign),
});

describe('the daily horoscope', () => {
  it.each(['ru', 'en'] as const)('by the built-in writer keeps every rule a model has to keep (%s)', (language) => {
    for (let day = 0; day < 14; day++) {
      for (const sign of ZODIAC_SIGNS) {
        const input = inputOf(addDays(FIRST, day), sign);
        const output = dailyHoroscopeKind.compose(input, language);
        const problems = findProblems(dailyHoroscopeKind, output.text, { language, input });
        expect({ text: output.text, problems }).toEqual({ text: output.text, problems: [] });
      }
    }
  });

  it('refuses a text that leaves the facts, under a code that is counted, and shows where', () => {
    const input = inputOf(FIRST, 'leo');
    const text = `${MODEL_TEXTS[0]} Луна в Раке.`;
    expect(findProblems(dailyHoroscopeKind, text, { language: 'ru', input })).toEqual([
      { code: 'fact_sign', detail: 'moon in cancer', excerpt: 'Луна в Раке.' },
    ]);
  });

  it('names every fact in words of both languages', () => {
    for (let day = 0; day < 365; day += 30) {
      const input = inputOf(addDays(FIRST, day), 'aries');
      for (const language of ['ru', 'en'] as const) {
        const { facts = '' } = dailyHoroscopeKind.prompt.values(input, language);
        expect(facts).not.toMatch(/undefined|\bnull\b/);
        expect(facts.split('\n')).toHaveLength(input.facts.length);
      }
    }
  });
});
