import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim, When } from './claim';
import { isCounted } from './count-proof';
import type { FactWorld } from './fact-world';
import { hasFigure } from './figure-proof';
import { type LockBody, type LockFact, type LockPhase, PLACES_OF_TIME } from './lock-fact';

type ClaimOf<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>;
type FactOf<Kind extends LockFact['kind']> = Extract<LockFact, { kind: Kind }>;
type Day = LocalDate | undefined;

/** Whether the facts say what the text says. */
export function isProved(claim: Claim, world: FactWorld): boolean {
  switch (claim.kind) {
    case 'card':
    case 'orientation':
    case 'position':
      return isOnTable(claim, world);
    case 'sequence':
      return isInSequence(claim, world);
    case 'count':
      return isCounted(claim, world);
    case 'together':
      return isTogether(claim, world);
    case 'figure':
      return hasFigure(claim, world);
    case 'order':
      return isOrder(claim, world);
    case 'only':
      return world.all(claim.motion).every(({ body }) => claim.bodies.includes(body));
    case 'date':
      return world.days.length === 0 || claim.days.some((day) => world.days.includes(day));
    case 'unknown':
      return false;
    case 'sign':
    case 'ingress':
    case 'retrograde':
    case 'direct':
    case 'station':
    case 'aspect':
    case 'phase':
    case 'house':
    case 'degree':
      return isInSky(claim, world);
  }
}

type SkyClaim = ClaimOf<
  'sign' | 'ingress' | 'retrograde' | 'direct' | 'station' | 'aspect' | 'phase' | 'house' | 'degree'
>;

function isInSky(claim: SkyClaim, world: FactWorld): boolean {
  switch (claim.kind) {
    case 'sign':
      return isInSign(claim, world);
    case 'ingress':
      return isMove(claim, world);
    case 'retrograde':
    case 'direct':
      return isMotion(claim, world);
    case 'station':
      return world.all('station').some((fact) => isStation(claim, fact, world));
    case 'aspect':
      return isAspect(claim, world);
    case 'phase':
      return isPhase(claim, world);
    case 'house':
      return isInHouse(claim, world);
    case 'degree':
      return isAtDegree(claim, world);
  }
}

function isOnTable(claim: ClaimOf<'card' | 'orientation' | 'position'>, world: FactWorld): boolean {
  const cards = world.cards.filter(({ card }) => claim.cards.includes(card));
  switch (claim.kind) {
    case 'card':
      return cards.length > 0 !== (claim.isNot === true);
    case 'orientation':
      return cards.some(({ orientation }) => orientation === claim.orientation);
    case 'position':
      return cards.some(({ position }) => claim.positions.includes(position)) !== (claim.isNot === true);
  }
}

/** Whether one of the cards stands on an earlier place than one of the others, or neither place is of time. */
function isInSequence({ cards, later }: ClaimOf<'sequence'>, world: FactWorld): boolean {
  const timesOf = (names: readonly string[]): number[] =>
    world.cards.filter(({ card }) => names.includes(card)).map(({ position }) => PLACES_OF_TIME.indexOf(position));
  return timesOf(cards).some((time) => timesOf(later).some((other) => time < other || other < 0));
}

function isTogether({ bodies, isHouse, isNear, isNot, when }: ClaimOf<'together'>, world: FactWorld): boolean {
  const [first, second, ...more] = bodies;
  if (first === undefined || second === undefined) return true;
  if (isNear && more.length === 0 && world.hasAspect([first, second], ['conjunction'], when)) return true;
  return world.daysOf(when).some((day) => {
    const placesOf = (body: LockBody): readonly (string | number)[] =>
      isHouse ? world.housesOn(body, day) : world.signsOn(body, day);
    const places = placesOf(first);
    const isShared = bodies.every((body) => placesOf(body).some((place) => places.includes(place)));
    return places.length > 0 && isShared !== (isNot === true);
  });
}

