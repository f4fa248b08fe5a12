import type { LockFact } from '../../writing';
import { cardOf } from '../domain/deck';
import type { ReadingInput } from '../domain/reading-input';
import { SPREADS } from '../domain/spread';

/** Places the fact lock knows by another name. */
const LOCK_PLACES: Readonly<Record<string, string>> = {
  'outcome-one': 'path-one-outcome',
  'outcome-two': 'path-two-outcome',
};

/** The cards of a reading as the fact lock knows them. */
export function cardFacts({ spread, cards }: Pick<ReadingInput, 'spread' | 'cards'>): LockFact[] {
  const places = SPREADS[spread].layout.positions.map(({ id }) => LOCK_PLACES[id] ?? id);
  return cards.map(({ card, orientation }, at) => {
    return { kind: 'card', card, orientation, position: places[at] ?? '', element: cardOf(card).element };
  });
}
