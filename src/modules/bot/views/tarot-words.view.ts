import { escapeHtml } from '../../../platform/texts/escape-html';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import {
  cardOf,
  type DrawnCard,
  nameKey,
  placeKey,
  placeMeaningKey,
  type Reading,
  type SpreadId,
  spreadKey,
  SPREADS,
} from '../../tarot';

/** A spread's name. */
export function spreadName(spread: SpreadId, language: Language, texts: TextsService): string {
  return texts.plain(language, spreadKey(spread));
}

/** What a reading is, and of which day; Telegram HTML. */
export function readingTitle({ language, spread, date }: Reading, texts: TextsService): string {
  const [day, month] = [String(Number(date.slice(8))), Number(date.slice(5, 7))];
  const name = escapeHtml(spreadName(spread, language, texts));
  return `<b>${name}</b> · ${texts.html(language, 'date-day', { day, month })}`;
}

/** A card as it lies: "The Tower, reversed". */
export function laidName({ card, orientation }: DrawnCard, language: Language, texts: TextsService): string {
  const name = texts.plain(language, nameKey(card));
  if (orientation === 'upright') return name;
  const found = cardOf(card);
  const form = found.arcana === 'major' ? found.id : (`rank-${found.rank}` as const);
  return texts.plain(language, 'tarot-reversed', { name, form });
}

/** The position at `index` (from 0): its short name and what the card there speaks of. */
export function placeWords(
  { spread, language }: { readonly spread: SpreadId; readonly language: Language },
  index: number,
  texts: TextsService,
): { place: string; meaning: string } {
  const { id } = SPREADS[spread].layout.positions[index] ?? {};
  if (id === undefined) throw new RangeError(`${spread} has no position ${index + 1}`);
  return {
    place: texts.plain(language, placeKey(spread, id)),
    meaning: texts.plain(language, placeMeaningKey(spread, id)),
  };
}

/** A position with its card: "1. Past — The Tower, reversed"; Telegram HTML. */
export function placedCard(
  reading: { readonly spread: SpreadId; readonly language: Language; readonly cards: readonly DrawnCard[] },
  index: number,
  texts: TextsService,
): string {
  const { language, cards } = reading;
  const { place } = placeWords(reading, index, texts);
  const card = laidName(cards[index]!, language, texts);
  return texts.html(language, 'tarot-at-place', { number: String(index + 1), place, card });
}
