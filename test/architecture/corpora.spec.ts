import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldOut } from '../support/held-out';

interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly tier: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../fixtures/writing', name), 'utf8'));
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
const heldOutShare = (texts: readonly { readonly text: string }[]) =>
  texts.filter(({ text }) => isHeldOut(text)).length / texts.length;

/** A wrong line in a corpus would make every score a lie, so the corpora are looked at themselves. */
describe.each(['care.corpus.json', 'care.fresh.json'])('the corpus of care in %s', (name) => {
  const { phrases } = read(name) as { phrases: Phrase[] };

  it('has at least 300 phrases, each one of its own', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
    expect(new Set(phrases.map(({ text }) => plain(text))).size).toBe(phrases.length);
  });

  it.each(['stop', 'soften', 'decline', 'none'])('holds out about a third of %s', (tier) => {
    const own = phrases.filter((phrase) => phrase.tier === tier);
    expect(own.length).toBeGreaterThanOrEqual(60);
    const share = heldOutShare(own);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.42);
  });

  it('knows four tiers', () => {
    expect([...new Set(phrases.map(({ tier }) => tier))].sort()).toEqual(['decline', 'none', 'soften', 'stop']);
  });
});

describe('the fresh corpus of care', () => {
  it('repeats no phrase of the first', () => {
    const texts = (name: string) => (read(name) as { phrases: Phrase[] }).phrases.map(({ text }) => plain(text));
    const first = new Set(texts('care.corpus.json'));
    expect(texts('care.fresh.json').filter((text) => first.has(text))).toEqual([]);
  });
});

describe.each([
  ['corpus', 400],
  ['fresh', 400],
  ['lots', 400],
  ['blind', 400],
  ['unread', 300],
  ['english', 150],
])('the %s sentences of the fact lock', (name, least) => {
  const setsOf = (file: string) => (read(file) as { sets: Record<string, { facts: object[] }> }).sets;
  const sets = { ...setsOf('fact-lock.corpus.json'), ...setsOf('fact-lock.lots.json') };
  const { sentences } = read(`fact-lock.${name}.json`) as {
    sentences: (Omit<Phrase, 'tier'> & { set: string; verdict: string; why?: string })[];
  };

  it('are enough, each one of its own, over sets that are there', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(least);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    expect(new Set(sentences.map(({ text, set }) => `${set} ${plain(text)}`)).size).toBe(sentences.length);
    expect(sentences.filter(({ set }) => !sets[set])).toEqual([]);
    expect(Object.values(sets).filter(({ facts }) => facts.length === 0)).toEqual([]);
  });

  it('say of each false one, and of no other, what is wrong', () => {
    expect(sentences.filter(({ verdict, why }) => (verdict === 'false') !== (why !== undefined))).toEqual([]);
  });

  it.each(['true', 'false'])('are held out by a quarter to two fifths where they are %s', (verdict) => {
    const own = sentences.filter((sentence) => sentence.verdict === verdict);
    expect(own.length).toBeGreaterThanOrEqual(least * 0.4);
    expect(heldOutShare(own)).toBeGreaterThan(0.24);
    expect(heldOutShare(own)).toBeLessThan(0.42);
  });
});
