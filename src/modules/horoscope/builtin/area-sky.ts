import type { Body, MoonPhase } from '../../sky';
import { type AreaFact, isInArea, voiceOf } from './area-facts';
import { type AreaContext, ATTEMPTS } from './area-context';
import { type FactOf } from './day-facts';
import { fill, leastRepetitive, type Sentence } from './sentence';
import type { AreaBody, AreaLexicon, LifeArea, Lunation, SkyFrames } from './words/area-words';
import type { Tone, Variants, Words } from './words/daily-words';

type Turner = Exclude<Body, 'moon'>;

/** A sentence to be drawn: any of the frames around any of the clauses. */
interface Told {
  /** The same clauses go by the same name, so that no day draws what the day before said of them. */
  readonly name: string;
  readonly frames: keyof SkyFrames;
  readonly clauses: Variants;
  readonly slots: Words;
  readonly facts: readonly string[];
}

const LENSES = ['house', 'sign', 'house', 'phase', 'sign'] as const;
const KIND_BODIES: readonly Body[] = ['mercury', 'venus', 'sun', 'jupiter'];

/** Lunation of each phase. */
export const LUNATIONS: Readonly<Record<MoonPhase, Lunation>> = {
  'new-moon': 'new',
  'waxing-crescent': 'waxing',
  'first-quarter': 'waxing',
  'waxing-gibbous': 'waxing',
  'full-moon': 'full',
  'waning-gibbous': 'waning',
  'last-quarter': 'waning',
  'waning-crescent': 'waning',
};

/** How `fact` touches the area. */
export function touch(fact: AreaFact, context: AreaContext, before: readonly Sentence[]): Sentence {
  return say(fact.kind === 'aspect' ? aspect(fact, context) : move(fact, context), context, before);
}

/** What the Moon means to the area: by its house, its sign or its phase, and not by a sign when `fact` is told by one. */
export function moonTouch(fact: AreaFact, context: AreaContext, before: readonly Sentence[]): Sentence {
  const { area, facts, words, chance, daily } = context;
  const { moonSign, moonPhase, moonHouse } = facts;
  const tellsSign = fact.kind === 'ingress' || fact.kind === 'house';
  const drawn = chance.pick(`${area} lens`, LENSES);
  const lens = moonPhase.at
    ? 'phase'
    : isInArea(area, 'moon', facts) || (tellsSign && drawn === 'sign')
      ? 'house'
      : drawn;
  if (lens === 'house')
    return say(housed(moonHouse, words.houses[moonHouse.house - 1] ?? [], context), context, before);
  if (lens === 'sign') return say(signed(moonSign, context), context, before);
  const lunation = LUNATIONS[moonPhase.phase];
  const [moon = ''] = daily.moon.phases[moonPhase.phase].moons;
  const slots = { moon, ...daily.signForms(moonPhase.sign) };
  const told: Told = {
    name: `phase ${lunation}`,
    frames: 'phase',
    clauses: words.phases[lunation],
    slots,
    facts: [moonPhase.id],
  };
  return say(told, context, before);
}

/** The tone `fact` gives to the text. */
export function toneOf(area: LifeArea, fact: AreaFact): Tone {
  if (fact.kind === 'aspect') return mannerOf(area, fact);
  if (fact.kind === 'station') return fact.to === 'direct' ? 'soft' : 'mixed';
  return fact.kind !== 'retrograde' && fact.bodies.every((body) => KIND_BODIES.includes(body)) ? 'soft' : 'mixed';
}

function say(
  { name, frames: kind, clauses, slots, facts }: Told,
  context: AreaContext,
  before: readonly Sentence[],
): Sentence {
  const { area, chance, words, lexicon, tried } = context;
  const frames = [...lexicon.frames[kind], ...(words.frames[kind] ?? [])];
  const told = aloneOrPaired(clauses, lexicon);
  return leastRepetitive(
    before,
    (attempt) => {
      const [frame, clause] = chance.ownPair(`${area} ${kind} ${name}`, frames, told, tried + attempt);
      return { text: fill(frame, { ...slots, clause }), facts };
    },
    { tiring: lexicon.tiring, attempts: ATTEMPTS },
  );
}

/** Each clause alone, and with the two after it that may follow, where neither has two parts already. */
export function aloneOrPaired(clauses: Variants, { compound, opens, joint }: AreaLexicon): Variants {
  const plain = clauses.filter((clause) => !compound.test(clause));
  const pairs = plain.flatMap((clause, index) =>
    [1, 2].flatMap((step) => {
      const other = plain[(index + step) % plain.length];
      return other === undefined || other === clause || opens.test(other) ? [] : [clause + joint + other];
    }),
  );
  return [...new Set([...clauses, ...pairs])];
}

function aspect(fact: FactOf<'aspect'>, { area, words, daily }: AreaContext): Told {
  const [first = 'moon', second = 'sun'] = fact.bodies;
  const voice = voiceOf(area, fact.bodies);
  const manner = mannerOf(area, fact);
  return {
    name: voice,
    frames: manner,
    clauses: words.bodies[voice][manner],
    slots: daily.aspectForms(fact.aspect, [first, second], first),
    facts: [fact.id],
  };
}

function move(fact: FactOf<'ingress' | 'station' | 'retrograde' | 'house'>, context: AreaContext): Told {
  const { area, facts, words, daily } = context;
  const body = fact.bodies[0] as Turner;
  const own: AreaBody = words.bodies[body];
  const slots = { ...daily.bodyForms(body), ...daily.signForms(fact.sign) };
  const told = (frames: keyof SkyFrames, clauses: Variants): Told => ({
    name: body,
    frames,
    clauses,
    slots,
    facts: [fact.id],
  });
  switch (fact.kind) {
    case 'retrograde':
      return told('retrograde', own.retrograde);
    case 'station':
      return fact.to === 'direct' ? told('turnsDirect', own.direct) : told('turnsRetrograde', own.retrograde);
    case 'ingress':
      return { ...told('enters', words.signs[fact.sign]), name: fact.sign };
    case 'house':
      return isInArea(area, body, facts) ? housed(fact, own.stays, context) : signed(fact, context);
  }
}

function housed(
  { id, bodies, house }: Pick<FactOf<'house'>, 'id' | 'bodies' | 'house'>,
  clauses: Variants,
  { lexicon, daily }: AreaContext,
): Told {
  const [body = 'moon'] = bodies;
  const slots = { ...daily.bodyForms(body), ...lexicon.houses[house - 1] };
  return { name: `${body} ${house}`, frames: 'house', clauses, slots, facts: [id] };
}

function signed(
  { id, bodies, sign }: Pick<FactOf<'moon-sign'>, 'id' | 'bodies' | 'sign'>,
  { words, daily }: AreaContext,
): Told {
  const slots = { ...daily.bodyForms(bodies[0] ?? 'moon'), ...daily.signForms(sign) };
  return { name: sign, frames: 'sign', clauses: words.signs[sign], slots, facts: [id] };
}

function mannerOf(area: LifeArea, { aspect: name, bodies }: FactOf<'aspect'>): 'soft' | 'hard' {
  if (name === 'conjunction') return KIND_BODIES.includes(voiceOf(area, bodies)) ? 'soft' : 'hard';
  return name === 'trine' || name === 'sextile' ? 'soft' : 'hard';
}
