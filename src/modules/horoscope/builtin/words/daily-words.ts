import type { Element, ZodiacSign } from '../../../../shared/zodiac-sign';
import type { AspectName, Body, MoonPhase } from '../../../sky';

// What a language brings to the built-in writer. A frame is a sentence with {slots}; {Slot} with a capital begins a
// sentence. All lists are variants of one meaning, and a frame must read well with any of them.

export type Variants = readonly string[];

/** What the filled slots of a frame are made of. */
export type Words = Readonly<Record<string, string>>;

export interface MoonWords {
  /** `calls`: what the Moon in the sign does; `moods`: how the day feels, a clause; `wishes`: what one longs for. */
  readonly signs: Readonly<Record<ZodiacSign, { calls: Variants; moods: Variants; wishes: Variants }>>;
  /** `moons`: name of the phase; `verbs`: what the Moon does in it (none at an exact quarter); `paces`: a clause on its tempo. */
  readonly phases: Readonly<Record<MoonPhase, { moons: Variants; verbs: Variants; paces: Variants }>>;
  readonly openings: { readonly usual: Variants; readonly quarter: Variants; readonly ingress: Variants };
}

export interface HouseWords {
  readonly topics: readonly { nominative: string; genitive: string }[];
  /** Answers "where?"; without commas, so it may stand anywhere in a sentence. */
  readonly where: Variants;
  /** A clause on what goes on there. */
  readonly details: Variants;
  /** Imperatives, without a colon. */
  readonly actions: Variants;
}

/** What a text is like after its main influence. */
export type Tone = 'soft' | 'hard' | 'mixed';

/** How an aspect is said: with a place in life, or plainly when that place is the Moon's own theme already. */
export interface AspectFrames {
  readonly placed: Variants;
  readonly plain: Variants;
}

export interface BodyWords {
  /** What moves when this body is the faster one of an aspect: a plural subject. */
  readonly domains: Variants;
  /** What happens to that subject when this body is the slower one. */
  readonly soft: Variants;
  readonly hard: Variants;
  readonly meeting: Variants;
  /** What a soft aspect to it helps to do, and what a hard one tempts to; infinitives. */
  readonly helps: Variants;
  readonly tempts: Variants;
  /** What the body does while retrograde, on its turns, on entering a sign, and while it stays there. */
  readonly retrograde: Variants;
  readonly turnsRetrograde: Variants;
  readonly turnsDirect: Variants;
  readonly enters: Variants;
  readonly stays: Variants;
}

/** When and how to spend an evening (an imperative), and why: clauses. */
export interface Evening {
  /** Each with a space behind it. */
  readonly when: Variants;
  readonly what: string;
  readonly reasons: Variants;
}

/** All that the built-in writer needs to write a daily text in one language. */
export interface DailyWords {
  /** `adverb` as in "on Monday", `name` as after "falls on"; Monday first. */
  readonly weekdays: readonly { adverb: string; name: string }[];
  /** Of the houses, with what each is the house of (genitive). */
  readonly ordinals: readonly { accusative: string; dative: string; theme: string }[];
  readonly moon: MoonWords;
  /** From the first house to the twelfth. */
  readonly houses: readonly HouseWords[];
  readonly bodies: Readonly<Record<Body, BodyWords>>;
  readonly areas: Variants;
  readonly leads: Variants;
  readonly aspects: Readonly<Record<'soft' | 'hard' | 'meeting', AspectFrames>>;
  /** Said instead when the reader's own ruler takes part. */
  readonly rulerAspects: Readonly<Record<'soft' | 'hard' | 'meeting', AspectFrames>>;
  readonly retrograde: Variants;
  readonly turnsRetrograde: Variants;
  readonly turnsDirect: Variants;
  readonly enters: Variants;
  readonly stays: Variants;
  readonly evenings: Readonly<Record<Element, readonly Evening[]>>;
  readonly maxims: Readonly<Record<Tone, Variants>>;
  /** Frames of an {evening} and its {reason}. */
  readonly closings: Variants;
  /** Forms of a sign: `inSign`, `signGenitive`. */
  signForms(sign: ZodiacSign): Words;
  /** Forms of a body: `body`, `retroBody`, `pronoun`. */
  bodyForms(body: Body): Words;
  /** Forms of an aspect: `aspect` and its cases, `first`, `second`, `meets`, `bare`; with the ruler: `ruler`, `forms`. */
  aspectForms(aspect: AspectName, bodies: readonly [Body, Body], ruler: Body): Words;
}
