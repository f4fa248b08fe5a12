import type { Language } from '../../../../shared/language';
import type { Check } from '../check';
import { alphabet } from './alphabet.check';
import { characters } from './characters.check';
import { ending } from './ending.check';
import { GENERAL_CHECKS } from './general-checks';
import { lengthBetween } from './length.check';
import { markup } from './markup.check';

const details = (check: Check, text: string, language: Language = 'ru') =>
  check.run(text, { language, input: undefined }).map((problem) => problem.detail);

const GOOD_RU =
  'Луна сегодня в Раке, и дом просит тепла.\n\nВенера в трине к Юпитеру — хороший повод сказать близким спасибо. ' +
  'К 18:40 станет спокойнее: отложите спор до вечера. «Тише едешь — дальше будешь!» ✨';
const GOOD_EN =
  'The Moon is in Cancer today, and home asks for warmth.\n\nVenus trine Jupiter is a café kind of day; don’t rush. (Really.) 🌙';

describe('general checks', () => {
  it('find nothing in good texts', () => {
    for (const check of GENERAL_CHECKS) {
      expect(details(check, GOOD_RU, 'ru')).toEqual([]);
      expect(details(check, GOOD_EN, 'en')).toEqual([]);
    }
  });

  it('have codes of their own, which they give to their problems', () => {
    const codes = GENERAL_CHECKS.map((check) => check.code);
    expect(new Set(codes).size).toBe(codes.length);
    const bad = '<b>Смерть</b> neizbezhna\u200B';
    const found = GENERAL_CHECKS.flatMap((check) => {
      const problems = check.run(bad, { language: 'ru', input: undefined });
      expect(problems.every((problem) => problem.code === check.code)).toBe(true);
      return problems;
    });
    expect(new Set(found.map((problem) => problem.code))).toEqual(
      new Set(['alphabet', 'characters', 'markup', 'ending', 'claim_death']),
    );
  });
});

describe('lengthBetween', () => {
  const check = lengthBetween(3, 5);

  it('keeps both bounds', () => {
    expect(['ab', 'abc', 'abcde', 'abcdef'].map((text) => details(check, text))).toEqual([['2'], [], [], ['6']]);
  });

  it('counts as Telegram does', () => {
    expect(details(check, '🌙🌙🌙')).toEqual(['6']);
  });
});

describe('alphabet', () => {
  it.each([
    ['Сегодня хороший day для дел.', ['day']],
    ['Bсё будет xорошо.', ['Bсё', 'xорошо']], // Latin B and x
    ['Мiсяць у Раку.', ['Мiсяць']], // Latin i
    ['Місяць сходить.', ['Місяць']],
    ['Венера 金星 сияет.', ['金星']],
    ['Угол α велик.', ['α']],
  ])('finds foreign letters in Russian: %s', (text, words) => {
    expect(details(alphabet, text)).toEqual(words);
  });

  it('takes ё, stress marks and numbers as Russian', () => {
    expect(details(alphabet, 'За́мок и ёлка в 21-м доме, 5° Овна.')).toEqual([]);
  });

  it('finds Cyrillic in English, look-alikes too', () => {
    expect(details(alphabet, 'A good dаy for Овен.', 'en')).toEqual(['dаy', 'Овен']);
  });
});

describe('characters', () => {
  it('finds what nobody can read', () => {
    expect(details(characters, 'а\u200Bб\uFFFDв\u0007г\uE000\u00AD')).toEqual([
      'U+200B',
      'U+FFFD',
      'U+0007',
      'U+E000',
      'U+00AD',
    ]);
  });

  it('lets line feeds and joined emoji stand', () => {
    expect(details(characters, 'Дом\n\n👩‍🚀 ❤️')).toEqual([]);
  });
});

describe('markup', () => {
  it.each([
    ['<b>Овен</b>', '<b>'],
    ['Тепло</i>', '</i>'],
    ['Тише & громче&nbsp;', '&nbsp;'],
    ['**Овен** сегодня', '*'],
    ['Это _важно_.', '_важно_'],
    ['# Овен\nДень.', '#'],
    ['День.\n- раз\n- два', '-'],
    ['1. Раз', '1.'],
    ['{"text": "День."}', '{'],
    ['Луна в Раке [1].', '['],
    ['Читайте https://example.org', 'https://'],
    ['Пишите @adtrobot', '@adtrobot'],
  ])('finds leftovers: %s', (text, detail) => {
    expect(details(markup, text)).toContain(detail);
  });

  it('lets dashes, quotes, sums and comparisons stand', () => {
    expect(details(markup, '— Когда?\n— В 10:30, 50/50. «Раз», «два» & три: 5 < 7.')).toEqual([]);
  });
});

describe('ending', () => {
  it.each(['День. ', 'День!', 'День?..', 'День…', '«День».', '«День!»', '(День.)', 'День. ✨', 'День. ❤️'])(
    'takes %s',
    (text) => {
      expect(details(ending, text)).toEqual([]);
    },
  );

  it.each(['День и', 'День,', 'День:', 'День —', '', 'Раз. Два'])('refuses "%s"', (text) => {
    expect(ending.run(text, { language: 'ru', input: undefined })).toHaveLength(1);
  });
});