function isAspect({ bodies, aspects, isNear, isNot, when }: ClaimOf<'aspect'>, world: FactWorld): boolean {
  const isTold = world.hasAspect(bodies, aspects, when);
  const isThere =
    isTold || (isNear === true && !isNot && isTogether({ kind: 'together', bodies, ...(when && { when }) }, world));
  return isNot ? !isThere && bodies.every((body) => world.knows(body)) : isThere;
}

function isStation(claim: ClaimOf<'station'>, fact: FactOf<'station'>, world: FactWorld): boolean {
  const when = claim.when ?? today(world);
  return fact.body === claim.body && (claim.to ?? fact.to) === fact.to && world.isWithin(fact.date, when);
}

function isOrder({ of, bodies: [first, second], to }: ClaimOf<'order'>, world: FactWorld): boolean {
  const isThere = (fact: FactOf<'station' | 'ingress'>): boolean =>
    !to || (fact.kind === 'ingress' && fact.sign === to);
  const datesOf = (body: LockBody): LocalDate[] =>
    world
      .all(of)
      .flatMap((fact) => (fact.body === body && fact.date !== undefined && isThere(fact) ? [fact.date] : []));
  const later = datesOf(second);
  return datesOf(first).some((date) => later.some((other) => date < other));
}

/** A body that leaves a sign is at its end, one that has come is at its beginning. */
function isAtDegree({ body, from, to }: ClaimOf<'degree'>, world: FactWorld): boolean {
  const moves = world.all('ingress').some((fact) => fact.body === body);
  const isEdge = from >= LAST_DEGREES || to <= FIRST_DEGREES;
  return (moves && isEdge) || world.degreesOf(body).some((degree) => from <= degree && degree <= to);
}

const LAST_DEGREES = 25;
const FIRST_DEGREES = 4;

/** "On the 13th it goes back": of the day it turns, where it turns to. */
function isMotion({ kind, body, when }: ClaimOf<'retrograde' | 'direct'>, world: FactWorld): boolean {
  const [day, more] = when?.days ?? [];
  const turn = world.all('station').find((fact) => fact.body === body && fact.date !== undefined && fact.date === day);
  if (turn && more === undefined && world.days.length > 1) return turn.to === kind;
  if (when?.until !== undefined && kind === 'retrograde' && !turnsAbout(body, when.until, world)) return false;
  return holds(world, when, (each) => world.motionsOn(body, each), [kind]);
}

/** An event without a day is one of the facts' own time. */
function today(world: FactWorld): When | undefined {
  return world.days.length === 1 ? { days: world.days, how: 'some' } : undefined;
}

function isInSign({ body, signs, isNot, when }: ClaimOf<'sign'>, world: FactWorld): boolean {
  const isLeft = isLeftBy(body, signs, when, world);
  if (!isNot) return isLeft ?? holds(world, when, (day) => world.signsOn(body, day), signs);
  return world
    .daysOf(when)
    .map((day) => world.signsAfter(body, day))
    .every((known) => known.length > 0 && !known.some((sign) => signs.includes(sign)));
}

/** "Until Friday it goes back": on that day or beside it, it turns; unless the time of the facts ends then. */
function turnsAbout(body: LockBody, day: LocalDate, world: FactWorld): boolean {
  const last = world.days.at(-1);
  const isOver = last === undefined || world.days.length < 2 || day >= last;
  const isBeside = (date: LocalDate): boolean => addDays(date, -1) <= day && day <= addDays(date, 1);
  return (
    isOver || world.all('station').some((fact) => fact.body === body && fact.date !== undefined && isBeside(fact.date))
  );
}

