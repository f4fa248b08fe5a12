import { clausesBefore, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** A position named in a clause: the spread's places it may be. */
export interface Place {
  readonly term: Term;
  readonly places: readonly string[];
}

/** The positions a clause names that the spread has; a path with a word for its end is the path's outcome. */
export function placesNamed(scope: Scope): Place[] {
  const { clause, world } = scope;
  const has = (position: string): boolean => world.cards.some((card) => card.position === position);
  const isEndOf = (term: Term): boolean =>
    clause.terms.some(
      (end, at) => isOutcome(end) && !isLed(scope, end) && [undefined, term].includes(pathAfter(clause.terms[at + 1])),
    );
  const isOpened = clause.kinds.has('opening');
  return [
    ...termsOfKind(clause, 'position').filter(
      (term) =>
        !isSpoken(scope, term) &&
        !isOrdinary(scope, term) &&
        !isBeside(scope, term) &&
        !isOfPicture(scope, term) &&
        !isEndOfBoth(scope, term) &&
        !isLeading(scope, term),
    ),
    ...pathsLeftOut(scope),
    ...pathsTaken(scope),
  ].flatMap((term): Place[] => {
    const isPath = term.values[0]?.startsWith('path-') === true;
    const before = clausesBefore(scope)[0];
    const isTold =
      term.kind === 'ordinal' &&
      before?.terms.some((end) => isOutcome(end) && !isLed({ ...scope, clause: before }, end)) === true;
    const isEnded = isEndOf(term) || (isTold && !isOpened);
    const names = isPath
      ? term.values.flatMap((path) => (isEnded ? [`${path}-outcome`] : isOpened ? [path] : [path, `${path}-outcome`]))
      : term.values;
    const path = term.values[0] === 'outcome' && !names.some(has) ? pathBefore(scope) : undefined;
    const own = [...names, ...(path === undefined ? [] : [`${path}-outcome`])].filter(has);
    const places = own.length > 0 ? own : names.flatMap((name) => endOf(world, name));
    return places.length > 0 ? [{ term, places }] : [];
  });
}

/** "Along the first path Justice leads you": not to its end. */
function isLed({ clause: { terms }, lexicon }: Pick<Scope, 'clause' | 'lexicon'>, verb: Term): boolean {
  const path = terms.findIndex(isOfPath);
  const at = terms.indexOf(verb);
  const isAlong = lexicon.apiece.includes(terms[path - 1]?.word ?? '') && path < at;
  return isAlong && lexicon.way.test(verb.word) && terms[at - 1]?.kind === 'you';
}

/** "Looks like a real present", which in Russian is the word for "now". */
function isOrdinary({ clause: { terms }, lexicon }: Scope, place: Term): boolean {
  const at = terms.indexOf(place);
  const isAttribute = at > 0 && lexicon.participle.test(place.word) && lexicon.asFirst.test(place.word);
  return isAttribute && terms[at - 1]?.kind === 'word' && terms[at + 1]?.kind === 'word';
}

/** "At the end of the second": the end of that path and no other. */
function pathAfter(term: Term | undefined): Term | undefined {
  return term?.kind === 'ordinal' || (term && isOfPath(term)) ? term : undefined;
}

/** "The Tower advises you to wait": any card may, but "and what advises you is the Tower" names the place. */
function isSpoken({ clause: { terms }, lexicon }: Scope, { word }: Term): boolean {
  const [verb = '', whom] = word.split(' ');
  const at = terms.findIndex((term) => term.word === word);
  return (
    whom !== undefined &&
    lexicon.speech.test(verb) &&
    !(terms[at + 1]?.isCapital === true && terms[at - 1]?.kind === 'but')
  );
}

/** "Right before the outcome lies the Devil": beside the place, not on it. */
function isBeside({ clause: { terms }, lexicon }: Scope, place: Term): boolean {
  const at = terms.indexOf(place);
  // "Behind the answer hides the Seven".
  if (
    place.values.includes('answer') &&
    terms.slice(Math.max(0, at - 2), at).some(({ word }) => lexicon.behind.includes(word))
  )
    return true;
  return terms
    .slice(Math.max(0, at - 2), at)
    .some(({ word }) => lexicon.sooner.includes(word) || lexicon.afterwards.includes(word));
}

/** Whether a place is one in the picture: "behind the Priestess's back", "the Wheel with a sphinx above". */
export function isOfPicture({ clause: { terms }, lexicon }: Pick<Scope, 'clause' | 'lexicon'>, place: Term): boolean {
  const at = terms.indexOf(place);
  // "To believe in tomorrow".
  if (lexicon.tomorrow.test(place.word)) return terms[at - 1]?.kind === 'in';
  if (!lexicon.ofBody.test(place.word)) return false;
  const [next, before] = [terms[at + 1], terms[at - 1]];
  const isOfCard = next?.kind === 'card' && next.isCapital && next.tags.includes('sg') && !next.tags.includes('sn');
  const isWith = before?.kind === 'word' && terms.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === 'with');
  return isOfCard || isWith;
}

/** "The fork leads to the Ace": what is reached stands elsewhere; a path is told by its end. */
function isLeading({ clause: { terms }, lexicon }: Scope, place: Term): boolean {
  const next = terms[terms.indexOf(place) + 1];
  return !place.values[0]?.startsWith('path') && next?.kind === 'outcome' && lexicon.way.test(next.word);
}

