import type { Language } from '../../../shared/language';
import { caution, ending, help, step } from './area-advice';
import { type AreaContext, ATTEMPTS } from './area-context';
import { type AreaFact, areaFact } from './area-facts';
import { moonTouch, toneOf, touch } from './area-sky';
import { Chance } from './chance';
import type { BuiltinText, DailyInput } from './daily-writer';
import { dayFacts } from './day-facts';
import type { Sentence } from './sentence';
import type { AreaLexicon, LifeArea } from './words/area-words';
import type { DailyWords } from './words/daily-words';
import { EN_AREAS } from './words/en-areas.lexicon';
import { EN_DAILY } from './words/en-daily.lexicon';
import { RU_AREAS } from './words/ru-areas.lexicon';
import { RU_DAILY } from './words/ru-daily.lexicon';

/** What a text on an area of life is written from. */
export interface AreaInput extends DailyInput {
  readonly area: LifeArea;
}

/** The parts of a text, paragraph by paragraph. */
type Course = readonly (readonly Part[])[];

type Part = 'sky' | 'moon' | 'help' | 'caution' | 'step' | 'ending';

const WORDS: Readonly<Record<Language, { daily: DailyWords; lexicon: AreaLexicon }>> = {
  ru: { daily: RU_DAILY, lexicon: RU_AREAS },
  en: { daily: EN_DAILY, lexicon: EN_AREAS },
};

/** A shorter text is told again, by another course and with other draws. */
const SHORTEST = 410;
const ROUNDS = 5;
const COURSES: readonly Course[] = [
  [
    ['sky', 'moon', 'help'],
    ['caution', 'step', 'ending'],
  ],
  [
    ['moon', 'sky', 'caution'],
    ['help', 'step', 'ending'],
  ],
  [
    ['sky', 'help', 'caution'],
    ['step', 'ending'],
  ],
  [
    ['moon', 'help', 'sky'],
    ['caution', 'step', 'ending'],
  ],
  [
    ['sky', 'moon', 'caution'],
    ['step', 'help', 'ending'],
  ],
  [
    ['moon', 'sky', 'help'],
    ['step', 'caution', 'ending'],
  ],
];

/**
 * Writes five or six plain sentences on how the day touches an area of life, 400 to 800 characters in two paragraphs; the
 * same input gives the same text, in under 2 ms.
 */
export function composeAreaHoroscope({
  area,
  sign,
  date,
  facts: given,
  language,
}: AreaInput & { language: Language }): BuiltinText {
  const { daily, lexicon } = WORDS[language];
  const chance = new Chance(sign, date);
  const whole = { area, facts: dayFacts(given), chance, daily, lexicon, words: lexicon.areas[area] };
  const fact = areaFact(area, whole.facts, chance);
  const course = chance.pick(`${area} course`, COURSES);
  let longest: BuiltinText = { text: '', usedFacts: [] };
  for (let tried = 0; tried < ROUNDS * ATTEMPTS; tried += ATTEMPTS) {
    for (const each of tried === 0 ? [course] : COURSES) {
      const text = tell(each, fact, { ...whole, tried });
      if (text.text.length >= SHORTEST) return text;
      if (text.text.length > longest.text.length) longest = text;
    }
  }
  return longest;
}

function tell(course: Course, fact: AreaFact, context: AreaContext): BuiltinText {
  const tone = toneOf(context.area, fact);
  const write: Readonly<Record<Part, (before: readonly Sentence[]) => Sentence>> = {
    sky: (before) => touch(fact, context, before),
    moon: (before) => moonTouch(fact, context, before),
    help: (before) => help(context, before),
    caution: (before) => caution(context, tone, before),
    step: (before) => step(context, before),
    ending: (before) => ending(context, before),
  };
  const said: Sentence[] = [];
  const paragraphs = course.map((parts) =>
    parts.map((part) => {
      const sentence = write[part](said);
      said.push(sentence);
      return sentence.text;
    }),
  );
  return {
    text: paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'),
    usedFacts: [...new Set(said.flatMap(({ facts }) => facts))],
  };
}
