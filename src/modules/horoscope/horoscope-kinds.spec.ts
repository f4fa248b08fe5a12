import { HOROSCOPE_KINDS } from './horoscope-kinds';

describe('the kinds of horoscopes', () => {
  it('can all be read from what a model has written so far', () => {
    expect(HOROSCOPE_KINDS).toHaveLength(15);
    for (const kind of HOROSCOPE_KINDS) {
      expect(kind.draft?.({ text: 'One. Tw' })).toBe('One. Tw');
      expect(kind.draft?.({})).toBeUndefined();
    }
  });
});
