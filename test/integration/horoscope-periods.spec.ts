import { DateTime } from 'luxon';
import type { Language } from '../../src/shared/language';
import { addDays, type LocalDate } from '../../src/shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../src/shared/zodiac-sign';
import { type Fact, type Period, SkyService } from '../../src/modules/sky';
import { composePeriodHoroscope } from '../../src/modules/horoscope/builtin/period-writer';
import { lockFacts } from '../../src/modules/horoscope/checks/lock-facts';
import { GENERAL_CHECKS } from '../../src/modules/writing/domain/checks/general-checks';
import { findUntrueClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';

const AREAS = ['general', 'love', 'career', 'health', 'finance'] as const;
type Area = (typeof AREAS)[number];

interface Written {
  readonly period: Period;
  readonly area: Area;
  readonly sign: ZodiacSign;
  readonly from: LocalDate;
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly usedFacts: readonly string[];
}

/** No masked sentence may stand in more of the texts of a period and area than this share of them. */
const MAX_RECURRENCE = 0.015;
const LENGTHS = { week: [600, 1100], month: [900, 1700] } as const;
const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const NAMES = new RegExp(
  '(?<!\\p{L})(?:(?:лун|меркури|венер|солнц|марс|юпитер|сатурн|уран|нептун|плутон|ов(?:ен|н)|тел(?:ец|ьц)|близнец|рак|' +
    'л(?:ев|ьв)|дев|вес|скорпион|стрел(?:ец|ьц)|козерог|водоле|рыб|трин|секстил|квадрат|оппозици|соединени|' +
    'понедельник|вторник|сред[аыу]|четверг|пятниц|суббот|воскресень)\\p{L}*|' +
    `(?:${MONTHS}))(?!\\p{L})`,
  'giu',
);
const WEEKDAYS = [
  /(?<!\p{L})понедельник/iu,
  /(?<!\p{L})вторник/iu,
  /(?<!\p{L})(?:в|на|приходится на|со|до) сред[уы]|среда:/iu,
  /(?<!\p{L})четверг/iu,
  /(?<!\p{L})пятниц/iu,
  /(?<!\p{L})суббот/iu,
  /(?<!\p{L})воскресень/iu,
];

const FAULTS: Readonly<Record<string, RegExp>> = {
  'markup, Latin letters or unfilled slots': /[<>&*_`{}[\]a-z]/i,
  'broken punctuation': / \s|\s[.,:;!?]|[,;:]{2}|\.\.|[—,;:]\./,
  'two colons in a sentence': /:[^.!?]*: /,
  'word twice in a row': /(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/iu,
  'gender of the reader':
    /(?<!\p{L})(?:готова?|должен|должна|рада?|уверена?|(?:вы )?сама?(?= (?:себе|по себе|решите)))(?!\p{L})/iu,
  'stars that advise': /(?<!\p{L})(?:звёзд|вселенн|карм|энерги|энергетик|вибраци|судьб)\p{L}*/iu,
  'prophecy, fate, death or illness':
    /(?<!\p{L})(?:точно(?!\p{L})|(?:обязательно|неизбежн|смерт|болезн|болеть|случится|произойдёт|сбудется)\p{L}*)/iu,
};
const AREA_FAULTS: Readonly<Record<Area, RegExp>> = {
  general:
    /(?<!\p{L})(?:деньг|денег|доход(?!ит|ят)|зарплат|бюджет|любов|любим|возлюбленн|роман|свидани|флирт|влюбл)\p{L}*/iu,
  love: /(?<!\p{L})(?:муж|жен[аеуы]|парень|парн[яею]м?|девушк|супруг|невест|жених|мужчин|женщин|брак|измен(?:а|ы|у|ил))\p{L}*(?!\p{L})/iu,
  career: /(?<!\p{L})(?:повышени|преми|увол|зарплат|любов|влюбл)(?!.{0,3} мастерств)\p{L}*/iu,
  health:
    /(?<!\p{L})(?:врач|доктор|лечени|лечит|диагноз|диет|калори|похуд|симптом|таблет|лекарств|витамин|иммун|боль(?!ш)|боли(?!т)|вес(?:а|у|ом)?(?!\p{L}))/iu,
  finance:
    /(?<!\p{L})(?:прибыл|выигр|разбогат|инвест|акци[яюией]|облигац|крипт|вклад|кредит|заработа|доход(?!ит|ят)|наследств|лотере|богат)\p{L}*/iu,
};

const sky = new SkyService();
const write = (period: Period, area: Area, sign: ZodiacSign, from: LocalDate, language: Language = 'ru'): Written => {
  const facts = sky.periodFacts(period, from, 'Europe/Moscow', sign);
  return { period, area, sign, from, facts, ...composePeriodHoroscope({ period, area, sign, from, facts, language }) };
};
const FIRST_DAYS: Readonly<Record<Period, readonly LocalDate[]>> = {
  week: Array.from({ length: 53 }, (_, week) => addDays('2025-12-29', 7 * week)),
  month: Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-01` as LocalDate),
};
const KINDS = (['week', 'month'] as const).flatMap((period) => AREAS.map((area) => [period, area] as const));
/** Texts by period and area, then in order of time, then by sign. */
const yearOf = (period: Period, area: Area, language: Language = 'ru') =>
  FIRST_DAYS[period].map((from) => ZODIAC_SIGNS.map((sign) => write(period, area, sign, from, language)));

const usedOf = ({ facts, usedFacts }: Written) => facts.filter(({ id }) => usedFacts.includes(id));
/** What a text says that facts of some time and sign do not prove. */
const untrue = ({ text }: Written, { sign, from: date, period }: Written, facts: readonly Fact[], language: Language) =>
  findUntrueClaims(text, lockFacts(facts, { sign, date, period }), language);
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d«])/u);
const masked = (text: string) => sentencesOf(text).map((each) => each.replace(NAMES, '*').replace(/\d+/g, '0'));
const shared = (a: string, b: string) => masked(a).filter((sentence) => masked(b).includes(sentence));
const crowd = (texts: readonly Written[]) => {
  const counts = new Map<string, number>();
  for (const sentence of texts.flatMap(({ text }) => masked(text)))
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([sentence]) => `${texts[0]?.from ?? ''}: ${sentence}`);
};
const neighbours = (year: readonly (readonly Written[])[]) =>
  year
    .slice(1)
    .flatMap((texts, index) =>
      texts.flatMap(({ text, sign, from }, place) =>
        shared(text, year[index]?.[place]?.text ?? '').map((sentence) => `${sign} ${from}: ${sentence}`),
      ),
    );

