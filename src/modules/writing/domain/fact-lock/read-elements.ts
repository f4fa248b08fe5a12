import type { Claim } from './claim';
import type { Scope } from './scope';
import type { Clause } from './sentence';
import type { Term } from './term';

/** What a clause says of elements and crosses compared: "there is more fire than water", "fewer fixed signs than moving ones". */
export function readElements(scope: Scope): Claim[] {
  const { clause, sentence, at, lexicon, world } = scope;
  const degree = clause.terms.find(({ word }) => lexicon.outweighs[0].test(word) || lexicon.outweighs[1].test(word));
  if (!degree || world.cards.length > 0 || clause.kinds.has('not') || clause.kinds.has('none')) return [];
  const next = sentence.clauses[at + 1];
  const than = next && lexicon.than.includes(next.terms[0]?.word ?? '') ? next : undefined;
  const [one, second] = groupsIn(clause, scope);
  const other = than ? groupsIn(than, scope)[0] : second;
  const isOfSky = [clause, ...(than ? [than] : [])].some((each) => isOfChart(each, scope));
  if (!one || !other || !isOfSky || one === other || one.length !== other.length) return [];
  const [most, fewer] = lexicon.outweighs[1].test(degree.word) ? [other, one] : [one, other];
  return [{ kind: 'count', number: 'leading', of: 'sign', values: most, than: fewer }];
}

/** The signs of each element or cross a clause names. */
function groupsIn({ terms }: Clause, scope: Scope): readonly (readonly string[])[] {
  return terms.flatMap((term) => [groupOf(term, scope) ?? []]).filter(({ length }) => length > 0);
}

function groupOf({ kind, values, word }: Term, { lexicon }: Scope): readonly string[] | undefined {
  if (['planets', 'sign', 'signAdjective'].includes(kind) && values.length > 2) return values;
  return kind === 'word' ? lexicon.groups.find(([, words]) => words.test(word))?.[0] : undefined;
}

/** Whether it is of the sky or of a chart, and no fire in somebody's eyes. */
function isOfChart({ terms, kinds }: Clause, { lexicon }: Scope): boolean {
  const isTold = ['planets', 'heaven', 'sign'].some((kind) => kinds.has(kind as Term['kind']));
  return isTold || terms.some(({ word }) => lexicon.chart.test(word));
}