/** "The first and the last card": no card of the clause stands on the last place for sure. */
export function isEndOfBoth({ clause: { terms } }: Pick<Scope, 'clause'>, place: Term): boolean {
  const [ordinal, and] = terms.slice(0, terms.indexOf(place)).slice(-2);
  const isFirst = ordinal?.kind === 'ordinal' && ordinal.values[0] === '1';
  return isFirst && and?.kind === 'and' && place.values.includes('last');
}

/** The place of the first or the last card of a row; a spread with paths has no row. */
function endOf(world: Scope['world'], name: string): readonly string[] {
  const end = { first: world.cards[0], last: world.cards.at(-1) }[name];
  return end && isRow(world) ? [end.position] : [];
}

/** The cards that lie on some of these places. */
export function cardsOn(places: readonly string[], { cards }: Scope['world']): readonly string[] {
  return cards.filter(({ position }) => places.includes(position)).map(({ card }) => card);
}

/** The cards of a suit among those laid. */
export function cardsOfSuit(suit: string, { cards }: Scope['world']): readonly string[] {
  return cards.map(({ card }) => card).filter((card) => card.endsWith(`-of-${suit}`));
}

/** The same, or where there are none the suit itself, which no card is. */
export function suitOrNone(suit: string, world: Scope['world']): readonly string[] {
  const own = cardsOfSuit(suit, world);
  return own.length > 0 ? own : [suit];
}

/** Whether the cards stand one after another. */
export function isRow({ cards }: Scope['world']): boolean {
  return cards.length > 1 && !cards.some(({ position }) => position.startsWith('path-'));
}

/** "At the end of both paths": the places of each. */
export function bothPaths({ clause, world }: Pick<Scope, 'clause' | 'world'>): readonly (readonly string[])[] {
  const both = clause.terms.find(
    ({ kind, values }) => kind === 'position' && /^path(?:s|s-outcome)?$/u.test(values[0] ?? ''),
  );
  const isEnd = both?.values[0] === 'paths-outcome' || clause.terms.some(isOutcome);
  const isThere = world.cards.some(({ position }) => position === 'path-one');
  if (!both || !isThere) return [];
  return ['path-one', 'path-two'].map((path) => (isEnd ? [`${path}-outcome`] : [path, `${path}-outcome`]));
}

/** Whether a term names the end of a path or of a spread. */
export function isOutcome({ kind, values }: Term): boolean {
  return kind === 'outcome' || (kind === 'position' && values[0] === 'outcome');
}

/** "The first path leads to Judgement, the second to the Ace of Wands". */
export function pathsLeftOut(scope: Scope): Term[] {
  const isPath = clausesBefore(scope).some(({ terms }) => terms.some(isOfPath));
  const [ordinal] = termsOfKind(scope.clause, 'ordinal');
  const path = { 1: 'path-one', 2: 'path-two' }[ordinal?.values[0] ?? ''];
  return isPath && ordinal && path ? [{ ...ordinal, values: [path] }] : [];
}

/** "The first path begins well, but its outcome …". */
function pathBefore(scope: Scope): string | undefined {
  const { kinds } = scope.clause;
  const isOfIt = kinds.has('link') && (kinds.has('cardWord') || kinds.has('orientation'));
  return isOfIt ? clausesBefore(scope).flatMap(({ terms }) => terms.filter(isOfPath))[0]?.values[0] : undefined;
}

function isOfPath({ kind, values }: Term): boolean {
  return kind === 'position' && values[0]?.startsWith('path-') === true;
}

/** "If you take the second way, you meet the Ace": what is met lies on that path. */
function pathsTaken(scope: Scope): Term[] {
  const [before, ...earlier] = clausesBefore(scope);
  const own = termsOfKind(scope.clause, 'position');
  const isEnded = scope.clause.terms.some(({ kind }) => kind === 'outcome') && own.length === 0;
  const isTaken = before?.kinds.has('if') === true || (isEnded && before?.kinds.has('opening') === true);
  // "If the first way leads to the Ace, the second …".
  if (isTaken && pathsLeftOut(scope).length > 0) return [];
  if (isTaken)
    return own.some(({ values }) => values[0] !== 'outcome') ? [] : termsOfKind(before, 'position').filter(isOfPath);
  // "The second way is hard, and it ends with Judgement".
  const isOfIt = isEnded && scope.clause.terms.some(({ word }) => scope.lexicon.subjects.includes(word));
  const [path] = isOfIt ? [before, ...earlier].flatMap((clause) => clause?.terms.filter(isOfPath) ?? []) : [];
  return path ? [path] : [];
}

/** Whether a clause speaks of the cards laid: "in the spread", "among your six cards". */
export function isAmong({ terms }: Pick<Scope['clause'], 'terms'>): boolean {
  return terms.some(
    ({ kind }, at) =>
      kind === 'spread' ||
      (kind === 'for' && terms.slice(at + 1, at + 1 + NEAR).some((noun) => noun.kind === 'cardWord')),
  );
}

/** Terms between "among" and the cards. */
const NEAR = 3;
