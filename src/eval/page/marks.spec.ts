import fc from 'fast-check';
import { markProblems } from './marks';

const marked = (text: string, ...problems: { code: string; detail: string; excerpt?: string }[]) =>
  markProblems(text, problems)
    .map(({ text: part, codes }) => (codes.length > 0 ? `[${part}|${codes.join('+')}]` : part))
    .join('');

describe('markProblems', () => {
  it('marks the excerpt, else what was found, however it is spelt', () => {
    expect(
      marked('Тихо. Луна в Раке. Тепло.', { code: 'fact', detail: 'moon in cancer', excerpt: 'Луна в Раке.' }),
    ).toBe('Тихо. [Луна в Раке.|fact] Тепло.');
    expect(
      marked('Её болезнь и БОЛЕЗНЬ, ещё', { code: 'claim', detail: 'болезнь' }, { code: 'e', detail: 'еще' }),
    ).toBe('Её [болезнь|claim] и [БОЛЕЗНЬ|claim], [ещё|e]');
  });

  it('lays marks over each other', () => {
    expect(marked('ab cd ef', { code: 'one', detail: 'ab cd' }, { code: 'two', detail: 'cd ef' })).toBe(
      '[ab |one][cd|one+two][ ef|two]',
    );
  });

  it('marks nothing where a problem stands nowhere', () => {
    expect(marked('Short.', { code: 'length', detail: '6' }, { code: 'x', detail: '' })).toBe('Short.');
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, found) => {
        const parts = markProblems(
          text,
          found.map((detail) => ({ code: 'x', detail })),
        );
        return parts.map((part) => part.text).join('') === text;
      }),
    );
  });
});
