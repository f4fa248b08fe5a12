import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import { fillTemplate, templateProblems, templatesDigest } from '../../writing';
import { AREAS, DAILY, PERIODS } from '../domain/horoscope-key';
import { HOROSCOPE_KINDS } from '../horoscope-kinds';
import { dailyHoroscopePrompt } from './daily-horoscope.prompt';
import { exampleOf } from './example-input';
import { factLines } from './fact-lines';

const sky = new SkyService();
const build = (language: 'ru' | 'en', sign: (typeof ZODIAC_SIGNS)[number] = 'leo') => {
  const date = '2026-03-03';
  const input = { ...DAILY, sign, date, facts: sky.dailyFacts(date, 'Europe/Moscow', sign) } as const;
  return fillTemplate(dailyHoroscopePrompt.templates[language], dailyHoroscopePrompt.values(input, language));
};

describe('the prompt of the daily horoscope', () => {
  it('keeps all that changes out of the fixed part', () => {
    for (const language of ['ru', 'en'] as const) {
      expect(new Set(ZODIAC_SIGNS.map((sign) => build(language, sign).system)).size).toBe(1);
      expect(new Set(ZODIAC_SIGNS.map((sign) => build(language, sign).prompt)).size).toBe(12);
    }
  });

  it('lists the facts by number, names in the nominative, without hours', () => {
    expect(build('ru').system).toContain('350–650 знаков');
    expect(build('ru').prompt.split('\n').slice(0, 8)).toEqual([
      'Знак читателя: Лев',
      'Дата: 2026-03-03',
      'Факты:',
      '1. Луна в знаке: Дева',
      '2. фаза Луны: полнолуние, освещено 100 %, точно в этот день',
      '3. Луна в знаке: Дева; для читателя это 2-й солнечный дом',
      '4. аспект: Луна, Солнце, оппозиция, точно в этот день',
      '5. аспект: Луна, Юпитер, секстиль, точно в этот день',
    ]);
    expect(build('ru').prompt).not.toMatch(/\d:\d\d/);
    expect(build('en').prompt).not.toMatch(/\d:\d\d/);
  });

  it('understands a text, whatever else an operator may have asked for, and nothing less', () => {
    // Red with the numbers of facts in the schema: a text alone was refused.
    const { schema } = dailyHoroscopePrompt;
    expect(schema.safeParse({ text: 'text' }).success).toBe(true);
    expect(schema.safeParse({ text: 'text', facts: [1, 2] }).success).toBe(true);
    expect(schema.safeParse({ text: 1 }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  });
});

describe('the facts of a week and a month', () => {
  it.each([
    [
      'ru',
      [
        '1. фаза Луны: полнолуние, знак: Дева; 2-й солнечный дом, вторник, 3 марта',
        '2. аспект: Меркурий, Солнце, соединение, суббота, 7 марта',
        '4. переход: Марс из знака Водолей в знак Рыбы; 8-й солнечный дом, понедельник, 2 марта',
        '10. ретроградность: Меркурий, знак: Рыбы; 8-й солнечный дом',
      ],
      '27. Солнце в знаке: Рыбы; для читателя это 8-й солнечный дом, до 20 марта',
    ],
    [
      'en',
      [
        '1. phase of the Moon: full Moon in Virgo; solar house 2, Tuesday, 3 March',
        '2. aspect: Mercury, the Sun, conjunction, Saturday, 7 March',
        '4. Mars passes from Aquarius into Pisces; solar house 8, Monday, 2 March',
        '10. Mercury is retrograde in Pisces; solar house 8',
      ],
      '27. the Sun is in Pisces; solar house 8 of the reader, until 20 March',
    ],
  ] as const)('tell their dates, for the text is to name them (%s)', (language, week, sun) => {
    const lines = (period: 'week' | 'month') =>
      factLines(exampleOf({ period, area: 'general' }).facts, language, period).split('\n');
    expect(lines('week')).toEqual(expect.arrayContaining([...week]));
    expect(lines('month')).toContain(sun);
    expect(lines('month').join()).not.toMatch(/этот день|this day/);
  });
});

describe('the prompts of all sorts', () => {
  const prompts = HOROSCOPE_KINDS.map(({ prompt }) => prompt);

  it('are as many as there are sorts, each with words of its own', () => {
    expect(prompts).toHaveLength(PERIODS.length * AREAS.length);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(new Set(prompts.map(({ templates }) => templatesDigest(templates))).size).toBe(prompts.length);
  });

  it.each(prompts.map((prompt) => [prompt.id, prompt] as const))('fits its slots: %s', (_, prompt) => {
    expect(templateProblems(prompt.templates, prompt.slots)).toEqual([]);
    for (const language of ['ru', 'en'] as const) {
      const values = prompt.values(prompt.example(), language);
      expect(Object.keys(values).sort()).toEqual(Object.keys(prompt.slots).sort());
      const { system, prompt: told } = fillTemplate(prompt.templates[language], values);
      expect(`${system}${told}`).not.toMatch(/[{}]|undefined|\bnull\b/);
      expect(told.split('\n').length).toBe(3 + prompt.example().facts.length);
    }
  });
});
