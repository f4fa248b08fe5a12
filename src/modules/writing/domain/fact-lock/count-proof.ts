import type { Claim } from './claim';
import type { FactWorld } from './fact-world';
import { type LockBody, PLANETS } from './lock-fact';

type CountClaim = Extract<Claim, { kind: 'count' }>;

/** Whether as many of something are among the facts as the text says. */
export function isCounted(claim: CountClaim, world: FactWorld): boolean {
  const [found, total, sure] = counted(claim, world);
  switch (claim.number) {
    case 'all':
      return found === total && total > 0;
    case 'half':
      return found * 2 === total;
    case 'most':
      return found * 2 > total;
    case 'more':
      return found >= STELLIUM;
    default:
      return sure <= claim.number && claim.number <= found;
  }
}

/** Bodies that make a crowd. */
const STELLIUM = 3;
const MAJORS =
  'the-fool the-magician the-high-priestess the-empress the-emperor the-hierophant the-lovers the-chariot strength the-hermit wheel-of-fortune justice the-hanged-man death temperance the-devil the-tower the-star the-moon the-sun judgement the-world'.split(
    ' ',
  );

/** How many there are at most, of how many, and how many at least: some change within the day. */
function counted({ of, values }: CountClaim, world: FactWorld): [number, number, number] {
  const among = (names: (body: LockBody) => readonly string[], wanted: readonly string[]): [number, number, number] => [
    PLANETS.filter((body) => names(body).some((name) => wanted.includes(name))).length,
    PLANETS.length,
    PLANETS.filter((body) => names(body).length > 0 && names(body).every((name) => wanted.includes(name))).length,
  ];
  const cards = (count: (card: FactWorld['cards'][number]) => boolean): [number, number, number] => {
    const found = world.cards.filter(count).length;
    return [found, world.cards.length, found];
  };
  const days = world.daysOf(undefined);
  switch (of) {
    case 'retrograde':
    case 'direct':
      return among((body) => days.flatMap((day) => world.motionsOn(body, day)), [of]);
    case 'sign':
      return among((body) => days.flatMap((day) => world.signsOn(body, day)), values);
    case 'house':
      return among((body) => world.housesOf(body).map(String), values);
    case 'reversed':
    case 'upright':
      return cards(({ orientation }) => orientation === of);
    case 'major':
    case 'minor':
      return arcana(world, values, of === 'major');
    case 'suit':
      return cards(({ card }) => values.some((suit) => card.endsWith(`-of-${suit}`)));
    case 'cards':
      return cards(() => true);
    case 'station': {
      const found = world.all('station').length;
      return [found, PLANETS.length, found];
    }
    case 'phase': {
      const found = world.all('phase').filter(({ phase }) => values.includes(phase)).length;
      return [found, found, found];
    }
  }
}

/** Major or minor cards among those of `positions`, of a whole path or of the spread. */
function arcana(world: FactWorld, positions: readonly string[], isMajor: boolean): [number, number, number] {
  const meant = world.cards.filter(({ position }) => isIn(position, positions));
  const found = meant.filter(({ card }) => MAJORS.includes(card) === isMajor).length;
  return [found, meant.length, found];
}

function isIn(position: string, positions: readonly string[]): boolean {
  return positions.length === 0 || positions.some((each) => position.startsWith(each));
}
