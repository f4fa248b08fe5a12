import type { Language } from '../../src/shared/language';
import { addDays, type LocalDate } from '../../src/shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../src/shared/zodiac-sign';
import { type Fact, SkyService } from '../../src/modules/sky';
import { lockFacts } from '../../src/modules/horoscope/checks/lock-facts';
import { findUntrueClaims, readClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';
import { GENERAL_CHECKS } from '../../src/modules/writing/domain/checks/general-checks';
import { composeDailyHoroscope } from '../../src/modules/horoscope/builtin/daily-writer';

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

const FAULTS: Readonly<Record<string, RegExp>> = {
  'markup, Latin letters or unfilled slots': /[<>&*_`{}[\]a-z]/i,
  'broken punctuation': /\s\s|\s[.,:;!?]|[,;:]{2}|\.\.|[—,;:]\./,
  'two colons in a sentence': /:[^.!?]*: /,
  'word twice in a row': /(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/iu,
  'gender of the reader': /(?<!\p{L})(?:готова?|должен|должна|рада?|уверена?|вы сама?)(?!\p{L})/iu,
  'stars that advise': /(?<!\p{L})(?:звёзд|вселенн|карм|энергетик|вибраци)\p{L}*/iu,
  'money or romance': /(?<!\p{L})(?:деньг|денег|доход(?!ит|ят)|зарплат|любов|возлюбленн|роман|свидани|флирт)\p{L}*/iu,
  'fate, death or illness': /(?<!\p{L})(?:точно(?!\p{L})|(?:обязательно|неизбежн|судьб|смерт|болезн|болеть)\p{L}*)/iu,
};

const sky = new SkyService();
const write = (date: LocalDate, sign: ZodiacSign, language: Language = 'ru'): Written => {
  const facts = sky.dailyFacts(date, 'Europe/Moscow', sign);
  return { sign, date, facts, ...composeDailyHoroscope({ sign, date, facts, language }) };
};
const proofOf = ({ sign, date }: Written, facts: readonly Fact[]) => lockFacts(facts, { sign, date, period: 'day' });
const usedOf = ({ facts, usedFacts }: Written) => facts.filter(({ id }) => usedFacts.includes(id));
const days = (first: LocalDate, count: number) => Array.from({ length: count }, (_, day) => addDays(first, day));
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
const masked = (text: string) => sentencesOf(text).map((each) => each.replace(NAMES, '*').replace(/\d+/g, '0'));
const shared = (a: string, b: string) => masked(a).filter((sentence) => masked(b).includes(sentence));

describe('a year of Russian texts by the built-in writer', () => {
  const year = days('2026-01-01', 365).map((date) => ZODIAC_SIGNS.map((sign) => write(date, sign)));
  const all = year.flat();

  it('are 4380 different texts of four or five sentences, 300 to 650 characters, nearly all above 350', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(12 * 365);
    expect(new Set(all.map(({ text }) => sentencesOf(text).length))).toEqual(new Set([4, 5]));
    const lengths = all.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(650);
    expect(lengths.filter((length) => length < 350).length / all.length).toBeLessThan(0.005);
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
    const crowded = year.filter((today) => {
      const sentences = today.flatMap(({ text }) => masked(text));
      return sentences.length > new Set(sentences).size;
    });
    expect(crowded).toEqual([]);
  });

  it('say of the sky only what the facts they name prove', () => {
    expect(all.filter((written) => usedOf(written).length !== written.usedFacts.length)).toEqual([]);
    const unproved = all.flatMap((written) => findUntrueClaims(written.text, proofOf(written, usedOf(written)), 'ru'));
    expect(unproved).toEqual([]);
  });

  it('name every sign, phase, aspect and retrograde they say they use, so nothing escapes the recogniser', () => {
    const silent = all.filter((written) => {
      const { facts, usedFacts, text } = written;
      const claims = readClaims(text, proofOf(written, usedOf(written)), 'ru');
      const named = new Set<string>(claims.map(({ kind }) => kind));
      const namesSign = named.has('ingress') || claims.some((claim) => 'signs' in claim && claim.signs !== undefined);
      const isUsed = (kind: Fact['kind']) => facts.some((fact) => fact.kind === kind && usedFacts.includes(fact.id));
      const phaseMayHide = usedFacts.includes('ingress-moon');
      return (
        !namesSign ||
        (isUsed('aspect') && !named.has('aspect')) ||
        (isUsed('retrograde') && !named.has('retrograde')) ||
        (isUsed('moon-phase') && !named.has('phase') && !phaseMayHide)
      );
    });
    expect(silent).toEqual([]);
  });

  it('are not proved by the sky of another day, so the recogniser sees what it should', () => {
    const strangers = year.slice(10).flatMap((later, day) =>
      (year[day] ?? []).filter(({ text }, index) => {
        const other = later[index];
        return other && findUntrueClaims(text, proofOf(other, other.facts), 'ru').length === 0;
      }),
    );
    expect(strangers).toEqual([]);
  });

  it('name the weekday of their date, if any', () => {
    const wrong = all.filter(({ date, text }) => {
      const named = WEEKDAYS.findIndex((weekday) => text.toLowerCase().includes(weekday));
      return named >= 0 && named !== new Date(date).getUTCDay();
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('have no %s', (_, fault) => {
    expect(all.map(({ text }) => text).filter((text) => fault.test(text))).toEqual([]);
  });

  it('pass the checks of every written text', () => {
    const problems = all.flatMap(({ text }) =>
      GENERAL_CHECKS.flatMap((check) => check.run(text, { language: 'ru', input: undefined })),
    );
    expect(problems).toEqual([]);
  });

  it('begin each sentence with a capital and end it', () => {
    const torn = all.flatMap(({ text }) => sentencesOf(text)).filter((each) => !/^[\p{Lu}«].*[.!?]$/u.test(each));
    expect(torn).toEqual([]);
  });

  it('come again letter for letter', () => {
    const changed = all.filter(
      ({ sign, date, facts, text }, index) =>
        index % 9 === 0 && composeDailyHoroscope({ sign, date, facts, language: 'ru' }).text !== text,
    );
    expect(changed).toEqual([]);
  });
});

describe('English texts by the built-in writer', () => {
  const all = days('2026-01-01', 120).flatMap((date) => ZODIAC_SIGNS.map((sign) => write(date, sign, 'en')));

  it('are different, of fair length, and true', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const unfit = all.filter(
      ({ text }) => text.length < 300 || text.length > 650 || /\p{Script=Cyrillic}|[{}<>]|\s\s/u.test(text),
    );
    expect(unfit).toEqual([]);
    const untrue = all.flatMap((written) => findUntrueClaims(written.text, proofOf(written, usedOf(written)), 'en'));
    expect(untrue).toEqual([]);
  });
});

describe('the built-in writer', () => {
  it('needs the facts of the Moon', () => {
    expect(() => composeDailyHoroscope({ sign: 'leo', date: '2026-01-01', facts: [], language: 'ru' })).toThrow(
      RangeError,
    );
  });
});
