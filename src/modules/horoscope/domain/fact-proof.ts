import type { SkyMention } from './sky-mentions';

/** As much of a numbered fact of the sky as a proof looks at. */
export interface KnownFact {
  readonly n: number;
  readonly kind: string;
  readonly bodies: readonly string[];
  readonly sign?: string;
  /** The sign an ingress leaves. */
  readonly from?: string;
  readonly house?: number;
  readonly aspect?: string;
  readonly phase?: string;
  /** Where a station turns. */
  readonly to?: string;
}

/** Whether one of `facts` says what the text says. */
export function isProved(mention: SkyMention, facts: readonly KnownFact[]): boolean {
  return facts.some((fact) => {
    switch (mention.kind) {
      case 'sign':
        return (
          [fact.sign, fact.from].includes(mention.sign) &&
          (mention.body === undefined || fact.bodies.includes(mention.body))
        );
      case 'aspect':
        return fact.aspect === mention.aspect && mention.bodies.every((body) => fact.bodies.includes(body));
      case 'retrograde':
        return (
          isMove(fact, mention.body, 'retrograde') || (fact.kind === 'retrograde' && fact.bodies[0] === mention.body)
        );
      case 'direct':
        return isMove(fact, mention.body, 'direct');
      case 'phase':
        return fact.phase !== undefined && mention.phases.includes(fact.phase);
      case 'house':
        return fact.house === mention.house;
    }
  });
}

function isMove(fact: KnownFact, body: string, to: string): boolean {
  return fact.kind === 'station' && fact.to === to && fact.bodies[0] === body;
}
