import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import type { Area, Period } from '../domain/horoscope-key';
import { kindOf } from '../horoscope-kinds';

/** English texts by area and time read aloud and approved, paragraph by paragraph; one that changes is to be read again. */
const SAMPLES: readonly [Period, Area, ZodiacSign, LocalDate, readonly string[]][] = [
  [
    'day',
    'love',
    'libra',
    '2026-12-02',
    [
      'The Moon in Virgo sets the tone for feelings: care shows in how a person listens and remembers, and ' +
        'love speaks through small things done on time. What brings people closer now is care for another’s ' +
        'comfort: steadiness is soothing. With the sextile of the Moon and Mercury on your side, the right ' +
        'words come in time, and a heart-to-heart talk takes shape without effort.',
      'Try not to save tenderness for a special day, since an ordinary one is just as good. Today, put out ' +
        'an old photograph that warms you. Calm suits everyone, so smile at yourself before bed.',
    ],
  ],
  [
    'day',
    'career',
    'scorpio',
    '2026-12-09',
    [
      'Under the New Moon, the first draft matters more than a finished plan, and plans take shape quietly. ' +
        'A hasty answer breeds new questions, and letters and dates are easily mixed up, and the square of ' +
        'Mercury and Mars is to blame. Try not to change the plan on the run, since half of all disorder ' +
        'begins that way.',
      'Nothing moves work along like the habit of beginning with the hardest: work likes movement. Today, ' +
        'make a draft without caring about beauty. Work will keep until morning, so allow yourself a quiet ' +
        'evening.',
    ],
  ],
  [
    'day',
    'health',
    'sagittarius',
    '2026-12-16',
    [
      'The Moon in Pisces sets the rhythm of the day: strength returns in sleep and by the water, and the ' +
        'mood changes like weather by the sea. The Moon forms a trine with Venus, and pleasant trifles bring ' +
        'vigour back. Better not to compete with another’s stamina, since your own pace is safer.',
      'Feelings need rest too, so make room for a warm shower at the end of the day. Today, set yourself a ' +
        'walk the way you set a meeting. Smile at your reflection: the mood begins with a soft word.',
    ],
  ],
  [
    'day',
    'finance',
    'capricorn',
    '2026-12-23',
    [
      'Today Mercury forms a trine with Jupiter, so wise advice on the budget comes in time, and generosity ' +
        'and reason find a common language. With the Moon in your sixth house, the house of daily tasks, ' +
        'small savings add up, and regular payments ask to be checked. Nothing guards from needless spending ' +
        'like an attentive reading of the terms: a sober thought is stronger than advertising.',
      'Better not to swap a good thing for a fashionable one, since the good one lasts longer. A useful ' +
        'step for the purse: start a money box for one pleasant aim. Purses learn from mistakes too, so keep ' +
        'to your plan.',
    ],
  ],
  [
    'week',
    'general',
    'virgo',
    '2026-12-07',
    [
      'The day to note is Wednesday, the new Moon in Sagittarius: it is easiest to begin small, most of all ' +
        'in household affairs.',
      'The way is clearer at home on Tuesday: the sextile of Mercury and Pluto lets you get to the core. On ' +
        'Sunday Neptune turns direct, and inspiration is less shy; it may show first in times of change. ' +
        'The Sun is in Sagittarius, and you may feel it among relatives: home feels bigger without the ' +
        'clutter.',
      'Worth a try: look through old photographs with someone who remembers. This is no time to do ' +
        'everyone’s share of the chores. By the end of the week slow your step: nobody asked you to manage ' +
        'everything.',
    ],
  ],
  [
    'week',
    'love',
    'libra',
    '2026-12-14',
    [
      'The main event of the week is the first quarter of the Moon in Pisces on Thursday: an ordinary day ' +
        'holds plenty of tenderness. With the Sun in Sagittarius, more depends on what happens in everyday ' +
        'chat: idle chatter slowly turns into trust.',
      'On Saturday the trine of the Sun and Jupiter gives you a chance to see the best in each other; try ' +
        'it in plans for two. Retrograde Jupiter stays in the background: it advises weighing large ' +
        'promises again, above all in shared hobbies.',
      'This week invent a small daily ritual. It may also help: bring someone dear to a gathering. This is ' +
        'no time to settle quarrels by text. If you are on your own now, start a conversation where you ' +
        'usually only nod. By the end of the week take a walk where you were happy: places remember.',
    ],
  ],
  [
    'week',
    'career',
    'scorpio',
    '2026-12-21',
    [
      'From Monday the Sun is in Capricorn, and you may feel it in business letters: colleagues share what ' +
        'they know more willingly. On Thursday comes the full Moon in Cancer, and results are in plain ' +
        'view; you may feel it most with a mentor.',
      'Mercury is in Capricorn from Friday: it gives conversations a new tone, most of all in office ' +
        'messages. The wish to take promises at their word may be strong on Saturday, most of all in ' +
        'written reports: the square of Mercury and Neptune stirs it up. Jupiter is moving backwards all ' +
        'week and tests which of your hopes are honest, especially in work everyone sees.',
      'Sign up for a course or open a textbook. This week it is better not to answer mail at night. At the ' +
        'weekend close the list until morning: a rested head works for two.',
    ],
  ],
  [
    'month',
    'general',
    'virgo',
    '2027-06-01',
    [
      'On 10 June Mercury turns retrograde: important confirmations are better settled early, most of all ' +
        'at gatherings. The light falls on what happens in your ambitions: until 21 June the Sun is in ' +
        'Gemini, and a firm date does more than a strong wish.',
      'On 4 June, at the new Moon in Gemini, one thing is plain: one real priority is enough. Venus enters ' +
        'Gemini on 8 June, and in long-term goals you may find it simpler to choose what you really like.',
      'On 15 June the trine of Uranus and Pluto gives you a chance to get to the core; try it in small ' +
        'details. The full Moon in Sagittarius is due on 19 June, and rest comes fastest where you are ' +
        'welcome.',
      'Worth a try: help a friend with a plan of theirs. If there is strength left, write down three tasks ' +
        'and cross out at least two. It does no good to chase what only looks important. And finally, cook ' +
        'something simple for your own people: a shared supper makes peace with any bustle.',
    ],
  ],
];

const sky = new SkyService();

describe('English samples of the built-in writer', () => {
  it.each(SAMPLES)('%s, %s, %s on %s', (period, area, sign, date, paragraphs) => {
    const facts =
      period === 'day'
        ? sky.dailyFacts(date, 'Europe/Moscow', sign)
        : sky.periodFacts(period, date, 'Europe/Moscow', sign);
    const key = { period, area, sign, date, language: 'en' } as const;
    const { text } = kindOf(key).compose({ ...key, facts }, 'en');
    expect(text.split('\n\n')).toEqual(paragraphs);
  });
});
