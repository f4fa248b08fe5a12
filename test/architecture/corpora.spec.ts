import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldOut } from '../support/held-out';

interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly tier: string;
}

/** A wrong line in a corpus would make every score a lie, so the corpora are looked at themselves. */
describe('the corpus of care', () => {
  const { phrases } = JSON.parse(readFileSync(join(__dirname, '../fixtures/writing/care.corpus.json'), 'utf8')) as {
    phrases: Phrase[];
  };
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\p{N}]+/gu, ' ');

  it('has at least 300 phrases, each one of its own', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
    expect(new Set(phrases.map(({ text }) => plain(text))).size).toBe(phrases.length);
  });

  it.each(['stop', 'soften', 'decline', 'none'])('holds out about a third of %s', (tier) => {
    const own = phrases.filter((phrase) => phrase.tier === tier);
    expect(own.length).toBeGreaterThanOrEqual(60);
    const share = own.filter(({ text }) => isHeldOut(text)).length / own.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.42);
  });

  it('knows four tiers', () => {
    expect([...new Set(phrases.map(({ tier }) => tier))].sort()).toEqual(['decline', 'none', 'soften', 'stop']);
  });
});