/** "Until Thursday the Moon is in Sagittarius": it leaves about then; undefined where the facts tell of no leaving. */
function isLeftBy(
  body: LockBody,
  signs: readonly ZodiacSign[],
  when: When | undefined,
  world: FactWorld,
): boolean | undefined {
  const day = when?.until;
  if (day === undefined || world.days.length < 2) return undefined;
  const left = world.all('ingress').filter((fact) => fact.body === body && signs.includes(fact.from));
  const isAbout = (date: LocalDate | undefined): boolean =>
    date !== undefined && addDays(date, -1) <= day && day <= addDays(date, 1);
  return left.length > 0 ? left.some(({ date }) => isAbout(date)) : undefined;
}

/** A share of days that may be called nearly all. */
const MOST = 0.6;

/** Whether on the days of `when` some of `wanted` is the case, throughout if that is said. */
function holds<Name>(
  world: FactWorld,
  when: When | undefined,
  known: (day: Day) => readonly Name[],
  wanted: readonly Name[],
): boolean {
  const days = world.daysOf(when).map(known);
  const isThere = (names: readonly Name[]): boolean => names.some((name) => wanted.includes(name));
  if (when?.how === 'most') return days.filter(isThere).length > days.length * MOST;
  if (when?.how === 'each') return days.length > 0 && days.every(isThere);
  if (when?.how === 'throughout') {
    return days.length > 0 && days.every((names) => names.length > 0 && names.every((name) => wanted.includes(name)));
  }
  return days.some(isThere);
}

function isIngress(claim: ClaimOf<'ingress'>, fact: FactOf<'ingress'>, world: FactWorld): boolean {
  return (
    fact.body === claim.body &&
    (claim.from?.includes(fact.from) ?? true) &&
    (claim.to?.includes(fact.sign) ?? true) &&
    world.isWithin(fact.date, claim.when)
  );
}

function isMove(claim: ClaimOf<'ingress'>, world: FactWorld): boolean {
  const isThere = world.all('ingress').some((fact) => isIngress(claim, fact, world));
  return claim.isNot ? !isThere && world.knows(claim.body) : isThere || isArrival(claim, world);
}

/** Facts of two days tell that a body has come to a sign between them, if it was elsewhere on the first. */
function isArrival({ body, from, to, when }: ClaimOf<'ingress'>, world: FactWorld): boolean {
  const [first] = world.days;
  const isDated = world.days.length > 1 || world.all('ingress').some((fact) => fact.body === body);
  if (isDated || !to || from || !when || first === undefined || when.days.includes(first)) return false;
  const [before, after] = [world.signsOn(body, first), when.days.flatMap((day) => world.signsOn(body, day))];
  return before.length > 0 && !before.some((sign) => to.includes(sign)) && after.some((sign) => to.includes(sign));
}

function isPhase({ phases, signs, isNot, when }: ClaimOf<'phase'>, world: FactWorld): boolean {
  if (isNot) return world.daysOf(when).every((day) => !world.phasesOn(day).some((phase) => phases.includes(phase)));
  const known = (day: Day): readonly LockPhase[] =>
    when && when.how !== 'some' ? world.phasesAround(day) : world.phasesOn(day);
  if (!holds(world, when && { ...when, how: when.how === 'some' ? 'some' : 'each' }, known, phases)) return false;
  return (
    signs === undefined ||
    world.daysOf(when).some((day) => {
      const named = world
        .all('phase')
        .filter(({ phase, date }) => phases.includes(phase) && (day === undefined || (date ?? world.days[0]) === day))
        .flatMap(({ sign }) => (sign ? [sign] : []));
      const isNow = world.phasesOn(day).some((phase) => phases.includes(phase));
      return (
        isNow &&
        [...named, ...(named.length > 0 ? [] : world.signsOn('moon', day))].some((sign) => signs.includes(sign))
      );
    })
  );
}

function isInHouse({ body, houses, isNot, when }: ClaimOf<'house'>, world: FactWorld): boolean {
  const known = (day: Day): readonly number[] => world.housesOn(body, day);
  if (!isNot) return holds(world, when, known, houses);
  const all = world.daysOf(when).map(known);
  return all.every((each) => each.length > 0 && !each.some((house) => houses.includes(house)));
}
