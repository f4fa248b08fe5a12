import { elementOf } from '../../../shared/zodiac-sign';
import { type AreaContext, ATTEMPTS } from './area-context';
import { LUNATIONS } from './area-sky';
import { capitalised, fill, leastRepetitive, type Sentence } from './sentence';
import type { AreaLexicon } from './words/area-words';
import type { Tone } from './words/daily-words';

/** What helps, in the element of the Moon. */
export function help(
  { area, facts, words, chance, lexicon, tried }: AreaContext,
  before: readonly Sentence[],
): Sentence {
  const element = elementOf(facts.moonSign.sign);
  const pairs = words.helps[element].flatMap(({ things, reasons }) =>
    things.flatMap((thing) => reasons.map((reason) => ({ help: thing, reason }))),
  );
  return draw(before, lexicon, (attempt) =>
    fill(...chance.ownPair(`${area} help ${element}`, words.helpFrames, pairs, tried + attempt)),
  );
}

/** What to be careful with, in the tone of the day. */
export function caution(
  { area, words, chance, lexicon, tried }: AreaContext,
  tone: Tone,
  before: readonly Sentence[],
): Sentence {
  return draw(before, lexicon, (attempt) => {
    const [frame, { what, why }] = chance.ownPair(
      `${area} caution ${tone}`,
      words.cautionFrames,
      words.cautions[tone],
      tried + attempt,
    );
    return fill(frame, { what, why });
  });
}

/** One thing to do today: a beginning under a growing Moon, an end under a waning one. */
export function step(
  { area, facts, words, chance, lexicon, tried }: AreaContext,
  before: readonly Sentence[],
): Sentence {
  const lunation = LUNATIONS[facts.moonPhase.phase];
  const half = lunation === 'new' || lunation === 'waxing' ? 'waxing' : 'waning';
  return draw(before, lexicon, (attempt) => {
    const [frame, action] = chance.ownPair(
      `${area} step ${half}`,
      words.stepFrames,
      words.steps[half],
      tried + attempt,
    );
    return capitalised(fill(frame, { action }));
  });
}

/** A calm last word. */
export function ending({ area, words, chance, lexicon, tried }: AreaContext, before: readonly Sentence[]): Sentence {
  const pairs = words.endings.flatMap(({ rests, truths }) =>
    rests.flatMap((rest) => truths.map((truth) => ({ rest, truth }))),
  );
  return draw(before, lexicon, (attempt) =>
    fill(...chance.ownPair(`${area} ending`, lexicon.endingFrames, pairs, tried + attempt)),
  );
}

function draw(before: readonly Sentence[], { tiring }: AreaLexicon, write: (attempt: number) => string): Sentence {
  return leastRepetitive(before, (attempt) => ({ text: write(attempt), facts: [] }), { tiring, attempts: ATTEMPTS });
}
