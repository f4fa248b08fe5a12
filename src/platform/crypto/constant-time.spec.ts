import { equalSecrets } from './constant-time';

describe('equalSecrets', () => {
  it.each([
    ['secret', 'secret', true],
    ['', '', true],
    ['secret', 'Secret', false],
    ['secret', 'secret ', false],
    ['secret', '', false],
    ['ключ', 'ключ', true],
  ])('%j and %j: %j', (a, b, equal) => {
    expect(equalSecrets(a, b)).toBe(equal);
  });
});
