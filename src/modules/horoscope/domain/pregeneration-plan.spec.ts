import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { planPregeneration } from './pregeneration-plan';

const all = ZODIAC_SIGNS.map((sign) => ({ sign, source: 'generated' as const }));
const withFallback = all.map((text) => (text.sign === 'leo' ? { ...text, source: 'fallback' as const } : text));

describe('what a run of the day has to write', () => {
  it('is everything on an empty day, and nothing on a full one', () => {
    expect(planPregeneration([], 'midnight', false).map(({ sign }) => sign)).toEqual([...ZODIAC_SIGNS]);
    for (const slot of ['midnight', 'noon'] as const) expect(planPregeneration(all, slot, false)).toEqual([]);
  });

  it('is what is lacking', () => {
    const present = all.filter(({ sign }) => sign !== 'virgo' && sign !== 'aries');
    expect(planPregeneration(present, 'midnight', false)).toEqual([
      { sign: 'aries', replaceFallback: false },
      { sign: 'virgo', replaceFallback: false },
    ]);
  });

  it('replaces fallback texts at noon only, and only where a model could do better', () => {
    expect(planPregeneration(withFallback, 'midnight', false)).toEqual([]);
    expect(planPregeneration(withFallback, 'noon', false)).toEqual([{ sign: 'leo', replaceFallback: true }]);
    expect(planPregeneration(withFallback, 'noon', true)).toEqual([]);
  });
});
