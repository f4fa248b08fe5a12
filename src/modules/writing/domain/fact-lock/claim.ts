import type { LocalDate } from '../../../../shared/local-date';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { LockAspect, LockBody, LockPhase, Orientation } from './lock-fact';

/** The days something is said of; absent where a text names none. */
export interface When {
  readonly days: readonly LocalDate[];
  /** Said of some moment in them, of a moment of each, of most of them, or of every moment. */
  readonly how: 'some' | 'each' | 'most' | 'throughout';
  /** The day it lasts to, where only that is said. */
  readonly until?: LocalDate;
}

/** A part of all there are, told in words. */
export type Share = 'half' | 'most' | 'nearly' | 'few' | 'many' | 'scarce';

/** How many of something there are: a number, all, or a share. */
export interface Count {
  readonly number: number | 'all' | 'not all' | Share | 'more' | 'several' | 'leading' | 'equal' | 'unequal';
  /** What is said of the counted: a motion, a sign, a house; or of cards. */
  readonly of:
    | 'retrograde'
    | 'direct'
    | 'sign'
    | 'house'
    | 'reversed'
    | 'upright'
    | 'major'
    | 'minor'
    | 'court'
    | 'suit'
    | 'suits'
    /** Of any one suit. */
    | 'alike'
    | 'rank'
    /** Cards of an element. */
    | 'element'
    | 'cards'
    | 'phase'
    | 'station'
    /** In any one sign. */
    | 'cluster'
    /** Of the body or the two that are named. */
    | 'ingress'
    /** That the body is in, one after another. */
    | 'signs'
    | 'aspect';
  readonly values: readonly string[];
  /** The suits, or the signs, of which there are fewer, where not all others. */
  readonly than?: readonly string[];
  /** Some of the planets alone. */
  readonly among?: 'personal' | 'outer';
  readonly when?: When;
}

/** One thing a text says that must be among the facts. Lists of names are alternatives, any of which would do. */
export type Claim =
  | {
      readonly kind: 'sign';
      readonly body: LockBody;
      readonly signs: readonly ZodiacSign[];
      readonly isNot?: boolean;
      readonly when?: When;
    }
  | {
      readonly kind: 'ingress';
      readonly body: LockBody;
      readonly from?: readonly ZodiacSign[];
      readonly to?: readonly ZodiacSign[];
      readonly isNot?: boolean;
      readonly when?: When;
    }
  | {
      readonly kind: 'retrograde' | 'direct';
      readonly body: LockBody;
      readonly when?: When;
    }
  | {
      readonly kind: 'station';
      readonly body: LockBody;
      readonly to?: 'retrograde' | 'direct';
      readonly when?: When;
    }
  | {
      readonly kind: 'aspect';
      readonly bodies: readonly [LockBody, LockBody];
      readonly aspects: readonly LockAspect[];
      /** In words that would do for two in one sign as well. */
      readonly isNear?: boolean;
      readonly isNot?: boolean;
      readonly when?: When;
    }
  /** In one sign or in one house, or in different ones. */
  | {
      readonly kind: 'together';
      readonly bodies: readonly LockBody[];
      readonly isHouse?: boolean;
      /** In words that would do for a conjunction as well. */
      readonly isNear?: boolean;
      readonly isNot?: boolean;
      readonly when?: When;
    }
  | { readonly kind: 'figure'; readonly figure: string; readonly bodies: readonly LockBody[] }
  | {
      readonly kind: 'phase';
      readonly phases: readonly LockPhase[];
      readonly signs?: readonly ZodiacSign[];
      readonly isNot?: boolean;
      readonly when?: When;
    }
  | {
      readonly kind: 'house';
      readonly body: LockBody;
      readonly houses: readonly number[];
      readonly isNot?: boolean;
      readonly when?: When;
    }
  | { readonly kind: 'degree'; readonly body: LockBody; readonly from: number; readonly to: number }
  | { readonly kind: 'date'; readonly days: readonly LocalDate[] }
  | ({ readonly kind: 'count' } & Count)
  /** The first does it before the second. */
  | {
      readonly kind: 'order';
      readonly of: 'station' | 'ingress';
      readonly bodies: readonly [LockBody, LockBody];
      /** Both come to this sign. */
      readonly to?: ZodiacSign;
    }
  /** No other body moves so. */
  | { readonly kind: 'only'; readonly motion: 'retrograde' | 'direct'; readonly bodies: readonly LockBody[] }
  | { readonly kind: 'card'; readonly cards: readonly string[]; readonly isNot?: boolean }
  | {
      readonly kind: 'orientation';
      readonly cards: readonly string[];
      readonly orientation: Orientation;
    }
  | {
      readonly kind: 'position';
      readonly cards: readonly string[];
      readonly positions: readonly string[];
      readonly isNot?: boolean;
    }
  /** On places of time, the first before the other. */
  | { readonly kind: 'sequence'; readonly cards: readonly string[]; readonly later: readonly string[] }
  /** Something no set of facts has. */
  | { readonly kind: 'unknown'; readonly what: string };

