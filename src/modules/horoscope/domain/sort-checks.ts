import type { Language } from '../../../shared/language';
import { isProved, type KnownFact } from './fact-proof';
import { findSkyMentions, type SkyMention } from './sky-mentions';

/** What a model answered for a week, a month or an area of life. */
export interface SortAnswer {
  readonly text: string;
  /** The numbers of the facts it says it used, where they are known. */
  readonly facts?: readonly number[];
}

/** Why an answer is not shown; `detail` is the untrue claim in the words of the facts. */
export interface SortProblem {
  readonly code: 'sky_no_facts' | 'sky_unknown_fact' | `sky_${SkyMention['kind']}`;
  readonly detail: string;
}

/**
 * Every place where a model's text leaves the facts: a number that is none of theirs, a claim none of them proves. It reads
 * less than the fact lock of the daily text, which is not yet proved over a year of weeks, months and areas.
 */
export function checkSortText(answer: SortAnswer, facts: readonly KnownFact[], language: Language): SortProblem[] {
  const numbers = new Set(facts.map(({ n }) => n));
  const used = answer.facts ?? [...numbers];
  return [
    ...(used.length === 0 ? [{ code: 'sky_no_facts', detail: 'none' } as const] : []),
    ...used.filter((n) => !numbers.has(n)).map((n) => ({ code: 'sky_unknown_fact', detail: String(n) }) as const),
    ...findSkyMentions(answer.text, language)
      .filter((mention) => !isProved(mention, facts))
      .map((mention): SortProblem => ({ code: `sky_${mention.kind}`, detail: claimOf(mention) })),
  ];
}

function claimOf(mention: SkyMention): string {
  switch (mention.kind) {
    case 'sign':
      return `${mention.body ?? 'something'} in ${mention.sign}`;
    case 'aspect':
      return `${mention.bodies.join(' ')} ${mention.aspect}`;
    case 'phase':
      return mention.phases.join(' or ');
    case 'house':
      return `house ${mention.house}`;
    case 'retrograde':
    case 'direct':
      return `${mention.body} ${mention.kind}`;
  }
}
