import type { Problem } from '../../modules/writing';

/** A stretch of a text, and the problems that stand there. */
export interface Stretch {
  readonly text: string;
  readonly codes: readonly string[];
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/** The text cut where problems begin and end; those that stand nowhere in particular (its length) mark nothing. */
export function markProblems(text: string, problems: readonly Problem[]): Stretch[] {
  const places = problems.flatMap((problem) => placesOf(text, problem));
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const here = places.filter((place) => place.from <= from && place.to >= to);
    return { text: text.slice(from, to), codes: [...new Set(here.map(({ code }) => code))] };
  });
}

/** Where the words of a problem stand: its excerpt, else what was found, however it was spelt. */
function placesOf(text: string, { code, excerpt, detail }: Problem): Place[] {
  const folded = fold(text);
  for (const words of [excerpt, detail].filter((each) => each !== undefined && each.trim().length > 1)) {
    const sought = fold(words ?? '');
    const found: Place[] = [];
    for (let from = folded.indexOf(sought); from >= 0; from = folded.indexOf(sought, from + sought.length)) {
      found.push({ from, to: from + sought.length, code });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The checks read small letters and one form of the Russian e; the length stays. */
function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('\u0451', '\u0435');
  return small.length === text.length ? small : text;
}
