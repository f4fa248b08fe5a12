import type { Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { Fact } from '../../sky';
import { Chance } from './chance';
import { closing } from './closing';
import { dayFacts } from './day-facts';
import { influence, mainInfluence } from './influence';
import { opening } from './opening';
import type { Sentence } from './sentence';
import { advice, area } from './theme';
import type { DailyWords } from './words/daily-words';
import { EN_DAILY } from './words/en-daily.lexicon';
import { RU_DAILY } from './words/ru-daily.lexicon';

/** What a daily text is written from. */
export interface DailyInput {
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
  /** The facts of that date for that sign. */
  readonly facts: readonly Fact[];
}

/** A daily text and the ids of the facts it names. */
export interface BuiltinText {
  readonly text: string;
  readonly usedFacts: string[];
}

const WORDS: Readonly<Record<Language, DailyWords>> = { ru: RU_DAILY, en: EN_DAILY };
const LONGEST = 650;
/** From here on a text needs no closing. */
const LONG_ENOUGH = 400;
const ORDERS = ['influence-first', 'advice-first', 'influence-first', 'unclosed'] as const;

/** Writes four or five plain sentences on the day, 350 to 650 characters; the same input gives the same text, in under 2 ms. */
export function composeDailyHoroscope({
  sign,
  date,
  facts: given,
  language,
}: DailyInput & { language: Language }): BuiltinText {
  const words = WORDS[language];
  const chance = new Chance(sign, date);
  const facts = dayFacts(given);
  const order = chance.pick('order', ORDERS);
  const text: Sentence[] = [opening(facts, words, chance, date)];
  const main = mainInfluence(facts, chance);
  let tone: ReturnType<typeof influence>['tone'] = 'mixed';
  const tellInfluence = (): void => {
    const told = influence(main, facts, words, chance, text);
    tone = told.tone;
    text.push(told.sentence);
  };
  if (order !== 'advice-first') tellInfluence();
  text.push(area(facts, words, chance, text));
  text.push(advice(facts, words, chance, text));
  if (order === 'advice-first') tellInfluence();
  const last = closing(facts, tone, words, chance, text);
  const isComplete = order === 'unclosed' && lengthOf(text) >= LONG_ENOUGH;
  if (!isComplete && lengthOf([...text, last]) <= LONGEST) text.push(last);
  return { text: joined(text), usedFacts: [...new Set(text.flatMap(({ facts: used }) => used))] };
}

function joined(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function lengthOf(sentences: readonly Sentence[]): number {
  return joined(sentences).length;
}
