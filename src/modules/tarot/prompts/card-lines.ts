import type { Language } from '../../../shared/language';
import type { Element } from '../../../shared/zodiac-sign';
import { aboutOf, keywordsOf, meaningOf, nameOf, placeMeaningOf, placeNameOf, spreadNameOf } from '../card-words';
import type { Orientation } from '../domain/card-id';
import { LIFE_THEMES, type LifeTheme } from '../domain/card-texts';
import { cardOf } from '../domain/deck';
import type { DrawnCard } from '../domain/draw';
import type { ReadingInput } from '../domain/reading-input';
import { SPREADS } from '../domain/spread';
import { CARD_LINES } from './card-lines.lexicon';

/** What a spread is called and what it is for. */
export function spreadLine({ spread }: ReadingInput, language: Language): string {
  return `${spreadNameOf(spread, language)}. ${aboutOf(spread, language)}`;
}

/** The cards of a spread for a model, a numbered line each: the place and what it asks, the card, and what the deck says. */
export function cardLines(input: ReadingInput, language: Language): string {
  const { spread, cards } = input;
  const places = SPREADS[spread].layout.positions;
  const lines = cards.map((drawn, at) => {
    const id = places[at]?.id ?? '';
    const place = `${placeNameOf(spread, id, language)} (${placeMeaningOf(spread, id, language)})`;
    return `${at + 1}. ${place}: ${cardLine(drawn, input, language)}`;
  });
  return lines.join('\n');
}

function cardLine(drawn: DrawnCard, input: ReadingInput, language: Language): string {
  const words = CARD_LINES[language];
  const element: Element = cardOf(drawn.card).element;
  const way: Orientation = drawn.orientation;
  const meanings = themesOf(input).map((theme) => `${words.themes[theme]} — ${meaningOf(drawn, theme, language)}`);
  return [
    `${nameOf(drawn.card, language)}, ${words.orientations[way]}`,
    `${words.keywords}: ${keywordsOf(drawn, language).join(', ')}`,
    `${words.element}: ${words.elements[element]}`,
    `${words.meanings}: ${meanings.join(' ')}`,
  ].join('; ');
}

/** A question may be about anything, unless the spread is for one side of life. */
function themesOf({ spread, question, isForYouth }: ReadingInput): readonly LifeTheme[] {
  const { theme } = SPREADS[spread];
  if (theme !== 'self') return [theme, 'self'];
  if (question === null) return ['self', 'work'];
  return isForYouth ? LIFE_THEMES.filter((each) => each !== 'love') : LIFE_THEMES;
}
