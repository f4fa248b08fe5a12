import type { Language } from '../../../shared/language';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { type Fact, SkyService } from '../../sky';
import { isProved } from '../domain/fact-proof';
import { findSkyMentions } from '../domain/sky-mentions';
import { composeDailyHoroscope } from './daily-writer';

interface Written {
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly usedFacts: readonly string[];
}

/** No masked sentence may stand in more texts than this share of them. */
const MAX_RECURRENCE = 0.005;
const NAMES =
  /(?<!\p{L})(лун|меркури|венер|солнц|марс|юпитер|сатурн|уран|нептун|плутон|ов(?:ен|н)|тел(?:ец|ьц)|близнец|рак|л(?:ев|ьв)|дев|вес|скорпион|стрел(?:ец|ьц)|козерог|водоле|рыб|трин|секстил|квадрат|оппозици|соединени|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень)\p{L}*/giu;
const WEEKDAYS = ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'];

const sky = new SkyService();
const write = (date: LocalDate, sign: ZodiacSign, language: Language = 'ru'): Written => {
  const facts = sky.dailyFacts(date, 'Europe/Moscow', sign);
  return { sign, date, facts, ...composeDailyHoroscope({ sign, date, facts, language }) };
};
const days = (first: LocalDate, count: number) => Array.from({ length: count }, (_, day) => addDays(first, day));
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
const masked = (text: string) => sentencesOf(text).map((each) => each.replace(NAMES, '*').replace(/\d+/g, '0'));
const shared = (a: string, b: string) => masked(a).filter((sentence) => masked(b).includes(sentence));

describe('a year of Russian texts by the built-in writer', () => {
  const year = days('2026-01-01', 365).map((date) => ZODIAC_SIGNS.map((sign) => write(date, sign)));
  const all = year.flat();

  it('are 4380 different texts of four or five sentences, 300 to 650 characters, nearly all above 350', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(12 * 365);
    for (const { text } of all) {
      expect([4, 5]).toContain(sentencesOf(text).length);
      expect(text.length).toBeGreaterThanOrEqual(300);
      expect(text.length).toBeLessThanOrEqual(650);
    }
    expect(all.filter(({ text }) => text.length < 350).length / all.length).toBeLessThan(0.005);
  });

  it('repeat no sentence, names masked, in more than one text of two hundred', () => {
    const texts = new Map<string, number>();
    for (const sentence of all.flatMap(({ text }) => [...new Set(masked(text))])) {
      texts.set(sentence, (texts.get(sentence) ?? 0) + 1);
    }
    const worst = [...texts].filter(([, count]) => count > all.length * MAX_RECURRENCE);
    expect(worst).toEqual([]);
    expect(texts.size).toBeGreaterThan(15_000);
  });

  it('share no sentence, names masked, between two days running of a sign', () => {
    const repeats = year.slice(1).flatMap((today, day) =>
      today.flatMap(({ sign, date, text }, index) => {
        const yesterday = year[day]?.[index]?.text ?? '';
        return shared(text, yesterday).map((sentence) => `${sign} ${date}: ${sentence}`);
      }),
    );
    expect(repeats).toEqual([]);
  });

  it('share no sentence, names masked, between the signs of a day', () => {
    for (const today of year) {
      const sentences = today.flatMap(({ text }) => masked(text));
      expect(sentences.length).toBe(new Set(sentences).size);
    }
  });

  it('say of the sky only what the facts they name prove, and name every fact they say they use', () => {
    for (const { facts, text, usedFacts, date } of all) {
      const used = facts.filter(({ id }) => usedFacts.includes(id));
      expect(used).toHaveLength(usedFacts.length);
      const mentions = findSkyMentions(text, 'ru');
      const unproved = mentions.filter((mention) => !isProved(mention, used));
      expect({ date, text, unproved }).toEqual({ date, text, unproved: [] });
      const kinds = new Set<string>(mentions.map(({ kind }) => kind));
      expect(kinds).toContain('sign');
      if (used.some(({ kind }) => kind === 'aspect')) expect(kinds).toContain('aspect');
      if (used.some(({ kind }) => kind === 'retrograde')) expect(kinds).toContain('retrograde');
      if (used.some(({ id }) => id === 'moon-phase') && !used.some(({ kind }) => kind === 'ingress')) {
        expect(kinds).toContain('phase');
      }
    }
  });

  it('are not proved by the sky of another day, so the recogniser sees what it should', () => {
    const strangers = all.filter(({ sign, date, text }) => {
      const other = sky.dailyFacts(addDays(date, 10), 'Europe/Moscow', sign);
      return findSkyMentions(text, 'ru').every((mention) => isProved(mention, other));
    });
    expect(strangers).toEqual([]);
  });

  it('name the weekday of their date, if any', () => {
    for (const { date, text } of all) {
      const named = WEEKDAYS.findIndex((weekday) => text.toLowerCase().includes(weekday));
      if (named >= 0) expect(named).toBe(new Date(date).getUTCDay());
    }
  });

  it('are plain, clean, addressed to anybody and free of what is forbidden', () => {
    for (const { text } of all) {
      expect(text).not.toMatch(/[<>&*_`{}[\]]|\s\s|\s[.,:;!?]|,,|\.\.|:[^.]*: |[a-z]/i);
      expect(text).not.toMatch(
        /(?<!\p{L})(?:готова?|должен|должна|сама?|рада?|уверена?|один|одна|звёзд\p{L}*)(?!\p{L})/iu,
      );
      expect(text).not.toMatch(
        /(?<!\p{L})(?:деньг\p{L}*|денег|доход\p{L}*|любов\p{L}*|роман\p{L}*|свидани\p{L}*|смерт\p{L}*|болезн\p{L}*|точно)(?!\p{L})/iu,
      );
      for (const sentence of sentencesOf(text)) expect(sentence).toMatch(/^[\p{Lu}«].*[.!?]$/u);
      expect(text).not.toMatch(/(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/iu);
    }
  });

  it('come again letter for letter, in under two milliseconds each', () => {
    const inputs = all.slice(0, 600);
    const started = performance.now();
    for (const { sign, date, facts, text } of inputs) {
      expect(composeDailyHoroscope({ sign, date, facts, language: 'ru' }).text).toBe(text);
    }
    expect((performance.now() - started) / inputs.length).toBeLessThan(2);
  });
});

describe('English texts by the built-in writer', () => {
  const all = days('2026-01-01', 120).flatMap((date) => ZODIAC_SIGNS.map((sign) => write(date, sign, 'en')));

  it('are different, of fair length, and true', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { facts, text, usedFacts } of all) {
      expect(text.length).toBeGreaterThanOrEqual(300);
      expect(text.length).toBeLessThanOrEqual(650);
      expect(text).not.toMatch(/\p{Script=Cyrillic}|[{}<>]|\s\s|\.\./u);
      const used = facts.filter(({ id }) => usedFacts.includes(id));
      const unproved = findSkyMentions(text, 'en').filter((mention) => !isProved(mention, used));
      expect({ text, unproved }).toEqual({ text, unproved: [] });
    }
  });
});

describe('the built-in writer', () => {
  it('needs the facts of the Moon', () => {
    expect(() => composeDailyHoroscope({ sign: 'leo', date: '2026-01-01', facts: [], language: 'ru' })).toThrow(
      RangeError,
    );
  });
});
