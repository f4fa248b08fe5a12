import { type ZodiacSign } from '../../../../shared/zodiac-sign';
import type { AspectName, Body } from '../../../sky';
import type { DailyWords, Evening, Variants, Words } from './daily-words';
import { EN_BODIES } from './en-bodies.lexicon';
import { EN_HOUSES } from './en-houses.lexicon';
import { EN_MOON } from './en-moon.lexicon';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const THEMES = [
  'personal wishes',
  'support and values',
  'talk and news',
  'home and family',
  'joy and play',
  'daily work',
  'partnership',
  'deep change',
  'travel and learning',
  'calling',
  'friendship',
  'solitude',
];

const EVENING = ['in the evening ', 'tonight ', 'at the end of the day '];
const SUPPER = ['after supper ', 'tonight ', 'in the evening '];
const NIGHT = ['before bed ', 'before you sleep ', 'last thing at night '];
const REST = [''];

const evening = (when: Variants, what: string, reasons: Variants): Evening => ({ when, what, reasons });

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
  ordinals: ORDINALS.map((ordinal, index) => ({ accusative: ordinal, dative: ordinal, theme: THEMES[index] ?? '' })),
  areas: [
    'For you this is a time for {topic}: {detail}.',
    'The Moon passes through your {ordinal} house, the house of {theme}: {detail}.',
    'What comes first for you now is {topic}: {detail}.',
    '{Detail}.',
    'Your attention goes to {topic}: {detail}.',
    '{Detail}: the Moon is in your {ordinal} house, the house of {theme}.',
    'The Moon is in your house of {theme}: {detail}.',
    '{Detail}: this is a time for {topic}.',
  ],
  leads: [
    '',
    'today, ',
    '',
    'a good move for today: ',
    '',
    'one thing that may help: ',
    '',
    'a small hint: ',
    'before the day is over, ',
  ],
  aspects: {
    soft: {
      placed: [
        '{Aspect} helps you to {helps}, especially {where}.',
        '{First} {meets}, and {domain} {happens}, especially {where}.',
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
        '{First} {meets}, and {domain} {happens}, especially {where}.',
        'Because of {aspect}, {domain} {happens}, above all {where}.',
        '{First} and {second} disagree: their {bare} tempts you to {tempts}, above all {where}.',
        '{Where} you may feel an urge to {tempts}: {aspect} is to blame.',
      ],
      plain: [
        '{Aspect} tempts you to {tempts}.',
        'Because of {aspect}, {domain} {happens}.',
        '{First} {meets}, and {domain} {happens}.',
      ],
    },
    meeting: {
      placed: [
        '{First} {meets}, and {domain} {happens}, most of all {where}.',
        'The event of the day is {aspect}: {where} {domain} {happens}.',
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
    '{Body} is moving backwards and {clause}, most of all {where}.',
    '{Body} is still retrograde: {where} {pronoun} {clause}.',
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
    'News of the day: {body} enters {signGenitive} and {clause}, especially {where}.',
  ],
  stays: [
    '{Body} {inSign} {clause}, above all {where}.',
    'While {body} is {inSign}, {pronoun} {clause}, most of all {where}.',
  ],
  evenings: {
    fire: [
      evening(EVENING, 'do something that lights you up', [
        'a day need not end with chores',
        'there is always strength left for what you love',
        'seriousness has had its share of the day',
      ]),
      evening(NIGHT, 'take a brisk walk round the block', [
        'walking puts thoughts back in their places',
        'ten minutes are quite enough',
        'sleep comes sooner after fresh air',
      ]),
      evening(SUPPER, 'put on lively music and dance in the kitchen', [
        'nobody is watching',
        'three songs are enough to shake off the day',
        'the mood will follow the feet',
      ]),
      evening(REST, 'at sunset step outside', [
        'five minutes of sky are worth half an hour in an armchair',
        'evening light soothes better than words',
        'a day deserves a handsome full stop',
      ]),
      evening(REST, 'give the rest of the day to what you love', [
        'duty has had its share',
        'joy does not need a day off',
        'tomorrow can ask about work, tonight need not',
      ]),
      evening(EVENING, 'tell someone about your small victory', [
        'shared joy shows twice as well',
        'boasting once a day is allowed',
        'success likes to be named aloud',
      ]),
      evening(EVENING, 'change the scenery', [
        'a new view changes the course of thought as well',
        'even the next street will do',
        'stale thoughts like a draught',
      ]),
    ],
    earth: [
      evening(EVENING, 'cook something simple and tasty', [
        'a familiar smell from the kitchen takes half the tiredness away',
        'busy hands let the head rest',
        'a home supper makes peace with any day',
      ]),
      evening(NIGHT, 'tidy your desk', [
        'the morning will thank you',
        'thoughts settle together with the papers',
        'a clear desk is a kind welcome for tomorrow',
      ]),
      evening(EVENING, 'slow your step', [
        'the main things are done',
        'hurry does not make an evening longer',
        'the way home is part of the rest',
      ]),
      evening(SUPPER, 'take a walk without the phone', [
        'the news can wait half an hour',
        'familiar streets look different at dusk',
        'eyes need distance, not a screen',
      ]),
      evening(EVENING, 'list what worked out', [
        'the list will be longer than it seems',
        'what is done is easier to forget than what is not',
        'it is a good thought to fall asleep with',
      ]),
      evening(EVENING, 'water the plants and air the room', [
        'small care for a home is calming',
        'fresh air will do you good too',
        'living things like a little attention',
      ]),
      evening(REST, 'go to bed a little earlier tonight', [
        'an extra hour of sleep is never extra',
        'a morning head decides faster than an evening one',
        'your body has been asking for it',
      ]),
    ],
    air: [
      evening(EVENING, 'talk to someone without any purpose', [
        'such talks are the ones remembered',
        'everything useful has been said already',
        'chatter is rest for two',
      ]),
      evening(NIGHT, 'write down the thoughts that keep circling', [
        'on paper they take up far less room',
        'what is written can be let go until morning',
        'two lines are better than a sleepless hour',
      ]),
      evening(SUPPER, 'call an old friend', [
        'the talk will start where it stopped',
        'a familiar voice shortens any distance',
        'it takes no reason',
      ]),
      evening(EVENING, 'put the phone out of reach', [
        'anything important can wait for morning',
        'silence surprises at first and then pleases',
        'eyes tire before their owner does',
      ]),
      evening(EVENING, 'read something light', [
        'another’s story takes you away from your own cares',
        'the mind likes dessert too',
        'two pages lull better than a news feed',
      ]),
      evening(REST, 'take a new street for your evening walk', [
        'curiosity airs out tiredness',
        'an unknown courtyard is a journey too',
        'thoughts like to turn the corner as well',
      ]),
      evening(EVENING, 'look at the sky for five minutes', [
        'cares are smaller beside it',
        'no other rest is so simple',
        'it costs nothing and helps a lot',
      ]),
    ],
    water: [
      evening(EVENING, 'stay in silence for a while', [
        'there has been noise enough',
        'it lets you hear what the day drowned out',
        'saying nothing can be good as well',
      ]),
      evening(NIGHT, 'take a warm shower', [
        'water carries tiredness off without a word',
        'when the body lets go, thoughts follow',
        'the day is best left at the door',
      ]),
      evening(SUPPER, 'turn off the bright light', [
        'dusk is soothing all by itself',
        'eyes deserve a rest',
        'an evening does not hurry in lamplight',
      ]),
      evening(EVENING, 'hug those who are near', [
        'it says more than words',
        'everyone will be the warmer for it',
        'tenderness needs no occasion',
      ]),
      evening(EVENING, 'let go of what did not depend on you', [
        'what is yours will need the strength',
        'another’s load need not stay the night',
        'nobody mends the weather either',
      ]),
      evening(REST, 'take out a favourite book or an old film tonight', [
        'a known ending upsets nobody',
        'a good story warms the second time too',
        'someone else’s troubles are a rest from your own',
      ]),
      evening(NIGHT, 'recall three good minutes of the day', [
        'they were there, only quiet',
        'it is warmer to fall asleep with them',
        'memory keeps what is looked at',
      ]),
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
      'Say yes to one thing you have been putting off.',
      'Thank whoever made the day easier, and mean it.',
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
      'What is said in the heat of the moment can wait until it cools.',
      'Save your strength for what only you can do.',
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
      'Decide what matters today, and let the rest keep its queue.',
      'Two calm conversations will settle more than ten messages.',
    ],
  },
  closings: ['{Evening}: {reason}.', '{Evening}, because {reason}.', '{Evening}, since {reason}.'],
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
