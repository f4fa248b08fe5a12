import { CARE_WEIGHTS } from './care-weights.gen';
import type { Tagged } from './word-index';
import { byEar, type Word } from './words';

/** Numbers of the buckets that features fall into are below it. */
export const CARE_BUCKETS = 2 ** 17;

const WEIGHED_TIERS = ['stop', 'decline', 'soften'] as const;

type CareLogOdds = Record<(typeof WEIGHED_TIERS)[number] | 'none', number>;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** How far apart two groups of words still count as a pair. */
const NEAR = 3;
const STEM = 5;
const PREFIXES = [4, 6] as const;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;
/** So that a feature of one kind does not fall together with the same letters of another. */
const KIND = { word: 1, prefix: 2, neighbours: 3, skipping: 4, piece: 5, group: 6, negated: 7, pair: 8, question: 9 };

/** Of each bucket the weights of stop, decline and soften, four bits each: two signs of base64. */
const weights = unpacked(CARE_WEIGHTS.packed);

/**
 * How likely each tier is for a text with these features: multinomial logistic regression, trained by `scripts/train-care.mjs`
 * on the corpora of care without their held-out phrases. Logarithms, `none` as the measure of the others being 0.
 */
export function careLogOdds(buckets: readonly number[]): CareLogOdds {
  const scale = CARE_WEIGHTS.step / Math.sqrt(Math.max(buckets.length, 1));
  const odds: CareLogOdds = { stop: 0, decline: 0, soften: 0, none: 0 };
  for (const [place, tier] of WEIGHED_TIERS.entries()) {
    let sum = 0;
    for (const bucket of buckets) sum += weights[bucket * WEIGHED_TIERS.length + place] ?? 0;
    odds[tier] = sum * scale + (CARE_WEIGHTS.bias[place] ?? 0);
  }
  return odds;
}

/**
 * The features of a text, each as the number of its bucket and once: words by ear, their beginnings and pieces, neighbours,
 * groups of the rules' words and such groups close to each other. `groupNames` has the name of every group's number.
 */
export function careBuckets(
  text: string,
  words: readonly Word[],
  { plain, negated, sentences }: Tagged,
  groupNames: readonly string[],
): number[] {
  const seen = new Uint8Array(CARE_BUCKETS);
  const buckets: number[] = [];
  const add = (hash: number) => {
    const bucket = bucketOf(hash);
    if (seen[bucket] === 0) buckets.push(bucket);
    seen[bucket] = 1;
  };
  const heard = words.map(({ spellings: [first = ''] }) => byEar(first));
  for (const word of heard) addWord(word, add);
  addNeighbours(heard, add);
  const near: number[][] = sentences.map(() => []);
  for (const [kind, positions] of [
    [KIND.group, plain],
    [KIND.negated, negated],
  ] as const) {
    for (const [group, places] of Object.entries(positions)) {
      const name = groupNames[Number(group)] ?? '';
      const hash = hashOf(name, kind);
      add(hash);
      if (name.startsWith('@')) for (const place of places) near[place]?.push(hash);
    }
  }
  addPairs(near, add);
  if (text.includes('?')) add(KIND.question);
  return buckets;
}

function addWord(word: string, add: (hash: number) => void): void {
  add(hashOf(word, KIND.word));
  for (const length of PREFIXES) add(hashOf(word.slice(0, length), KIND.prefix + length * 16));
  const closed = `<${word}>`;
  for (let from = 0; from < closed.length; from++) {
    let hash = seedOf(KIND.piece);
    for (let length = 1; length <= LONGEST_PIECE && from + length <= closed.length; length++) {
      hash = step(hash, closed.charCodeAt(from + length - 1));
      if (length >= SHORTEST_PIECE) add(hash);
    }
  }
}

function addNeighbours(words: readonly string[], add: (hash: number) => void): void {
  const stems = ['', ...words.map((word) => word.slice(0, STEM)), ''];
  for (let place = 1; place < stems.length; place++) {
    add(hashOf(`${stems[place - 1] ?? ''} ${stems[place] ?? ''}`, KIND.neighbours));
    add(hashOf(`${stems[place - 2] ?? ''} ${stems[place] ?? ''}`, KIND.skipping));
  }
}

function addPairs(near: readonly (readonly number[])[], add: (hash: number) => void): void {
  for (let place = 0; place < near.length; place++) {
    for (let other = place + 1; other < near.length && other <= place + NEAR; other++) {
      for (const first of near[place] ?? []) {
        for (const second of near[other] ?? []) add(Math.imul(first ^ KIND.pair, 0x01000193) ^ second);
      }
    }
  }
}

function seedOf(kind: number): number {
  return Math.imul(kind, 0x9e3779b1);
}

/** FNV-1a. */
function hashOf(text: string, kind: number): number {
  let hash = seedOf(kind);
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The last mixing of MurmurHash3. */
function bucketOf(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (CARE_BUCKETS - 1);
}

function unpacked(packed: string): Int8Array {
  const read = new Int8Array(CARE_BUCKETS * WEIGHED_TIERS.length);
  for (let bucket = 0; bucket < CARE_BUCKETS; bucket++) {
    const bits = (valueAt(packed, bucket * 2) << 6) | valueAt(packed, bucket * 2 + 1);
    for (let place = 0; place < WEIGHED_TIERS.length; place++) {
      read[bucket * WEIGHED_TIERS.length + place] = ((bits >> (8 - 4 * place)) & 15) - 8;
    }
  }
  return read;
}

function valueAt(packed: string, index: number): number {
  return SIGNS.indexOf(packed.charAt(index));
}
