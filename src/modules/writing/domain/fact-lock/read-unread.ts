import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { FactWorld } from './fact-world';
import { ANGLES, type LockAspect, type LockBody } from './lock-fact';
import { isOfPicture } from './card-places';
import { cardsOf, isCard } from './named-cards';
import { orientationsIn } from './orientation';
import { isAddressed } from './read-places';
import { isDenied, isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/**
 * What a sentence seems to claim and nothing has read: the words of a claim stand together, so rather than let it pass it is
 * refused. Each rule costs less than two true sentences of a thousand on the corpora that are looked at.
 */
export function readUnread(scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  const [first] = scopes;
  if (!first) return [];
  if (first.world.cards.length > 0) return scopes.flatMap((scope) => unreadCards(scope, scopes, claims));
  const silent = claims.length > 0 ? [] : scopes.flatMap(silentClaim);
  return [...silent, ...scopes.flatMap((scope) => [...strangers(scope, claims), ...absentSigns(scope, claims)])];
}

const unknown = (what: string): Claim => ({ kind: 'unknown', what });

/** What a body does or when, in a sentence of which no claim is read. */
function silentClaim(scope: Scope): Claim[] {
  const { clause } = scope;
  const body = termsOfKind(clause, 'body').find((term) => isSubject(term));
  if (!body || clause.kinds.has('sign') || isInSpirit(scope, body)) return [];
  const isTimed = termsOfKind(clause, 'time').some(({ values }) => values[0] !== '0');
  const moved = termsOfKind(clause, 'start', 'turn', 'change', 'degree', 'ownSign');
  const shaped = body.values[0] === 'moon' ? termsOfKind(clause, 'moonVerb') : [];
  const isSaid = [...moved, ...shaped].some((term) => !isDenied(scope, term) && !isNotYet(scope, term));
  // "The squares to Pluto on the 27th": read, and nobody's.
  const isOfAny = termsOfKind(clause, 'aspect').some(({ word }) => scope.lexicon.manyAspects.test(word));
  return (isTimed && !clause.kinds.has('not') && !isOfAny) || isSaid
    ? [unknown(`something of ${body.values.join(' ')}`)]
    : [];
}

/** "Mercury puts on the coat of Capricorn", where it is. */
function isInSpirit({ clause, world, when }: Scope, { values: [body] }: Term): boolean {
  const signs = world.daysOf(when).flatMap((day) => world.signsOn(body as LockBody, day));
  return termsOfKind(clause, 'signAdjective').some(({ values }) =>
    values.some((value) => signs.includes(value as ZodiacSign)),
  );
}

/** "Almost full", "about to become full" and "not yet full" leave open what it is. */
function isNotYet({ clause }: Scope, term: Term): boolean {
  return clause.terms.some(({ kind, start }) => kind === 'not' && start < term.start);
}

const ASPECTS: readonly LockAspect[] = ['conjunction', 'sextile', 'square', 'trine', 'opposition'];

/** Two bodies in one clause of which no claim is read, and which have nothing to do with each other in the facts. */
function strangers(scope: Scope, claims: readonly Claim[]): Claim[] {
  const { clause, world } = scope;
  if (clause.kinds.has('none')) return [];
  const named = termsOfKind(clause, 'body').filter((body) => !isMeasure(scope, body));
  const bodies = [...new Set(named.flatMap(({ values }) => values as readonly LockBody[]))];
  const isOf = (claim: Claim, body: LockBody): boolean =>
    ('body' in claim && claim.body === body) || ('bodies' in claim && claim.bodies.includes(body));
  const isPhase = claims.some(({ kind }) => kind === 'phase');
  const isRead = (body: LockBody): boolean => claims.some((claim) => isOf(claim, body)) || (isPhase && body === 'moon');
  const unread = bodies.filter((body) => !isRead(body));
  if (bodies.length < 2 || unread.length === 0 || claims.some((claim) => claim.kind === 'count')) return [];
  const isRelated = (one: LockBody): boolean =>
    one === 'ascendant' ||
    // Of two of them nothing is among the facts.
    bodies.every((body) => ANGLES.includes(body)) ||
    bodies.some((other) => other !== one && (areTogether(world, one, other) || world.hasAspect([one, other], ASPECTS)));
  const alone = unread.find((body) => !isRelated(body));
  return alone ? [unknown(`${alone} with ${bodies.filter((body) => body !== alone).join(' ')}`)] : [];
}

/** "Hotter than Mars", "if you do not count the Sun". */
function isMeasure({ clause: { terms }, lexicon }: Scope, body: Term): boolean {
  const before = terms[terms.indexOf(body) - 1];
  return before?.kind === 'except' || (before?.kind === 'word' && lexicon.comparative.test(before.word));
}

function areTogether(world: FactWorld, one: LockBody, other: LockBody): boolean {
  return world.daysOf(undefined).some((day) => {
    const isBack = (body: LockBody): boolean => world.motionsOn(body, day).includes('retrograde');
    if (isBack(one) && isBack(other)) return true;
    const signs = world.signsOn(one, day);
    return world.signsOn(other, day).some((sign) => signs.includes(sign));
  });
}

/** A sign in words on a chart of birth that has nothing in it. */
function absentSigns(scope: Scope, claims: readonly Claim[]): Claim[] {
  const { clause, world } = scope;
  if (!world.isNatal || clause.kinds.has('none') || clause.kinds.has('empty')) return [];
  return termsOfKind(clause, 'sign').flatMap((term): Claim[] => {
    const [sign] = term.values as ZodiacSign[];
    const isRead = claims.some((claim) => 'signs' in claim && claim.signs?.includes(sign!));
    if (term.values.length > 1 || sign === undefined || isRead) return [];
    const isHere = world.facts.some((fact) => 'sign' in fact && fact.sign === sign);
    return isHere || isAddressed(scope, term) ? [] : [unknown(`${sign} in this chart`)];
  });
}

/** An orientation or a place that is told of none of the cards named; "the coming days" are a place only where a spread has it. */
function unreadCards(scope: Scope, scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  const { clause, world } = scope;
  const named = scopes.flatMap((each) =>
    termsOfKind(each.clause, 'card').filter((card) => card.isCapital && isCard(each, card)),
  );
  const cards = named.flatMap((card) => cardsOf(scope, card));
  const [orientation] = orientationsIn(scope);
  const isRead =
    claims.some(({ kind }) => kind === 'position' || kind === 'count') ||
    claims.some(({ kind }) => kind === 'orientation');
  if (cards.length === 0) return [];
  const isSo = world.cards.some((card) => cards.includes(card.card) && card.orientation === orientation?.values[0]);
  if (orientation && !isRead && !isSo && !isDenied(scope, orientation)) return [unknown(`${cards.join(' ')} so`)];
  const placed = termsOfKind(clause, 'position').filter(
    (term) => isPlaceTold(scope, term) && (!isRead || (!clause.kinds.has('cardWord') && isLeft(scope, term, claims))),
  );
  const isThere = (place: string): boolean =>
    world.cards.some(
      ({ card, position }, at) =>
        cards.includes(card) &&
        (position.startsWith(place) ||
          position.endsWith(`-${place}`) ||
          (place === 'last' && at === world.cards.length - 1)),
    );
  return placed.length > 0 && !placed.some(({ values }) => values.some(isThere))
    ? [unknown(`${cards.join(' ')} there`)]
    : [];
}

/** Where something else is read, only a place the spread has is told too, if nothing has been read of it. */
function isLeft({ world, lexicon }: Scope, { values, word }: Term, claims: readonly Claim[]): boolean {
  const isOf = (place: string): boolean => values.some((value) => place.startsWith(value));
  const isKnown = claims.some((claim) => claim.kind === 'position' && claim.positions.some(isOf));
  const isBody = lexicon.ofBody.test(word) || values[0] === 'self';
  return !isKnown && !isBody && world.cards.some(({ position }) => isOf(position));
}

/** Whether a position is told of a card: in its place, and not by the way. */
function isPlaceTold({ clause, sentence, world, lexicon }: Scope, term: Term): boolean {
  const [lead, last] = clause.terms.slice(0, clause.terms.indexOf(term)).slice(-2);
  // "In the past", "in place of the past".
  const before =
    lead?.kind === 'in' && last?.kind === 'word' ? 'in' : clause.terms[clause.terms.indexOf(term) - 1]?.kind;
  const isTime = term.values.includes('near-future') && !world.cards.some(({ position }) => position === 'near-future');
  // "Look at the situation from another side".
  const isPlain =
    term.values[0] === 'situation' && !['card', 'rank'].some((kind) => clause.kinds.has(kind as Term['kind']));
  // "In the end the spread promises nothing".
  const isSummary =
    term.values[0] === 'outcome' && !term.word.includes(' ') && clause.kinds.has('spread') && !clause.kinds.has('card');
  const isYesterday =
    term.values[0] === 'past' &&
    !term.word.includes(' ') &&
    !lexicon.last.test(term.word) &&
    !world.cards.some(({ position }) => position === 'past');
  // "When it advises you to wait".
  const isVerb = term.values[0] === 'advice' && lexicon.speech.test(term.word.split(' ')[0] ?? '');
  // "Full cups stand behind you": of a picture, or of life, where the spread has no such place.
  const isSeen =
    lexicon.ofBody.test(term.word) &&
    !world.cards.some(({ position }) => term.values.some((value) => position.startsWith(value)));
  // "Over you it has no power".
  const isOverYou = term.values[0] === 'crown' && !clause.kinds.has('card');
  return (
    !isTime &&
    // "There is less fire, but it lies at the root".
    !(clause.kinds.has('pronoun') && !clause.kinds.has('card') && isOfElement(sentence, lexicon)) &&
    // "The judgement waits there" in small letters.
    !clause.terms.some(({ kind, isCapital }) => kind === 'card' && !isCapital) &&
    !isOfPicture({ clause, lexicon }, term) &&
    !isPlain &&
    !isSeen &&
    !isOverYou &&
    !isVerb &&
    !isYesterday &&
    !isSummary &&
    !term.values[0]?.startsWith('paths') &&
    (before === 'in' || before === 'cardWord' || term.word.includes(' '))
  );
}

function isOfElement({ terms }: Scope['sentence'], { groups }: Scope['lexicon']): boolean {
  return terms.some(({ kind, word }) => kind === 'word' && groups.some(([, words]) => words.test(word)));
}
