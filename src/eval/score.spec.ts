import type { CaseResult, Judged } from './result';
import { passPercent, scoreOf } from './score';
import { scoreTable } from './table';

const judged = (text: string, problems: Readonly<Record<string, number>> = {}): Judged => ({
  text,
  verdicts: ['length', 'fact'].map((code) => ({
    code,
    problems: Array.from({ length: problems[code] ?? 0 }, () => ({ code, detail: 'x' })),
  })),
});
const result = (answers: Judged[], more: Partial<CaseResult> = {}): CaseResult => ({
  caseId: String(answers.length),
  address: 'neutral',
  beside: 0,
  answers,
  builtinBecause: null,
  model: 'm/1',
  costUsd: 0.001,
  tokens: { prompt: 1, completion: 1 },
  latencyMs: 1_000,
  ...more,
});
const RUN = {
  name: 'm/1',
  takenAt: '2026-11-23T00:00:00Z',
  results: [
    result([judged('Good. Same.')]),
    result([judged('Bad.', { fact: 2 }), judged('Better. Same.')], { latencyMs: 3_000, costUsd: 0.002 }),
    result([judged('Bad.', { fact: 1, length: 1 }), judged('Still bad.', { fact: 1 })], { builtinBecause: 'problems' }),
    result([], { builtinBecause: 'timeout', costUsd: null, latencyMs: 9_000 }),
  ],
};

describe('scoreOf', () => {
  const score = scoreOf(RUN);

  it('counts each rule over the cases that have an answer, before and after', () => {
    expect(score.checks).toEqual([
      { code: 'length', cases: 3, first: 2, last: 3 },
      { code: 'fact', cases: 3, first: 1, last: 2 },
    ]);
  });

  it('counts a case without an answer as not good', () => {
    expect(score).toMatchObject({ cases: 4, cleanFirst: 1, cleanLast: 2, repairs: 2 });
    expect(score.fallbacks).toEqual({ problems: 1, timeout: 1 });
    expect(passPercent(score)).toBe(50);
  });

  it('tells length, time, money and what is said again', () => {
    expect(score.length).toEqual({ least: 10, median: 11, p95: 13, most: 13 });
    expect(score.latencyMs).toEqual({ least: 1_000, median: 1_000, p95: 9_000, most: 9_000 });
    expect(score.costUsd).toBeCloseTo(0.004);
    expect(score.repeated).toBeCloseTo(2 / 5);
  });

  it('tells apart how the words agree where a gender was chosen', () => {
    const agreeing = (problems: number): Judged => {
      const found = Array.from({ length: problems }, () => ({ code: 'address_gender', detail: 'x' }));
      return { text: 'A.', verdicts: [{ code: 'address_gender', problems: found }] };
    };
    const results = [
      result([agreeing(1)]),
      result([agreeing(1), agreeing(0)], { address: 'she' }),
      result([agreeing(1)], { address: 'he' }),
    ];
    const chosen = scoreOf({ ...RUN, results });
    expect(chosen.chosenGender).toEqual({ code: 'address_gender', cases: 2, first: 0, last: 1 });
    expect(scoreTable([chosen])).toMatch(/\| address_gender, one chosen +\| +0 → 1\/2 \|/);
    expect(score.chosenGender).toBeUndefined();
  });

  it('knows nothing of nothing', () => {
    expect(scoreOf({ ...RUN, results: [] })).toMatchObject({ cases: 0, checks: [], costUsd: null, repeated: 0 });
  });
});

describe('scoreTable', () => {
  it('stands runs side by side, also where they know different rules', () => {
    const other = {
      ...RUN,
      name: 'old',
      results: [result([{ text: 'A.', verdicts: [{ code: 'sky', problems: [] }] }])],
    };
    expect(
      scoreTable([scoreOf(RUN), scoreOf(other)])
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ')),
    ).toEqual([
      '| check | m/1 | old |',
      expect.stringMatching(/^\| -+ \| -+: \| -+: \|$/) as string,
      '| length | 2 → 3/3 | – |',
      '| fact | 1 → 2/3 | – |',
      '| sky | – | 1/1 |',
      '| all rules kept | 1 → 2/4 | 1/1 |',
      '| good in the end | 50.0 % | 100.0 % |',
      '| to be put right | 2 (50 %) | 0 (0 %) |',
      '| fell to the built-in writer | 2 (50 %): problems 1, timeout 1 | 0 (0 %) |',
      '| length, characters | 10 · 11 · 13 · 13 | 2 · 2 · 2 · 2 |',
      '| latency, ms | 1000 · 1000 · 9000 · 9000 | 1000 · 1000 · 1000 · 1000 |',
      '| cost, US cents a text | 0.100 | 0.100 |',
      '| cost, US dollars | 0.0040 | 0.0010 |',
      '| sentences said again | 40.0 % | 0.0 % |',
    ]);
  });
});
