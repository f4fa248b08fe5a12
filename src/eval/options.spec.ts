import { parseOptions } from './options';

const OWN = [{ promptId: null, version: 'own' }];

describe('parseOptions', () => {
  it('runs the built-in writer where nothing is said', () => {
    expect(parseOptions([])).toEqual({
      builtin: true,
      models: [],
      versions: OWN,
      against: [],
      only: '',
      out: null,
      minPass: null,
      maxUsd: 1,
    });
  });

  it('runs models, and the built-in writer beside them only where it is named', () => {
    expect(parseOptions(['--model', 'a/b', '--model', 'c/d'])).toMatchObject({
      builtin: false,
      models: ['a/b', 'c/d'],
    });
    expect(parseOptions(['--model', 'a/b', '--writer', 'builtin'])).toMatchObject({ builtin: true, models: ['a/b'] });
    expect(parseOptions(['--min-pass', '97.5', '--max-usd=0.2', '--only', ' ru '])).toMatchObject({
      ...{ minPass: 97.5, maxUsd: 0.2, only: ' ru ' },
    });
    expect(parseOptions(['--help'])).toBe('help');
  });

  it('compares versions of prompts', () => {
    const choices = ['own', 'active', '3', 'horoscope.week.love=12'];
    const args = choices.flatMap((choice) => ['--prompt-version', choice]);
    expect(parseOptions(['--model', 'a/b', ...args])).toMatchObject({
      versions: [
        ...OWN,
        { promptId: null, version: 'active' },
        { promptId: null, version: 3 },
        { promptId: 'horoscope.week.love', version: 12 },
      ],
    });
  });

  it.each([
    [['--writer', 'gpt'], '--writer knows builtin alone'],
    [['--prompt-version', '3'], '--prompt-version needs a --model'],
    [['--model', 'a', '--prompt-version', '0'], '--prompt-version takes own'],
    [['--model', 'a', '--prompt-version', 'a b=1'], '--prompt-version takes own'],
    [['--min-pass', '101'], '--min-pass takes a number from 0 to 100'],
    [['--min-pass', 'most'], '--min-pass takes'],
    [['--max-usd', '-1'], '--max-usd'],
    [['--out', 'page.txt'], '--out names a file that ends in .html'],
    [['--unknown'], '--unknown'],
    [['stray'], 'stray'],
  ])('refuses %j', (args, reason) => {
    expect(() => parseOptions(args)).toThrow(reason);
  });
});
