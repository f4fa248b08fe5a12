import { type Language, LANGUAGES } from '../../../shared/language';
import { SKY_NAMES, type SkyNames } from './sky-names.lexicon';

/** A name of the facts and the words a text has for it, as a global expression. */
export interface SkyPattern {
  readonly name: string;
  readonly words: RegExp;
}

/** The names of the sky as expressions; compiled once, for a text is searched with some fifty of them. */
export interface SkyPatterns {
  readonly bodies: readonly SkyPattern[];
  readonly signs: readonly SkyPattern[];
  readonly aspects: readonly SkyPattern[];
  /** `retrograde` and `direct`. */
  readonly moves: readonly SkyPattern[];
  readonly phases: readonly { readonly words: RegExp; readonly phases: readonly string[] }[];
  /** First to twelfth. */
  readonly houses: readonly RegExp[];
  /** Ends what stands before a sign that something is in. */
  readonly placing: RegExp;
  /** The whole of what stands between an aspect and the first of its two bodies, its second body, and the two. */
  readonly of: RegExp;
  readonly with: RegExp;
  readonly and: RegExp;
}

const COMPILED = new Map(LANGUAGES.map((language) => [language, compile(SKY_NAMES[language])]));

/** The expressions of a language. */
export function skyPatterns(language: Language): SkyPatterns {
  return COMPILED.get(language) ?? compile(SKY_NAMES[language]);
}

function compile(names: SkyNames): SkyPatterns {
  const all = (words: Readonly<Record<string, string>>, flags: string): SkyPattern[] =>
    Object.entries(words).map(([name, pattern]) => ({ name, words: whole(pattern, flags) }));
  const gap = (words: string): RegExp => new RegExp(`^(?:${words})?\\s*(?:the)?$`, 'iu');
  return {
    bodies: all(names.bodies, 'giu'),
    signs: all(names.signs, 'gu'),
    aspects: all(names.aspects, 'giu'),
    moves: all({ retrograde: names.retrograde, direct: names.turnsDirect }, 'giu'),
    phases: names.phases.map(({ words, phases }) => ({ words: whole(words, 'iu'), phases })),
    houses: names.ordinals.map((ordinal) => whole(`${ordinal} ${names.house}`, 'iu')),
    placing: new RegExp(`(?<!\\p{L})(?:${names.placing})\\s+$`, 'iu'),
    of: gap(`${names.of}|${names.with}`),
    with: gap(names.with),
    and: gap(names.and),
  };
}

function whole(words: string, flags: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);
}
