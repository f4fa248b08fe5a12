import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { drawAll } from '../../src/modules/tarot/domain/draw';
import { nameKey } from '../../src/modules/tarot/domain/card-texts';
import { TextsService } from '../../src/platform/texts/texts.service';

const SCRIPT = join(__dirname, '../../scripts/tarot-verify.mjs');
/** The command builds what is not built. */
const TIMEOUT_MS = 180_000;

const texts = new TextsService();
const seed = Buffer.from('ab'.repeat(32), 'hex');
const commitment = createHash('sha256').update(seed).digest('hex');
const SEED = ['--seed', seed.toString('hex')];
const DRAW = [...SEED, '--nonce', '3-7-1', '--spread', 'three-cards'];

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function run(...args: string[]): Promise<Outcome> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], { env }, (failure, stdout, error) => {
      const out = stdout.replace(/^Building.*\n/gm, '');
      resolve({ code: failure ? Number(failure.code) : 0, out, error });
    });
  });
}

/** The names of a draw's cards as they stand in the lines of the positions. */
const namesIn = ({ out }: Outcome) => [...out.matchAll(/^\d+\. .+: (.+)$/gm)].map(([, name]) => name);

const namesOf = (nonce: Parameters<typeof drawAll>[1], count: number, reversals = true) =>
  drawAll(seed, nonce, count, { reversals }).map(({ card, orientation }) => {
    const name = texts.plain('en', nameKey(card));
    return orientation === 'upright' ? name : `${name}, reversed`;
  });

describe('npm run tarot:verify', () => {
  it(
    'computes the cards that were drawn, position by position',
    async () => {
      const outcome = await run(...DRAW);
      expect([outcome.code, outcome.error]).toEqual([0, '']);
      expect(outcome.out).toContain(`SHA-256 of the seed: ${commitment}\n1. Past: `);
      expect(namesIn(outcome)).toEqual(namesOf({ taps: [3, 7, 1] }, 3));
    },
    TIMEOUT_MS,
  );

  it(
    'takes a word, draws without reversed cards, and Russian names',
    async () => {
      const word = await run(...SEED, "--nonce=--д'Артаньян", '--spread', 'celtic-cross', '--no-reversals');
      expect(namesIn(word)).toEqual(namesOf({ word: "--д'Артаньян" }, 10, false));
      expect((await run(...DRAW, '--language', 'ru')).out).toMatch(/^Три карты\n/);
    },
    TIMEOUT_MS,
  );

  it(
    'compares what was shown before the draw',
    async () => {
      expect(await run(...DRAW, '--commitment', commitment)).toMatchObject({ code: 0, error: '' });
      const other = await run(...DRAW, '--commitment', 'c'.repeat(64));
      expect([other.code, other.error]).toEqual([1, expect.stringContaining('another seed')]);
      expect(namesIn(other)).toHaveLength(3);
    },
    TIMEOUT_MS,
  );

  it.each([
    [[], 'nothing to compute'],
    [['--seed', 'ab', '--nonce', '3-7-1', '--spread', 'three-cards'], 'SEED is 64'],
    [[...SEED, '--nonce', '3-7-1', '--spread', 'four'], 'no spread "four"'],
    [[...SEED, '--nonce', '3-7', '--spread', 'three-cards'], '3 different numbers from 1 to 9'],
    [[...SEED, '--nonce', '3-3-1', '--spread', 'three-cards'], '3 different numbers'],
    [[...SEED, '--nonce', '3-7-10', '--spread', 'three-cards'], '3 different numbers'],
    [[...SEED, '--nonce', '?!', '--spread', 'three-cards'], 'or a word'],
    [[...SEED, '--spread', 'three-cards'], 'or a word'],
    [[...DRAW, '--commitment', 'short'], 'COMMITMENT is 64'],
    [[...DRAW, '--language', 'de'], 'LANGUAGE is en or ru'],
    [[...DRAW, '--sead', 'x'], '--sead'],
    [[...DRAW, 'more'], 'more'],
  ])(
    'says what is wrong with %j, and how it is called',
    async (args, what) => {
      const { code, error, out } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain(what);
      expect(error).toMatch(/Usage: npm run tarot:verify[^]*celtic-cross/);
    },
    TIMEOUT_MS,
  );
});
