import { EVAL_CASES } from '../eval-case';
import { evaluateBuiltin } from '../evaluate';
import { savedSchema } from '../result';
import { passPercent, scoreOf } from '../score';
import { comparisonPage } from './page';

const builtin = evaluateBuiltin(EVAL_CASES);

describe('the built-in writer over all cases', () => {
  it('keeps every rule', () => {
    const score = scoreOf(builtin);
    expect(score.checks.filter(({ cases, last }) => last < cases)).toEqual([]);
    expect(score.checks.map(({ code }) => code)).toEqual(expect.arrayContaining(['length', 'alphabet', 'claim_death']));
    // Horoscopes come twice in each sort and language: the second is judged beside the first.
    expect(score.checks.find(({ code }) => code === 'similar')).toMatchObject({ cases: 30 });
    expect(score.chosenGender).toMatchObject({ cases: 3, last: 3 });
    expect([score.cases, passPercent(score)]).toEqual([EVAL_CASES.length, 100]);
  });

  it('gives what can be saved and read again', () => {
    const saved = { format: 'adtrobot-eval-1', runs: [builtin] };
    expect(savedSchema.parse(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  it('is read as well where it was saved before it told how a person is addressed and what stands beside', () => {
    // Red without the defaults in result.ts: refused.
    const { address, beside, ...old } = builtin.results[0]!;
    const saved = { format: 'adtrobot-eval-1', runs: [{ ...builtin, results: [old] }] };
    expect(savedSchema.parse(saved).runs[0]?.results).toEqual([{ ...old, address, beside }]);
  });
});

describe('the page', () => {
  const attack = '</script><script>alert(1)</script>"\'&';
  const [first, second] = builtin.results;
  const bad = {
    text: `Тихо. ${attack}`,
    verdicts: [{ code: 'markup', problems: [{ code: 'markup', detail: attack, excerpt: attack }] }],
  };
  const model = {
    ...{ name: attack, takenAt: '2026-11-23T00:00:00Z' },
    results: [
      { ...first!, answers: [bad, first!.answers[0]!], model: attack, costUsd: 0.001, latencyMs: 2_300 },
      { ...second!, answers: [], builtinBecause: 'timeout' },
    ],
  };
  const page = comparisonPage([builtin, model]);

  it('needs nothing else and lets nothing out of its place', () => {
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it('shows each case once, its facts, and what each run wrote', () => {
    expect(page.match(/<article/g)).toHaveLength(EVAL_CASES.length);
    expect(page.match(/<section class="run"/g)).toHaveLength(2 * EVAL_CASES.length);
    expect(page).toContain('Before it was put right');
    expect(page).toContain('No answer: timeout.');
    expect(page.match(/not among its cases/g)).toHaveLength(EVAL_CASES.length - 2);
    expect(page).toContain('<mark title="markup">');
    expect(page.match(/data-troubled="yes"/g)).toHaveLength(2);
    const text = builtin.results[4]!.answers[0]!.text.split('\n\n')[0]!;
    expect(page).toContain(text);
    expect(page.match(/addressed as (she|he)/g)).toEqual(['addressed as she', 'addressed as he', 'addressed as she']);
    expect(page.match(/beside 1 of its sort/g)).toHaveLength(30);
    expect(page).toMatch(/address_gender, one chosen/);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });
});
