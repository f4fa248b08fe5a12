import { composeDailyHoroscope } from '../../src/modules/horoscope/builtin/daily-writer';
import type { Fact } from '../../src/modules/sky';
import { GENERAL_CHECKS } from '../../src/modules/writing/domain/checks/general-checks';
import { findUntrueClaims, readClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';
import {
  masked,
  proofOf,
  repeatedNextDay,
  sentencesOf,
  sharedBetweenSigns,
  trueOnAnotherDay,
  usedOf,
  wornSentences,
  writeYear,
} from '../support/daily-year';

/** No masked sentence may stand in more texts than this share of them. */
const MAX_RECURRENCE = 0.005;
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

describe('a year of Russian texts by the built-in writer', () => {
  const year = writeYear('ru');
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
    expect(wornSentences(all, 'ru', MAX_RECURRENCE)).toEqual([]);
    expect(new Set(all.flatMap(({ text }) => masked(text, 'ru'))).size).toBeGreaterThan(15_000);
  });

  it('share no sentence, names masked, between two days running of a sign', () => {
    expect(repeatedNextDay(year, 'ru')).toEqual([]);
  });

  it('share no sentence, names masked, between the signs of a day', () => {
    expect(sharedBetweenSigns(year, 'ru')).toEqual([]);
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
    expect(trueOnAnotherDay(year, 'ru')).toEqual([]);
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

describe('the built-in writer', () => {
  it('needs the facts of the Moon', () => {
    expect(() => composeDailyHoroscope({ sign: 'leo', date: '2026-01-01', facts: [], language: 'ru' })).toThrow(
      RangeError,
    );
  });
});
