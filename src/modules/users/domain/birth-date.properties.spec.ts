import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { LocalDate } from '../../../shared/local-date';
import { ageOn, readBirthDate } from './birth-date';

const TODAY = '2026-11-23';
const FIRST = '1900-01-01';

/** The months in all the forms that a Russian sentence gives them, and in English. */
const MONTHS = [
  'январь января январю январем январём январе янв янв. January Jan Jan.',
  'февраль февраля февралю февралем февралём феврале фев февр. February Feb',
  'март марта марту мартом марте мар March Mar',
  'апрель апреля апрелю апрелем апреле апр апр. April Apr',
  'май мая маю маем мае May',
  'июнь июня июню июнем июне июн June Jun',
  'июль июля июлю июлем июле июл July Jul',
  'август августа августу августом августе авг авг. August Aug',
  'сентябрь сентября сентябрю сентябрем сентябрём сентябре сен сент. September Sep Sept.',
  'октябрь октября октябрю октябрем октябрём октябре окт окт. October Oct',
  'ноябрь ноября ноябрю ноябрем ноябрём ноябре ноя нояб. November Nov',
  'декабрь декабря декабрю декабрем декабрём декабре дек дек. December Dec',
].map((forms) => forms.split(' '));

const dates = fc
  .date({ min: new Date(FIRST), max: new Date(TODAY), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10) as LocalDate);

/** Every way of writing a date that we promise to read; two digits only where they can mean this year alone. */
function formsOf(date: LocalDate): string[] {
  const [year, mm, dd] = date.split('-') as [string, string, string];
  const [d, m, yy] = [String(Number(dd)), String(Number(mm)), year.slice(2)];
  const years = Number(year) > Number(TODAY.slice(0, 4)) - 100 ? [year, yy] : [year];
  const separated = ['.', '/', '-', ' ', ',', ' . ', '. '].flatMap((by) => [
    ...years.flatMap((y) => [`${dd}${by}${mm}${by}${y}`, `${d}${by}${m}${by}${y}`]),
    `${year}${by}${mm}${by}${dd}`,
  ]);
  const worded = MONTHS[Number(m) - 1]!.flatMap((month) =>
    years.flatMap((y) => [
      `${d} ${month} ${y}`,
      `${dd} ${month} ${y}`,
      `${d}-го ${month.toUpperCase()} ${y}`,
      ...['.', '-', '/'].map((by) => `${d}${by}${month.replace('.', '')}${by}${y}`),
      `${month} ${d}, ${y}`,
      `${month} ${d}th ${y}`,
    ]),
  );
  return [...separated, ...worded, `${dd}${mm}${year}`, `${worded[0]} года`, `я родилась ${worded[0]}!`];
}

/** Anything at all, and, more often, what is made of a date's own pieces. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.oneof(
        fc.nat(9_999).map(String),
        fc.integer({ min: 0, max: 40 }).map((day) => String(day).padStart(2, '0')),
        fc.constantFrom('.', '/', '-', ' ', ',', '\n', '\u00a0', 'го', 'th', 'г.', '\0', '\ud800', '１２', '١٢'),
        fc.constantFrom(...MONTHS.flat()),
      ),
      { maxLength: 9 },
    )
    .map((pieces) => pieces.join('')),
);

describe('any birth date', () => {
  it('is read from every form of it', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const kind = ageOn(date, TODAY) < 18 ? 'under_age' : 'date';
        const asOne = JSON.stringify({ kind, date });
        expect(formsOf(date).filter((text) => JSON.stringify(readBirthDate(text, TODAY)) !== asOne)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('exists, has come and is not too long ago, whatever was typed', () => {
    fc.assert(
      fc.property(typed, dates, (text, today) => {
        const reading = readBirthDate(text, today);
        if (!('date' in reading)) {
          expect(['impossible', 'no_year', 'not_a_date']).toContain(reading.kind);
          return;
        }
        const { kind, date } = reading;
        expect(DateTime.fromISO(date).toISODate()).toBe(date);
        expect(kind === 'future').toBe(date > today);
        expect(kind === 'too_old').toBe(date < FIRST && date <= today);
        if (kind === 'under_age' || kind === 'date') expect(ageOn(date, today) < 18).toBe(kind === 'under_age');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is looked for without standing still, in the longest message Telegram lets through', () => {
    // Red with `\s*[.,/\-\s]\s*` between the numbers: the first of these took 40 s, in which the process did nothing else.
    for (const space of [' ', '\n', '\u00a0', ' .', '- ', '1 ', 'а ']) {
      for (const count of [2, 3, 4]) {
        const gap = space.repeat(4_096 / space.length / count - 1);
        const began = performance.now();
        readBirthDate(`${`1${gap}`.repeat(count)}x`, TODAY);
        readBirthDate(`${`мая${gap}`.repeat(count)}x`, TODAY);
        expect(performance.now() - began).toBeLessThan(2_000);
      }
    }
  });
});
