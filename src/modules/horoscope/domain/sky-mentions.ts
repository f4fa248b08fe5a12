import type { Language } from '../../../shared/language';
import { type SkyPattern, skyPatterns, type SkyPatterns } from './sky-patterns';

/** Something a text says about the sky, in the names of the facts (`moon`, `trine`, `full-moon`). */
export type SkyMention =
  /** A body (absent where the text names none before) in, entering or leaving a sign. */
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

/** All that `text` says about the sky, sentence by sentence. */
export function findSkyMentions(text: string, language: Language): SkyMention[] {
  const patterns = skyPatterns(language);
  return text.split(SENTENCE_END).flatMap((sentence) => mentionsIn(sentence, patterns));
}

function mentionsIn(sentence: string, patterns: SkyPatterns): SkyMention[] {
  const bodies = findAll(sentence, patterns.bodies);
  return [
    ...signsIn(sentence, patterns, bodies),
    ...aspectsIn(sentence, patterns, bodies),
    ...movesIn(sentence, patterns, bodies),
    ...patterns.phases
      .filter(({ words }) => words.test(sentence))
      .map(({ phases }): SkyMention => ({ kind: 'phase', phases })),
    ...patterns.houses.flatMap((words, index): SkyMention[] =>
      words.test(sentence) ? [{ kind: 'house', house: index + 1 }] : [],
    ),
  ];
}

function signsIn(sentence: string, { signs, placing }: SkyPatterns, bodies: readonly Found[]): SkyMention[] {
  return findAll(sentence, signs).flatMap(({ name, start }): SkyMention[] => {
    if (!placing.test(sentence.slice(0, start))) return [];
    const body = bodies.findLast(({ end }) => end < start)?.name;
    return [{ kind: 'sign', sign: name, ...(body !== undefined && { body }) }];
  });
}

/** An aspect counts where its two bodies are plain: "trine of A and B", "A in trine with B", "A and B … their trine". */
function aspectsIn(sentence: string, patterns: SkyPatterns, bodies: readonly Found[]): SkyMention[] {
  return findAll(sentence, patterns.aspects).flatMap(({ name, start, end }): SkyMention[] => {
    const before = bodies.filter((body) => body.end <= start);
    const [last, beforeLast] = [before.at(-1), before.at(-2)];
    const [next, afterNext] = bodies.filter((body) => body.start >= end);
    const gap = (from: number, to: Found): string => sentence.slice(from, to.start).trim();
    const mention = (first: Found, second: Found): SkyMention[] => [
      { kind: 'aspect', aspect: name, bodies: [first.name, second.name] },
    ];
    const isPair = next && afterNext && patterns.and.test(gap(next.end, afterNext));
    if (isPair && patterns.of.test(gap(end, next))) return mention(next, afterNext);
    if (next && last && patterns.with.test(gap(end, next))) return mention(last, next);
    return beforeLast && last ? mention(beforeLast, last) : [];
  });
}

function movesIn(sentence: string, { moves }: SkyPatterns, bodies: readonly Found[]): SkyMention[] {
  return findAll(sentence, moves).flatMap(({ name, start, end }): SkyMention[] => {
    const distance = (body: Found): number => Math.max(body.start - end, start - body.end);
    const [nearest] = [...bodies].sort((a, b) => distance(a) - distance(b));
    return nearest ? [{ kind: name === 'direct' ? 'direct' : 'retrograde', body: nearest.name }] : [];
  });
}

function findAll(sentence: string, patterns: readonly SkyPattern[]): Found[] {
  return patterns
    .flatMap(({ name, words }) =>
      [...sentence.matchAll(words)].map(({ index, 0: text }) => ({ name, start: index, end: index + text.length })),
    )
    .sort((a, b) => a.start - b.start);
}
