import { appositionOf, cardsNamed, spokenOf } from './named-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** The card on a place of a clause that names none: it comes in the clause after or before, or was spoken of. */
export function holdersBeyond(scope: Scope, place: Term): readonly Term[] {
  const { clause, sentence, at } = scope;
  // "The second, where both cards …": it tells of itself.
  const isOfItself = place.kind === 'ordinal' && clause.terms.length === 1;
  if (isOfItself && sentence.clauses[at + 1]?.terms[0]?.kind === 'there') return [];
  const apposed =
    appositionOf(scope) ??
    describedIn(scope) ??
    markedBy(scope, place) ??
    namedAhead(scope, place) ??
    namedBeyond(scope, place) ??
    shownBy(scope, place) ??
    namedAfter(scope);
  if (apposed) return [apposed];
  if (hasOwn(scope, place)) return [];
  const relative = relatedTo(scope);
  if (relative) return [relative];
  const isBare =
    !clause.terms.some(({ kind }) => kind === 'word') ||
    termsOfKind(clause, 'pronoun').length > 0 ||
    (clause.terms[0] !== place && scope.lexicon.participle.test(clause.terms[0]?.word ?? ''));
  const card = isBare ? spokenOf(scope) : undefined;
  return card ? [card] : [];
}

/** "At the end of the first the card is reversed": the card there, whichever it is. */
function hasOwn({ clause: { terms, kinds } }: Scope, place: Term): boolean {
  const before = terms.slice(0, terms.indexOf(place)).findLast(({ kind }) => kind !== 'link');
  const isIn = ['in', 'cardWord'].includes(before?.kind ?? '') || place.kind === 'ordinal';
  return isIn && kinds.has('cardWord') && kinds.has('orientation');
}

/** "…, in the present, falls the Tower", "those beside you, — the Three": the card comes after the comma. */
function namedAhead(scope: Scope, place: Term): Term | undefined {
  const { clause, sentence, at } = scope;
  const [before, next] = [sentence.clauses[at - 1], sentence.clauses[at + 1]];
  const isAlone = clause.terms.every((term) => term === place || ['in', 'link'].includes(term.kind));
  const isLed = isAlone && before !== undefined && cardsNamed({ ...scope, clause: before, at: at - 1 }).length === 0;
  const isDashed = DASH.test(next?.terms[0]?.word ?? '');
  if (next?.mark !== ',' || !(isLed || isDashed) || next.kinds.has('position')) return undefined;
  const [card, more] = cardsNamed({ ...scope, clause: next, at: at + 1 });
  return more || card?.tags.includes('sn') !== true ? undefined : card;
}

/** "That Tower that lies in your future", "the Fool, who has come in place of the outcome". */
function relatedTo(scope: Scope): Term | undefined {
  const before = scope.sentence.clauses[scope.at - 1];
  const { terms, kinds } = scope.clause;
  const [first, verb] = terms;
  const isThat =
    (scope.lexicon.that.includes(first?.word ?? '') && kinds.has('stay')) ||
    (scope.lexicon.who.test(first?.word ?? '') && ['stay', 'draws', 'enter'].includes(verb?.kind ?? ''));
  const card = before && isThat ? cardsNamed({ ...scope, clause: before }).at(-1) : undefined;
  return card && before?.terms.at(-1) === card ? card : givenTo(scope);
}

/** "The Hanged Man, the only major arcanum, to whom the place of advice has come". */
function givenTo({ clause, sentence, at, ...scope }: Scope): Term | undefined {
  const [whom, verb] = clause.terms;
  if (!scope.lexicon.toWhom.includes(whom?.word ?? '') || verb?.kind !== 'stay') return undefined;
  const before = sentence.clauses.slice(0, at).reverse().slice(0, 2);
  const named = before.map((each) => cardsNamed({ ...scope, sentence, at, clause: each }));
  return named.find(({ length }) => length > 0)?.at(-1);
}

/** "What you fear, the Hermit shows", "where you wait for help lies the Hermit". */
function shownBy(scope: Scope, place: Term): Term | undefined {
  const clause = scope.sentence.clauses[scope.at + 1];
  const [verb] = clause?.terms ?? [];
  const isShown =
    (scope.clause.terms[0] === place && scope.lexicon.speech.test(verb?.word ?? '')) ||
    (scope.clause.terms[0]?.kind === 'there' && scope.lexicon.lays.test(verb?.word ?? ''));
  const [card, more] = clause && isShown ? cardsNamed({ ...scope, clause }) : [];
  return more ? undefined : card;
}

/** "The card in your own place, it is the Hermit". */
function namedAfter(scope: Scope): Term | undefined {
  const clause = scope.sentence.clauses[scope.at + 1];
  const [first, ...rest] = clause?.terms.filter(({ kind }) => kind !== 'mark') ?? [];
  const isName = clause !== undefined && rest.length === 1 && scope.lexicon.thatIs.includes(first?.word ?? '');
  const [card] = isName && scope.clause.kinds.has('cardWord') ? cardsNamed({ ...scope, clause }) : [];
  return card;
}

/** "To the outcome, where the World waits". */
function describedIn(scope: Scope): Term | undefined {
  const clause = scope.sentence.clauses[scope.at + 1];
  const [card, more] = clause?.terms[0]?.kind === 'there' ? cardsNamed({ ...scope, clause }) : [];
  return more ? undefined : card;
}

/** "The goal, to which you strive, — the Wheel". */
function namedBeyond({ clause, sentence, at, ...scope }: Scope, place: Term): Term | undefined {
  const [next, after] = sentence.clauses.slice(at + 1);
  const isAlone = clause.terms.every((term) => term === place || term.kind === 'link');
  const isRelative = next?.terms.slice(0, 2).some(({ kind }) => kind === 'there') === true;
  if (!after || !isAlone || !isRelative || !DASH.test(after.terms[0]?.word ?? '')) return undefined;
  const [card, more] = cardsNamed({ ...scope, clause: after, sentence, at: at + 2 });
  return more ? undefined : card;
}

const DASH = /^[\u2013\u2014-]$/u;

/** "Out of the past, marked by the Moon, …". */
function markedBy(scope: Scope, place: Term): Term | undefined {
  const clause = scope.sentence.clauses[scope.at + 1];
  const isMarked = scope.clause.terms.at(-1) === place && scope.lexicon.participle.test(clause?.terms[0]?.word ?? '');
  const [card, more] =
    clause && isMarked && clause.terms[0]?.kind !== 'position' ? cardsNamed({ ...scope, clause }) : [];
  return more || card?.tags.includes('sn') === true ? undefined : card;
}
