import { estimateUsd } from './cost-estimate';

describe('estimateUsd', () => {
  it('is above what the default models take for a horoscope', () => {
    // 4 000 characters in, 600 tokens out: google/gemini-2.5-flash at 0.30 and 2.50 dollars a million.
    const real = 2_000 * 0.3e-6 + 600 * 2.5e-6;
    expect(estimateUsd(4_000, 600)).toBeGreaterThan(real);
    expect(estimateUsd(4_000, 600)).toBeCloseTo(0.015, 6);
  });
});
