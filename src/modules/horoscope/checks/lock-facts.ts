import type { LocalDate } from '../../../shared/local-date';
import type { Fact } from '../../sky';
import type { LockFact } from '../../writing';

/** The facts of a day's sky as the fact lock knows them: those of `date`, each with the day its moment falls on. */
export function lockFacts(facts: readonly Fact[], date: LocalDate): LockFact[] {
  return [{ kind: 'date', date }, ...facts.flatMap((fact) => factsOf(fact, date))];
}

function factsOf(fact: Fact, date: LocalDate): LockFact[] {
  const [body, other] = fact.bodies;
  if (body === undefined) return [];
  switch (fact.kind) {
    case 'moon-sign':
      return [{ kind: 'sign', body, sign: fact.sign }];
    case 'moon-phase':
      return [{ kind: 'phase', phase: fact.phase, date, sign: fact.sign }];
    case 'house':
    case 'ruler':
      return placed(body, fact);
    case 'retrograde':
      return [...placed(body, fact), { kind: 'retrograde', body }];
    case 'station':
      return [...placed(body, fact), { kind: 'station', body, to: fact.to, date }];
    case 'ingress':
      return [
        { kind: 'ingress', body, from: fact.from, sign: fact.sign, date },
        { kind: 'house', body, house: fact.house },
      ];
    case 'aspect':
      return other === undefined ? [] : [{ kind: 'aspect', aspect: fact.aspect, bodies: [body, other] }];
  }
}

function placed(
  body: Fact['bodies'][number],
  { sign, house }: Pick<Extract<Fact, { house: number }>, 'sign' | 'house'>,
): LockFact[] {
  return [
    { kind: 'sign', body, sign },
    { kind: 'house', body, house },
  ];
}
