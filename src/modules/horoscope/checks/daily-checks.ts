import type { Language } from '../../../shared/language';
import { isProved, type KnownFact } from './fact-proof';
import { findSkyMentions, type SkyMention } from './sky-mentions';

/** What a model answered for a daily text. */
export interface DailyAnswer {
  readonly text: string;
  /** The numbers of the facts it says it used, where they are known. */
  readonly facts?: readonly number[];
}

/** Why an answer is not shown; `detail` is the untrue claim in the words of the facts. */
export interface DailyProblem {
  readonly code: 'sky_no_facts' | 'sky_unknown_fact' | `sky_${SkyMention['kind']}`;
  readonly detail: string;
}

/** Every place where a model's daily text leaves the facts: a number that is none of theirs, a claim none of them proves. */
export function checkDailyText(answer: DailyAnswer, facts: readonly KnownFact[], language: Language): DailyProblem[] {
  const numbers = new Set(facts.map(({ n }) => n));
  const used = answer.facts ?? [...numbers];
  return [
    ...(used.length === 0 ? [{ code: 'sky_no_facts', detail: 'none' } as const] : []),
    ...used.filter((n) => !numbers.has(n)).map((n) => ({ code: 'sky_unknown_fact', detail: String(n) }) as const),
    ...findSkyMentions(answer.text, language)
      .filter((mention) => !isProved(mention, facts))
      .map((mention): DailyProblem => ({ code: `sky_${mention.kind}`, detail: claimOf(mention) })),
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
