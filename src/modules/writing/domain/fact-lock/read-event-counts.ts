import type { Claim } from './claim';
import type { Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of how often something happens: turns, changes of sign, phases, signs a body is in. */
export function readEventCounts(scope: Scope): Claim[] {
  return [...phases(scope.clause), ...times(scope), ...turnless(scope), ...signsVisited(scope), ...allWithin(scope)];
}

/** "All squares of the month fall into its first ten days". */
function allWithin({ clause: { terms }, when, world }: Scope): Claim[] {
  const all = terms.find(({ kind }, at) => kind === 'aspect' && terms[at - 1]?.kind === 'all');
  if (!all || !when || world.days.length < 2) return [];
  const dates = world.all('aspect').flatMap(({ aspect, date }) => (all.values.includes(aspect) && date ? [date] : []));
  return dates.every((date) => when.days.includes(date))
    ? []
    : [{ kind: 'unknown', what: `not each ${all.word} then` }];
}

function has({ kinds }: Clause, kind: Term['kind']): boolean {
  return kinds.has(kind);
}

/** "Venus will be in three signs this month". */
function signsVisited({ clause: { terms }, world }: Scope): Claim[] {
  const bodies = terms.flatMap(({ kind, values }) => (kind === 'body' ? values : []));
  const sign = terms.findIndex(({ kind, tags }) => kind === 'signWord' && tags.includes('pl'));
  const number = terms[sign - 1];
  if (world.days.length < 2 || bodies.length !== 1 || number?.kind !== 'numeral' || !(Number(number.values[0]) > 1))
    return [];
  return [{ kind: 'count', number: Number(number.values[0]), of: 'signs', values: bodies }];
}

/** "The week does without turns". */
function turnless({ clause, world }: Scope): Claim[] {
  const isNone = has(clause, 'turn') && has(clause, 'none') && !has(clause, 'body') && world.days.length > 1;
  return isNone ? [{ kind: 'count', number: 0, of: 'station', values: [] }] : [];
}

/** "Changes sign twice", "meets Mars twice". */
function times({ clause, lexicon }: Scope): Claim[] {
  const noun = clause.terms.findIndex(({ kind, values }) => kind === 'change' && values[0] === 'noun');
  const before = clause.terms[noun - 1];
  if (before?.kind === 'numeral' || before?.kind === 'for') {
    const number = before.kind === 'for' ? 0 : Number(before.values[0]);
    return has(clause, 'body') ? [] : [{ kind: 'count', number, of: 'ingress', values: [] }];
  }
  const [often] = termsOfKind(clause, 'times');
  const bodies = termsOfKind(clause, 'body').flatMap(({ values }) => values);
  if (!often || bodies.length === 0) return [];
  // "The square asks you to read the list twice".
  const body = clause.terms.findLast(({ kind, start }) => kind === 'body' && start < often.start);
  const isDoing = clause.terms.some(
    ({ kind, word, start }) =>
      kind === 'word' && lexicon.infinitive.test(word) && start > (body?.start ?? often.start) && start < often.start,
  );
  if (isDoing) return [];
  const count = { kind: 'count', number: Number(often.values[0]), values: bodies } as const;
  if (bodies.length > 1) return has(clause, 'aspect') || has(clause, 'relation') ? [{ ...count, of: 'aspect' }] : [];
  return has(clause, 'change') || clause.terms.some(isEntry) ? [{ ...count, of: 'ingress' }] : [];
}

/** "Comes to Aries", and not "comes into a talk". */
function isEntry({ kind }: Term, at: number, terms: readonly Term[]): boolean {
  return kind === 'enter' && !(terms[at + 1]?.kind === 'in' && terms[at + 2]?.kind === 'word');
}

/** "Two full Moons", "of full Moons there are two". */
function phases({ terms }: Clause): Claim[] {
  return terms.flatMap((term, at): Claim[] => {
    const before = terms[at - 1];
    if (term.kind !== 'phase') return [];
    const isOfMany = term.tags.length > 0 && term.tags.every((tag) => tag === 'pg');
    const number =
      before?.kind === 'numeral' ? before : isOfMany ? terms.find(({ kind }) => kind === 'numeral') : undefined;
    return number ? [{ kind: 'count', number: Number(number.values[0]), of: 'phase', values: term.values }] : [];
  });
}
