import type { Claim } from './claim';
import { isIn, subjectOrPhase } from './read-places';
import { isBarePlace, isDenied, type Scope } from './scope';
import { termsOfKind } from './sentence';
import { subjectOf } from './subject';
import type { Term } from './term';

/** What a clause says of houses and degrees. */
export function readHouses(scope: Scope): Claim[] {
  return [...houses(scope), ...degrees(scope)];
}

function houses(scope: Scope): Claim[] {
  return [...termsOfKind(scope.clause, 'house'), ...housesLeftOut(scope)].flatMap((house) => {
    const hasBody = scope.clause.terms.some(({ kind }) => kind === 'body');
    if (
      !hasBody &&
      house.kind === 'house' &&
      !isIn(scope, house) &&
      !isListedAfter(scope) &&
      !isNamed(scope, house) &&
      !isLit(scope, house) &&
      !isWho(scope)
    )
      return [];
    const isNot = isDenied(scope, house);
    const bodies = subjectOrPhase(scope, house).filter((body) => house.values.length === 1 || body !== 'ascendant');
    return bodies.map((body): Claim => ({
      kind: 'house',
      body,
      houses: house.values.map(Number),
      when: scope.when,
      ...(isNot && { isNot }),
    }));
  });
}

/** "The new Moon in Capricorn lights up the house of work". */
function isLit({ clause: { terms }, sentence, at, lexicon }: Scope, house: Term): boolean {
  const before = sentence.clauses[at - 1];
  const isIt =
    before?.kinds.has('phase') === true && !before.kinds.has('body') && lexicon.subjects.includes(terms[0]?.word ?? '');
  const phase = isIt ? 0 : terms.findIndex(({ kind }) => kind === 'phase');
  const verb = terms.findLast(({ kind, start }) => kind !== 'link' && start < house.start);
  return phase >= 0 && phase < terms.indexOf(house) && verb?.kind === 'stay';
}

/** "Saturn, who tests your house of career, …". */
function isWho({ clause, sentence, at, lexicon }: Scope): boolean {
  const before = sentence.clauses[at - 1];
  return (
    lexicon.who.test(clause.terms[0]?.word ?? '') &&
    before?.kinds.has('body') === true &&
    !before.kinds.has('house') &&
    !clause.kinds.has('general')
  );
}

/** "… and this is your second house". */
function isNamed({ clause: { terms }, lexicon }: Scope, house: Term): boolean {
  const before = terms.slice(0, terms.indexOf(house));
  return (
    before.some(({ word }) => lexicon.thatIs.includes(word)) &&
    before.every(
      ({ kind, word }) => lexicon.thatIs.includes(word) || ['and', 'link', 'but', 'you', 'mark'].includes(kind),
    )
  );
}

/** "The fourth house is full: the Sun, Mercury". */
function isListedAfter({ sentence, at }: Scope): boolean {
  const next = sentence.clauses[at + 1];
  return next?.mark === ':' && next.terms[0]?.kind === 'body';
}

const HOUSES = 12;

/** "Saturn in the seventh": the word is left out. */
function housesLeftOut(scope: Scope): Term[] {
  const { terms } = scope.clause;
  const isSaid = scope.sentence.clauses.some((each) => each !== scope.clause && each.kinds.has('house'));
  const isPlaced =
    terms.some(({ kind }) => kind === 'body') ||
    (isSaid && (scope.clause.kinds.has('stay') || isBarePlace(scope.clause)));
  if (!scope.world.isHoused || !isPlaced) return [];
  return terms.filter(
    (term, at) =>
      term.kind === 'ordinal' &&
      Number(term.values[0]) <= HOUSES &&
      [...scope.lexicon.into, ...(isSaid ? scope.lexicon.out : [])].includes(terms[at - 1]?.word ?? '') &&
      (['mark', 'you', 'and', 'body', 'but'].includes(terms[at + 1]?.kind ?? 'mark') ||
        (isSaid && terms[at - 2]?.kind === 'body' && terms[at + 1]?.kind === 'word')),
  );
}

function degrees(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  // "To the end of Aries", not of a thought.
  const isLeft = terms.some(
    ({ kind }, at) =>
      kind === 'zone' &&
      scope.lexicon.until.includes(terms[at - 1]?.word ?? '') &&
      ['sign', 'signWord'].includes(terms[at + 1]?.kind ?? ''),
  );
  if (isLeft && terms.some(({ kind }) => kind === 'degree')) return [];
  const named = termsOfKind(scope.clause, 'degree', 'zone').filter((degree) => {
    const next = terms.slice(terms.indexOf(degree) + 1, terms.indexOf(degree) + 3);
    const isOfTime = scope.world.days.length > 1 && next[0]?.kind === 'in';
    return degree.kind === 'degree' || (next.some(({ kind }) => kind === 'sign') && !isOfTime);
  });
  return named.flatMap((degree, index) => {
    const subject = subjectOf(scope, degree);
    const bodies = named.length > 1 && subject.length === named.length ? subject.slice(index, index + 1) : subject;
    const [from = 0, to = 0] = (degree.values[0] ?? '').split('-').map(Number);
    return bodies.map((body): Claim => ({ kind: 'degree', body, from, to }));
  });
}
