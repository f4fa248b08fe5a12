import { elementOf, signAt, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { COURT_ELEMENTS, SUIT_ELEMENTS } from './attributions';
import { COURTS, PIPS, SUITS } from './card-id';
import { type Card, cardOf, DECK, findCard } from './deck';

/** From the slowest planet to the fastest as the sky turns; the decans follow it from Mars in Aries on. */
const CHALDEAN = ['saturn', 'jupiter', 'mars', 'sun', 'venus', 'mercury', 'moon'] as const;
const FIRST_DECAN = CHALDEAN.indexOf('mars');

const decans = DECK.flatMap(({ id, attribution }) => (attribution.kind === 'decan' ? [{ id, ...attribution }] : []));
const place = (decan: (typeof decans)[number]) => ZODIAC_SIGNS.indexOf(decan.sign) * 3 + decan.decan - 1;
const courts = DECK.flatMap((card) =>
  card.arcana === 'minor' && card.attribution.kind === 'court' ? [{ ...card, attribution: card.attribution }] : [],
);

describe('the deck', () => {
  it('has 78 cards: 22 majors, numbered from the Fool, and 56 minors', () => {
    expect(new Set(DECK.map(({ id }) => id)).size).toBe(78);
    const majors = DECK.filter(({ arcana }) => arcana === 'major');
    expect(majors.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index));
    expect(DECK.length - majors.length).toBe(56);
    expect([cardOf('strength').number, cardOf('justice').number]).toEqual([8, 11]);
  });

  it.each(SUITS)('has fourteen %s, from ace to king', (suit) => {
    const cards = DECK.filter((card) => card.arcana === 'minor' && card.suit === suit);
    expect(cards.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(cards.map(({ id }) => id)).toEqual(['ace', ...PIPS, ...COURTS].map((rank) => `${rank}-of-${suit}`));
    expect(new Set(cards.map(({ element }) => element))).toEqual(new Set([SUIT_ELEMENTS[suit]]));
  });

  it('finds a card by its id, and nothing by another name', () => {
    for (const card of DECK) expect([findCard(card.id), cardOf(card.id)]).toEqual([card, card]);
    expect([findCard('the-joker'), findCard(''), findCard('constructor')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the attributions', () => {
  it('give the majors twelve signs, seven planets and three elements, each once', () => {
    const of = (kind: string, name: (attribution: Card['attribution']) => string | undefined) =>
      DECK.filter(({ arcana, attribution }) => arcana === 'major' && attribution.kind === kind).map(
        ({ attribution }) => name(attribution) ?? '',
      );
    // The signs come in their order because Strength is the eighth and Justice the eleventh.
    expect(of('sign', (it) => (it.kind === 'sign' ? it.sign : undefined))).toEqual(ZODIAC_SIGNS);
    expect(of('planet', (it) => (it.kind === 'planet' ? it.planet : undefined)).sort()).toEqual([...CHALDEAN].sort());
    expect(of('element', (it) => (it.kind === 'element' ? it.element : undefined))).toEqual(['air', 'water', 'fire']);
  });

  it('give each pip one of the 36 decans, ruled in the Chaldean order', () => {
    expect(decans.map(place).sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, index) => index));
    for (const decan of decans) {
      expect([decan.id, decan.planet]).toEqual([decan.id, CHALDEAN[(FIRST_DECAN + place(decan)) % 7]]);
    }
  });

  it('give the pips of a suit the signs of its element, three to each, in the order of their quality', () => {
    for (const card of DECK) {
      if (card.arcana !== 'minor' || card.attribution.kind !== 'decan') continue;
      expect([card.id, elementOf(card.attribution.sign)]).toEqual([card.id, card.element]);
      const quality = ZODIAC_SIGNS.indexOf(card.attribution.sign) % 3;
      expect([card.id, card.number - 2]).toEqual([card.id, quality * 3 + card.attribution.decan - 1]);
    }
  });

  it('give the aces and the court cards their elements', () => {
    for (const card of DECK) {
      if (card.arcana !== 'minor') continue;
      if (card.rank === 'ace') expect(card.attribution).toEqual({ kind: 'element', element: card.element });
    }
    expect(new Set(Object.values(COURT_ELEMENTS)).size).toBe(4);
    expect(courts.map(({ rank, attribution }) => [rank, attribution.element])).toEqual(
      SUITS.flatMap(() => COURTS.map((court) => [court, COURT_ELEMENTS[court]])),
    );
  });

  it('let queens, kings and knights share the zodiac, each ending in a sign of its suit: cardinal, fixed, mutable', () => {
    const ordered = courts
      .filter(({ rank }) => rank !== 'page')
      .sort((a, b) => a.attribution.from - b.attribution.from);
    expect(ordered.map(({ attribution }) => attribution.from)).toEqual(
      Array.from({ length: 12 }, (_, index) => 20 + index * 30),
    );
    for (const { id, element, rank, attribution } of ordered) {
      const sign = signAt(attribution.from + attribution.span - 1);
      expect([id, elementOf(sign)]).toEqual([id, element]);
      expect([id, ZODIAC_SIGNS.indexOf(sign) % 3]).toEqual([id, ['queen', 'king', 'knight'].indexOf(rank)]);
    }
  });

  it('let the pages share the zodiac by quarters, around the fixed sign of their suit', () => {
    const pages = courts.filter(({ rank }) => rank === 'page');
    expect(pages.map(({ attribution }) => attribution.from).sort((a, b) => a - b)).toEqual([0, 90, 180, 270]);
    for (const { id, element, attribution } of pages) {
      expect([id, attribution.span, elementOf(signAt(attribution.from + 45))]).toEqual([id, 90, element]);
    }
  });
});
