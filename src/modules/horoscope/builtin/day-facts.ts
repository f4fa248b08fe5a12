import type { Body, Fact } from '../../sky';

/** A fact of one kind. */
export type FactOf<K extends Fact['kind']> = Fact & { readonly kind: K };

/** The facts of a day by what the sentences ask for. */
export interface DayFacts {
  readonly all: readonly Fact[];
  readonly moonSign: FactOf<'moon-sign'>;
  readonly moonPhase: FactOf<'moon-phase'>;
  readonly moonHouse: FactOf<'house'>;
  readonly moonIngress: FactOf<'ingress'> | undefined;
  readonly ruler: FactOf<'ruler'> | undefined;
}

/** Sorts the facts of a day; throws when the Moon's are missing, for a text rests on them. */
export function dayFacts(all: readonly Fact[]): DayFacts {
  const [moonSign] = ofKind(all, 'moon-sign');
  const [moonPhase] = ofKind(all, 'moon-phase');
  const moonHouse = houseOf(all, 'moon');
  if (!moonSign || !moonPhase || !moonHouse) throw new RangeError('the facts of a day lack the Moon');
  const moonIngress = ofKind(all, 'ingress').find(({ bodies }) => bodies[0] === 'moon');
  return { all, moonSign, moonPhase, moonHouse, moonIngress, ruler: ofKind(all, 'ruler')[0] };
}

/** The fact that tells the solar house of `body`. */
export function houseOf(all: readonly Fact[], body: Body): FactOf<'house'> | undefined {
  return ofKind(all, 'house').find(({ bodies }) => bodies[0] === body);
}

function ofKind<K extends Fact['kind']>(all: readonly Fact[], kind: K): FactOf<K>[] {
  return all.filter((fact): fact is FactOf<K> => fact.kind === kind);
}
