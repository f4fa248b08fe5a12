import type { FollowUpInput, ReadingInput } from '../domain/reading-input';

const MARKS = { isSoftened: false, isForYouth: false } as const;

/** A card of the day to show templates with. */
export const EXAMPLE_CARD_OF_DAY: ReadingInput = {
  ...MARKS,
  spread: 'card-of-day',
  cards: [{ card: 'the-star', orientation: 'upright' }],
  question: null,
};

/** A reading to show templates with. */
export const EXAMPLE_READING: ReadingInput = {
  ...MARKS,
  spread: 'three-cards',
  cards: [
    { card: 'ten-of-wands', orientation: 'upright' },
    { card: 'the-hermit', orientation: 'reversed' },
    { card: 'ace-of-cups', orientation: 'upright' },
  ],
  question: 'Стоит ли мне менять работу этой осенью?',
};

/** A question after it. */
export const EXAMPLE_FOLLOW_UP: FollowUpInput = {
  ...EXAMPLE_READING,
  told: 'За плечами Десятка Жезлов: вы долго несли больше, чем просили. Сейчас перевёрнутый Отшельник зовёт посоветоваться, а впереди Туз Кубков.',
  asked: 'С кем об этом поговорить?',
  between: [],
};
