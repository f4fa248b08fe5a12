import { findProblems } from '../../writing';
import type { ReadingInput } from '../domain/reading-input';
import { READING_KIND } from '../tarot-kinds';

const THREE: ReadingInput = {
  spread: 'three-cards',
  cards: [
    { card: 'the-tower', orientation: 'upright' },
    { card: 'ace-of-cups', orientation: 'reversed' },
    { card: 'the-star', orientation: 'upright' },
  ],
  question: 'Как мне быть с переездом?',
  isSoftened: false,
  isForYouth: false,
};
const PAST =
  'В прошлом лежит Башня: всё, что держалось на привычке, однажды зашаталось. Тогда это казалось бедой, а теперь видно, сколько воздуха прибавилось.';
const PRESENT =
  'Настоящее занял перевёрнутый Туз Кубков: нежности в вас много, но она будто ждёт разрешения. Скажите о ней тому, кому вы верите, и станет легче.';
const FUTURE =
  'В будущем Звезда: надежда здесь спокойная, без фанфар. Если идти понемногу и не требовать чуда к пятнице, дорога сама подскажет следующий поворот.';
const WHOLE =
  'Вместе карты рассказывают о том, как после встряски возвращается доверие. Башня расчистила место, Туз Кубков показал, где пусто, а Звезда зовёт не торопиться. От вас зависит, говорить ли о своих чувствах вслух.';
const STEP = 'На этой неделе расскажите одному близкому человеку, чего вы хотите от переезда, и дослушайте ответ.';

const problemsOf = (paragraphs: readonly string[], input = THREE) =>
  findProblems(READING_KIND, paragraphs.join('\n\n'), { language: 'ru', input }).map(
    ({ code, detail }) => `${code}: ${detail}`,
  );

describe('the rules of a reading', () => {
  it('let a good text of a model through', () => {
    expect(problemsOf([PAST, PRESENT, FUTURE, WHOLE, STEP])).toEqual([]);
  });

  it('want a paragraph for each card, the whole and the step', () => {
    expect(problemsOf([PAST, PRESENT, FUTURE, WHOLE])).toEqual(['paragraphs: 4, 5']);
  });

  it('want each card in its own paragraph', () => {
    expect(problemsOf([PAST, PAST.replace('В прошлом лежит', 'Там была'), FUTURE, WHOLE, STEP])).toContain(
      'card_missing: 2: Туз Кубков',
    );
  });

  it('know how long each paragraph may be', () => {
    expect(problemsOf([PAST, PRESENT, 'В будущем Звезда.', WHOLE, STEP])).toEqual(['paragraph_length: 3: 17, 120–320']);
  });

  it.each([
    [PRESENT.replace('перевёрнутый Туз Кубков', 'Туз Кубков в прямом положении'), 'fact_orientation'],
    [PRESENT.replace('Туз Кубков', 'Туз Кубков, а рядом Король Мечей'), 'fact_card'],
    [PRESENT.replace('Настоящее занял', 'В прошлом лежит'), 'fact_position'],
  ])('hold it against the cards: %s', (present, code) => {
    expect(problemsOf([PAST, present, FUTURE, WHOLE, STEP]).map((each) => each.split(':')[0])).toContain(code);
  });

  it('leave romance and money out for those under age', () => {
    const young = { ...THREE, isForYouth: true };
    expect(problemsOf([PAST, PRESENT, FUTURE, WHOLE, STEP], young)).toEqual([]);
    expect(problemsOf([PAST, PRESENT.replace('нежности', 'любви и денег'), FUTURE, WHOLE, STEP], young)).toEqual([
      'youth: любви',
      'youth: денег',
    ]);
  });
});

describe('the leaning of a yes-or-no spread', () => {
  const input: ReadingInput = {
    ...THREE,
    spread: 'yes-or-no',
    cards: [
      { card: 'the-sun', orientation: 'upright' },
      { card: 'ace-of-cups', orientation: 'upright' },
      { card: 'the-star', orientation: 'upright' },
    ],
  };
  const leaning = (text: string, of = input) =>
    findProblems({ checks: READING_KIND.checks }, text, { language: 'ru', input: of })
      .filter(({ code }) => code === 'leaning')
      .map(({ detail }) => detail);

  it('is said as the cards have it, and no other beside it', () => {
    expect(leaning('Карты склоняются к «скорее да».')).toEqual([]);
    expect(leaning('Карты склоняются к «скорее нет».')).toEqual(['скорее да']);
    expect(leaning('Скорее да, хотя пока неясно.')).toEqual(['скорее да']);
    expect(leaning('Всё хорошо.')).toEqual(['скорее да']);
  });

  it('is open where others know better', () => {
    expect(leaning('Скорее да.', { ...input, isSoftened: true })).toEqual(['пока неясно']);
  });
});

describe('the choice between two paths', () => {
  const input: ReadingInput = { ...THREE, spread: 'decision' };
  const choice = (text: string) =>
    findProblems({ checks: READING_KIND.checks }, text, { language: 'ru', input }).filter(
      ({ code }) => code === 'choice',
    ).length;

  it('stays with the person', () => {
    expect(choice('Выбирайте первый путь.')).toBe(1);
    expect(choice('Второй путь для вас лучше.')).toBe(1);
    expect(choice('Первый путь короче, второй спокойнее.')).toBe(0);
  });
});
