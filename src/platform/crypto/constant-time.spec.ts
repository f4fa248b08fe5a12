import { secretCheck } from './constant-time';

describe('secretCheck', () => {
  it.each([
    ['secret', 'secret', true],
    ['', '', true],
    ['secret', 'Secret', false],
    ['secret', 'secret ', false],
    ['secret', '', false],
    ['ключ', 'ключ', true],
  ])('%j and %j: %j', (a, b, equal) => {
    expect(secretCheck(a)(b)).toBe(equal);
  });
});
