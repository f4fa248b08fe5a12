import type { SpreadId } from './spread';
import type { SPREAD_LAYOUTS } from './spread-layouts';

type Layouts = typeof SPREAD_LAYOUTS;
type LayoutOf<Id extends SpreadId> = Id extends keyof Layouts ? Layouts[Id] : Layouts['one-card'];

/** The ids of a spread's positions. */
export type PlaceOf<Id extends SpreadId> = LayoutOf<Id>['positions'][number]['id'];

/** Any position of any spread. */
export type PlaceId = PlaceOf<SpreadId>;

type PlaceKey = { [Id in SpreadId]: `spread-${Id}.${PlaceOf<Id>}` }[SpreadId];

/** The text with a spread's name: "Celtic cross". */
export function spreadKey(spread: SpreadId): `spread-${SpreadId}` {
  return `spread-${spread}`;
}

/** The text with one sentence on what a spread is for. */
export function aboutKey(spread: SpreadId): `spread-${SpreadId}.about` {
  return `spread-${spread}.about`;
}

/** The text with a position's short name; `place` is an id of the spread's layout. */
export function placeKey(spread: SpreadId, place: string): PlaceKey {
  return `spread-${spread}.${place}` as PlaceKey;
}

/** The text that tells in a clause what the card at a position speaks of. */
export function placeMeaningKey(spread: SpreadId, place: string): `${PlaceKey}-meaning` {
  return `${placeKey(spread, place)}-meaning`;
}
