import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';

/** "Neptune turns before Saturn does": which of two does first what both do. */
export function readOrder({ clause, lexicon }: Scope): Claim[] {
  const { terms } = clause;
  const [event] = termsOfKind(clause, 'turn', 'start', 'enter', 'leave', 'change', 'direct');
  const subject = terms.find((term) => term.kind === 'body' && isSubject(term));
  if (!event || !subject) return [];
  return terms.flatMap((term, at): Claim[] => {
    const word = terms[at - 1]?.word ?? '';
    const isFirst = lexicon.sooner.includes(word);
    const isOther = term.kind === 'body' && term !== subject && !isSubject(term);
    if (!isOther || !(isFirst || lexicon.afterwards.includes(word))) return [];
    const pair = [subject.values[0], term.values[0]] as [LockBody, LockBody];
    const of = ['turn', 'start', 'direct'].includes(event.kind) ? 'station' : 'ingress';
    return [{ kind: 'order', of, bodies: isFirst ? pair : [pair[1], pair[0]] }];
  });
}