/** A claim and the words that make it. */
export type Said = Claim & { readonly excerpt: string };

/** The claim in plain English, in the names of the facts. */
export function describe(claim: Claim): string {
  switch (claim.kind) {
    case 'sign':
      return `${claim.body}${claim.isNot ? ' not' : ''} in ${claim.signs.join(' or ')}${on(claim.when)}`;
    case 'ingress':
      return describeIngress(claim);
    case 'retrograde':
    case 'direct':
      return `${claim.body} ${claim.kind}${on(claim.when)}`;
    case 'station':
      return `${claim.body} turns ${claim.to ?? ''}${on(claim.when)}`;
    case 'aspect':
      return `${claim.bodies.join(' ')}${claim.isNot ? ' no' : ''} ${claim.aspects.join(' or ')}${on(claim.when)}`;
    case 'together':
      return `${claim.bodies.join(' ')}${claim.isNot ? ' not' : ''} in one ${claim.isHouse ? 'house' : 'sign'}${on(claim.when)}`;
    case 'figure':
      return `${claim.figure} of ${claim.bodies.join(' ') || 'the day'}`;
    case 'phase':
      return `${claim.isNot ? 'no ' : ''}${claim.phases.join(' or ')}${claim.signs ? ` in ${claim.signs.join(' or ')}` : ''}${on(claim.when)}`;
    case 'house':
      return `${claim.body}${claim.isNot ? ' not' : ''} in house ${claim.houses.join(' or ')}`;
    case 'degree':
      return `${claim.body} at ${claim.from === claim.to ? claim.from : `${claim.from} to ${claim.to}`} degrees`;
    case 'date':
      return `the date is ${claim.days.join(' or ') || 'one where day and weekday do not meet'}`;
    case 'count':
      return `${claim.number} ${[claim.of, claim.values.join(' or ')].filter(Boolean).join(' ')}`;
    case 'order':
      return `${claim.of} of ${claim.bodies.join(' before ')}`;
    case 'only':
      return `only ${claim.bodies.join(' ')} ${claim.motion}`;
    case 'card':
    case 'orientation':
    case 'position':
    case 'sequence':
      return describeCards(claim);
    case 'unknown':
      return claim.what;
  }
}

function on(when: When | undefined): string {
  const [first, last] = [when?.days[0], when?.days.at(-1)];
  if (first === undefined) return '';
  return first === last ? ` on ${first}` : ` from ${first} to ${last ?? first}`;
}

function describeIngress({ body, from, to, isNot, when }: Extract<Claim, { kind: 'ingress' }>): string {
  const way = `${from ? ` from ${from.join(' or ')}` : ''}${to ? ` into ${to.join(' or ')}` : ''}`;
  return `${body}${isNot ? ' never' : ''} goes${way}${on(when)}`;
}

function describeCards(claim: Extract<Claim, { kind: 'card' | 'orientation' | 'position' | 'sequence' }>): string {
  const cards = claim.cards.join(' or ');
  if (claim.kind === 'sequence') return `${cards} before ${claim.later.join(' or ')}`;
  if (claim.kind === 'orientation') return `${cards} ${claim.orientation}`;
  if (claim.kind === 'card') return `${claim.isNot ? 'no ' : ''}${cards} in the spread`;
  return `${cards}${claim.isNot ? ' not' : ''} as ${claim.positions.join(' or ')}`;
}
