import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expectProportionalCost } from '../../../../../test/support/cpu-cost';
import { isHeldOut } from '../../../../../test/support/held-out';
import { type Language, LANGUAGES } from '../../../../shared/language';
import { findUntrueClaims } from './fact-lock';
import type { LockFact } from './lock-fact';

interface Line {
  readonly text: string;
  readonly set: string;
  readonly verdict: 'true' | 'false';
  readonly tags?: readonly string[];
}

const fileOf = (name: string): string =>
  join(__dirname, '../../../../../test/fixtures/writing', `fact-lock.${name}.json`);
const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'));
const linesOf = (name: string): readonly Line[] => (read(name) as { sentences: Line[] }).sentences;
type Sets = Readonly<Record<string, { readonly facts: LockFact[] }>>;
const sets = Object.assign({}, ...['corpus', 'lots'].map((name) => (read(name) as { sets: Sets }).sets)) as Sets;
const factsOf = (set: string): readonly LockFact[] => sets[set]?.facts ?? [];

interface Score {
  readonly falseAccepted: number;
  readonly ofFalse: number;
  readonly trueRefused: number;
  readonly ofTrue: number;
}

/** A line and what the lock makes of it, looked at once however often it is counted. */
interface Judged extends Line {
  readonly isRefused: boolean;
}

const judge = (lines: readonly Line[], language: Language): readonly Judged[] =>
  lines.map((line) => ({
    ...line,
    isRefused: findUntrueClaims(line.text, factsOf(line.set), language).length > 0,
  }));

function scoreOf(lines: readonly Judged[]): Score {
  const refused = lines.filter(({ isRefused }) => isRefused);
  const ofFalse = lines.filter(({ verdict }) => verdict === 'false').length;
  return {
    falseAccepted: ofFalse - refused.filter(({ verdict }) => verdict === 'false').length,
    ofFalse,
    trueRefused: refused.filter(({ verdict }) => verdict === 'true').length,
    ofTrue: lines.length - ofFalse,
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const cell = (part: number, whole: number) =>
  `${String(part).padStart(4)} of ${String(whole).padEnd(4)}${(100 * share(part, whole)).toFixed(1).padStart(6)} %`;

/** By tags too where all is looked at; of what is held out the sums alone, which tell no rule what to become. */
function table(title: string, lines: readonly Judged[], isOpen: boolean): string {
  const tags = isOpen ? [...new Set(lines.flatMap((line) => line.tags ?? []))].sort() : [];
  const rows: [string, readonly Judged[]][] = [
    ['all', lines],
    ...tags.map((tag): [string, readonly Judged[]] => [tag, lines.filter((line) => line.tags?.includes(tag))]),
  ];
  const body = rows.map(([name, own]) => {
    const score = scoreOf(own);
    return `${name.padEnd(16)} ${cell(score.falseAccepted, score.ofFalse)}   ${cell(score.trueRefused, score.ofTrue)}`;
  });
  return [`${title.padEnd(16)} false accepted        true refused`, ...body].join('\n');
}

/**
 * What is held out nobody reads. The goals are 0.01 and 0.03; of `unread` all is held out, and it shows what is still missing. All else is looked
 * at, so its numbers only keep what was reached. `own` has the sentences that broke the rules last, so it is the hardest.
 */
const CORPORA: readonly (readonly [string, Language, 'all' | 'tuned' | 'held out', number, number])[] = [
  ['corpus', 'ru', 'all', 0.005, 0.002],
  ['own', 'ru', 'all', 0.031, 0.009],
  ['fresh', 'ru', 'all', 0.005, 0.008],
  ['lots', 'ru', 'all', 0.008, 0.006],
  ['english', 'en', 'tuned', 0.01, 0.02],
  ['english', 'en', 'held out', 0.01, 0.03],
  ['blind', 'ru', 'tuned', 0.006, 0.027],
  ['blind', 'ru', 'held out', 0.01, 0.03],
  ['blind-en', 'en', 'all', 0.001, 0.033],
  ['unread', 'ru', 'held out', 0.02, 0.03],
  ['unread-en', 'en', 'held out', 0.01, 0.034],
];
describe.each(CORPORA)(
  'the fact lock on the %s sentences (%s), %s',
  (name, language, part, falseAccepted, trueRefused) => {
    it('keeps to its score', () => {
      const isOfPart = ({ text }: Line) =>
        part === 'all' || name.startsWith('unread') || isHeldOut(text) === (part === 'held out');
      const lines = judge(linesOf(name).filter(isOfPart), language);
      process.stdout.write(`${table(`${name}, ${part}`, lines, part !== 'held out')}\n\n`);
      const score = scoreOf(lines);
      expect(share(score.falseAccepted, score.ofFalse)).toBeLessThanOrEqual(falseAccepted);
      expect(share(score.trueRefused, score.ofTrue)).toBeLessThanOrEqual(trueRefused);
    });
  },
);

describe('findUntrueClaims', () => {
  const DAY = factsOf('day-2026-11-23');
  const sentences = linesOf('corpus');

  it('names the untrue claim and the sentence that makes it', () => {
    expect(findUntrueClaims('Тихо. Венера в Деве, а Луна в Тельце.', DAY, 'ru')).toEqual([
      {
        code: 'fact_sign',
        detail: 'venus in virgo',
        excerpt: 'Венера в Деве, а Луна в Тельце.',
      },
    ]);
  });

  it('names a claim once however often it is made', () => {
    expect(findUntrueClaims('Венера в Деве. Да, Венера в Деве!', DAY, 'ru')).toHaveLength(1);
  });

  it('finds nothing in what is not of the sky', () => {
    const text = 'Рак на горе свистнет раньше, чем вы уберёте дом. Мир, сила и смерть — слова, т. е. просто слова.';
    expect(findUntrueClaims(text, DAY, 'ru')).toEqual([]);
    expect(findUntrueClaims('', [], 'ru')).toEqual([]);
  });

  it('never throws, whatever the text', () => {
    const words = fc.constantFrom(
      ...sentences.slice(0, 60).flatMap(({ text }) => text.split(' ')),
      '—',
      ',',
      '.',
      '?',
      '«',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...Object.keys(sets)),
        fc.constantFrom(...LANGUAGES),
        (text, set, language) => {
          expect(Array.isArray(findUntrueClaims(text, factsOf(set), language))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['а', 'one letter'],
    ['Луна ', 'one body'],
    ['Луна, ', 'an enumeration'],
    ['в Раке ', 'one sign'],
    ['не ', 'negations'],
    ['двадцать ', 'numbers'],
    ['(', 'marks'],
    ['Луна в Раке, ', 'claims'],
    ['Квадрат Луны и Марса: ', 'aspects'],
    ['12-го ', 'days'],
    ['\u0301', 'marks of letters'],
  ])('takes time in proportion to the length: "%s", %s', (unit) => {
    expectProportionalCost(unit, (text) => findUntrueClaims(text, DAY, 'ru'));
  });
});
