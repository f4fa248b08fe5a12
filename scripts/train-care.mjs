// Trains the classifier of the care guard on its corpora, without what is held out, and writes its weights; with `--check` it
// only compares them. To be run after a change of the corpora, of the guard's words or of the features.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/modules/writing/domain/care/care-weights.gen.ts');
const TIERS = ['stop', 'decline', 'soften', 'none'];

/** Chosen by tenfold cross-validation, near duplicates in one fold. */
const EPOCHS = 8;
const RATE = 0.15;
const BIAS_RATE = 0.3 * RATE;
const DECAY = 1e-5;
/** Zero would count every phrase alike, one every tier. */
const BALANCE = 0.8;
/** Weights are kept as whole multiples of it, from -7 to 7. */
const STEP = 0.6;

const require = createRequire(import.meta.url);
require.extensions['.ts'] = (module, filename) => {
  const options = {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
const { careBucketsOf } = require('../src/modules/writing/domain/care/judge-care.ts');
const { CARE_BUCKETS } = require('../src/modules/writing/domain/care/classifier.ts');
const { isHeldOut } = require('../test/support/held-out.ts');

const corpus = (name) => JSON.parse(readFileSync(join(root, 'test/fixtures/writing', name), 'utf8'));
const examples = [
  ...corpus('care.corpus.json').phrases,
  ...['care.fresh.json', 'care-questions.json'].flatMap((name) =>
    corpus(name).phrases.filter(({ text }) => !isHeldOut(text)),
  ),
  ...Object.entries(corpus('care.own.json')).flatMap(([tier, texts]) => texts.map((text) => ({ text, tier }))),
].map(({ text, tier }) => ({ buckets: careBucketsOf(text), tier: TIERS.indexOf(tier) }));

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(items, random) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

function softmax(logits) {
  const greatest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - greatest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Multinomial logistic regression by AdaGrad; the last bucket is the bias. */
function train() {
  const count = TIERS.length;
  const bias = CARE_BUCKETS * count;
  const weights = new Float64Array(bias + count);
  const squares = new Float64Array(bias + count).fill(1e-8);
  const importance = TIERS.map((_, tier) => {
    const own = examples.filter((example) => example.tier === tier).length;
    return (examples.length / count / own) ** BALANCE;
  });
  const move = (at, gradient, rate) => {
    squares[at] += gradient * gradient;
    weights[at] -= (rate * gradient) / Math.sqrt(squares[at]);
  };
  const random = randomFrom(7);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const { buckets, tier } of order) {
      const scale = 1 / Math.sqrt(Math.max(buckets.length, 1));
      const logits = TIERS.map((_, place) => {
        const sum = buckets.reduce((total, bucket) => total + weights[bucket * count + place], 0);
        return sum * scale + weights[bias + place];
      });
      for (const [place, probability] of softmax(logits).entries()) {
        const gradient = importance[tier] * (probability - (place === tier ? 1 : 0));
        for (const bucket of buckets) {
          const at = bucket * count + place;
          move(at, gradient * scale + DECAY * weights[at], RATE);
        }
        move(bias + place, gradient, BIAS_RATE);
      }
    }
  }
  return weights;
}

/** Against `none`, whose own weights are zero then: four bits for each other tier, twelve for a bucket. */
function packed(weights) {
  const bytes = Buffer.alloc((CARE_BUCKETS * 12) / 8);
  for (let bucket = 0; bucket < CARE_BUCKETS; bucket++) {
    const [stop, decline, soften, none] = weights.subarray(bucket * 4, bucket * 4 + 4);
    for (const [place, weight] of [stop, decline, soften].entries()) {
      const level = Math.max(-7, Math.min(7, Math.round((weight - none) / STEP))) + 8;
      const nibble = bucket * 3 + place;
      bytes[nibble >> 1] |= nibble % 2 === 0 ? level << 4 : level;
    }
  }
  return bytes.toString('base64');
}

const weights = train();
const [stop, decline, soften, none] = weights.subarray(CARE_BUCKETS * 4);
const bias = [stop, decline, soften].map((weight) => (weight - none).toFixed(3));
const source = `// Generated by \`node scripts/train-care.mjs\` from the corpora of care. Do not edit.

/** What the classifier of the care guard has learnt. */
export const CARE_WEIGHTS = {
  step: ${STEP},
  bias: [${bias.join(', ')}],
  packed:
    '${packed(weights)}',
} as const;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('care-weights.gen.ts is behind the corpora of care: run `node scripts/train-care.mjs`');
    process.exit(1);
  }
} else {
  writeFileSync(target, source);
  console.log(`${examples.length} phrases, ${(source.length / 1024).toFixed(0)} KB`);
}
