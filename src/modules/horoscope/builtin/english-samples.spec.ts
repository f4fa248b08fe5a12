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
      'On Wednesday comes the new Moon in Sagittarius, and it is easiest to begin small; you may feel it ' +
        'most in talks with your family.',
      'On Tuesday the sextile of Mercury and Pluto helps you to get to the core, especially in family ' +
        'matters. On Sunday Neptune turns direct: imagination looks ahead again, above all in shared ' +
        'duties. The Sun is in Sagittarius, and you may feel it at home: strength returns where you are ' +
        'welcome.',
      'A tip for the week: cook a supper with all phones put away. It will not help to remake your family. ' +
        'By the end of the week slow your step: nobody asked you to manage everything.',
    ],
  ],
  [
    'week',
    'love',
    'libra',
    '2026-12-14',
    [
      'The day to note is Thursday, the first quarter of the Moon in Pisces: awkwardness passes after the ' +
        'first word, most of all in daily life together. The light falls on what happens in messages and ' +
        'calls: the Sun stays in Sagittarius all week, and easy chatter slowly turns into trust.',
      'Use Saturday to see the best in each other, most of all in plans for two: the trine of the Sun and ' +
        'Jupiter lends a hand.',
      'A good move: agree on an hour when business is not discussed. This is no time to settle quarrels by ' +
        'text. If you are on your own now, start a conversation where you usually only nod. By the end of ' +
        'the week take a walk where you were happy: places remember.',
    ],
  ],
  [
    'week',
    'career',
    'scorpio',
    '2026-12-21',
    [
      'The light falls on what happens in talks at work: on Monday the Sun enters Capricorn, and colleagues ' +
        'share what they know more willingly. The main event of the week is the full Moon in Cancer on ' +
        'Thursday: results are in plain view, above all in study and training.',
      'On Friday Mercury moves into Capricorn and loosens tongues, as you may see in business letters. On ' +
        'Saturday Mercury and Neptune disagree: their square can push you to drift from one thing to ' +
        'another, most of all in meetings and calls. As Jupiter is still retrograde, it offers growth in ' +
        'depth rather than in width, most of all in responsible decisions.',
      'A tip for the week: sign up for a course or open a textbook. Do not promise on the run. At the ' +
        'weekend close the list until morning: a rested head works for two.',
    ],
  ],
  [
    'month',
    'general',
    'virgo',
    '2027-06-01',
    [
      'On 10 June Mercury turns retrograde: every letter deserves a second reading, most of all in good ' +
        'company. Until 21 June things grow clearer in public: the Sun is in Gemini, and your efforts are ' +
        'in plain view, and that works for you.',
      'The new Moon in Gemini falls on 4 June: it is easiest to begin small, above all in talks with your ' +
        'elders. Venus is in Gemini from 8 June: it changes tastes and likings, most of all in serious ' +
        'work.',
      'If you want to gather the will for an important step, choose 15 June: the trine of Uranus and Pluto ' +
        'favours it, above all in daily tasks. At home on 19 June, feelings run high and everything is ' +
        'plain to see: it is the full Moon in Sagittarius.',
      'Here is what may help: suggest a meeting to your friends. As a next step, begin with the dullest ' +
        'task while your head is fresh. It does no good to chase what only looks important. And finally, ' +
        'cook something simple for your own people: a shared supper makes peace with any bustle.',
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
