import type { Body, Fact } from '../../sky';

/** A fact of one kind. */
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** The facts of a day by what the sentences ask for. */
export interface DayFacts {
  readonly all: readonly Fact[];
  readonly moonSign: FactOf<'moon-sign'>;
  readonly moonPhase: FactOf<'moon-phase'>;
  readonly moonHouse: FactOf<'house'>;
  readonly moonIngress?: FactOf<'ingress'>;
  readonly ruler?: FactOf<'ruler'>;
}

/** Sorts the facts of a day; throws when the Moon's are missing, for a text rests on them. */
export function dayFacts(all: readonly Fact[]): DayFacts {
  const moonSign = all.find((fact) => fact.kind === 'moon-sign');
  const moonPhase = all.find((fact) => fact.kind === 'moon-phase');
  const moonHouse = houseOf(all, 'moon');
  if (!moonSign || !moonPhase || !moonHouse) throw new RangeError('the facts of a day lack the Moon');
  const moonIngress = all.find((fact) => fact.kind === 'ingress' && fact.bodies[0] === 'moon');
  const ruler = all.find((fact) => fact.kind === 'ruler');
  return {
    all,
    moonSign,
    moonPhase,
    moonHouse,
    ...(moonIngress?.kind === 'ingress' && { moonIngress }),
    ...(ruler?.kind === 'ruler' && { ruler }),
  };
}

/** The fact that tells the solar house of `body`. */
export function houseOf(all: readonly Fact[], body: Body): FactOf<'house'> | undefined {
  return all.find((fact): fact is FactOf<'house'> => fact.kind === 'house' && fact.bodies[0] === body);
}
