import { type KeptPrompt, nameOf, PROMPTS, wordsOf } from './kept-prompts';

const own = PROMPTS.get('horoscope.daily')!.templates;
const LATER = { ...own, en: { ...own.en, system: 'Write {length} characters.' } };
const kept = (version: number, more: Partial<KeptPrompt> = {}): KeptPrompt => ({
  promptId: 'horoscope.daily',
  version,
  templates: version === 1 ? own : LATER,
  isInForce: false,
  ...more,
});

describe('wordsOf', () => {
  it('leaves the own words to the program', () => {
    const words = wordsOf({ promptId: null, version: 'own' }, []);
    expect(words('horoscope.daily')).toBeNull();
    expect(PROMPTS.size).toBe(18);
  });

  it('takes a number of every prompt that has it, or of the named one', () => {
    const other = kept(2, { promptId: 'horoscope.day.love' });
    const all = wordsOf({ promptId: null, version: 2 }, [kept(1), kept(2), other]);
    expect([all('horoscope.daily'), all('horoscope.day.love'), all('horoscope.week.love')]).toEqual([
      LATER,
      LATER,
      null,
    ]);
    const one = wordsOf({ promptId: 'horoscope.daily', version: 2 }, [kept(2), other]);
    expect([one('horoscope.daily'), one('horoscope.day.love')]).toEqual([LATER, null]);
  });

  it('takes what is in force', () => {
    const words = wordsOf({ promptId: null, version: 'active' }, [kept(1), kept(2, { isInForce: true })]);
    expect([words('horoscope.daily'), words('horoscope.day.love')]).toEqual([LATER, null]);
  });

  it.each<[Parameters<typeof wordsOf>[0], KeptPrompt[], string]>([
    [{ promptId: null, version: 9 }, [kept(2)], 'No prompt has the version 9'],
    [{ promptId: 'horoscope.daily', version: 9 }, [kept(2)], 'No prompt has the version horoscope.daily=9'],
    [{ promptId: 'horoscope.year', version: 1 }, [], 'There is no prompt horoscope.year; there are horoscope.daily,'],
    [
      { promptId: null, version: 2 },
      [kept(2, { templates: { ru: own.ru } })],
      'Version 2 of horoscope.daily cannot be used: {"code":"empty"',
    ],
  ])('refuses %j', (choice, prompts, reason) => {
    expect(() => wordsOf(choice, prompts)).toThrow(reason);
  });

  it('is told by a short name', () => {
    expect([nameOf({ promptId: null, version: 3 }), nameOf({ promptId: 'a.b', version: 'active' })]).toEqual([
      '3',
      'a.b=active',
    ]);
  });
});
