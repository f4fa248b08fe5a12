import { secretCheck } from './constant-time';

describe('secretCheck', () => {
  it.each([
    ['secret', 'secret', true],
    ['', '', true],
    ['secret', 'Secret', false],
    ['secret', 'secret ', false],
    ['secret', '', false],
    ['ключ', 'ключ', true],
    ['secret', 'secret\0', false],
    ['secret\0', 'secret', false],
    ['s'.repeat(2_000), 's'.repeat(2_000), true],
    ['s'.repeat(2_000), `${'s'.repeat(1_999)}t`, false],
    ['secret', 's'.repeat(2_000), false],
  ])('%j and %j: %j', (a, b, equal) => {
    expect(secretCheck(a)(b)).toBe(equal);
  });

  it('remembers nothing of what was compared before', () => {
    const isSecret = secretCheck('secret');
    expect(['secret', 'a much longer secret', 'secret', 'sec', 'secret'].map(isSecret)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});
