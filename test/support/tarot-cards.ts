import type { Language } from '../../src/shared/language';

/** A card as the deck and the texts have it. */
export interface TestCard {
  readonly id: string;
  readonly numeral: string;
  readonly names: Readonly<Record<Language, string>>;
}

const MAJORS = [
  ['the-fool', 'Шут', 'The Fool'],
  ['the-magician', 'Маг', 'The Magician'],
  ['the-high-priestess', 'Верховная Жрица', 'The High Priestess'],
  ['the-empress', 'Императрица', 'The Empress'],
  ['the-emperor', 'Император', 'The Emperor'],
  ['the-hierophant', 'Иерофант', 'The Hierophant'],
  ['the-lovers', 'Влюблённые', 'The Lovers'],
  ['the-chariot', 'Колесница', 'The Chariot'],
  ['strength', 'Сила', 'Strength'],
  ['the-hermit', 'Отшельник', 'The Hermit'],
  ['wheel-of-fortune', 'Колесо Фортуны', 'Wheel of Fortune'],
  ['justice', 'Справедливость', 'Justice'],
  ['the-hanged-man', 'Повешенный', 'The Hanged Man'],
  ['death', 'Смерть', 'Death'],
  ['temperance', 'Умеренность', 'Temperance'],
  ['the-devil', 'Дьявол', 'The Devil'],
  ['the-tower', 'Башня', 'The Tower'],
  ['the-star', 'Звезда', 'The Star'],
  ['the-moon', 'Луна', 'The Moon'],
  ['the-sun', 'Солнце', 'The Sun'],
  ['judgement', 'Суд', 'Judgement'],
  ['the-world', 'Мир', 'The World'],
] as const;

const RANKS = [
  ['ace', 'Туз', 'Ace'],
  ['two', 'Двойка', 'Two'],
  ['three', 'Тройка', 'Three'],
  ['four', 'Четвёрка', 'Four'],
  ['five', 'Пятёрка', 'Five'],
  ['six', 'Шестёрка', 'Six'],
  ['seven', 'Семёрка', 'Seven'],
  ['eight', 'Восьмёрка', 'Eight'],
  ['nine', 'Девятка', 'Nine'],
  ['ten', 'Десятка', 'Ten'],
  ['page', 'Паж', 'Page'],
  ['knight', 'Рыцарь', 'Knight'],
  ['queen', 'Королева', 'Queen'],
  ['king', 'Король', 'King'],
] as const;

const SUITS = [
  ['wands', 'Жезлов', 'Wands'],
  ['cups', 'Кубков', 'Cups'],
  ['swords', 'Мечей', 'Swords'],
  ['pentacles', 'Пентаклей', 'Pentacles'],
] as const;

const TENS = ['', 'X', 'XX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 0 to 29 in Roman letters; nought stays a nought. */
function roman(number: number): string {
  return number === 0 ? '0' : `${TENS[Math.floor(number / 10)]!}${ONES[number % 10]!}`;
}

/** All 78 cards with the names people know them by. */
export const TAROT_CARDS: readonly TestCard[] = [
  ...MAJORS.map(([id, ru, en], number) => ({ id, numeral: roman(number), names: { ru, en } })),
  ...SUITS.flatMap(([suit, ruSuit, enSuit]) =>
    RANKS.map(([rank, ru, en], index) => ({
      id: `${rank}-of-${suit}`,
      numeral: index < 10 ? roman(index + 1) : '',
      names: { ru: `${ru} ${ruSuit}`, en: `${en} of ${enSuit}` },
    })),
  ),
];
