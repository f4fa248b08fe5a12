import { type Element, elementOf } from '../../../shared/zodiac-sign';
import {
  type Attribution,
  COURT_BEGINNINGS,
  COURT_ELEMENTS,
  DECAN_RULERS,
  MAJOR_ATTRIBUTIONS,
  type MajorAttribution,
  PLANET_ELEMENTS,
  SUIT_ELEMENTS,
  SUIT_SIGNS,
} from './attributions';
import {
  type CardId,
  type Court,
  COURTS,
  type MajorId,
  MAJORS,
  type Pip,
  PIPS,
  type Rank,
  type Suit,
  SUITS,
} from './card-id';

interface AnyCard {
  readonly element: Element;
  readonly attribution: Attribution;
}

export interface MajorCard extends AnyCard {
  readonly arcana: 'major';
  readonly id: MajorId;
  /** 0 to 21. */
  readonly number: number;
}

export interface MinorCard extends AnyCard {
  readonly arcana: 'minor';
  readonly id: `${Rank}-of-${Suit}`;
  readonly suit: Suit;
  readonly rank: Rank;
  /** 1 to 10 for ace to ten, then page 11, knight 12, queen 13, king 14. */
  readonly number: number;
}

export type Card = MajorCard | MinorCard;

/** All 78 cards: the majors in their order, then each suit from ace to king. */
export const DECK: readonly Card[] = [...MAJORS.map(majorCard), ...SUITS.flatMap(suitCards)];

const BY_ID: ReadonlyMap<string, Card> = new Map(DECK.map((card) => [card.id, card]));

/** The card of an id, or nothing where the deck has none of this name. */
export function findCard(id: string): Card | undefined {
  return BY_ID.get(id);
}

/** The card of an id. */
export function cardOf(id: CardId): Card {
  return BY_ID.get(id)!;
}

function majorCard(id: MajorId, number: number): MajorCard {
  const attribution = MAJOR_ATTRIBUTIONS[id];
  return { arcana: 'major', id, number, element: majorElement(attribution), attribution };
}

function majorElement(attribution: MajorAttribution): Element {
  if (attribution.kind === 'planet') return PLANET_ELEMENTS[attribution.planet];
  return attribution.kind === 'sign' ? elementOf(attribution.sign) : attribution.element;
}

function suitCards(suit: Suit): MinorCard[] {
  const attributions: readonly (readonly [Rank, Attribution])[] = [
    ['ace', { kind: 'element', element: SUIT_ELEMENTS[suit] }],
    ...PIPS.map((pip, index) => [pip, decanOf(suit, pip, index)] as const),
    ...COURTS.map((court) => [court, courtOf(suit, court)] as const),
  ];
  return attributions.map(([rank, attribution], index) => ({
    arcana: 'minor',
    id: `${rank}-of-${suit}`,
    suit,
    rank,
    number: index + 1,
    element: SUIT_ELEMENTS[suit],
    attribution,
  }));
}

function decanOf(suit: Suit, pip: Pip, index: number): Attribution {
  return {
    kind: 'decan',
    planet: DECAN_RULERS[suit][pip],
    sign: SUIT_SIGNS[suit][Math.floor(index / 3)]!,
    decan: ((index % 3) + 1) as 1 | 2 | 3,
  };
}

function courtOf(suit: Suit, court: Court): Attribution {
  return {
    kind: 'court',
    element: COURT_ELEMENTS[court],
    from: COURT_BEGINNINGS[suit][court],
    span: court === 'page' ? 90 : 30,
  };
}
