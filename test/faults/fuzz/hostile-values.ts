import { ADDRESS_FORMS, OFFERED_ZONES } from '../../../src/modules/users';
import { LANGUAGES } from '../../../src/shared/language';
import { ZODIAC_SIGNS } from '../../../src/shared/zodiac-sign';
import type { Random } from './random';

/** Numbers at the borders of what JavaScript, PostgreSQL and Telegram can count. */
export const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 52,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  -Number.MAX_SAFE_INTEGER,
  2 ** 63,
  -(2 ** 63) - 2 ** 12,
  1e308,
  -1e308,
  5e-324,
  1.5e9,
];

/** Strings that break what was not made for them: databases, patterns, markup, files, other programs. */
export const STRINGS: readonly string[] = [
  '',
  ' ',
  '\n\n\n',
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\ud83d',
  '\u202egnp.exe\u202c',
  '\u2066\u2067\u2069',
  '\ufeff',
  '\u200d\u200b\u2060',
  'Z\u0335\u0321\u0321a\u0334\u0328l\u0335g\u0334o',
  '👨‍👩‍👧‍👦👩🏽‍🚀🇷🇺',
  '<b>',
  '</b></i><a href="',
  '<script>alert(1)</script>',
  '&lt;&#0;&#x110000;&amp',
  "'; drop table users; --",
  '${jndi:ldap://x}',
  '{{7*7}}',
  '{ $name }',
  '%s%n%x',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e999',
  'true',
  '/',
  '//',
  '/start',
  '/start@nobody_bot',
  '/start ' + 'x'.repeat(64),
  '/horoscope',
  '/settings\0',
  '/cancel',
  '/help /help',
  '/nosuch',
  '@'.repeat(30),
  '+79001234567',
  'private',
  'group',
  'supergroup',
  'channel',
  'member',
  'kicked',
  'ru',
  'en-GB',
  'zz-ZZ-x-\0',
  'я'.repeat(4096),
  '12.'.repeat(2_000),
  'a'.repeat(60_000),
  ' '.repeat(20_000) + '1',
  '9'.repeat(10_000),
];

/** What people type where a date or a place is asked for, and what only looks like it. */
const TYPED: readonly string[] = [
  '12.12.1992',
  '29.02.1992',
  '29.02.1991',
  '31.02.1990',
  '12 декабря 1992',
  '12 ДЕКАБРЯ',
  '20 марта 1990',
  '21.03.1990',
  '1.1.2015',
  '01.01.2999',
  '01.01.0001',
  '00.00.0000',
  '99.99.9999',
  '12121992',
  '１２.１２.１９９２',
  '١٢.١٢.١٩٩٢',
  '12.12.1992\0',
  '12\u202e.12.1992',
  '-12.-12.-1992',
  '12.12.19920',
  'Москва',
  'new york',
  '+3',
  '-12',
  '+14:59',
  'UTC+5:30',
  '+99999999999999',
  'Europe/Moscow',
  'Etc/GMT+25',
  '⚙️ Настройки',
  '♈ Все знаки',
];

const BUTTONS: readonly string[] = [
  ...ZODIAC_SIGNS.flatMap((sign) => [`h:${sign}`, `first:${sign}`, `own:${sign}`]),
  ...['1992-12-12', '2015-01-01', '2026-99-99', '1990-02-30', '9999-12-31', '0000-00-00', '1990-03-20'].flatMap(
    (date) => [`keep:${date}:leo`, `border:${date}:aries`, `keep:${date}:`, `border:${date}:ophiuchus`],
  ),
  ...['main', 'language', 'form', 'zone', 'sign', 'other-zone', 'delete-birth-date', 'none'].map(
    (page) => `settings:${page}`,
  ),
  ...LANGUAGES.map((language) => `language:${language}`),
  ...ADDRESS_FORMS.map((form) => `form:${form}`),
  ...OFFERED_ZONES.map((zone) => `zone:${zone}`),
  'zone:Europe/Atlantis',
  'signs',
  'birth',
  'forget',
  'later',
  'old:button:of:1999',
];

/** A text of a message: a command, a date, a place, or anything. */
export function hostileText(random: Random): string {
  const text = random.chance(0.5) ? random.pick(TYPED) : random.pick(STRINGS);
  return random.chance(0.2) ? spoiled(text, random) : text;
}

/** What a pressed button carries: one of ours, one of ours spoiled, or anything (a forged client sends what it likes). */
export function hostileData(random: Random): string {
  const data = random.chance(0.85) ? random.pick(BUTTONS) : random.pick(STRINGS);
  return random.chance(0.15) ? spoiled(data, random) : data;
}

/** A string with one place changed. */
export function spoiled(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(STRINGS).slice(0, 40) + text.slice(at + random.below(3));
}

/** Any JSON value of a wrong kind; functions and the like do not exist in JSON. */
export function hostileValue(random: Random): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => null,
    () => random.chance(0.5),
    () => random.pick(NUMBERS),
    () => random.pick(STRINGS),
    () => [],
    () => [random.pick(NUMBERS), random.pick(STRINGS), null, {}],
    () => ({}),
    () => ({ id: random.pick(STRINGS), length: random.pick(NUMBERS), type: random.pick(NUMBERS) }),
    () => [[[[]]]],
  ];
  return random.pick(kinds)();
}