describe.each(KINDS)('a year of Russian texts of the %s, %s', (period, area) => {
  const year = yearOf(period, area);
  const all = year.flat();

  it('are all different, of two to four paragraphs and fair length', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(12 * FIRST_DAYS[period].length);
    const [shortest, longest] = LENGTHS[period];
    const unfit = all
      .filter(({ text }) => text.length < shortest || text.length > longest)
      .map(({ text }) => `${text.length} ${text}`);
    expect(unfit).toEqual([]);
    const paragraphs = new Set(all.map(({ text }) => text.split('\n\n').length));
    expect([...paragraphs].filter((count) => count < 2 || count > 4)).toEqual([]);
  });

  it('repeat no sentence, names masked, in more than one text of sixty-six', () => {
    const texts = new Map<string, number>();
    for (const sentence of all.flatMap(({ text }) => [...new Set(masked(text))])) {
      texts.set(sentence, (texts.get(sentence) ?? 0) + 1);
    }
    expect([...texts].filter(([, count]) => count > all.length * MAX_RECURRENCE)).toEqual([]);
  });

  it('share no sentence, names masked, between neighbours of a sign and between the signs', () => {
    expect(neighbours(year)).toEqual([]);
    expect(year.flatMap(crowd)).toEqual([]);
  });

  it('say of the sky only what the facts they name prove', () => {
    expect(all.filter((written) => usedOf(written).length !== written.usedFacts.length)).toEqual([]);
    expect(all.flatMap((written) => untrue(written, written, usedOf(written), 'ru'))).toEqual([]);
  });

  it('are not proved by the sky of another time', () => {
    const strangers = year.slice(3).flatMap((later, index) =>
      (index % 3 === 0 ? (year[index] ?? []) : []).filter((written, place) => {
        const other = later[place];
        return other && untrue(written, other, other.facts, 'ru').length === 0;
      }),
    );
    expect(strangers.length).toBe(0);
  });

  it('name the dates of their facts, and no others', () => {
    const wrong = all.filter(({ facts, text, usedFacts }) => {
      const used = facts.filter(({ id }) => usedFacts.includes(id));
      const dates = used.flatMap((fact) => [
        ...('at' in fact && fact.at ? [fact.at] : []),
        ...('since' in fact ? [fact.since, fact.until].filter((date) => date !== undefined) : []),
        ...('until' in fact && fact.until ? [fact.until] : []),
      ]);
      const days = new Set(
        dates.map((date) => DateTime.fromISO(date)).map((at) => (period === 'week' ? at.weekday : at.day)),
      );
      const named =
        period === 'week'
          ? WEEKDAYS.flatMap((words, index) => (words.test(text) ? [index + 1] : []))
          : [...text.matchAll(new RegExp(`(\\d+) (?:${MONTHS})`, 'gu'))].map(([, day]) => Number(day));
      return named.length < (period === 'week' ? 1 : 3) || named.some((day) => !days.has(day));
    });
    expect(wrong.map(({ text, usedFacts }) => ({ text, usedFacts }))).toEqual([]);
  });

  it.each(Object.entries({ ...FAULTS, 'forbidden words of the area': AREA_FAULTS[area] }))('have no %s', (_, fault) => {
    expect(all.map(({ text }) => fault.exec(text)?.[0] ?? '').filter((found) => found !== '')).toEqual([]);
  });

  it('pass the checks of every written text', () => {
    // Two of five, of all signs in turn: each phrase of the lexicons comes many times a year.
    const many = all.filter((_, index) => index % 5 < 2);
    const problems = many.flatMap(({ text }) =>
      GENERAL_CHECKS.flatMap((check) => check.run(text, { language: 'ru', input: undefined })),
    );
    expect(problems).toEqual([]);
  });

  it('begin each sentence with a capital or a date and end it', () => {
    const torn = all.flatMap(({ text }) => sentencesOf(text)).filter((each) => !/^[\p{Lu}«\d][^]*[.!?]$/u.test(each));
    expect(torn).toEqual([]);
  });
});

