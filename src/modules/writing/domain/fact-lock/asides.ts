import type { Term } from './term';
import type { Lexicon } from './vocabulary';

/** Words of an aside and its second comma. */
const MAX_ASIDE = 4;
/** What goes on with the statement an aside stands in. */
const GOING_ON: readonly Term['kind'][] = ['none', 'not', 'in', 'position', 'orientation'];

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
  const said = inside.slice(0, Math.max(0, length)).map(({ word }) => word);
  const next = terms[at + length + 2];
  return next && GOING_ON.includes(next.kind) && asides.includes(said.join(' ')) ? length + 2 : 0;
}
