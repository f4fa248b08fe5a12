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

const phrasesOf = (name: string) => (fixture(name) as { phrases: Phrase[] }).phrases;
/** Its third that was held out once has been looked at since. */
const first = phrasesOf('care.corpus.json');
const fresh = phrasesOf('care.fresh.json');
const heldOut = fresh.filter(({ text }) => isHeldOut(text));
/** What people ask the cards, most of it harmless. */
const questions = phrasesOf('care-questions.json').filter(({ text }) => isHeldOut(text));
const tuned = [...first, ...fresh.filter((phrase) => !heldOut.includes(phrase))];
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
  ['questions, held out', questions],
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

  // Measured with rules and classifier together: stop 90.8, decline 92.7, soften 78.4, none 86.1, false stops 5.5 percent;
  // without euphemisms and borderline cases stop 90.0. The rules alone had 73.7, 85.4, 82.4, 76.4 and 4.3. The floors lie one
  // or two phrases below. The aim is 95, 90, 90, 93 and 1: reached by what is declined alone.
  it('judges phrases nobody looked at no worse than when it was made', () => {
    const recall = recallOf(heldOut);
    expect(recall.stop).toBeGreaterThan(89);
    expect(recall.decline).toBeGreaterThan(90);
    expect(recall.soften).toBeGreaterThan(76);
    expect(recall.none).toBeGreaterThan(81);
    expect(falseStopsOf(heldOut)).toBeLessThan(7);
    expect(recallOf(heldOut.filter(isClear)).stop).toBeGreaterThan(89);
  });

  // Measured: stop 92.9, decline 91.7, soften 85.0, none 91.4, false stops 4.4 percent. Before two thirds of these questions
  // were learnt from, one in seven of the harmless ones stopped the flow: «А если остаться здесь?».
  it('leaves those alone who ask the cards of ordinary things', () => {
    const recall = recallOf(questions);
    expect(recall.none).toBeGreaterThan(89);
    expect(recall.stop).toBeGreaterThan(85);
    expect(falseStopsOf(questions)).toBeLessThan(5);
  });
});
