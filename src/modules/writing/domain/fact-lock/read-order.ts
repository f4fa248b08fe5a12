import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { isSubject, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** "Neptune turns before Saturn does": which of two does first what both do. */
export function readOrder(scope: Scope): Claim[] {
  const { clause, sentence, at, lexicon } = scope;
  const before = sentence.clauses[at - 1];
  const told = eventOf(clause) ? clause : before;
  const event = told && eventOf(told);
  const subject = told?.terms.find((term) => term.kind === 'body' && isSubject(term));
  if (!event || !subject) return [];
  return clause.terms.flatMap((term, index): Claim[] => {
    if (term.kind !== 'body' || term === subject) return [];
    const isThan = lexicon.than.includes(clause.terms[index - 1]?.word ?? '');
    const word = (isThan ? before?.terms.at(-1) : clause.terms[index - 1])?.word ?? '';
    const isFirst = lexicon.sooner.includes(word);
    if ((!isThan && isSubject(term)) || !(isFirst || lexicon.afterwards.includes(word))) return [];
    const pair = [subject.values[0], term.values[0]] as [LockBody, LockBody];
    const of = ['enter', 'leave', 'change'].includes(event.kind) ? 'ingress' : 'station';
    return [{ kind: 'order', of, bodies: isFirst ? pair : [pair[1], pair[0]] }];
  });
}

function eventOf(clause: Clause): Term | undefined {
  return termsOfKind(clause, 'turn', 'start', 'enter', 'leave', 'change', 'direct')[0];
}
