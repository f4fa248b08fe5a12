import { type ZodiacSign } from '../../../../shared/zodiac-sign';
import type { AspectName, Body } from '../../../sky';
import type { DailyWords, Words } from './daily-words';
import { EN_BODIES } from './en-bodies.lexicon';
import { EN_HOUSES } from './en-houses.lexicon';
import { EN_MOON } from './en-moon.lexicon';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The English of the built-in writer. */
export const EN_DAILY: DailyWords = {
  moon: EN_MOON,
  houses: EN_HOUSES,
  bodies: EN_BODIES,
  signForms: (sign) => ({ inSign: `in ${nameOf(sign)}`, signGenitive: nameOf(sign) }),
  bodyForms: (body) => ({
    body: bodyName(body),
    withBody: `with ${bodyName(body)}`,
    retroBody: `retrograde ${nameOf(body)}`,
    pronoun: 'it',
  }),
  aspectForms,
  weekdays: WEEKDAYS.map((name) => ({ adverb: `on ${name}`, name })),
  ordinals: ORDINALS.map((ordinal) => ({ accusative: ordinal, dative: ordinal })),
  areas: [
    'For you the theme of {topicGenitive} comes to the fore: {detail}.',
    'The Moon passes your {ordinal} house, the sphere of {topicGenitive}: {detail}.',
    'What matters most to you now is {topic}: {detail}.',
    'For you these days belong to {topicGenitive}: {detail}.',
    'For your sign the Moon lights up the sphere of {topicGenitive}: {detail}.',
    '{Detail}: the Moon is in your {ordinal} house, the sphere of {topicGenitive}.',
    'Take a closer look at {topic}: {detail}.',
  ],
  leads: [
    '',
    'today, ',
    'a good move for today: ',
    '',
    'try something simple: ',
    'here is what may help: ',
    'a small hint: ',
    'before the day is over, ',
  ],
  aspects: {
    soft: {
      placed: [
        '{Aspect} helps you to {helps}, especially {where}.',
        '{First} {meets}, and {domain} {happens}; it shows most {where}.',
        'Thanks to {aspect}, {domain} {happens}, above all {where}.',
        '{First} and {second} work together: their {bare} helps you to {helps}, above all {where}.',
        '{Where} it is easier to {helps}: {aspect} is on your side.',
      ],
      plain: [
        '{Aspect} helps you to {helps}.',
        'Thanks to {aspect}, {domain} {happens}.',
        '{First} {meets}, and {domain} {happens}.',
      ],
    },
    hard: {
      placed: [
        '{Aspect} tempts you to {tempts}, especially {where}.',
        '{First} {meets}, and {domain} {happens}; be most attentive {where}.',
        'Because of {aspect}, {domain} {happens}, above all {where}.',
        '{First} and {second} disagree: their {bare} tempts you to {tempts}, and {where} it is better not to give in.',
        '{Where} resist the urge to {tempts}: it comes from {aspect}.',
      ],
      plain: [
        '{Aspect} tempts you to {tempts}.',
        'Because of {aspect}, {domain} {happens}.',
        '{First} {meets}, and {domain} {happens}.',
      ],
    },
    meeting: {
      placed: [
        '{First} {meets}, and {domain} {happens}; it shows most {where}.',
        '{Aspect} gathers strength in one point: {domain} {happens}, especially {where}.',
        '{First} and {second} meet in the sky, and {domain} {happens}, above all {where}.',
      ],
      plain: [
        '{First} {meets}, and {domain} {happens}.',
        '{Aspect} sets the tone: {domain} {happens}.',
        '{First} and {second} meet in the sky, and {domain} {happens}.',
      ],
    },
  },
  rulerAspects: {
    soft: {
      placed: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}, above all {where}.'],
      plain: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}.'],
    },
    hard: {
      placed: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}, above all {where}.'],
      plain: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}.'],
    },
    meeting: {
      placed: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}, above all {where}.'],
      plain: ['{Ruler}, the ruler of your sign, forms {forms}: {domain} {happens}.'],
    },
  },
  retrograde: [
    '{RetroBody} {clause}, especially {where}.',
    '{Body} is moving backwards and {clause}; it shows most {where}.',
    '{Where} {retroBody} {clause}.',
    'While {body} is retrograde, {pronoun} {clause}, above all {where}.',
  ],
  turnsRetrograde: [
    '{Body} turns retrograde today: {clause}, above all {where}.',
    '{Where} {clause}: {body} turns retrograde today.',
  ],
  turnsDirect: [
    '{Body} turns direct today: {clause}, above all {where}.',
    '{Where} {clause}: {body} turns direct today.',
  ],
  enters: [
    '{Body} enters {signGenitive} and {clause}, above all {where}.',
    'News of the day: {body} enters {signGenitive} and {clause}; it shows most {where}.',
  ],
  stays: ['{Body} {inSign} {clause}, above all {where}.', '{Where} {body} {inSign} {clause}.'],
  evenings: {
    fire: [
      'in the evening do something that lights up your eyes',
      'before bed take a brisk walk around the house',
      'after supper put on lively music and dance in the kitchen',
      'at sunset step out into the air',
      'give the rest of the day to what you love',
      'at the end of the day tell someone about your small victory',
      'towards night change the scenery',
    ],
    earth: [
      'in the evening cook something simple and tasty',
      'before bed tidy up your desk',
      'towards night slow your step',
      'after supper take a walk without the phone',
      'at the end of the day list what worked out',
      'water the plants and air the room',
      'go to bed a little earlier',
    ],
    air: [
      'in the evening talk to someone without any purpose',
      'before bed write down the thoughts that keep circling',
      'after supper call an old friend',
      'towards night put the phone out of reach',
      'in the evening read something light',
      'take a new street for your evening walk',
      'at the end of the day look at the sky for at least five minutes',
    ],
    water: [
      'in the evening stay in silence for a while',
      'before bed take a warm shower',
      'after supper turn off the bright light',
      'hug those who are near',
      'let go of what did not depend on you',
      'take out a favourite book or an old film',
      'before bed recall three good minutes of the day',
    ],
  },
  afterthoughts: {
    soft: [
      'the good mood will last until morning',
      'the day will settle into a pleasant memory',
      'tomorrow will begin with a smile',
      'there will be strength left for tomorrow',
      'one more reason to smile will turn up',
      'tomorrow’s tasks will look simpler',
      'sleep will come quickly',
      'the evening will turn out cosy',
    ],
    hard: [
      'the tension of the day will let go',
      'worries will stay outside the door',
      'the same thing will look simpler tomorrow',
      'sharp corners will wear smooth',
      'an answer will come with a fresh head',
      'thoughts will stop running in circles',
      'irritation will melt away',
      'the noise of the day will fade away',
    ],
    mixed: [
      'thoughts will fall into place',
      'it will be clear what matters and what can wait',
      'the day will end in peace',
      'morning will meet you with a clear thought',
      'strength will come back by itself',
      'the main thing will show through the details',
      'nothing important will be lost',
      'the wish to hurry will pass',
    ],
  },
  maxims: {
    soft: [
      'Use the fair wind, but keep the wheel yourself.',
      'Share a good mood with someone, and there will be more of it.',
      'Do not look for a catch where things come together simply.',
      'A small joy noticed in time is worth a big one.',
      'Smile first, and the rest will follow.',
      'Let at least one thing today be done for pleasure.',
      'A kind word said in time will work for you all day.',
      'Move at your own pace, and the day will adjust.',
      'What comes easily today deserves gratitude.',
      'Remember what a good day looks like: it will help on a hard one.',
    ],
    hard: [
      'A pause before an answer is worth more today than a quick victory.',
      'A calm voice carries further today than a loud one.',
      'Keep to the facts, and the dispute will end before it begins.',
      'Not everything has to be settled today.',
      'Keep your sense of humour: it is more useful now than being right.',
      'Do less but more calmly: it will hold better.',
      'Check twice where once is usually enough.',
      'A soft refusal beats a promise given through clenched teeth.',
      'A hindrance shows the weak spot of a plan, so thank it.',
      'Begin a hard talk with what you agree on.',
    ],
    mixed: [
      'Do not hurry events: they have a step of their own.',
      'The best helper now is a plain list of three lines.',
      'Going back to an old question does not mean retreating.',
      'Leave room in your plans for corrections.',
      'One finished task weighs more than three begun.',
      'A small step in the right direction beats a big one at random.',
      'Listen more than you speak, and you will understand more than usual.',
      'Give changes time: they do not settle in a day.',
      'The calmer the pace, the clearer the road.',
      'If you do not know where to begin, begin small.',
    ],
  },
  closings: ['{Evening}, and {afterthought}.'],
};

function nameOf(word: ZodiacSign | Body): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function bodyName(body: Body): string {
  return body === 'moon' || body === 'sun' ? `the ${nameOf(body)}` : nameOf(body);
}

function aspectForms(name: AspectName, [first, second]: readonly [Body, Body], ruler: Body): Words {
  const article = name === 'opposition' ? 'an' : 'a';
  const isSecondRuler = second === ruler;
  const towards = name === 'opposition' ? 'to' : 'with';
  return {
    aspect: `the ${name} of ${bodyName(first)} and ${bodyName(second)}`,
    bare: name,
    first: bodyName(first),
    second: bodyName(second),
    meets: `forms ${article} ${name} ${towards} ${bodyName(second)}`,
    ruler: bodyName(isSecondRuler ? second : first),
    forms: `${article} ${name} ${towards} ${bodyName(isSecondRuler ? first : second)}`,
  };
}
