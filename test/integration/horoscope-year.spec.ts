import { composeDailyHoroscope } from '../../src/modules/horoscope/builtin/daily-writer';
import type { Fact } from '../../src/modules/sky';
import { readClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';
import { proofOf, usedOf, writeYear } from '../support/daily-year';
import { itIsAGoodYear } from '../support/daily-year-cases';

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

  itIsAGoodYear(year, 'ru', { recurrence: 0.005, sentences: 15_000, short: 0.005, faults: FAULTS });

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

  it('name the weekday of their date, if any', () => {
    const wrong = all.filter(({ date, text }) => {
      const named = WEEKDAYS.findIndex((weekday) => text.toLowerCase().includes(weekday));
      return named >= 0 && named !== new Date(date).getUTCDay();
    });
    expect(wrong).toEqual([]);
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
