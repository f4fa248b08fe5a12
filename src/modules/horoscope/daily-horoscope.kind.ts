import { lengthBetween, type TextKind } from '../writing';
import { composeDailyHoroscope } from './builtin/daily-writer';
import { checkHoroscope } from './checks/text-checks';
import { dailyHoroscopePrompt } from './prompts/daily-horoscope.prompt';
import type { SortInput } from './prompts/sort-input';

/** What either writer gives. */
export interface HoroscopeOutput {
  readonly text: string;
}

/** The daily horoscope as the writing pipeline knows it; 900 characters leave room for a title in Telegram's caption. */
export const dailyHoroscopeKind: TextKind<SortInput, HoroscopeOutput> = {
  id: 'horoscope.daily',
  prompt: dailyHoroscopePrompt,
  checks: [
    lengthBetween(200, 800),
    { code: 'fact', run: (text, { input, language }) => checkHoroscope(text, input, language) },
  ],
  facts: ({ sign, date, facts }) => ({ sign, date, facts }),
  compose: ({ sign, date, facts }, language) => composeDailyHoroscope({ sign, date, facts, language }),
  text: ({ text }) => text,
  draft: ({ text }) => text,
};
