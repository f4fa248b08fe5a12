import { type Element, elementOf, ELEMENTS, ZODIAC_SIGNS, type ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { FactWorld } from './fact-world';
import { type LockBody, PLANETS } from './lock-fact';

type CountClaim = Extract<Claim, { kind: 'count' }>;

/** Whether as many of something are among the facts as the text says. */
export function isCounted(claim: CountClaim, world: FactWorld): boolean {
  return GROUPS[claim.among ?? 'all'].some((group) => isCountOf(claim, world, group));
}

/** What "the personal planets" and "the slow ones" may mean. */
const GROUPS = {
  all: [PLANETS],
  personal: [
    ['sun', 'moon', 'mercury', 'venus', 'mars'],
    ['mercury', 'venus', 'mars'],
  ],
  outer: [
    ['uranus', 'neptune', 'pluto'],
    ['saturn', 'uranus', 'neptune', 'pluto'],
    ['jupiter', 'saturn', 'uranus', 'neptune', 'pluto'],
  ],
} as const satisfies Record<string, readonly (readonly LockBody[])[]>;

function isCountOf(claim: CountClaim, world: FactWorld, group: readonly LockBody[]): boolean {
  const [found, total, sure] = counted(claim, world, group);
  switch (claim.number) {
    case 'all':
      return found === total && total > 0;
    case 'not all':
      return sure < total;
    case 'half':
      return found * 2 === total;
    case 'most':
      return found * 2 > total;
    case 'nearly':
      return found < total && found >= total * NEARLY;
    case 'leading':
      return claim.values.length > 0 && (claim.of === 'sign' ? prevails(claim, world) : leads(claim, world));
    case 'equal':
    case 'unequal':
      return areEqual(claim, world) === (claim.number === 'equal');
    case 'few':
      return found * 2 < total;
    case 'scarce':
      return found <= total * SCARCE;
    case 'many':
      return found >= Math.max(2, total * MANY);
    case 'several':
      return found > 1;
    case 'more':
      return found >= STELLIUM;
    default:
      return sure <= claim.number && claim.number <= found;
  }
}

const SUITS: readonly string[] = ['wands', 'cups', 'swords', 'pentacles'];

/** Whether there are more cards of the suit than of each other one. */
function leads({ values, than = SUITS }: CountClaim, world: FactWorld): boolean {
  const own = values.map((suit) => sizeOf(suit, world));
  return than.filter((suit) => !values.includes(suit)).every((suit) => own.every((size) => size > sizeOf(suit, world)));
}

/** Whether more bodies are in the signs of an element, or of a cross, than in those of each other one. */
function prevails({ values, than }: CountClaim, world: FactWorld): boolean {
  if (world.cards.length > 0) return prevailsAmongCards(values, world);
  const groups = ZODIAC_SIGNS.length / values.length;
  const sizes = [...Array(groups).keys()].map((group) => ZODIAC_SIGNS.filter((_, at) => at % groups === group));
  const sizeIn = (signs: readonly string[]): number =>
    counted({ kind: 'count', number: 'leading', of: 'sign', values: signs }, world, PLANETS)[0];
  if (than) return sizeIn(values) > sizeIn(than);
  return sizes.every((signs) => signs.every((sign) => values.includes(sign)) || sizeIn(values) > sizeIn(signs));
}

/** Whether more cards are of the element these are the signs of than of each other one; of crosses cards have none. */
function prevailsAmongCards(signs: readonly string[], { cards }: FactWorld): boolean {
  const own = elementOf(signs[0] as ZodiacSign);
  if (signs.some((sign) => elementOf(sign as ZodiacSign) !== own)) return false;
  const sizeOfElement = (name: Element): number => cards.filter(({ element }) => element === name).length;
  return ELEMENTS.every((other) => other === own || sizeOfElement(own) > sizeOfElement(other));
}

/** Whether there are as many cards of each of the suits. */
function areEqual({ values }: CountClaim, world: FactWorld): boolean {
  return new Set(values.map((suit) => sizeOf(suit, world))).size === 1;
}

function sizeOf(group: string, { cards }: FactWorld): number {
  return cards.filter(({ card, element }) => element === group || card.endsWith(`-of-${group}`)).length;
}

/** A share that may be called nearly all: two of three are. */
const NEARLY = 0.66;
/** A share that is little. */
const SCARCE = 0.25;
/** A share that may be called many. */
const MANY = 0.3;
/** Bodies that make a crowd. */
const STELLIUM = 3;
const MAJORS =
  'the-fool the-magician the-high-priestess the-empress the-emperor the-hierophant the-lovers the-chariot strength the-hermit wheel-of-fortune justice the-hanged-man death temperance the-devil the-tower the-star the-moon the-sun judgement the-world'.split(
    ' ',
  );

type Counts = readonly [number, number, number];

/** How many there are at most, of how many, and how many at least: some change within the day. */
function counted(claim: CountClaim, world: FactWorld, group: readonly LockBody[]): Counts {
  const counter = (world.cards.length > 0 ? OF_CARDS : OF_SKY)[claim.of];
  return counter ? counter(claim, world, group) : exactly(0);
}

type Counter = (claim: CountClaim, world: FactWorld, group: readonly LockBody[]) => Counts;

const going: Counter = ({ of, when }, world, group) =>
  among(group, (body) => world.daysOf(when).flatMap((day) => world.motionsOn(body, day)), [of]);

const OF_SKY: Readonly<Partial<Record<CountClaim['of'], Counter>>> = {
  retrograde: going,
  direct: going,
  sign: ({ values, when }, world, group) =>
    among(group, (body) => world.daysOf(when).flatMap((day) => world.signsOn(body, day)), values),
  house: ({ values }, world, group) => among(group, (body) => world.housesOf(body).map(String), values),
  cluster: clustered,
  station: (claim, world) => exactly(turned(claim, world)),
  ingress: ({ values }, world) =>
    exactly(world.all('ingress').filter(({ body }) => values.length === 0 || values.includes(body)).length),
  aspect: ({ values }, world) =>
    exactly(world.all('aspect').filter(({ bodies }) => bodies.every((body) => values.includes(body))).length),
  signs: ({ values, when }, world) =>
    exactly(new Set(world.daysOf(when).flatMap((day) => world.signsOn(values[0] as LockBody, day))).size),
  phase: ({ values }, world) => exactly(world.all('phase').filter(({ phase }) => values.includes(phase)).length),
};

const lyingSo: Counter = ({ of, values }, world) => lying(world, values, of);
const ofSort: Counter = ({ of, values }, world) => arcana(world, values, of);
const named: Counter = ({ values }, world) =>
  cards(world, ({ card }) => card.split('-of-').some((part) => values.includes(part)));

const OF_CARDS: Readonly<Partial<Record<CountClaim['of'], Counter>>> = {
  sign: ({ values }, world) =>
    cards(world, ({ element }) => values.some((sign) => elementOf(sign as ZodiacSign) === element)),
  element: ({ values }, world) => cards(world, ({ element }) => element !== undefined && values.includes(element)),
  reversed: lyingSo,
  upright: lyingSo,
  major: ofSort,
  minor: ofSort,
  court: ofSort,
  suits: (_, world) => suits(world, 'suits'),
  alike: (_, world) => suits(world, 'alike'),
  suit: named,
  rank: named,
  cards: (_, world) => cards(world, () => true),
};

/** How many bodies turn, one way where that is told. */
function turned({ values, when }: CountClaim, world: FactWorld): number {
  const isMeant = (to: string): boolean => values.length === 0 || values.includes(to);
  return world.all('station').filter(({ to, date }) => isMeant(to) && world.isWithin(date, when)).length;
}

function among(
  group: readonly LockBody[],
  names: (body: LockBody) => readonly string[],
  wanted: readonly string[],
): Counts {
  const isWanted = (name: string): boolean => wanted.includes(name);
  const all = group.map(names);
  return [
    all.filter((own) => own.some(isWanted)).length,
    group.length,
    all.filter((own) => own.length > 0 && own.every(isWanted)).length,
  ];
}

function cards(world: FactWorld, isMeant: (card: FactWorld['cards'][number]) => boolean): Counts {
  const found = world.cards.filter(isMeant).length;
  return [found, world.cards.length, found];
}

/** How many suits there are, or at most cards of one. */
function suits(world: FactWorld, of: 'suits' | 'alike'): Counts {
  const sizes = SUITS.map((suit) => sizeOf(suit, world));
  return of === 'suits'
    ? exactly(sizes.filter((size) => size > 0).length)
    : [Math.max(...sizes), world.cards.length, 0];
}

/** Cards that lie so, of a sort if one is told. */
function lying(world: FactWorld, [sort]: readonly string[], orientation: string): Counts {
  const meant = world.cards.filter(({ card }) => sort === undefined || isOfArcana(card, sort));
  const found = meant.filter((card) => card.orientation === orientation).length;
  return [found, meant.length, found];
}

function exactly(number: number): Counts {
  return [number, number, number];
}

/** As many as that are in one sign, or as most are. */
function clustered({ number }: CountClaim, world: FactWorld): Counts {
  const days = world.daysOf(undefined);
  const sizes = ZODIAC_SIGNS.map(
    (sign) => PLANETS.filter((body) => days.some((day) => world.signsOn(body, day).includes(sign))).length,
  );
  const most = Math.max(...sizes);
  const found = sizes.find((size) => size === number) ?? most;
  return [found, PLANETS.length, found];
}

/** The major arcanum of a number, if there is one. */
export function majorNumbered(number: number): string | undefined {
  return MAJORS[number];
}

function isMajor(card: string): boolean {
  return MAJORS.includes(card);
}

const COURT = /^(?:page|knight|queen|king)-of-/;

/** Whether a card is of a sort: `major`, `minor`, `court` among the minor ones, or a suit. */
export function isOfArcana(card: string, sort: string): boolean {
  if (SUITS.includes(sort)) return card.endsWith(`-of-${sort}`);
  return sort === 'court' ? COURT.test(card) : isMajor(card) === (sort === 'major');
}

/** Major, minor or court cards among those of `positions`, of a whole path or of the spread. */
function arcana(world: FactWorld, positions: readonly string[], sort: string): Counts {
  const meant = world.cards.filter(({ position }) => isIn(position, positions));
  const found = meant.filter(({ card }) => isOfArcana(card, sort)).length;
  return [found, meant.length, found];
}

function isIn(position: string, positions: readonly string[]): boolean {
  return positions.length === 0 || positions.some((each) => position.startsWith(each));
}
