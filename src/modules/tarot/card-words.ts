import { TextsService } from '../../platform/texts/texts.service';
import type { Language } from '../../shared/language';
import type { CardId } from './domain/card-id';
import { keywordsKey, type LifeTheme, meaningKey, nameKey } from './domain/card-texts';
import type { DrawnCard } from './domain/draw';
import type { SpreadId } from './domain/spread';
import { aboutKey, placeKey, placeMeaningKey, spreadKey } from './domain/spread-texts';

const texts = new TextsService();

/** A card's name as on the table. */
export function nameOf(card: CardId, language: Language): string {
  return texts.plain(language, nameKey(card));
}

/** What a card is about, the way up it lies. */
export function keywordsOf({ card, orientation }: DrawnCard, language: Language): string[] {
  return texts.plain(language, keywordsKey(card, orientation)).split(', ');
}

/** The deck's own words on a side of life for a card, the way up it lies. */
export function meaningOf({ card, orientation }: DrawnCard, theme: LifeTheme, language: Language): string {
  return texts.plain(language, meaningKey(card, orientation, theme));
}

/** A spread's name. */
export function spreadNameOf(spread: SpreadId, language: Language): string {
  return texts.plain(language, spreadKey(spread));
}

/** What a spread is for, in a sentence. */
export function aboutOf(spread: SpreadId, language: Language): string {
  return texts.plain(language, aboutKey(spread));
}

/** The short name of a position. */
export function placeNameOf(spread: SpreadId, place: string, language: Language): string {
  return texts.plain(language, placeKey(spread, place));
}

/** What the card at a position speaks of, as a clause. */
export function placeMeaningOf(spread: SpreadId, place: string, language: Language): string {
  return texts.plain(language, placeMeaningKey(spread, place));
}
