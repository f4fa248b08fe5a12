import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { nameKey, type TarotStatistics } from '../../tarot';
import { inlineKeyboard, type View } from '../view';
import { wordsOf } from './sign.view';
import { readingsButton } from './tarot-buttons.view';

/** Of fewer cards nothing can be said yet. */
const LEAST_CARDS = 10;
const BAR_LENGTH = 10;
/** Cards of each kind in a deck. */
const IN_DECK = { wands: 14, cups: 14, swords: 14, pentacles: 14, major: 22 } as const;

type Suit = keyof typeof IN_DECK;
const SUITS = Object.keys(IN_DECK) as readonly Suit[];

/** What a person's cards say of themselves: which come often, of which suits, how many reversed. */
export function statisticsView(statistics: TarotStatistics, language: Language, texts: TextsService): View {
  const { cards, since } = statistics;
  const title = texts.html(language, 'statistics-title');
  const isEnough = since !== null && cards >= LEAST_CARDS;
  const parts = isEnough
    ? [
        texts.html(language, 'statistics-since', { cards, ...wordsOf(since) }),
        favouritesOf(statistics, language, texts),
        suitsOf(statistics, language, texts),
        reversedOf(statistics, language, texts),
      ]
    : [texts.html(language, 'statistics-few', { cards, least: String(LEAST_CARDS) })];
  return {
    text: [title, ...parts].join('\n\n'),
    keyboard: inlineKeyboard([[readingsButton(language, texts, 'here')]]),
  };
}

function favouritesOf({ favourites }: TarotStatistics, language: Language, texts: TextsService): string {
  if (favourites.length === 0) return texts.html(language, 'statistics-no-favourites');
  const lines = favourites.map(({ card, times }) => {
    const name = texts.plain(language, nameKey(card));
    return `• ${texts.html(language, 'statistics-favourite', { name, times })}`;
  });
  return [texts.html(language, 'statistics-favourites'), ...lines].join('\n');
}

function suitsOf({ suits, cards }: TarotStatistics, language: Language, texts: TextsService): string {
  const lines = SUITS.map((suit) =>
    texts.html(language, 'statistics-suit', {
      ...{ suit, bar: barOf(suits[suit] / cards), share: percentOf(suits[suit], cards) },
    }),
  );
  const most = [...SUITS].sort((one, other) => suits[other] / IN_DECK[other] - suits[one] / IN_DECK[one])[0] ?? 'major';
  return [
    texts.html(language, 'statistics-suits'),
    ...lines,
    '',
    texts.html(language, 'statistics-most', { suit: most }),
  ].join('\n');
}

function reversedOf({ reversed, cards }: TarotStatistics, language: Language, texts: TextsService): string {
  return texts.html(language, 'statistics-reversed', { reversed, share: percentOf(reversed, cards) });
}

/** Ten boxes, full to the share of the whole; whatever is there at all fills one. */
function barOf(share: number): string {
  const full = share === 0 ? 0 : Math.max(1, Math.round(share * BAR_LENGTH));
  return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}

function percentOf(part: number, whole: number): string {
  return String(Math.round((part / whole) * 100));
}
