import type { Language } from '../../shared/language';
import { lengthBetween, type TextKind } from '../writing';
import { composeAreaHoroscope } from './builtin/area-writer';
import { type BuiltinText, composeDailyHoroscope } from './builtin/daily-writer';
import { composePeriodHoroscope } from './builtin/period-writer';
import { checkHoroscope } from './checks/text-checks';
import { dailyHoroscopeKind, type HoroscopeOutput } from './daily-horoscope.kind';
import { AREAS, DAILY, type HoroscopeSort, isSameSort, PERIODS } from './domain/horoscope-key';
import { LENGTHS, sortHoroscopePrompt } from './prompts/sort-horoscope.prompt';
import type { SortInput } from './prompts/sort-input';

export type HoroscopeKind = TextKind<SortInput, HoroscopeOutput>;

/** Every sort of horoscope as the writing pipeline knows it. */
export const HOROSCOPE_KINDS: readonly HoroscopeKind[] = PERIODS.flatMap((period) =>
  AREAS.map((area) => (isSameSort({ period, area }, DAILY) ? dailyHoroscopeKind : kindFor({ period, area }))),
);

/** The kind of a sort. */
export function kindOf({ period, area }: HoroscopeSort): HoroscopeKind {
  return HOROSCOPE_KINDS[PERIODS.indexOf(period) * AREAS.length + AREAS.indexOf(area)] ?? dailyHoroscopeKind;
}

function kindFor(sort: HoroscopeSort): HoroscopeKind {
  const { least, most } = LENGTHS[sort.period];
  return {
    id: `horoscope.${sort.period}.${sort.area}`,
    prompt: sortHoroscopePrompt(sort),
    checks: [
      lengthBetween(least, most),
      { code: 'fact', run: (text, { input, language }) => checkHoroscope(text, { ...input, ...sort }, language) },
    ],
    facts: ({ sign, date, facts }) => ({ sign, date, facts, ...sort }),
    compose: (input, language) => composed(input, sort, language),
    text: ({ text }) => text,
    draft: ({ text }) => text,
  };
}

function composed({ sign, date, facts }: SortInput, { period, area }: HoroscopeSort, language: Language): BuiltinText {
  if (period !== 'day') return composePeriodHoroscope({ period, area, sign, from: date, facts, language });
  if (area === 'general') return composeDailyHoroscope({ sign, date, facts, language });
  return composeAreaHoroscope({ area, sign, date, facts, language });
}
