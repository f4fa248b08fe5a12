import type { Chance } from './chance';
import type { FactOf } from './day-facts';
import type { PeriodContext } from './period-context';
import { type DatedFact, dateOf } from './period-events';
import { bodySlots, eventSlots, framesOf, houseWords, mannerOf } from './period-slots';
import { drawPhrase, type Phrases } from './phrase';
import { fill, leastRepetitive, type Sentence } from './sentence';
import type { Variants, Words } from './words/daily-words';
import type { PeriodHouse } from './words/period-words';

/** How a sentence is drawn: under which name, out of which frames and lists, and with which names filled in. */
export interface Draft {
  readonly name: string;
  readonly frames: Variants;
  readonly phrases: Phrases;
  readonly names?: Words;
  readonly facts?: readonly string[];
  /** Where to begin: sentences of one name in one text begin at different ones. */
  readonly attempt?: number;
}

const EVENT_ATTEMPTS = 12;

/** An event: when it is, what it brings, and where in life; `point` counts the turning points, and the lead has none. */
export function eventSentence(
  fact: DatedFact,
  point: number | undefined,
  context: PeriodContext,
  before: readonly Sentence[],
): Sentence {
  const { words, period, area, chance } = context;
  const role = point === undefined ? 'lead' : 'point';
  const drawnOn = before.flatMap(({ lists = [] }) => lists);
  const { names, phrases, lists } = eventSlots(fact, context, drawnOn);
  const draft = {
    name: `${role} ${fact.kind} ${fact.kind === 'aspect' ? mannerOf(fact) : fact.kind === 'station' ? fact.to : ''}`,
    frames: framesOf(fact, words)[role],
    phrases: { ...phrases, ...placePhrases(houseWords(houseOf(fact, chance), area)) },
    names: { ...names, ...words.dateForms(dateOf(fact), period) },
    facts: [fact.id],
    attempt: point ?? 0,
  };
  return { ...drawn(draft, EVENT_ATTEMPTS, context, before), lists };
}

/** Where the Sun stands and what that brings out. */
export function sunSentence(fact: FactOf<'house'>, context: PeriodContext, before: readonly Sentence[]): Sentence {
  const { words, area, period } = context;
  const change = fact.since ?? fact.until;
  const frames = fact.since !== undefined ? 'since' : fact.until !== undefined ? 'until' : 'all';
  const draft = {
    name: `sun ${frames}`,
    frames: words.sun[frames],
    phrases: placePhrases(houseWords(fact.house, area)),
    names: { ...words.signForms(fact.sign), ...(change !== undefined && words.dateForms(change, period)) },
    facts: [fact.id],
  };
  return drawn(draft, EVENT_ATTEMPTS, context, before);
}

/** What runs backwards all the while; `index` counts such sentences in one text. */
export function retrogradeSentence(
  fact: FactOf<'retrograde'>,
  index: number,
  context: PeriodContext,
  before: readonly Sentence[],
): Sentence {
  const { words, area } = context;
  const { names, phrases } = bodySlots(fact.bodies[0] ?? 'saturn', 'retrograde', words, area);
  const draft = {
    name: 'retrograde',
    frames: words.retrograde,
    phrases: { ...phrases, ...placePhrases(houseWords(fact.house, area)) },
    names,
    facts: [fact.id],
    attempt: index,
  };
  return drawn(draft, EVENT_ATTEMPTS, context, before);
}

/**
 * Something to do, to leave, or to end with. Whatever all signs draw from one list is better drawn in one attempt, or what
 * repeats least would come too often.
 */
export function adviceSentence(
  draft: Draft,
  attempts: number,
  context: PeriodContext,
  before: readonly Sentence[],
): Sentence {
  return drawn(draft, attempts, context, before);
}

/** The solar house an event touches: of an aspect, one of its two. */
export function houseOf(fact: DatedFact, chance: Chance): number {
  if (fact.kind !== 'aspect') return fact.house ?? 1;
  return fact.houses?.[chance.number(`house ${fact.id}`) < 0.5 ? 0 : 1] ?? 1;
}

function drawn(draft: Draft, attempts: number, context: PeriodContext, before: readonly Sentence[]): Sentence {
  const { words, period, chance } = context;
  const names = { ...words.periods[period], ...draft.names };
  const draw = drawPhrase(draft.name, draft.frames, draft.phrases, chance);
  const write = (attempt: number): Sentence => {
    const { frame, words: phrases } = draw((draft.attempt ?? 0) + attempt);
    return { text: fill(frame, { ...names, ...phrases }), facts: draft.facts ?? [] };
  };
  return leastRepetitive(before, write, { attempts });
}

function placePhrases({ where, focus }: PeriodHouse): Phrases {
  return { where, focus };
}
