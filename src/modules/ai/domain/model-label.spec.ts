import { ModelLabels } from './model-label';

describe('ModelLabels', () => {
  it('keeps names of models', () => {
    expect(new ModelLabels().of('google/gemini-2.5-flash')).toBe('google/gemini-2.5-flash');
  });

  it('calls everything odd other', () => {
    const labels = new ModelLabels();
    for (const odd of [null, '', 'a b', 'x'.repeat(81), 'name"}']) expect(labels.of(odd)).toBe('other');
  });

  it('never has more than 32 names, however many the provider tells', () => {
    const labels = new ModelLabels();
    const told = new Set(Array.from({ length: 100 }, (_, n) => labels.of(`model-${n}`)));
    expect(told.size).toBe(33);
    expect(labels.of('model-0')).toBe('model-0');
  });
});
