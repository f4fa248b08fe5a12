import type { Language } from '../../../../shared/language';
import type { Check } from '../check';
import { alphabet } from './alphabet.check';
import { characters } from './characters.check';
import { emoji } from './emoji.check';
import { ending } from './ending.check';
import { GENERAL_CHECKS } from './general-checks';
import { language as inItsLanguage } from './language.check';
import { lengthBetween } from './length.check';
import { markup } from './markup.check';
import { repetition } from './repetition.check';
import { typography } from './typography.check';

const details = (check: Check, text: string, language: Language = 'ru') =>
  check.run(text, { language, input: undefined }).map((problem) => problem.detail);

const GOOD_RU =
  'Луна сегодня в Раке, и дом просит тепла.\n\nВенера в трине к Юпитеру — хороший повод сказать близким спасибо. ' +
  'К 18:40 станет спокойнее: отложите спор до вечера. «Тише едешь — дальше будешь!»';
const GOOD_EN =
  'The Moon is in Cancer today, and home asks for warmth.\n\nVenus trine Jupiter is a café kind of day; don’t rush. (Really.)';

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
    ['Сегодня ваш focus на доме, energy растёт.', ['focus', 'energy']],
    ['Ещё не вечер, Ѕатурн спокоен.', ['Ѕатурн']], // Macedonian dze
    ['Даy и нi.', ['Даy', 'нi']],
    ['Қазір күн.', ['Қазір', 'күн']],
  ])('finds foreign letters in Russian: %s', (text, words) => {
    expect(details(alphabet, text)).toEqual(words);
  });

  it('takes ё, stress marks and numbers as Russian', () => {
    expect(details(alphabet, 'За́мок и ёлка в 21-м доме, 5° Овна.')).toEqual([]);
  });

  it('finds Cyrillic in English, look-alikes too', () => {
    expect(details(alphabet, 'A good dаy for Овен.', 'en')).toEqual(['dаy', 'Овен']);
    expect(details(alphabet, 'A ｄａｙ of 𝐫𝐞𝐬𝐭, naïve or not.', 'en')).toEqual(['ｄａｙ', '𝐫𝐞𝐬𝐭']);
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

  it("finds other scripts' signs, digits and spaces, and piled marks", () => {
    expect(details(characters, 'Дом，тепло。 В ٣ часа\u3000д\u0336а\u0336')).toEqual(
      ['U+336', 'U+FF0C', 'U+3002', 'U+0663', 'U+3000'].map((code) => code.replace('U+336', 'U+0336')),
    );
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
    ['Гороскоп для Овна\n\nДень.', 'Гороскоп для Овна'],
    ['День.\nЛюбовь: тепло\nРабота: покой.', 'Любовь: тепло'],
    ['День.\n---\nВечер.', '---'],
    ['•Раз.', '•'],
    ['| Дом | Дело |\n|---|---|', '|'],
    ['```json\nДень.', '`'],
    ['День #гороскоп.', '#гороскоп'],
    ['Всё на adtro.com сегодня.', 'adtro.com'],
    ['$$x$$', '$$'],
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

describe('emoji', () => {
  it.each([
    ['День. ✨', ['✨']],
    ['♌ Лев 🌙🌙', ['♌', '🌙']],
    ['1️⃣ День', ['1️⃣']],
    ['🇷🇺 день', ['🇷', '🇺']],
    ['★ День ✓', ['★', '✓']],
  ])('are found: %s', (text, found) => {
    expect(details(emoji, text)).toEqual(found);
  });

  it('are not what print has too', () => {
    expect(details(emoji, '№ 5, 10 %, 3° — «да» … © 1 + 1 = 2')).toEqual([]);
  });
});

describe('language', () => {
  const long = (text: string) => `${text} ${text}`;

  it.each<[string, Language, string]>([
    ['English for Russian', 'ru', long(GOOD_EN)],
    ['Russian for English', 'en', long(GOOD_RU)],
    [
      'Bulgarian for Russian',
      'ru',
      'Луната в Рак ви кани у дома и няма смисъл да спорите с нея. Тригонът на Венера и Сатурн помага да кажете важното без патос, защото едно честно изречение днес струва колкото дълга реч.',
    ],
    [
      'French for English',
      'en',
      'La Lune en Cancer vous invite à rester chez vous, et il ne sert à rien de discuter avec elle. Le trigone de Vénus et Saturne aide à dire l’important sans emphase ni colère.',
    ],
    [
      'Spanish for English',
      'en',
      'La Luna en Cáncer te llama a casa y no tiene sentido discutir con ella. El trígono de Venus y Saturno ayuda a decir lo importante sin énfasis ni largas explicaciones.',
    ],
  ])('is told apart: %s', (_, language, text) => {
    expect(details(inItsLanguage, text, language)).toHaveLength(1);
  });

  it('is not judged by a few words', () => {
    expect(details(inItsLanguage, 'Луна, дом, чай, плед.')).toEqual([]);
  });
});

describe('repetition', () => {
  it.each([
    ['Дом ждёт вас вечером. Отдохните. Дом ждёт вас вечером.', ['дом ждёт вас вечером.']],
    ['Вечер вечер тих.', ['Вечер вечер']],
    ['Луна в в Раке.', ['в в']],
  ])('finds %s', (text, found) => {
    expect(details(repetition, text)).toEqual(found);
  });

  it('finds a paragraph that comes again, and a long run of words within sentences', () => {
    const run =
      'день сегодня просит тишины и короткого списка дел а потом прогулки по знакомым улицам до самого вечера с кем-то близким рядом';
    expect(details(repetition, `Утром ${run}. Днём ${run}.`)).toHaveLength(1);
    expect(details(repetition, `${GOOD_RU}\n\n${GOOD_RU}`).length).toBeGreaterThan(2);
  });

  it('lets answers, hyphens and short sentences stand', () => {
    expect(details(repetition, 'Да. Нет. Да. Еле-еле, чуть-чуть. Всё больше и больше.')).toEqual([]);
    expect(details(repetition, 'He had had enough; go on on Monday.', 'en')).toEqual([]);
  });
});

describe('typography', () => {
  it.each([
    ['Скажите "да".', 1],
    ['Скажите “да”.', 2],
    ['Дом - это тепло.', 1],
    ['Дом—это тепло.', 1],
    ['Дом , сад.', 1],
    ['Дом,сад.', 1],
    ['Дом.Сад.', 1],
    ['Дом,, сад.', 1],
    ['Дом!! Сад.', 1],
    ['«Дом сад.', 1],
    ['Дом (и сад.', 1],
    ['Дом  и сад.', 1],
  ])('finds %s', (text, count) => {
    expect(details(typography, text)).toHaveLength(count);
  });

  it('lets print stand', () => {
    expect(details(typography, 'Дом — «сад», 12:30, 5,5 балла; ось Солнце—Уран; кто-то?.. Да!\n— Нет (пока).')).toEqual(
      [],
    );
    expect(details(typography, 'Don’t say "no" — or “yes”.', 'en')).toEqual([]);
  });
});
