import type { Claim, Count } from './claim';
import { isOfArcana } from './count-proof';
import { bothPaths, pathsLeftOut, placesNamed } from './card-places';
import { countIn } from './number-terms';
import { orientationsIn, orientationTold, otherWay } from './orientation';
import { isOfOthers } from './read-card-others';
import { isOfEach } from './read-card-groups';
import { numberOf } from './read-counts';
import { isDenied, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of how many cards there are, of which sort and which way up. */
export function readCardCounts(scope: Scope): Claim[] {
  const { clause, world } = scope;
  if (world.cards.length === 0) return [];
  return [
    ...recounted(scope),
    ...fallen(scope),
    ...lyingOfAll(scope),
    ...termsOfKind(clause, 'majors').flatMap((term) =>
      isTurned(scope) ? turned(scope, term) : counted(scope, term, sortOf(term), paths(scope)),
    ),
    ...termsOfKind(clause, 'cardWord').flatMap((term) => lying(scope, term)),
    ...termsOfKind(clause, 'cardWord', 'draws').flatMap((term) => numbered(scope, term)),
    ...termsOfKind(clause, 'majors').flatMap((term) => nextOfCourt(scope, term)),
    ...twins(scope),
    ...tooMany(scope),
    ...placedArcana(scope),
    ...existing(scope),
    ...ofThem(scope),
    ...bare(scope),
    ...ofThatOne(scope),
  ];
}

/** Whether it is told how many of a sort lie so, and not how many there are. */
function isTurned({ clause: { kinds, terms } }: Scope): boolean {
  const numbers = terms.filter(({ kind }, at) => kind === 'numeral' && terms[at - 1]?.kind !== 'in');
  return kinds.has('orientation') && numbers.length < 2 && !kinds.has('position');
}

/** "Two major arcana are reversed", "none of the major cards is". */
function turned(scope: Scope, term: Term): Claim[] {
  const { clause } = scope;
  const [orientation] = termsOfKind(clause, 'orientation');
  const before = clause.terms[clause.terms.indexOf(term) - 1];
  const isBoth = before?.kind === 'link' && before.values[0] === 'both';
  const number = isBoth ? 'all' : numberOf(scope, term);
  if (!orientation || number === undefined || clause.kinds.has('card') || clause.kinds.has('rank')) return [];
  const told = orientationTold(scope, orientation);
  // "None is not reversed" denies twice in Russian, and means it once.
  const isTwice = number === 0 && isDenied(scope, orientation);
  return [{ kind: 'count', number, of: isTwice ? otherWay(told) : told, values: [sortOf(term)] }];
}

function sortOf({ values: [sort] }: Term): 'major' | 'minor' | 'court' {
  return sort === 'minor' || sort === 'court' ? sort : 'major';
}

/** "Seven cards, and three of them are reversed". */
function ofThem(scope: Scope): Claim[] {
  const { clause, sentence, at } = scope;
  const [orientation] = termsOfKind(clause, 'orientation');
  const number = clause.terms.find(
    ({ kind }, index) =>
      kind === 'numeral' && clause.terms[index + 1]?.kind === 'in' && clause.terms[index + 2]?.values[0] === 'p',
  );
  const before = sentence.clauses.slice(0, at);
  const isOfCards = before.some(({ kinds }) => kinds.has('cardWord'));
  const isOfSort = before.some(({ kinds }) => kinds.has('majors') || kinds.has('suit'));
  if (!orientation || !number || !isOfCards || isOfSort) return [];
  return [{ kind: 'count', number: Number(number.values[0]), of: orientationTold(scope, orientation), values: [] }];
}

/** "In these cards there is no straight answer, two are upside down": of all, or of a sort that was told before. */
function bare(scope: Scope): Claim[] {
  const { clause, sentence, at, world, lexicon } = scope;
  const orientation = clause.terms.findIndex(({ kind }) => kind === 'orientation');
  const before = orientation < 0 ? [] : clause.terms.slice(0, orientation);
  const index = before.findLastIndex((term) => countIn(term) !== undefined);
  const lead = before[index - 1];
  const isBegun = lead === undefined || ['and', 'mark', 'but'].includes(lead.kind);
  const isBare = before
    .slice(index + 1)
    .every(({ kind, word }) => ['word', 'stay', 'link', 'and'].includes(kind) && !lexicon.other.test(word));
  const told = [...sentence.clauses.slice(0, at).flatMap(({ terms }) => terms), ...before.slice(0, Math.max(0, index))];
  const next = clause.terms[orientation + 1];
  const isEpithet = next !== undefined && ['rank', 'card', 'majors', 'suit', 'cardWord'].includes(next.kind);
  const isOfCards = told.some(({ kind }) => ['cardWord', 'majors', 'spread', 'suit'].includes(kind));
  if (index < 0 || isEpithet || !isBegun || !isBare || !isOfCards) return [];
  const number = countIn(before[index])!;
  const way = orientationTold(scope, clause.terms[orientation]!);
  const sorts = told.flatMap(({ kind, values }) => (kind === 'majors' || kind === 'suit' ? values.slice(0, 1) : []));
  const isCountOf = (sort?: string): boolean =>
    world.cards.filter((card) => card.orientation === way && (sort === undefined || isOfArcana(card.card, sort)))
      .length === number;
  return [undefined, ...sorts].some(isCountOf) ? [] : [{ kind: 'count', number, of: way, values: [] }];
}

/** "There is but one court card, and that one is reversed". */
function ofThatOne(scope: Scope): Claim[] {
  const { clause, sentence, at, world } = scope;
  const [that, orientation, more] = clause.terms.filter(({ kind }) => !['and', 'but', 'mark', 'link'].includes(kind));
  const before = sentence.clauses[at - 1];
  const [sort] = before ? termsOfKind(before, 'majors', 'suit') : [];
  const isOne = before?.terms.some(({ kind, values }) => kind === 'numeral' && values[0] === '1') === true;
  const isTold = that?.kind === 'pronoun' && orientation?.kind === 'orientation' && more === undefined;
  if (!isTold || !isOne || !sort || before.kinds.has('card') || before.kinds.has('rank')) return [];
  const cards = world.cards.map(({ card }) => card).filter((card) => isOfArcana(card, sort.values[0] ?? ''));
  return [{ kind: 'orientation', cards, orientation: orientationTold(scope, orientation) }];
}

/** "There are major arcana among them". */
function existing({ clause, world, lexicon }: Scope): Claim[] {
  const [arcana, more] = termsOfKind(clause, 'majors');
  const isElse = ['numeral', 'none', 'not', 'all', 'half', 'position', 'leads'].some((kind) =>
    clause.kinds.has(kind as Term['kind']),
  );
  const isSaid = clause.terms.some(({ word }) => lexicon.yes.includes(word));
  if (!arcana || more || isElse || !isSaid) return [];
  return [
    { kind: 'card', cards: world.cards.map(({ card }) => card).filter((card) => isOfArcana(card, sortOf(arcana))) },
  ];
}

/** "A major arcanum in the future". */
function placedArcana(scope: Scope): Claim[] {
  const { clause, world } = scope;
  const [arcana] = termsOfKind(clause, 'majors');
  const isBare = !['card', 'rank', 'numeral', 'none', 'not', 'all', 'half'].some((kind) =>
    clause.kinds.has(kind as Term['kind']),
  );
  if (!arcana || !isBare || world.cards.length < 2) return [];
  const cards = world.cards.map(({ card }) => card).filter((card) => isOfArcana(card, sortOf(arcana)));
  return [...placesNamed(scope).map(({ places }) => places), ...bothPaths(scope)].map((positions) => ({
    kind: 'position',
    cards,
    positions,
  }));
}

/** "Of the five cards", "the five cards drawn" where three lie. */
function tooMany({ clause: { terms }, world }: Scope): Claim[] {
  return terms.flatMap((term, at): Claim[] => {
    const isOfCards = terms.slice(at + 1, at + 3).some(({ kind }) => kind === 'cardWord');
    const isOfThese = ['in', 'for'].includes(terms[at - 1]?.kind ?? '') || terms[at + 1]?.kind === 'draws';
    const isAll = term.kind === 'numeral' && isOfThese && isOfCards;
    return isAll && Number(term.values[0]) > world.cards.length
      ? [{ kind: 'unknown', what: `${term.word} cards` }]
      : [];
  });
}

/** "Two Fools", of which a deck has one. */
function twins({ clause: { terms } }: Scope): Claim[] {
  return terms.flatMap((term, at): Claim[] => {
    const before = terms[at - 1];
    const isMany = before?.kind === 'numeral' && Number(before.values[0]) > 1;
    return isMany &&
      term.kind === 'card' &&
      term.isCapital &&
      !term.values[0]?.includes('-of-') &&
      term.values[0] !== 'the-lovers'
      ? [{ kind: 'unknown', what: `${before.word} ${term.word}` }]
      : [];
  });
}

/** "The major arcana prevail, there are eight of them". */
function recounted({ clause, sentence, at, lexicon }: Scope): Claim[] {
  const [number] = termsOfKind(clause, 'numeral');
  const isBare = clause.terms.every(
    ({ kind, word }) => ['numeral', 'link', 'pronoun', 'mark', 'only'].includes(kind) || lexicon.fillers.includes(word),
  );
  const before = sentence.clauses[at - 1];
  const [majors] = before && number && isBare ? termsOfKind(before, 'majors') : [];
  if (!majors || !number) return [];
  return [{ kind: 'count', number: Number(number.values[0]), of: sortOf(majors), values: [] }];
}

/** "Of reversed ones there are four of seven". */
function lyingOfAll(scope: Scope): Claim[] {
  const { world, lexicon } = scope;
  const { terms, kinds } = scope.clause;
  const [orientation, ...rest] = terms;
  const isElse = ['card', 'rank', 'majors', 'suit', 'cardWord', 'none', 'not'].some((kind) =>
    kinds.has(kind as Term['kind']),
  );
  const number = rest.find(({ kind }, at) => kind === 'numeral' && rest[at - 1]?.kind !== 'in');
  const [of, whole] = number ? rest.slice(rest.indexOf(number) + 1) : [];
  const isWhole = lexicon.out.includes(of?.word ?? '') && Number(whole?.values[0]) === world.cards.length;
  if (orientation?.kind !== 'orientation' || isElse || !number || !isWhole) return [];
  return [{ kind: 'count', number: Number(number.values[0]), of: orientationTold(scope, orientation), values: [] }];
}

/** "Half of the spread, five cards, fell to the major arcana". */
function fallen({ clause, sentence, at }: Scope): Claim[] {
  const [majors] = termsOfKind(clause, 'majors');
  const isOn = majors !== undefined && clause.terms[clause.terms.indexOf(majors) - 1]?.kind === 'in';
  const isTold = ['numeral', 'half', 'all', 'none', 'not'].some((kind) => clause.kinds.has(kind as Term['kind']));
  const before = sentence.clauses[at - 1];
  const [number] = before?.kinds.has('cardWord') ? termsOfKind(before, 'numeral') : [];
  return isOn && !isTold && number
    ? [{ kind: 'count', number: Number(number.values[0]), of: sortOf(majors), values: [] }]
    : [];
}

function paths(scope: Scope): readonly string[] {
  const named = [...termsOfKind(scope.clause, 'position'), ...pathsLeftOut(scope)];
  return named.flatMap(({ values }) => values.filter((value) => value.startsWith('path-')));
}

function counted(scope: Scope, term: Term, of: Count['of'], values: readonly string[]): Claim[] {
  const isSingle = scope.world.cards.length === 1 && of !== 'reversed' && of !== 'upright';
  const isOther = isOfOtherSort(scope, term) || (isSingle && isDenied(scope, term));
  const isBothThere = values.length > 0 && isOfBothCards(scope);
  const number = numberOf(scope, term) ?? (isSingle ? (isOther ? 0 : 1) : isBothThere ? 'all' : undefined);
  // "With a major arcanum only one path ends".
  const isOfPath =
    scope.clause.kinds.has('outcome') &&
    scope.clause.terms.some(
      (each, at) =>
        each.kind === 'numeral' &&
        (each.start > term.end || scope.lexicon.way.test(scope.clause.terms[at + 1]?.word ?? '')),
    );
  const isOfBoth = number === 'all' && termsOfKind(scope.clause, 'majors').length > 1;
  const { terms } = scope.clause;
  // "A deck has 78 cards, and 22 of them are major".
  const isOfDeck = scope.sentence.terms.some(({ word }) => scope.lexicon.deck.test(word)) && scope.at > 0;
  // "Among the minor arcana all four suits are there".
  const isAmong =
    terms[terms.indexOf(term) - 1]?.kind === 'for' && terms.some(({ word }) => scope.lexicon.suitWord.test(word));
  return number === undefined ||
    isAmong ||
    (number === 0 && isOfOthers(scope, term)) ||
    isOfDeck ||
    (isDenied(scope, term) && !isSingle) ||
    isOfEach(scope) ||
    isOfBoth ||
    isOfPath
    ? []
    : [{ kind: 'count', number, of, values }];
}

/** "On the first path both cards are major". */
function isOfBothCards({ clause: { terms } }: Scope): boolean {
  return terms.some(
    ({ kind, values }, at) =>
      kind === 'link' && values[0] === 'both' && ['cardWord', 'majors'].includes(terms[at + 1]?.kind ?? ''),
  );
}

/** "Does not belong to the court". */
function isOfOtherSort({ clause: { terms }, lexicon }: Scope, sort: Term): boolean {
  const [not, verb] = terms.slice(0, terms.indexOf(sort)).slice(-NEAR);
  return not?.kind === 'not' && lexicon.belongs.test(verb?.word ?? '');
}

/** Terms of "does not belong to". */
const NEAR = 3;

function lying(scope: Scope, term: Term): Claim[] {
  const [orientation] = orientationsIn(scope);
  if (!orientation || termsOfKind(scope.clause, 'card').length > 0) return [];
  // "Among the upright cards there is not one of the court".
  const [among, so] = scope.clause.terms.slice(0, scope.clause.terms.indexOf(term)).slice(-2);
  if (among?.kind === 'for' && so === orientation && scope.clause.kinds.has('majors')) return [];
  // "Of three cards only the middle one is reversed".
  const [lead, number] = scope.clause.terms.slice(0, scope.clause.terms.indexOf(term)).slice(-2);
  const isWhole =
    lead?.kind === 'in' && number?.kind === 'numeral' && termsOfKind(scope.clause, 'numeral').length === 1;
  if (isWhole && scope.clause.kinds.has('only')) return [];
  // "All three cards of Swords are reversed".
  const [suit] = scope.clause.terms.slice(scope.clause.terms.indexOf(term) + 1).filter(({ kind }) => kind !== 'link');
  const sort = suit?.kind === 'suit' ? suit.values : [];
  return counted(scope, term, orientation.values[0] === 'reversed' ? 'reversed' : 'upright', sort);
}

/** "The second court card" where there is one. */
function nextOfCourt({ clause, world }: Scope, term: Term): Claim[] {
  const before = clause.terms[clause.terms.indexOf(term) - 1];
  const number = before?.kind === 'ordinal' && sortOf(term) === 'court' ? Number(before.values[0]) : 0;
  const size = world.cards.filter(({ card }) => isOfArcana(card, 'court')).length;
  return number > size ? [{ kind: 'unknown', what: `court card ${number}` }] : [];
}

/** "The fourth card" of three, "the second card of the day" of one. */
function numbered({ clause, world }: Scope, term: Term): Claim[] {
  // "The twelfth arcanum" is one of the deck.
  if (term.kind === 'draws' && !term.word.includes(' ')) return [];
  const before = clause.terms[clause.terms.indexOf(term) - 1];
  const number = before?.kind === 'ordinal' ? Number(before.values[0]) : 0;
  const isDrawn = !clause.kinds.has('not') && !clause.kinds.has('none');
  return isDrawn && number > world.cards.length ? [{ kind: 'unknown', what: `card ${number}` }] : [];
}
