import type { Language } from '../../../shared/language';
import { keywordsOf, meaningOf, nameOf } from '../card-words';
import { isFitForYouth } from '../checks/youth';
import type { LifeTheme } from '../domain/card-texts';
import type { DrawnCard } from '../domain/draw';
import { sameQuestionKey } from '../domain/question';
import type { ReadingInput } from '../domain/reading-input';
import { SPREADS } from '../domain/spread';
import { Draws } from './draws';
import { type CardForms, fill } from './fill';
import { EN_TAROT } from './words/en-tarot.lexicon';
import { RU_TAROT } from './words/ru-tarot.lexicon';
import type { TarotWords, Variants } from './words/tarot-words';

const WORDS: Readonly<Record<Language, TarotWords>> = { ru: RU_TAROT, en: EN_TAROT };
/** Words of fewer letters may come back. */
const STEM = 5;

/** A card where it lies. */
export interface PlacedCard extends DrawnCard {
  readonly place: string;
}

/** One text on its way: its words, its chances, and its cards as they are called. */
export class Telling {
  readonly words: TarotWords;
  readonly draws: Draws;
  readonly cards: readonly PlacedCard[];
  private readonly forms: Readonly<Record<string, CardForms>>;

  constructor(
    readonly input: ReadingInput,
    readonly language: Language,
    about = '',
  ) {
    const { spread, cards, question } = input;
    this.words = WORDS[language];
    const drawn = cards.map(({ card, orientation }) => `${card} ${orientation}`).join(', ');
    this.draws = new Draws(`${spread}: ${drawn}; ${sameQuestionKey(question)}; ${about}`);
    const places = SPREADS[spread].layout.positions.map(({ id }) => id);
    this.cards = cards.map((card, at) => ({ ...card, place: places[at] ?? '' }));
    this.forms = Object.fromEntries(this.cards.map((card) => [camel(card.place), this.formsOf(card)]));
  }

  /** The card of the first of these places that the spread has, else its last. */
  cardAt(...places: readonly string[]): PlacedCard {
    const found = places.flatMap((place) => this.cards.filter((card) => card.place === place))[0];
    return found ?? this.cards[this.cards.length - 1]!;
  }

  /** A frame with its slots filled; `{card}` is `card`, `{other}` another, and all go by the names of their places too. */
  say(frame: string, card: PlacedCard, words: Readonly<Record<string, string>> = {}, other = card): string {
    const cards = { ...this.forms, card: this.formsOf(card), other: this.formsOf(other) };
    return this.words.smooth(fill(frame, { cards, words }));
  }

  /** The next frame of a list under a name, filled. */
  sayOne(name: string, frames: Variants, card: PlacedCard): string {
    return this.say(this.draws.next(name, frames), card);
  }

  /** Two keywords of a card that say nothing which `beside` says. */
  keysOf(card: PlacedCard, beside: string): { keys: string; key: string; more: string } {
    const { and, unfitKeys } = this.words;
    const isFit = (word: string): boolean => !word.includes(and) && !unfitKeys.test(word) && this.isFit(word);
    const all = keywordsOf(card, this.language).filter(isFit);
    const fresh = all.filter((word) => !sharesWords(word, beside));
    const order = this.draws.shuffled(`keys ${card.card}`, fresh.length >= 2 ? fresh : all);
    const [key = '', more = ''] = order;
    return { key, more, keys: `${key}${and}${more}` };
  }

  /** What the deck says of a card on a side of life; where that is not for the person, on the next one. */
  meaning(card: PlacedCard, theme: LifeTheme = SPREADS[this.input.spread].theme): string {
    const themes: readonly LifeTheme[] = [theme, 'self', 'work'];
    const told = themes.map((each) => meaningOf(card, each, this.language));
    return told.find((text) => this.isFit(text)) ?? told[0]!;
  }

  /** Whether words may be said to this person. */
  isFit(text: string): boolean {
    return !this.input.isForYouth || isFitForYouth(text, this.language);
  }

  private formsOf({ card, orientation }: DrawnCard): CardForms {
    return this.words.name(card, nameOf(card, this.language), orientation === 'reversed');
  }
}

function camel(place: string): string {
  return place.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sharesWords(one: string, other: string): boolean {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((w) => w.slice(0, STEM));
  const said = new Set(stems(other));
  return stems(one).some((stem) => said.has(stem));
}
