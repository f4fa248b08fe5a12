import type { SpreadId } from '../domain/spread';
import type { PlaceId } from '../domain/spread-texts';
import type { PlaceKind } from './words/tarot-words';

const KINDS: Readonly<Record<PlaceId, PlaceKind>> = {
  answer: 'answer',
  past: 'past',
  present: 'present',
  future: 'future',
  'near-future': 'near',
  situation: 'stand',
  challenge: 'challenge',
  foundation: 'foundation',
  crown: 'crown',
  self: 'self',
  partner: 'partner',
  environment: 'environment',
  'hopes-and-fears': 'hopes',
  outcome: 'outcome',
  'path-one': 'path',
  'path-two': 'path',
  'outcome-one': 'path-end',
  'outcome-two': 'path-end',
  advice: 'advice',
};

/** Places that ask for something else in one spread than in the others. */
const OWN: Partial<Record<SpreadId, Partial<Record<PlaceId, PlaceKind>>>> = {
  'card-of-day': { answer: 'today' },
  decision: { situation: 'fork' },
  'yes-or-no': { situation: 'reason' },
};

/** What the place asks of its card. */
export function placeKindOf(spread: SpreadId, place: string): PlaceKind {
  const id = place as PlaceId;
  return OWN[spread]?.[id] ?? KINDS[id];
}
