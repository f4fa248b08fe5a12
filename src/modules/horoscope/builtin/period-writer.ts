import type { Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { Body, Fact, Period } from '../../sky';
import { Chance } from './chance';
import type { BuiltinText } from './daily-writer';
import type { FactOf } from './day-facts';
import type { PeriodContext } from './period-context';
import { dateOf, periodEvents } from './period-events';
import {
  adviceSentence,
  type Draft,
  eventSentence,
  houseOf,
  retrogradeSentence,
  sunSentence,
} from './period-sentences';
import { houseWords } from './period-slots';
import type { Sentence } from './sentence';
import { EN_PERIOD } from './words/en-period.lexicon';
import type { Area } from '../domain/horoscope-key';
import type { PeriodWords } from './words/period-words';
import { RU_PERIOD } from './words/ru-period.lexicon';

/** What a text of a week or month is written from. */
export interface PeriodInput {
  readonly period: Period;
  readonly area: Area;
  readonly sign: ZodiacSign;
  /** The Monday or the first of the month. */
  readonly from: LocalDate;
  /** The facts of that week or month for that sign. */
  readonly facts: readonly Fact[];
}

/** How much a text tells: turning points, what runs backwards, and pieces of advice. */
interface Plan {
  readonly points: number;
  readonly retrogrades: 0 | 1 | 2;
  readonly advice: 1 | 2 | 3 | 4 | 5;
}

const WORDS: Readonly<Record<Language, PeriodWords>> = { ru: RU_PERIOD, en: EN_PERIOD };
/** Shortest and longest text, characters. */
const LENGTHS = { week: [600, 1100], month: [900, 1700] } as const;
/** From the shortest to the longest, which suits a week with hardly any events. */
const PLANS: Readonly<Record<Period, readonly [Plan, Plan, ...Plan[]]>> = {
  week: [
    { points: 2, retrogrades: 0, advice: 1 },
    { points: 2, retrogrades: 1, advice: 1 },
    { points: 3, retrogrades: 1, advice: 2 },
    { points: 3, retrogrades: 1, advice: 3 },
    { points: 3, retrogrades: 2, advice: 4 },
    { points: 3, retrogrades: 2, advice: 5 },
  ],
  month: [
    { points: 4, retrogrades: 0, advice: 2 },
    { points: 4, retrogrades: 1, advice: 2 },
    { points: 6, retrogrades: 1, advice: 3 },
  ],
};
const USUAL_PLAN = 1;
/** The bodies whose running backwards is felt from day to day. */
const FELT: readonly Body[] = ['mercury', 'venus', 'mars'];
/** How often another one is told all the same. */
const BACKGROUND_SHARE = 0.4;
/** Before and after all dates. */
const [FIRST, LAST] = ['', '9999'];
/** A year has so few months that drawing again would bring the shortest sentences too often. */
const ADVICE_ATTEMPTS = { week: 4, month: 1 } as const;
/** Which paragraphs the lead and the Sun stand in; the Sun may open the text or close the turning points. */
const ORDERS = ['lead-sun', 'sun-lead', 'sun-last'] as const;

/** Writes two to four short paragraphs on a week (600-1100 characters) or month (900-1700); the same input, the same text. */
export function composePeriodHoroscope({
  period,
  area,
  sign,
  from,
  facts,
  language,
}: PeriodInput & { language: Language }): BuiltinText {
  const words = WORDS[language];
  const chance = new Chance(sign, from, { name: `${period} ${area} `, unit: period });
  const context = { period, words, area: words.areas[area], chance };
  const [shortest, longest] = LENGTHS[period];
  const plans = PLANS[period];
  let written = write(plans[USUAL_PLAN], facts, context);
  const isFit = ({ text }: BuiltinText): boolean => text.length >= shortest && text.length <= longest;
  const others = written.text.length < shortest ? plans.slice(USUAL_PLAN + 1) : plans.slice(0, USUAL_PLAN).reverse();
  for (const plan of others) {
    if (isFit(written)) break;
    written = write(plan, facts, context);
  }
  return written;
}

function write(plan: Plan, facts: readonly Fact[], context: PeriodContext): BuiltinText {
  const { chance, period } = context;
  const { main, points, sun, retrogrades } = periodEvents(facts, period, plan.points, chance);
  const order = chance.pick('order', ORDERS);
  const all: Sentence[] = [];
  const say = (sentence: Sentence): Sentence => {
    all.push(sentence);
    return sentence;
  };
  const sunlight = (): Sentence => say(sunSentence(sun, context, all));
  const opening = [
    ...(order === 'sun-lead' ? [sunlight()] : []),
    say(eventSentence(main, undefined, context, all)),
    ...(order === 'lead-sun' ? [sunlight()] : []),
  ];
  // The Sun is told in order of time: before a date first, since a date there, else last.
  const sunDate = sun.until === undefined ? (sun.since ?? LAST) : FIRST;
  const sunPlace = order === 'sun-last' ? points.filter((point) => dateOf(point) < sunDate).length : -1;
  const turns: Sentence[] = [];
  for (const [index, point] of points.entries()) {
    if (index === sunPlace) turns.push(sunlight());
    turns.push(say(eventSentence(point, index, context, all)));
  }
  if (points.length === sunPlace) turns.push(sunlight());
  const backwards = retrogrades.filter((fact) => isTold(fact, plan, context)).slice(0, plan.retrogrades);
  turns.push(...backwards.map((fact, index) => say(retrogradeSentence(fact, index, context, all))));
  const places = [...points.map((fact) => houseOf(fact, chance)), ...retrogrades.map(({ house }) => house)];
  const advice = adviceOn(adviceHouses(houseOf(main, chance), sun.house, places), plan.advice, context, all);
  const half = period === 'month' ? Math.ceil(turns.length / 2) : turns.length;
  const paragraphs = [opening, turns.slice(0, half), turns.slice(half), advice].filter((each) => each.length > 0);
  return {
    text: paragraphs.map((each) => each.map(({ text }) => text).join(' ')).join('\n\n'),
    usedFacts: [...new Set(all.flatMap(({ facts: used }) => used))],
  };
}

/** What nobody feels running backwards is told now and then, or where a text lacks length. */
function isTold({ bodies: [body] }: FactOf<'retrograde'>, plan: Plan, { chance, period }: PeriodContext): boolean {
  const isFelt = body !== undefined && FELT.includes(body);
  return isFelt || plan !== PLANS[period][USUAL_PLAN] || chance.number('background') < BACKGROUND_SHARE;
}

/** Where advice is given: `lead` where the main event is, `others` elsewhere and unlike each other. */
interface AdviceHouses {
  readonly lead: number;
  readonly sun: number;
  readonly others: readonly [number, number];
}

function adviceHouses(lead: number, sun: number, places: readonly number[]): AdviceHouses {
  // With nothing else going on, the houses across remain.
  const across = [5, 6, 7].map((steps) => ((lead - 1 + steps) % 12) + 1);
  const [second = sun, third = sun] = new Set(
    [...places, ...across].filter((house) => house !== lead && house !== sun),
  );
  return { lead, sun, others: [second, third] };
}

/** What to do and what to leave, the more of it the fewer events there are, and a calm end. */
function adviceOn(
  { lead, sun, others }: AdviceHouses,
  count: Plan['advice'],
  context: PeriodContext,
  before: readonly Sentence[],
): Sentence[] {
  const { words, area, period } = context;
  const [second, third] = [houseWords(others[0], area), houseWords(others[1], area)];
  const said: Sentence[] = [];
  const say = (draft: Draft, attempts = ADVICE_ATTEMPTS[period]): void => {
    said.push(adviceSentence(draft, attempts, context, [...before, ...said]));
  };
  say({ name: 'todo', frames: words.todo, phrases: { todo: houseWords(lead, area).todo } });
  if (count > 1) say({ name: 'next', frames: words.todoNext, phrases: { todo: second.todo } });
  if (count > 3) say({ name: 'next', frames: words.todoNext, phrases: { todo: third.todo }, attempt: 1 });
  if (count > 4)
    say({ name: 'next', frames: words.todoNext, phrases: { todo: houseWords(sun, area).todo }, attempt: 2 });
  say({ name: 'leave', frames: words.leave, phrases: { leave: houseWords(sun, area).leave } });
  if (count > 2) say({ name: 'last', frames: words.leaveNext, phrases: { leave: second.leave } });
  if (area.aside.length > 0) say({ name: 'aside', frames: words.aside, phrases: { aside: area.aside } }, 1);
  say({ name: 'closing', frames: words.endings[period], phrases: { closing: area.closings } }, 1);
  return said;
}
