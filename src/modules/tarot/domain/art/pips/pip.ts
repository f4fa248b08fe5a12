import { type Place, put } from '../draw';
import { coin, cup, sword, wand } from '../emblems';

/** The emblems that count on a pip card, each in its place; nothing else on such a card is drawn as one. */
function pips(emblem: string, places: readonly Place[]): string {
  return places.map((place) => `<g class="pip">${put(emblem, place)}</g>`).join('');
}

/** Wands of `length` about the middles given. */
export function wands(length: number, places: readonly Place[]): string {
  return pips(wand(length), places);
}

/** Cups, 120 wide and 150 tall at scale 1. */
export function cups(places: readonly Place[]): string {
  return pips(cup(), places);
}

/** Swords of `length` about the middles given, points upwards unless turned. */
export function swords(length: number, places: readonly Place[]): string {
  return pips(sword(length), places);
}

/** Coins of radius 60 at scale 1. */
export function coins(places: readonly Place[]): string {
  return pips(coin(), places);
}
