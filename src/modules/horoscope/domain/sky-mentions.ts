import type { Language } from '../../../shared/language';
import { SKY_NAMES, type SkyNames } from './sky-names.lexicon';

/** Something a text says about the sky. */
export type SkyMention =
  /** A body (absent where the text names none near) in, entering or leaving a sign. */
  | { readonly kind: 'sign'; readonly body?: string; readonly sign: string }
  | { readonly kind: 'aspect'; readonly aspect: string; readonly bodies: readonly [string, string] }
  | { readonly kind: 'retrograde' | 'direct'; readonly body: string }
  /** The Moon in one of `phases`. */
  | { readonly kind: 'phase'; readonly phases: readonly string[] }
  /** A solar house, 1 to 12. */
  | { readonly kind: 'house'; readonly house: number };

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /(?<=[.!?…])\s+/u;

/** All that `text` says about the sky, sentence by sentence; names are those of the facts (`moon`, `trine`, `full-moon`). */
export function findSkyMentions(text: string, language: Language): SkyMention[] {
  return text.split(SENTENCE_END).flatMap((sentence) => mentionsIn(sentence, SKY_NAMES[language]));
}

function mentionsIn(sentence: string, names: SkyNames): SkyMention[] {
  const bodies = findAll(sentence, names.bodies, 'giu');
  return [
    ...signsIn(sentence, names, bodies),
    ...aspectsIn(sentence, names, bodies),
    ...movesIn(sentence, names, bodies),
    ...names.phases.flatMap(({ words, phases }): SkyMention[] =>
      whole(words, 'iu').test(sentence) ? [{ kind: 'phase', phases }] : [],
    ),
    ...names.ordinals.flatMap((ordinal, index): SkyMention[] =>
      whole(`${ordinal} ${names.house}`, 'iu').test(sentence) ? [{ kind: 'house', house: index + 1 }] : [],
    ),
  ];
}

function signsIn(sentence: string, names: SkyNames, bodies: readonly Found[]): SkyMention[] {
  return findAll(sentence, names.signs, 'gu').flatMap(({ name, start }): SkyMention[] => {
    const isPlaced = whole(`${names.placing}\\s+$`, 'iu', 'before').test(sentence.slice(0, start));
    if (!isPlaced) return [];
    const body = bodies.findLast(({ end }) => end < start)?.name;
    return [{ kind: 'sign', sign: name, ...(body !== undefined && { body }) }];
  });
}

function aspectsIn(sentence: string, names: SkyNames, bodies: readonly Found[]): SkyMention[] {
  return findAll(sentence, names.aspects, 'giu').flatMap(({ name, start, end }): SkyMention[] => {
    const [last, other] = [bodies.filter((body) => body.end < start), bodies.filter((body) => body.start > end)];
    const [next, afterNext] = other;
    const gap = (from: number, to: Found): string => sentence.slice(from, to.start).trim();
    const isLink = (words: string, text: string): boolean => new RegExp(`^(?:${words})?\\s*(?:the)?$`, 'iu').test(text);
    const isPair = next && afterNext && isLink(names.and, gap(next.end, afterNext));
    if (isPair && isLink(`${names.of}|${names.with}`, gap(end, next))) return [aspect(name, next, afterNext)];
    const before = last.at(-1);
    if (next && before && isLink(names.with, gap(end, next))) return [aspect(name, before, next)];
    const beforeLast = last.at(-2);
    return before && beforeLast ? [aspect(name, beforeLast, before)] : [];
  });
}

function aspect(name: string, first: Found, second: Found): SkyMention {
  return { kind: 'aspect', aspect: name, bodies: [first.name, second.name] };
}

function movesIn(sentence: string, names: SkyNames, bodies: readonly Found[]): SkyMention[] {
  const moves = findAll(sentence, { retrograde: names.retrograde, direct: names.turnsDirect }, 'giu');
  return moves.flatMap(({ name, start, end }): SkyMention[] => {
    const distance = (body: Found): number => Math.max(body.start - end, start - body.end);
    const nearest = bodies.reduce<Found | undefined>(
      (best, body) => (!best || distance(body) < distance(best) ? body : best),
      undefined,
    );
    return nearest ? [{ kind: name === 'direct' ? 'direct' : 'retrograde', body: nearest.name }] : [];
  });
}

function findAll(sentence: string, patterns: Readonly<Record<string, string>>, flags: string): Found[] {
  return Object.entries(patterns)
    .flatMap(([name, pattern]) =>
      [...sentence.matchAll(whole(pattern, flags))].map(({ index, 0: text }) => ({
        name,
        start: index,
        end: index + text.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** `pattern` as a whole word; `before` leaves its end open. */
function whole(pattern: string, flags: string, side: 'both' | 'before' = 'both'): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})${side === 'both' ? '(?!\\p{L})' : ''}`, flags);
}
