import { createHash } from 'node:crypto';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import { dailyHoroscopePrompt } from './daily-horoscope.prompt';

const sky = new SkyService();
const build = (language: 'ru' | 'en', sign: (typeof ZODIAC_SIGNS)[number] = 'leo') =>
  dailyHoroscopePrompt.build(
    { sign, date: '2026-03-03', facts: sky.dailyFacts('2026-03-03', 'Europe/Moscow', sign) },
    language,
  );

describe('the prompt of the daily horoscope', () => {
  it('changes its words only with its version', () => {
    const digest = createHash('sha256')
      .update(`${build('ru').system}${build('en').system}`)
      .digest('hex')
      .slice(0, 16);
    expect([dailyHoroscopePrompt.version, digest]).toEqual([1, 'c7d18d592a094643']);
  });

  it('keeps all that changes out of the fixed part', () => {
    for (const language of ['ru', 'en'] as const) {
      expect(new Set(ZODIAC_SIGNS.map((sign) => build(language, sign).system)).size).toBe(1);
      expect(new Set(ZODIAC_SIGNS.map((sign) => build(language, sign).prompt)).size).toBe(12);
    }
  });

  it('lists the facts by number, names in the nominative, without hours', () => {
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

  it('understands a text with the numbers of its facts, and nothing less', () => {
    const { schema } = dailyHoroscopePrompt;
    expect(schema.safeParse({ text: 'text', facts: [1, 2] }).success).toBe(true);
    expect(schema.safeParse({ text: 'text' }).success).toBe(false);
    expect(schema.safeParse({ text: 1, facts: [] }).success).toBe(false);
  });
});
