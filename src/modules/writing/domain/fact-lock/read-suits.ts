import { isAmong, cardsOfSuit, placesNamed, suitOrNone } from './card-places';
import type { Claim, Count, Share } from './claim';
import { orientationTold } from './orientation';
import { isOfOthers } from './read-card-others';
import { numberOf } from './read-counts';
import { isDenied, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of suits: how many cards of one there are, and which have come. */
export function readSuits(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const all = termsOfKind(scope.clause, 'suit');
  const listed = isRow(scope, all) ? all : [];
  if (listed.length > 0)
    return listed.map((term) => ({ kind: 'card', cards: suitOrNone(term.values[0] ?? '', scope.world) }));
  return all.flatMap((term) => [
    ...suits(scope, term),
    ...lyingOf(scope, term),
    ...ofCard(scope, term),
    ...corrected(scope, term),
  ]);
}

/** "Swords, Wands and Cups in one line": each of them has come. */
function isRow({ clause: { terms, kinds } }: Scope, suits: readonly Term[]): boolean {
  const [first, second] = suits;
  const isElse = ['none', 'not', 'would', 'whether', 'general', 'like', 'leads', 'half', 'card', 'rank'].some((kind) =>
    kinds.has(kind as Term['kind']),
  );
  const between = first && second ? terms.slice(terms.indexOf(first) + 1, terms.indexOf(suits.at(-1)!)) : [];
  const isJoined = between.every(({ kind, word }) => word === ',' || kind === 'and' || kind === 'suit');
  const isNamed = terms[0] === first && first?.tags.includes('pn') === true;
  return second !== undefined && isJoined && !isElse && (isNamed || (kinds.has('majors') && first?.isCapital === true));
}

/** "Both cards of Cups are reversed". */
function lyingOf(scope: Scope, term: Term): Claim[] {
  const { clause, world } = scope;
  const [orientation] = termsOfKind(clause, 'orientation');
  const isAll = clause.terms.some(({ kind, values }) => kind === 'all' || (kind === 'link' && values[0] === 'both'));
  if (!orientation || !isAll || !term.isCapital || clause.kinds.has('card') || clause.kinds.has('rank')) return [];
  return cardsOfSuit(term.values[0] ?? '', world).map((card) => ({
    kind: 'orientation',
    cards: [card],
    orientation: orientationTold(scope, orientation),
  }));
}

/** "You have drawn", "there fell to you". */
function isGiven({ kinds }: Scope['clause']): boolean {
  return kinds.has('draws') || (kinds.has('stay') && kinds.has('you'));
}

/** "A page, yet not of Wands but of Pentacles". */
function corrected(scope: Scope, term: Term): Claim[] {
  const { clause, sentence, at } = scope;
  const [but, suit, ...more] = clause.terms.filter(({ kind }) => kind !== 'mark');
  const denied = sentence.clauses[at - 1]?.terms.slice(-2) ?? [];
  const isCorrected = but?.kind === 'but' && suit === term && more.length === 0;
  if (!isCorrected || denied[0]?.kind !== 'not' || denied[1]?.kind !== 'suit') return [];
  const rank = sentence.clauses
    .slice(0, at)
    .flatMap((each) => termsOfKind(each, 'rank'))
    .at(-1);
  return rank ? [{ kind: 'card', cards: [`${rank.values[0]}-of-${suit.values[0]}`] }] : [];
}

/** "The card of the day is of the suit of Cups", "the card of the future is". */
function ofCard(scope: Scope, term: Term): Claim[] {
  const { clause, world, lexicon } = scope;
  const before = clause.terms[clause.terms.indexOf(term) - 1];
  // "You have drawn a card of Cups".
  const isDrawn = before?.kind === 'cardWord' && before.tags.includes('sn') && isGiven(clause) && term.isCapital;
  if (isDrawn && !['none', 'not', 'numeral', 'position'].some((kind) => clause.kinds.has(kind as Term['kind'])))
    return [{ kind: 'card', cards: suitOrNone(term.values[0] ?? '', world) }];
  const isBelonging = lexicon.belongs.test(clause.terms[clause.terms.indexOf(term) - 2]?.word ?? '');
  const isOf = before !== undefined && (lexicon.suitWord.test(before.word) || isBelonging) && !isDenied(scope, before);
  const isOther = ['none', 'card', 'rank', 'numeral', 'leads'].some((kind) => clause.kinds.has(kind as Term['kind']));
  if (!isOf || isOther) return [];
  const cards = suitOrNone(term.values[0] ?? '', world);
  const isOfOne =
    clause.kinds.has('draws') || (isBelonging && !isDenied(scope, clause.terms[clause.terms.indexOf(term) - 2]!));
  if (world.cards.length === 1 && isOfOne) return [{ kind: 'card', cards }];
  if (!clause.kinds.has('cardWord')) return [];
  return placesNamed(scope).map(({ places }) => ({ kind: 'position', cards, positions: places }));
}

/** "No Cups", "one of the Swords", "of Wands there are most, three". */
function suits(scope: Scope, term: Term): Claim[] {
  const { clause, world } = scope;
  const count = (number: Count['number']): Claim[] => [{ kind: 'count', number, of: 'suit', values: term.values }];
  if (isNeither(scope, term)) return count(0);
  if (isAfterAll(scope, term)) return [{ kind: 'card', cards: suitOrNone(term.values[0] ?? '', world) }];
  if (numberOf(scope, term) === 0) return isOfOthers(scope, term) ? [] : count(0);
  if (isOneOnly(scope, term)) return count(1);
  if (!term.isCapital || clause.kinds.has('card') || clause.kinds.has('rank')) return [];
  if (isNamedAlone(scope)) return [{ kind: 'card', cards: suitOrNone(term.values[0] ?? '', world) }];
  const isOfBoth = clause.terms.some(({ kind, values }) => kind === 'link' && values[0] === 'both');
  if (isOfBoth && (clause.kinds.has('majors') || clause.kinds.has('cardWord'))) return count(2);
  const told = numberBeside(scope, term);
  if (!told && isActing(scope, term)) return [{ kind: 'card', cards: suitOrNone(term.values[0] ?? '', world) }];
  const share = told ? undefined : shareOf(scope, term);
  if (share && world.cards.length > 1) return count(share);
  const isSome = isAmong(clause) && !isIdle(scope) && !told && !clause.kinds.has('not') && term.tags.length > 0;
  if (isSome) return [{ kind: 'card', cards: suitOrNone(term.values[0] ?? '', world) }];
  const number = Number(told?.values[0] ?? NaN);
  // "Of the Cups one is reversed".
  const [orientation] =
    clause.terms[clause.terms.indexOf(term) - 1]?.kind === 'in' ? termsOfKind(clause, 'orientation') : [];
  if (orientation && number > 0)
    return [{ kind: 'count', number, of: orientationTold(scope, orientation), values: term.values }];
  return number > 0 && world.cards.length > 1 ? count(number) : [];
}

/** "Neither Swords nor the Emperor are here": the half that leaves the verb to the other. */
function isNeither({ clause, sentence, at }: Scope, suit: Term): boolean {
  const [not, own, more] = clause.terms.filter(({ kind }) => kind !== 'mark' && kind !== 'and');
  const near = [sentence.clauses[at - 1], sentence.clauses[at + 1]];
  return (
    not?.kind === 'not' &&
    own === suit &&
    !more &&
    near.some((other) => other?.kinds.has('none') && other.kinds.has('not'))
  );
}

/** "No Swords and no Wands here — of all suits Cups alone have spoken": the other half tells of what there is. */
function isAfterAll({ clause: { terms } }: Scope, suit: Term): boolean {
  const none = terms.findLastIndex(({ kind }) => kind === 'none');
  const dash = terms.findIndex(({ word }, at) => at > none && DASH.test(word));
  return none >= 0 && dash > none && terms.indexOf(suit) > dash && suit.isCapital;
}

const DASH = /^[\u2013\u2014-]$/u;

/** "Of the Swords there is only the Queen", "the only Swords card". */
function isOneOnly({ clause: { terms, kinds } }: Scope, suit: Term): boolean {
  const at = terms.indexOf(suit);
  if (terms[at - 1]?.kind === 'only' && terms[at + 1]?.kind === 'cardWord' && suit.tags.length === 0) return true;
  const only = terms.findIndex(({ kind }) => kind === 'only');
  const named = terms[only + 1];
  const isName =
    named?.kind === 'rank' || (named?.kind === 'card' && named.values[0]?.endsWith(`-of-${suit.values[0]}`));
  return only > terms.indexOf(suit) && isName === true && suit.tags.includes('pn') && !kinds.has('not');
}

/** "The suit of the card, Cups, …". */
function isNamedAlone({ clause, sentence, at, lexicon }: Scope): boolean {
  const before = sentence.clauses[at - 1];
  return clause.terms.length === 1 && before?.terms.some(({ word }) => lexicon.suitWord.test(word)) === true;
}

/** "Pentacles have had their say too": a suit that does something has come. */
function isActing(scope: Scope, suit: Term): boolean {
  const { lexicon } = scope;
  const { terms, kinds } = scope.clause;
  const [first, second] = terms.filter(
    ({ kind, word }) => !['but', 'and', 'time'].includes(kind) && !lexicon.fillers.includes(word),
  );
  const isSubject = first === suit && suit.tags.includes('pn') && lexicon.suitNames.test(suit.word);
  const isSaid = second?.kind === 'word' || (second?.kind === 'link' && terms.length > 2);
  const isElse = ['none', 'not', 'would', 'whether', 'general', 'like'].some((kind) => kinds.has(kind as Term['kind']));
  return isSubject && isSaid && !isElse && !isIdle(scope);
}

/** "Swords have stayed in the deck", "none came; Swords …". */
function isIdle({ clause: { terms }, sentence, at, lexicon }: Scope): boolean {
  return terms.some(({ word }) => lexicon.idle.test(word)) || sentence.clauses[at - 1]?.kinds.has('none') === true;
}

/** The number told of a suit: before it, after it, in a short clause behind it or after a colon. */
function numberBeside({ clause, sentence, at, lexicon }: Scope, suit: Term): Term | undefined {
  const all = termsOfKind(clause, 'numeral', 'times');
  // "Three cards of five are Pentacles".
  const parts = all.filter((term) => !lexicon.out.includes(clause.terms[clause.terms.indexOf(term) - 1]?.word ?? ''));
  const own = parts.length > 0 ? parts : all;
  const next = sentence.clauses[at + 1];
  const summed = sentence.clauses.slice(at + 1).find(({ mark, kinds }) => mark === ':' && !kinds.has('card'));
  // "Pentacles prevail, with five cards of slow growth".
  const [lead, number, noun] = next?.terms ?? [];
  const isWith = lead?.kind === 'with' && number?.kind === 'numeral' && noun?.kind === 'cardWord';
  const later = next && (isWith || next.terms.length <= SHORT) ? next : summed;
  // "On the one hand" counts nothing.
  const told = later?.terms.find(
    ({ kind }, index, { [index - 1]: lead, [index + 1]: noun }) =>
      kind === 'numeral' && (lead?.kind !== 'with' || noun?.kind === 'cardWord'),
  );
  return own.findLast(({ start }) => start < suit.start) ?? own[0] ?? told;
}

/** "Many Cups", "Swords are half of the spread". */
function shareOf({ clause }: Scope, suit: Term): Share | undefined {
  if (termsOfKind(clause, 'suit').length > 1) return undefined;
  const isOfSpread = clause.kinds.has('spread') || clause.kinds.has('cardWord');
  const [share] = termsOfKind(clause, 'half').map(({ values }) => values[0] as Share);
  return share === 'many' ? (suit.tags.includes('pg') ? share : undefined) : isOfSpread ? share : undefined;
}

/** Terms of a clause that only tells a number. */
const SHORT = 4;
