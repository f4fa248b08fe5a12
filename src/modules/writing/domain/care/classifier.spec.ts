import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { CARE_BUCKETS, careLogOdds } from './classifier';
import { CARE_TIERS, careBucketsOf, judgeCare } from './judge-care';

const root = join(__dirname, '../../../../..');
const oddsOf = (text: string) => careLogOdds(careBucketsOf(text));

describe('the classifier of the care guard', () => {
  it('has the weights that training on the corpora gives', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/train-care.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 120_000);

  it('finds each feature once, in a bucket there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const buckets = careBucketsOf(text);
        expect(new Set(buckets).size).toBe(buckets.length);
        expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < CARE_BUCKETS)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('says the same of the same text, and something finite of any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const odds = oddsOf(text);
        expect(oddsOf(text)).toEqual(odds);
        expect(CARE_TIERS.every((tier) => Number.isFinite(odds[tier]))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('hears how a text is spelt no more than the rules do', () => {
    expect(oddsOf('ХОЧУ УМЕРЕТЬ')).toEqual(oddsOf('хочу умереть'));
    expect(oddsOf('хооочу умереееть')).toEqual(oddsOf('хочу умереть'));
  });

  it('leaves what a rule of danger found, however much harmless is said around it', () => {
    const harmless = 'Спасибо за гороскоп, работа и любовь наладились, что по деньгам? '.repeat(20);
    expect(oddsOf(`${harmless}Хочу умереть.`).stop).toBeLessThan(0);
    expect(judgeCare(`${harmless}Хочу умереть.`).tier).toBe('stop');
  });

  it.each(['Овен', '♈ Овен', 'Анна', 'нет', 'Не сейчас', 'всем привет'])(
    'is not asked about so short a text: %s',
    (text) => {
      expect(judgeCare(text).tier).toBe('none');
    },
  );
});
