import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldOut } from '../../../../../test/support/held-out';
import { CARE_TIERS, type CareTier, judgeCare } from './judge-care';

interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly tier: CareTier;
  readonly tags: readonly string[];
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../../../test/fixtures/writing', name), 'utf8'));

const { phrases } = fixture('care.corpus.json') as { phrases: Phrase[] };
/** Seen by accident before the rules were made, and so no longer held out. */
const SEEN = new Set(['001']);
const heldOut = phrases.filter(({ id, text }) => isHeldOut(text) && !SEEN.has(id));
const tuned = phrases.filter((phrase) => !heldOut.includes(phrase));
const isClear = ({ tags }: Phrase) => !tags.includes('euphemism') && !tags.includes('borderline');

/** The share of each tier that is judged as it should be, in percent; for `none` the rest are false alarms. */
function recallOf(some: readonly Phrase[]): Record<CareTier, number> {
  const share = (tier: CareTier) => {
    const own = some.filter((phrase) => phrase.tier === tier);
    return (own.filter(({ text }) => judgeCare(text).tier === tier).length / own.length) * 100;
  };
  return Object.fromEntries(CARE_TIERS.map((tier) => [tier, share(tier)])) as Record<CareTier, number>;
}

/** The share of phrases that are no `stop` and stop the flow all the same, in percent. */
function falseStopsOf(some: readonly Phrase[]): number {
  const others = some.filter(({ tier }) => tier !== 'stop');
  return (others.filter(({ text }) => judgeCare(text).tier === 'stop').length / others.length) * 100;
}

const scores = [
  ['tuned', tuned],
  ['tuned, clear ones', tuned.filter(isClear)],
  ['held out', heldOut],
  ['held out, clear ones', heldOut.filter(isClear)],
] as const;

describe('the care guard over its corpus', () => {
  afterAll(() => {
    const lines = scores.map(([name, some]) => {
      const recall = Object.entries(recallOf(some)).map(([tier, share]) => `${tier} ${share.toFixed(1)} %`);
      return `  ${name} (${String(some.length)}): ${recall.join(', ')}; false stops ${falseStopsOf(some).toFixed(1)} %`;
    });
    process.stdout.write(`\nCare guard\n${lines.join('\n')}\n`);
  });

  it('judges every phrase the rules were made by as it should', () => {
    const wrong = tuned.filter(({ text, tier }) => judgeCare(text).tier !== tier);
    expect(wrong.map(({ id, tier, text }) => `${id} ${tier}: ${text}`)).toEqual([]);
  });

  it.each(Object.entries(fixture('care.own.json') as Record<CareTier, string[]>))(
    'keeps its own phrases of %s',
    (tier, texts) => {
      expect(texts.filter((text) => judgeCare(text).tier !== tier)).toEqual([]);
    },
  );

  // Measured when the rules were done, and not before: stop 71.8, decline 59.1, soften 82.4, none 80.0, false stops 2.0 percent;
  // without euphemisms and borderline cases stop 85.2. The floors lie one phrase below.
  it('judges phrases nobody looked at no worse than when it was made', () => {
    const recall = recallOf(heldOut);
    expect(recall.stop).toBeGreaterThan(69);
    expect(recall.decline).toBeGreaterThan(54);
    expect(recall.soften).toBeGreaterThan(79);
    expect(recall.none).toBeGreaterThan(77);
    expect(falseStopsOf(heldOut)).toBeLessThan(3);
    expect(recallOf(heldOut.filter(isClear)).stop).toBeGreaterThan(81);
  });
});
