import { adultFrom, ageOn, readBirthDate } from './birth-date';

const TODAY = '2026-11-23';
const dateOf = (text: string) => {
  const reading = readBirthDate(text, TODAY);
  return 'date' in reading ? reading.date : reading.kind;
};

describe('a birth date as people write it', () => {
  it.each([
    '12.12.1992',
    '12/12/92',
    '12 декабря 1992',
    '1992-12-12',
    '12 декабря 92',
    '12-12-1992',
    '12 12 1992',
    '12,12,1992',
    '12. 12. 1992',
    '12 дек 1992',
    '12 дек. 1992 г.',
    '12 ДЕКАБРЯ 1992 года',
    '12-го декабря 1992',
    'Я родилась 12 декабря 1992 года',
    'моя дата: 12.12.1992!',
    '12121992',
    '1992.12.12',
    '12 December 1992',
    'December 12, 1992',
    'Dec 12th, 1992',
    '12декабря1992',
    '１２.１２.１９９２',
  ])('%s', (text) => {
    expect(readBirthDate(text, TODAY)).toEqual({ kind: 'date', date: '1992-12-12' });
  });

  it('tells the months of every spelling apart', () => {
    const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
    expect(months.map((month) => dateOf(`5 ${month} 1990`))).toEqual(
      months.map((_, index) => `1990-${String(index + 1).padStart(2, '0')}-05`),
    );
  });

  it.each([
    ['31.02.1990', 'impossible'],
    ['32.01.1990', 'impossible'],
    ['29.02.1991', 'impossible'],
    ['12.13.1990', 'impossible'],
    ['00.00.0000', 'impossible'],
    ['12 декабря', 'no_year'],
    ['12.12', 'no_year'],
    ['31 февраля', 'impossible'],
    ['привет', 'not_a_date'],
    ['', 'not_a_date'],
    ['1992', 'not_a_date'],
    ['мне 25 лет', 'not_a_date'],
    ['12 стульев', 'not_a_date'],
    ['+7 900 123 45 67', 'not_a_date'],
  ])('%s is %s', (text, kind) => {
    expect(readBirthDate(text, TODAY).kind).toBe(kind);
  });

  it.each([
    ['01.01.2030', 'future'],
    ['24.11.2026', 'future'],
    ['31.12.1899', 'too_old'],
    ['12.12.1012', 'too_old'],
    ['23.11.2026', 'under_age'],
    ['24.11.2008', 'under_age'],
    ['23.11.2008', 'date'],
    ['01.01.1900', 'date'],
  ])('%s is %s', (text, kind) => {
    expect(readBirthDate(text, TODAY).kind).toBe(kind);
  });

  it('takes two digits for the latest year that has come', () => {
    expect(dateOf('01.02.05')).toBe('2005-02-01');
    expect(dateOf('01.02.26')).toBe('2026-02-01');
    expect(dateOf('01.02.27')).toBe('1927-02-01');
  });

  it('counts full years', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it('keeps of a minor only the month after they come of age', () => {
    expect(adultFrom('2010-05-17')).toBe('2028-06-01');
    expect(adultFrom('2010-12-31')).toBe('2029-01-01');
  });
});
