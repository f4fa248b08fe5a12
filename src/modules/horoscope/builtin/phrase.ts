import type { Chance } from './chance';
import type { Variants, Words } from './words/daily-words';

/** The lists that the slots of a frame are filled from, by slot. */
export type Phrases = Readonly<Record<string, Variants>>;

/** A frame and a phrase for each of its slots that has a list. */
export interface Phrase {
  readonly frame: string;
  readonly words: Words;
}

/** The places in life are not halved: what is said of them is, and they must not run out. */
const WHOLE = 'where';

/**
 * Draws a frame and its phrases as one: the signs of a turn never share all of them where the lists allow twelve sentences,
 * and neighbouring turns draw their phrases from different halves.
 */
export function drawPhrase(
  name: string,
  frames: Variants,
  lists: Phrases,
  chance: Chance,
): (attempt: number) => Phrase {
  const halves = Object.entries(lists).map(
    ([slot, list]) => [slot, slot === WHOLE ? list : chance.half(list)] as const,
  );
  const options = frames.map((frame) => {
    const own = halves.filter(([slot]) => isIn(frame, slot) || isIn(frame, capital(slot)));
    return { frame, own, count: own.reduce((product, [, list]) => product * list.length, 1) };
  });
  const size = options.reduce((sum, { count }) => sum + count, 0);
  return (attempt) => {
    let place = chance.spread(name, size, attempt);
    const option = options.find(({ count }) => {
      if (place < count) return true;
      place -= count;
      return false;
    });
    const words: Record<string, string> = {};
    for (const [slot, list] of option?.own ?? []) {
      words[slot] = list[place % list.length] ?? '';
      place = Math.floor(place / list.length);
    }
    return { frame: option?.frame ?? '', words };
  };
}

function isIn(frame: string, slot: string): boolean {
  return frame.includes(`{${slot}}`) || frame.includes(`{${slot},}`);
}

function capital(slot: string): string {
  return slot.charAt(0).toUpperCase() + slot.slice(1);
}
