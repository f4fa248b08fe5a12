import { addDays, type LocalDate } from '../../../../shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS as SIGNS } from '../../../../shared/zodiac-sign';
import type { When } from './claim';
import { type LockAspect, type LockBody, type LockFact, type LockPhase, PHASES, PLANETS } from './lock-fact';

/** A kind of facts; those that share a shape are one member of the union, so each is taken out by its own name. */
type Of<Kind extends LockFact['kind']> = LockFact extends infer F
  ? F extends LockFact
    ? Kind extends F['kind']
      ? F & { readonly kind: Kind }
      : never
    : never
  : never;
type Card = Of<'card'>;

/** Longest time of facts, days: a year and a little. */
const MAX_DAYS = 400;
/** Degrees of the zodiac, of one sign, between two quarters of the Moon, and that she goes ahead of the Sun in a day. */
const CIRCLE = 360;
const DEGREES_OF_SIGN = 30;
const QUARTER = 90;
const MOON_A_DAY = 13;
const OPPOSITE: Readonly<Partial<Record<LockBody, LockBody>>> = {
  'south-node': 'north-node',
  descendant: 'ascendant',
  ic: 'mc',
};

/** What facts say, to be asked of any day: where bodies stand, how they move, which phase it is. */
export class FactWorld {
  /** The days the facts are of; none where no date is given. */
  readonly days: readonly LocalDate[];
  readonly cards: readonly Card[];
  /** A chart of birth, with no sky of today beside it. */
  readonly isNatal: boolean;
  /** The sky of a day or a time is among the facts. */
  readonly isSky: boolean;
  /** The reader's own sign, where the facts tell it. */
  readonly reader: ZodiacSign | undefined;
  /** Houses are among the facts. */
  readonly isHoused: boolean;
  private readonly byKind: ReadonlyMap<LockFact['kind'], readonly LockFact[]>;

