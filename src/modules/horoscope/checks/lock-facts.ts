import { DateTime } from 'luxon';
import type { LocalDate } from '../../../shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import type { Fact } from '../../sky';
import type { LockFact } from '../../writing';
import type { Period } from '../domain/horoscope-key';

/** Whose sky of what time facts tell of. */
export interface Skyline {
  readonly sign: ZodiacSign;
  /** First day of the period. */
  readonly date: LocalDate;
  readonly period: Period;
}

/** Facts of a day, a week or a month as the fact lock knows them, each with the day its moment falls on. */
export function lockFacts(facts: readonly Fact[], { sign, date, period }: Skyline): LockFact[] {
  return [
    { kind: 'date', date, ...(period !== 'day' && { to: lastDay(period, date) }) },
    { kind: 'reader', sign },
    ...facts.flatMap((fact) => [...factsOf(fact, period === 'day' ? date : undefined), ...placesOf(fact, sign)]),
  ];
}

function lastDay(period: 'week' | 'month', first: LocalDate): LocalDate {
  const next = DateTime.fromISO(first, { zone: 'utc' }).plus({ [period]: 1 });
  return next.minus({ days: 1 }).toISODate() as LocalDate;
}

/** Of a day everything is of that day; of a longer time only what has its own. Houses follow from signs. */
function factsOf(fact: Fact, day: LocalDate | undefined): LockFact[] {
  const [body, other] = fact.bodies;
  if (body === undefined) return [];
  const date = day ?? ('at' in fact && fact.at !== undefined ? (fact.at.slice(0, 10) as LocalDate) : undefined);
  const dated = date === undefined ? {} : { date };
  switch (fact.kind) {
    case 'moon-sign':
      return [{ kind: 'sign', body, sign: fact.sign }];
    case 'moon-phase':
      return [{ kind: 'phase', phase: fact.phase, sign: fact.sign, ...dated }];
    case 'house':
    case 'ruler':
      return passage(body, fact);
    case 'retrograde':
      return [
        { kind: 'sign', body, sign: fact.sign },
        { kind: 'retrograde', body },
      ];
    case 'station':
      return [
        { kind: 'sign', body, sign: fact.sign, ...dated },
        { kind: 'station', body, to: fact.to, ...dated },
      ];
    case 'ingress':
      return [{ kind: 'ingress', body, from: fact.from, sign: fact.sign, ...dated }];
    case 'aspect':
      if (other === undefined) return [];
      return [{ kind: 'aspect', aspect: fact.aspect, bodies: [body, other], ...(day === undefined && dated) }];
  }
}

type Placed = Extract<Fact, { since?: LocalDate }>;

/** Where the bodies of a dated aspect stand on that day. */
function placesOf(fact: Fact, reader: ZodiacSign): LockFact[] {
  if (fact.kind !== 'aspect' || fact.houses === undefined || fact.at === undefined) return [];
  const date = fact.at.slice(0, 10) as LocalDate;
  return fact.bodies.flatMap((body, index): LockFact[] => {
    const house = fact.houses?.[index];
    return house === undefined ? [] : [{ kind: 'sign', body, sign: beside(reader, house - 1), date }];
  });
}

/** A body in a sign; one that comes or goes in this time is the Sun, which never turns back. */
function passage(
  body: Fact['bodies'][number],
  { sign, since, until }: Pick<Placed, 'sign' | 'since' | 'until'>,
): LockFact[] {
  if (since === undefined && until === undefined) return [{ kind: 'sign', body, sign }];
  return [
    ...(since === undefined ? [] : [{ kind: 'ingress', body, from: beside(sign, -1), sign, date: since } as const]),
    ...(until === undefined
      ? []
      : [{ kind: 'ingress', body, from: sign, sign: beside(sign, 1), date: until } as const]),
  ];
}

function beside(sign: ZodiacSign, by: number): ZodiacSign {
  return ZODIAC_SIGNS[(ZODIAC_SIGNS.indexOf(sign) + by + 12) % 12] ?? sign;
}
