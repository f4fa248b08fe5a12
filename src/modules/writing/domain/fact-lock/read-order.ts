import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { isSubject, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** "Neptune turns before Saturn does": which of two does first what both do. */
export function readOrder(scope: Scope): Claim[] {
  return [...compared(scope), ...inTurn(scope), ...firstOfAll(scope), ...following(scope)];
}

/** "The first to turn is Venus": before each other that does. */
function firstOfAll({ clause, sentence, at, world }: Scope): Claim[] {
  const { terms } = clause;
  const first = terms.findIndex(({ kind, values }) => kind === 'ordinal' && values[0] === '1');
  // "Mars, the first of the planets to change its sign".
  const isOfPlanets = terms[first + 1]?.kind === 'in' && terms[first + 2]?.kind === 'planets';
  const isSaid = first >= 0 && BESIDE_FIRST.includes(terms[first + (isOfPlanets ? OF_PLANETS : 1)]?.kind ?? 'mark');
  const event = eventOf(clause);
  const before = isOfPlanets ? sentence.clauses[at - 1]?.terms.slice(-1) : undefined;
  const subject = [...terms, ...(before ?? [])].find((term) => term.kind === 'body' && isSubject(term));
  if (world.days.length < 2 || !isSaid || !event || subject?.values.length !== 1 || clause.kinds.has('sign')) return [];
  const of = kindOf(event);
  const [body] = subject.values as [LockBody];
  const others = new Set(world.all(of).map((fact) => fact.body));
  return [...others]
    .filter((other) => other !== body && other !== 'moon')
    .map((other) => ({ kind: 'order', of, bodies: [body, other] }));
}

/** Terms of "first of the planets". */
const OF_PLANETS = 3;
const BESIDE_FIRST: readonly Term['kind'][] = [
  'body',
  'turn',
  'start',
  'enter',
  'leave',
  'change',
  'direct',
  'signWord',
];

/** "After Neptune, two days later, Saturn turns too". */
function following({ clause, sentence, at, lexicon, world }: Scope): Claim[] {
  const [lead, body, ...rest] = sentence.clauses[0]?.terms ?? [];
  const isLed = lexicon.afterwards.includes(lead?.word ?? '') && body?.kind === 'body' && rest.length === 0;
  const event = eventOf(clause);
  const subject = clause.terms.find((term) => term.kind === 'body' && isSubject(term));
  if (world.days.length < 2 || at === 0 || !isLed || !event || !subject) return [];
  return [{ kind: 'order', of: kindOf(event), bodies: [body.values[0], subject.values[0]] as [LockBody, LockBody] }];
}

/** "First Venus turns, and then Mercury". */
function inTurn({ clause, sentence, at, world }: Scope): Claim[] {
  const before = sentence.clauses[at - 1];
  const isFirst = before?.terms.some(({ kind, values }) => kind === 'part' && values[0] === 'open');
  const isNext = clause.terms.some(({ kind, values }) => kind === 'later' || (kind === 'link' && values[0] === 'then'));
  const event = before && eventOf(before);
  const [first, second] = [before, clause].map((each) =>
    each?.terms.find((term) => term.kind === 'body' && isSubject(term)),
  );
  if (world.days.length < 2 || !isFirst || !isNext || !event || !first || !second) return [];
  return [{ kind: 'order', of: kindOf(event), bodies: [first.values[0], second.values[0]] as [LockBody, LockBody] }];
}

function compared(scope: Scope): Claim[] {
  const { clause, sentence, at, lexicon } = scope;
  const before = sentence.clauses[at - 1];
  const told = eventOf(clause) ? clause : before;
  const event = told && eventOf(told);
  const subject = told?.terms.find((term) => term.kind === 'body' && isSubject(term));
  if (!event || !subject) return [];
  const [sign, more] = kindOf(event) === 'ingress' ? termsOfKind(told, 'sign') : [];
  const to = sign && !more && sign.values.length === 1 ? { to: sign.values[0] as ZodiacSign } : {};
  return clause.terms.flatMap((term, index): Claim[] => {
    if (term.kind !== 'body' || term === subject) return [];
    const isThan = lexicon.than.includes(clause.terms[index - 1]?.word ?? '');
    const word = (isThan ? before?.terms.at(-1) : clause.terms[index - 1])?.word ?? '';
    const isFirst = lexicon.sooner.includes(word);
    if ((!isThan && isSubject(term)) || !(isFirst || lexicon.afterwards.includes(word))) return [];
    const pair = [subject.values[0], term.values[0]] as [LockBody, LockBody];
    return [{ kind: 'order', of: kindOf(event), bodies: isFirst ? pair : [pair[1], pair[0]], ...to }];
  });
}

function kindOf({ kind }: Term): 'ingress' | 'station' {
  return ['enter', 'leave', 'change'].includes(kind) ? 'ingress' : 'station';
}

function eventOf(clause: Clause): Term | undefined {
  return termsOfKind(clause, 'turn', 'start', 'enter', 'leave', 'change', 'direct')[0];
}