  constructor(readonly facts: readonly LockFact[]) {
    const byKind = new Map<LockFact['kind'], LockFact[]>();
    for (const fact of facts) byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), fact]);
    this.byKind = byKind;
    this.cards = this.all('card');
    this.isSky = ['sign', 'phase', 'ingress', 'station', 'aspect', 'house'].some((kind) =>
      this.has(kind as LockFact['kind']),
    );
    this.reader = this.all('reader')[0]?.sign;
    this.isHoused = this.has('house') || this.has('natal-house') || this.reader !== undefined;
    this.isNatal = !this.isSky && this.has('natal-sign');
    const [date] = this.all('date');
    this.days = date ? daysBetween(date.date, date.to ?? date.date) : [];
  }

  /** All facts of a kind. */
  all<Kind extends LockFact['kind']>(kind: Kind): readonly Of<Kind>[] {
    return (this.byKind.get(kind) ?? []) as readonly Of<Kind>[];
  }

  /** Whether there are facts of a kind. */
  has(kind: LockFact['kind']): boolean {
    return this.byKind.has(kind);
  }

  /** Whether the facts know of `body` at all. */
  knows(body: LockBody): boolean {
    return this.facts.some(
      (fact) => ('body' in fact && fact.body === body) || ('bodies' in fact && fact.bodies.includes(body)),
    );
  }

  /** The signs `body` is in some time of a day, or of no day in particular. */
  signsOn(body: LockBody, day: LocalDate | undefined): readonly ZodiacSign[] {
    const opposite = OPPOSITE[body];
    if (opposite) return this.signsOn(opposite, day).map(oppositeSign);
    const moves = this.all('ingress').filter((fact) => fact.body === body);
    const resting = [...this.all('sign'), ...this.all('natal-sign')].filter((fact) => fact.body === body);
    const angles = this.all('angle').filter(({ angle }) => angle === body);
    const isThen = (date: LocalDate | undefined): boolean => date === undefined || day === undefined || date === day;
    const still = [...resting.filter(({ date }) => isThen(date)), ...angles].map(({ sign }) => sign);
    if (moves.length > 0) return this.movedTo(moves, still, day);
    const known = this.isInTime(day) ? still : [];
    return body === 'moon' ? [...known, ...this.signsOfPhases(day)] : known;
  }

  /** The same at the end of the day: where a body that has moved in it is then. */
  signsAfter(body: LockBody, day: LocalDate | undefined): readonly ZodiacSign[] {
    const moves = this.all('ingress').filter((fact) => fact.body === body && day !== undefined && fact.date === day);
    const left = moves.map(({ from }) => from);
    return this.signsOn(body, day).filter((sign) => !left.includes(sign));
  }

  /** How `body` moves some time of a day; a planet nobody calls retrograde is direct. */
  motionsOn(body: LockBody, day: LocalDate | undefined): readonly ('retrograde' | 'direct')[] {
    const turns = this.all('station').filter((fact) => fact.body === body);
    const dated = turns.filter(({ date }) => date !== undefined && day !== undefined);
    if (turns.length > 0 && dated.length === 0) return ['retrograde', 'direct'];
    if (dated.length > 0 && day !== undefined) return motionAmong(dated, day);
    if (!this.isInTime(day) && !this.isNext(day)) return [];
    if (this.all('retrograde').some((fact) => fact.body === body)) return ['retrograde'];
    const isDirect = this.all('direct').some((fact) => fact.body === body);
    return isDirect || ((this.isSky || this.isNatal) && (PLANETS as readonly LockBody[]).includes(body))
      ? ['direct']
      : [];
  }

  /** The phases some time of a day: the one given for it, else what the last one before has become. */
  phasesOn(day: LocalDate | undefined): readonly LockPhase[] {
    const phases = this.all('phase');
    if (this.isNatal && phases.length === 0) return this.phasesAtBirth();
    if (day === undefined) return phases.map(({ phase }) => phase);
    const given = phases.filter(({ date }) => (date ?? this.days[0]) === day).map(({ phase }) => phase);
    if (given.length > 0) return given;
    const dated = phases.flatMap(({ phase, date }) => (date === undefined ? [] : [{ phase, date }]));
    const before = dated.filter(({ date }) => date < day).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    if (before) return [isQuarter(before.phase) ? nextPhase(before.phase, 1) : before.phase];
    const after = dated.filter(({ date }) => date > day).sort((a, b) => (a.date < b.date ? -1 : 1))[0];
    return after && isQuarter(after.phase) ? [nextPhase(after.phase, -1)] : [];
  }

  /** By the degrees of both lights: whole ones, so within a day of a quarter it may be that quarter too. */
  private phasesAtBirth(): readonly LockPhase[] {
    const placeOf = (body: LockBody): number | undefined => {
      const fact = this.all('natal-sign').find((each) => each.body === body);
      return fact?.degree === undefined ? undefined : SIGNS.indexOf(fact.sign) * DEGREES_OF_SIGN + fact.degree;
    };
    const [sun, moon] = [placeOf('sun'), placeOf('moon')];
    if (sun === undefined || moon === undefined) return [];
    const ahead = (moon - sun + 2 * CIRCLE) % CIRCLE;
    const quarter = Math.round(ahead / QUARTER);
    const isAt = Math.abs(ahead - quarter * QUARTER) <= MOON_A_DAY;
    const between = PHASES[2 * Math.floor(ahead / QUARTER) + 1] ?? [];
    return [...(isAt ? [PHASES[(2 * quarter) % PHASES.length] ?? []] : []), between].flat();
  }

  /** The same, where the day of a quarter also is of the times before and after it. */
  phasesAround(day: LocalDate | undefined): readonly LockPhase[] {
    return this.phasesOn(day).flatMap((phase) =>
      isQuarter(phase) ? [nextPhase(phase, -1), phase, nextPhase(phase, 1)] : [phase],
    );
  }

  /** Whether a fact of that date is meant: it has none, none is said, or it is one of the days. */
  isWithin(date: LocalDate | undefined, when: When | undefined): boolean {
    if (when === undefined) return true;
    if (date !== undefined) return when.days.includes(date);
    return this.days.length === 0 || when.days.some((day) => this.days.includes(day));
  }

  /** The days a claim is about: those it names, else those of the facts. */
  daysOf(when: When | undefined): readonly (LocalDate | undefined)[] {
    const days = when?.days ?? this.days;
    return days.length > 0 ? days : when ? [] : [undefined];
  }

  /** Whether two bodies are in one of `aspects`, be it because the Moon is new or full. */
  hasAspect([one, other]: readonly [LockBody, LockBody], aspects: readonly LockAspect[], when?: When): boolean {
    if (one === other) return false;
    const isLight = [one, other].every((body) => body === 'sun' || body === 'moon');
    return (
      [...this.all('aspect'), ...this.all('natal-aspect')].some(
        (fact) =>
          aspects.includes(fact.aspect) &&
          fact.bodies.includes(one) &&
          fact.bodies.includes(other) &&
          this.isWithin('date' in fact ? fact.date : undefined, when),
      ) ||
      (isLight &&
        this.all('phase').some(
          ({ phase, date }) =>
            (date ?? this.days[0]) !== undefined &&
            this.isWithin(date ?? this.days[0], when ?? { days: this.days, how: 'some' }) &&
            ((phase === 'new-moon' && aspects.includes('conjunction')) ||
              (phase === 'full-moon' && aspects.includes('opposition'))),
        ))
    );
  }

  /** The houses of `body` some time of a day, or of no day in particular. */
  housesOn(body: LockBody, day: LocalDate | undefined): readonly number[] {
    const given = this.isInTime(day)
      ? [...this.all('house'), ...this.all('natal-house')].filter((fact) => fact.body === body)
      : [];
    const { reader } = this;
    const solar = reader === undefined ? [] : this.signsOn(body, day).map((sign) => distance(reader, sign) + 1);
    return [...given.map(({ house }) => house), ...solar];
  }

  /** The houses of `body` in the time of the facts. */
  housesOf(body: LockBody): readonly number[] {
    return this.daysOf(undefined).flatMap((day) => this.housesOn(body, day));
  }

  /** The degrees of `body`, whole ones passed. */
  degreesOf(body: LockBody): readonly number[] {
    return [...this.all('sign'), ...this.all('natal-sign')].flatMap((fact) =>
      fact.body === body && fact.degree !== undefined ? [fact.degree] : [],
    );
  }

  private isInTime(day: LocalDate | undefined): boolean {
    return day === undefined || this.days.length === 0 || this.days.includes(day);
  }

  /** The day after the facts: a turn in it would be told. */
  private isNext(day: LocalDate | undefined): boolean {
    const last = this.days.at(-1);
    return last !== undefined && day === addDays(last, 1);
  }

  private signsOfPhases(day: LocalDate | undefined): ZodiacSign[] {
    return this.all('phase').flatMap(({ date, sign }) => (sign && date !== undefined && date === day ? [sign] : []));
  }

  private movedTo(
    moves: readonly Of<'ingress'>[],
    still: readonly ZodiacSign[],
    day: LocalDate | undefined,
  ): readonly ZodiacSign[] {
    const dated = moves.flatMap((move) => (move.date === undefined ? [] : [{ ...move, date: move.date }]));
    if (day === undefined || dated.length === 0) return [...still, ...moves.flatMap(({ from, sign }) => [from, sign])];
    const today = dated.filter(({ date }) => date === day);
    if (today.length > 0) return today.flatMap(({ from, sign }) => [from, sign]);
    const order = [...dated].sort((a, b) => (a.date < b.date ? -1 : 1));
    const before = order.findLast(({ date }) => date < day);
    const after = order.find(({ date }) => date > day);
    return before ? [before.sign] : after ? [after.from] : still;
  }
}

/** The days from `first` to `last`, both among them. */
export function daysBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last && days.length < MAX_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}

function motionAmong(turns: readonly Of<'station'>[], day: LocalDate): ('retrograde' | 'direct')[] {
  if (turns.some(({ date }) => date === day)) return ['retrograde', 'direct'];
  const before = turns.filter(({ date }) => date !== undefined && date < day).at(-1);
  if (before) return [before.to];
  return turns[0]?.to === 'direct' ? ['retrograde'] : ['direct'];
}

function isQuarter(phase: LockPhase): boolean {
  return PHASES.indexOf(phase) % 2 === 0;
}

function nextPhase(phase: LockPhase, by: number): LockPhase {
  return PHASES[(PHASES.indexOf(phase) + by + PHASES.length) % PHASES.length] ?? phase;
}

function distance(from: ZodiacSign, to: ZodiacSign): number {
  return (SIGNS.indexOf(to) - SIGNS.indexOf(from) + SIGNS.length) % SIGNS.length;
}

function oppositeSign(sign: ZodiacSign): ZodiacSign {
  return SIGNS[(SIGNS.indexOf(sign) + 6) % 12] ?? sign;
}
