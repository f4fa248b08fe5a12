import type { SpreadId } from '../modules/tarot';
import type { Language } from '../shared/language';

interface Circumstances {
  readonly question?: string;
  readonly asked?: string;
  readonly isSoftened?: boolean;
  readonly isForYouth?: boolean;
  readonly address?: 'he' | 'she';
}

type Row = readonly [SpreadId, Language, laid: string, highlight: string, Circumstances];

/** Cards in the order of the spread, an exclamation mark where one lies reversed. */
export const CARD_ROWS: readonly Row[] = [
  ['card-of-day', 'ru', 'death', 'the card Death', {}],
  ['card-of-day', 'en', 'the-lovers!', 'under age', { isForYouth: true }],
  [
    'three-cards',
    'ru',
    'ten-of-wands the-hermit! ace-of-cups',
    'a plain question',
    { question: 'Стоит ли мне менять работу этой осенью?' },
  ],
  [
    'three-cards',
    'en',
    'the-moon nine-of-swords! the-sun',
    'touches illness',
    { question: 'How will my treatment go?', isSoftened: true },
  ],
  [
    'love',
    'ru',
    'page-of-cups the-emperor! two-of-cups five-of-swords temperance the-lovers',
    'thoughts of another person',
    { question: 'Что он чувствует ко мне и вернётся ли?', address: 'she' },
  ],
  ['career', 'en', 'eight-of-pentacles three-of-wands the-devil strength! the-chariot', 'no question', {}],
  [
    'decision',
    'ru',
    'two-of-swords six-of-swords four-of-pentacles the-world ten-of-pentacles! the-high-priestess',
    'a choice to be left open',
    { question: 'Уехать в другой город или остаться?' },
  ],
  [
    'yes-or-no',
    'ru',
    'the-sun three-of-pentacles ace-of-wands',
    'leans to yes',
    { question: 'Получится ли у меня открыть мастерскую?' },
  ],
  [
    'yes-or-no',
    'en',
    'justice! king-of-swords four-of-swords',
    'touches a lawsuit',
    { question: 'Will I win in court?', isSoftened: true },
  ],
  [
    'celtic-cross',
    'ru',
    'five-of-cups the-tower! the-star six-of-cups three-of-swords page-of-wands the-hanged-man nine-of-wands! seven-of-cups judgement',
    'ten cards',
    { question: 'Что происходит со мной в этом году?', address: 'he' },
  ],
  [
    'career',
    'ru',
    'knight-of-pentacles ace-of-swords! queen-of-wands the-empress six-of-wands',
    'a question after it',
    { question: 'Как мне вырасти в профессии?', asked: 'А если начальник против?', address: 'she' },
  ],
];
