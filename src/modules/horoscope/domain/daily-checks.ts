import type { Language } from '../../../shared/language';
import { isProved, type KnownFact } from './fact-proof';
import { findSkyMentions, type SkyMention } from './sky-mentions';

/** What a model answered for a daily text. */
export interface DailyAnswer {
  readonly text: string;
  /** The numbers of the facts it says it used. */
  readonly facts: readonly number[];
}

/** Why an answer is not shown; `detail` tells the reason to whoever reads the log, without the text itself. */
export interface DailyProblem {
  readonly code: 'too-short' | 'too-long' | 'markup' | 'no-facts' | 'unknown-fact' | `unproved-${SkyMention['kind']}`;
  readonly detail?: string;
}

/** Characters; the prompt asks for 350 to 650, a caption has room for 900. */
const SHORTEST = 200;
const LONGEST = 800;
const MARKUP = /<\/?[a-z][^>]*>|\*\*|^#|`|\]\(/imu;

/** Everything wrong with a model's daily text on these facts; an empty list lets it through. */
export function checkDailyText(
  { text, facts: used }: DailyAnswer,
  facts: readonly KnownFact[],
  language: Language,
): DailyProblem[] {
  const known = new Set(facts.map(({ n }) => n));
  return [
    ...(text.length < SHORTEST ? [{ code: 'too-short', detail: String(text.length) } as const] : []),
    ...(text.length > LONGEST ? [{ code: 'too-long', detail: String(text.length) } as const] : []),
    ...(MARKUP.test(text) ? [{ code: 'markup' } as const] : []),
    ...(used.length === 0 ? [{ code: 'no-facts' } as const] : []),
    ...used.filter((n) => !known.has(n)).map((n) => ({ code: 'unknown-fact', detail: String(n) }) as const),
    ...findSkyMentions(text, language)
      .filter((mention) => !isProved(mention, facts))
      .map((mention): DailyProblem => ({ code: `unproved-${mention.kind}`, detail: told(mention) })),
  ];
}

function told(mention: SkyMention): string {
  switch (mention.kind) {
    case 'sign':
      return `${mention.body ?? 'something'} in ${mention.sign}`;
    case 'aspect':
      return `${mention.aspect} of ${mention.bodies.join(' and ')}`;
    case 'phase':
      return mention.phases.join(' or ');
    case 'house':
      return String(mention.house);
    case 'retrograde':
    case 'direct':
      return mention.body;
  }
}
