import { LANGUAGES } from '../../../shared/language';
import { findProblems } from '../../writing';
import { nameOf } from '../card-words';
import { type CardId, ORIENTATIONS } from '../domain/card-id';
import { DECK } from '../domain/deck';
import type { ReadingInput } from '../domain/reading-input';
import { meant } from './meant';
import { CARD_CHECKS } from './tarot-checks';

const inputOf = (card: CardId, more: Partial<ReadingInput> = {}): ReadingInput => ({
  spread: 'card-of-day',
  cards: [{ card, orientation: 'upright' }],
  question: null,
  isSoftened: false,
  isForYouth: false,
  ...more,
});
const codes = (text: string, language: 'ru' | 'en', input: ReadingInput) => [
  ...new Set(findProblems({ checks: CARD_CHECKS, meant }, text, { language, input }).map(({ code }) => code)),
];

describe('the name of the card Death', () => {
  it.each([
    'Карта Смерть говорит о завершении.',
    'На столе карта «Смерть», и бояться её незачем.',
    'Здесь лежит Смерть: одно заканчивается, чтобы началось другое.',
    'Смерть в прямом положении говорит о перемене.',
    'Смерть здесь не пугает, а освобождает место.',
    'Со Смертью на столе легче проститься со старым.',
  ])('is a name where the card lies, and a threat where it does not: %s', (text) => {
    expect(codes(text, 'ru', inputOf('death'))).toEqual([]);
    expect(codes(text, 'ru', inputOf('the-sun'))).toContain('claim_death');
  });

  it.each([
    'The Death card is about an ending.',
    'On the table is Death: one thing ends so that another may begin.',
    'Death here means a change.',
  ])('is a name in English too: %s', (text) => {
    expect(codes(text, 'en', inputOf('death'))).toEqual([]);
    expect(codes(text, 'en', inputOf('the-sun'))).toContain('claim_death');
  });

  it.each([
    'Смерть придёт скоро.',
    'Вам грозит Смерть.',
    'В семью придёт Смерть близкого человека.',
    'Карта Смерть предвещает смерть в доме.',
    'Карта Смерть говорит, что кто-то умрёт.',
    'Смерть матери ждёт вас этой осенью.',
    'Вас ждёт Смерть.',
    'Близкие говорят: Смерть уже рядом.',
    'Будьте готовы к Смерти и трауру.',
  ])('excuses no threat: %s', (text) => {
    expect(codes(text, 'ru', inputOf('death'))).toContain('claim_death');
  });

  it.each([
    'Death will come to your house.',
    'Death awaits you.',
    'The Death card means the death of a friend.',
    'Soon Death takes someone you know.',
    'The Death card says you will die.',
  ])('excuses none in English: %s', (text) => {
    expect(codes(text, 'en', inputOf('death'))).toContain('claim_death');
  });
});

describe('the names of all cards, both ways up', () => {
  const SAID = {
    ru: { upright: 'На столе карта', reversed: 'На столе перевёрнутая карта' },
    en: { upright: 'On the table is the card', reversed: 'On the table is the reversed card' },
  };

  it.each(LANGUAGES)('break no rule of texts (%s)', (language) => {
    for (const { id } of DECK) {
      for (const orientation of ORIENTATIONS) {
        const text = `${SAID[language][orientation]} ${nameOf(id, language)}.`;
        expect([text, codes(text, language, inputOf(id, { cards: [{ card: id, orientation }] }))]).toEqual([text, []]);
      }
    }
  });
});

describe('a doctor', () => {
  it.each([
    ['ru', 'В этом лучше разберётся врач.'],
    ['ru', 'С таким вопросом надёжнее пойти к врачу или юристу.'],
    ['en', 'A doctor knows this better.'],
  ] as const)('may be named in %s where a softened text sends there: %s', (language, text) => {
    expect(codes(text, language, inputOf('the-sun', { isSoftened: true }))).toEqual([]);
    expect(codes(text, language, inputOf('the-sun'))).toEqual(['claim_illness']);
  });

  it.each([
    'Врачи найдут причину.',
    'Решать лучше с врачом, а болезнь отступит.',
    'Юрист знает лучше, но суд примет вашу сторону.',
    'Спросите врача, и вы поправитесь.',
  ])('is no leave to tell how it ends: %s', (text) => {
    expect(codes(text, 'ru', inputOf('the-sun', { isSoftened: true })).length).toBeGreaterThan(0);
  });

  it('or another who knows better has to be named in a softened text', () => {
    expect(codes('Сегодня светит Солнце.', 'ru', inputOf('the-sun', { isSoftened: true }))).toEqual(['referral']);
  });
});