describe.each(KINDS)('English texts of the %s, %s', (period, area) => {
  const year = yearOf(period, area, 'en');
  const all = year.flat();

  it('are different, of fair length, and true', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const [shortest, longest] = LENGTHS[period];
    const unfit = all.filter(
      ({ text }) =>
        text.length < shortest || text.length > longest || /\p{Script=Cyrillic}|[{}<>]| \s|[,;:]{2}|\.\./u.test(text),
    );
    expect(unfit.map(({ text }) => `${text.length} ${text}`)).toEqual([]);
    expect(all.flatMap((written) => untrue(written, written, usedOf(written), 'en'))).toEqual([]);
  });

  it('share no sentence between neighbours of a sign and between the signs', () => {
    expect(neighbours(year)).toEqual([]);
    expect(year.flatMap(crowd)).toEqual([]);
  });

  it('pass the checks of every written text', () => {
    const problems = all.flatMap(({ text }) =>
      GENERAL_CHECKS.flatMap((check) => check.run(text, { language: 'en', input: undefined })),
    );
    expect(problems).toEqual([]);
  });
});

describe('the built-in writer of weeks and months', () => {
  it('writes the same text again', () => {
    const texts = KINDS.flatMap(([period, area]) =>
      FIRST_DAYS[period].slice(0, 3).flatMap((from) => ZODIAC_SIGNS.map((sign) => write(period, area, sign, from))),
    );
    const again = texts.map((text) => composePeriodHoroscope({ ...text, language: 'ru' }).text);
    expect(again).toEqual(texts.map(({ text }) => text));
  });

  it('needs the facts of the Sun and some event', () => {
    const input = { period: 'week', area: 'love', sign: 'leo', from: '2026-11-23', language: 'ru' } as const;
    const facts = sky.periodFacts('week', '2026-11-23', 'Europe/Moscow', 'leo');
    expect(() => composePeriodHoroscope({ ...input, facts: [] })).toThrow(RangeError);
    expect(() => composePeriodHoroscope({ ...input, facts: facts.filter(({ kind }) => kind === 'house') })).toThrow(
      RangeError,
    );
  });
});
