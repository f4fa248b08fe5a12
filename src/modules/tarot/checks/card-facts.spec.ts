import { type Language, LANGUAGES } from '../../../shared/language';
import { findUntrueClaims } from '../../writing';
import { nameOf } from '../card-words';
import type { CardId } from '../domain/card-id';
import { SPREAD_IDS, SPREADS, type SpreadId } from '../domain/spread';
import type { PlaceId } from '../domain/spread-texts';
import { cardFacts } from './card-facts';

/** How a text puts a card to each place. */
const PLACES: Readonly<Record<Language, Readonly<Record<PlaceId, string>>>> = {
  ru: {
    answer: 'На месте ответа лежит',
    past: 'В прошлом лежит',
    present: 'В настоящем лежит',
    future: 'В будущем лежит',
    self: 'На вашем месте лежит',
    partner: 'Другой человек — это',
    foundation: 'В основе лежит',
    challenge: 'Препятствие здесь — это',
    advice: 'Совет даёт',
    outcome: 'Итог здесь — это',
    situation: 'На развилке лежит',
    'path-one': 'Первый путь — это',
    'path-two': 'Второй путь — это',
    'outcome-one': 'В конце первого пути лежит',
    'outcome-two': 'В конце второго пути лежит',
    crown: 'Над вами',
    'near-future': 'В ближайшем будущем лежит',
    environment: 'В окружении лежит',
    'hopes-and-fears': 'В надеждах и страхах лежит',
  },
  en: {
    answer: 'The answer is',
    past: 'In the past lies',
    present: 'In the present lies',
    future: 'In the future lies',
    self: 'In your place lies',
    partner: 'The other person is',
    foundation: 'The foundation is',
    challenge: 'The obstacle is',
    advice: 'The advice comes from',
    outcome: 'The outcome is',
    situation: 'The situation is',
    'path-one': 'The first path is',
    'path-two': 'The second path is',
    'outcome-one': 'The first path leads to',
    'outcome-two': 'The second path leads to',
    crown: 'Your aim is',
    'near-future': 'In the near future lies',
    environment: 'Around you is',
    'hopes-and-fears': 'Among hopes and fears lies',
  },
};
const CARDS: readonly CardId[] = [
  ...['the-empress', 'ace-of-wands', 'nine-of-cups', 'king-of-swords', 'the-tower'],
  ...['three-of-pentacles', 'page-of-cups', 'justice', 'seven-of-swords', 'the-hermit'],
] as CardId[];

const READ = LANGUAGES.flatMap((language) =>
  SPREAD_IDS.filter((spread) => spread !== 'card-of-day').map((spread) => [language, spread] as const),
);

describe('the places of spreads', () => {
  it.each(READ)(
    'are known to the fact lock (%s, %s): no card may be put to the place of another',
    (language, spread) => {
      const { positions } = SPREADS[spread].layout;
      const facts = factsOf(spread);
      positions.forEach(({ id }, at) => {
        const said = PLACES[language][id as PlaceId];
        const [own, other] = [CARDS[at]!, CARDS[(at + 1) % positions.length]!].map((card) => within(card, language));
        expect([said, findUntrueClaims(`${said} ${own}.`, facts, language)]).toEqual([said, []]);
        expect([said, findUntrueClaims(`${said} ${other}.`, facts, language).length]).toEqual([said, 1]);
      });
    },
  );

  it('leave the coming days a time where no card lies on them', () => {
    const text = 'На ближайшие дни дело подсказывает Туз Жезлов.';
    expect(findUntrueClaims(text, factsOf('three-cards'), 'ru')).toEqual([]);
  });
});

describe('the way up a card lies', () => {
  const facts = cardFacts({
    spread: 'yes-or-no',
    cards: [
      { card: 'the-sun', orientation: 'upright' },
      { card: 'ace-of-cups', orientation: 'upright' },
      { card: 'death', orientation: 'reversed' },
    ],
  });

  it('is told of the card that follows, be it called a card or not', () => {
    expect(findUntrueClaims('Рядом лежат Туз Кубков и перевёрнутая карта Смерть.', facts, 'ru')).toEqual([]);
    expect(findUntrueClaims('Рядом лежат карта Смерть и перевёрнутый Туз Кубков.', facts, 'ru').length).toBe(1);
    expect(findUntrueClaims('Beside it lie the Ace of Cups and the reversed Death card.', facts, 'en')).toEqual([]);
  });
});

function factsOf(spread: SpreadId) {
  const cards = SPREADS[spread].layout.positions.map((_, at) => ({
    card: CARDS[at]!,
    orientation: 'upright' as const,
  }));
  return cardFacts({ spread, cards });
}

/** A card's name within a sentence. */
function within(card: CardId, language: Language): string {
  const name = nameOf(card, language);
  return language === 'en' && card !== 'justice' ? `the ${name.replace('The ', '')}` : name;
}
