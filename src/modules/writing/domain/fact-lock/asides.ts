import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** Words of an aside and its second comma. */
const MAX_ASIDE = 4;
/** What goes on with the statement an aside stands in. */
const GOING_ON: readonly Term['kind'][] = ['none', 'not', 'in', 'position', 'orientation'];
/** And what does where a name alone stands before the aside. */
const VERBS: readonly Term['kind'][] = ['draws', 'enter', 'go', 'stay', 'turn', 'start'];

/** What a statement may begin with before its verb. */
const VERBLESS: readonly Term['kind'][] = [
  'card',
  'rank',
  'suit',
  'body',
  'phase',
  'time',
  'and',
  'but',
  'in',
  'link',
  'spread',
  'orientation',
];
/** What an aside in words of its own may consist of. */
const PLAIN: readonly Term['kind'][] = ['word', 'to', 'in', 'for', 'link'];

/** The terms without asides between commas that part nothing: "the Tower, luckily, is not here". */
export function withoutAsides(terms: readonly Term[], lexicon: Lexicon): readonly Term[] {
  const kept: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const length = asideAt(terms, at, lexicon);
    if (length === 0) kept.push(terms[at]!);
    at += Math.max(1, length);
  }
  return kept;
}

/** Terms of the aside that begins at a comma, both commas with it; none where the next words begin a clause. */
function asideAt(terms: readonly Term[], at: number, { asides }: Lexicon): number {
  if (at === 0 || terms[at]?.word !== ',') return 0;
  const inside = terms.slice(at + 1, at + 1 + MAX_ASIDE);
  const length = inside.findIndex(({ word }) => word === ',');
  const said = inside.slice(0, Math.max(0, length));
  const next = terms[at + length + 2];
  const isKnown = asides.includes(said.map(({ word }) => word).join(' '));
  if (!next || length < 1) return 0;
  // "… and it ends, you will be surprised, with Judgement".
  if (isKnown && (next.kind === 'card' || next.kind === 'rank') && isOpen(terms[at - 1])) return length + 2;
  if (!GOING_ON.includes(next.kind) && !VERBS.includes(next.kind)) return 0;
  return isKnown || (said.every(({ kind }) => PLAIN.includes(kind)) && isVerbless(terms.slice(0, at))) ? length + 2 : 0;
}

/** What a name must follow. */
function isOpen(term: Term | undefined): boolean {
  return term?.kind === 'outcome' || term?.kind === 'pronoun';
}

/** "No Devil, heaven be praised, is here": before the comma stands a name and no verb. */
function isVerbless(before: readonly Term[]): boolean {
  const start = before.findLastIndex(({ kind }) => kind === 'mark') + 1;
  const own = before.slice(start);
  return (
    own.some(({ kind }) => ['card', 'body', 'phase'].includes(kind)) && own.every(({ kind }) => VERBLESS.includes(kind))
  );
}
