import type { Lexicon } from './lexicon';

/** The signs of an element, its name and its name's genitive, and the adjective's stem with its declension. */
const ELEMENTS = [
  ['aries|leo|sagittarius', 'огонь', 'огня', 'огненн+ый'],
  ['taurus|virgo|capricorn', 'земля', 'земли', 'земн+ой'],
  ['gemini|libra|aquarius', 'воздух', 'воздуха', 'воздушн+ый'],
  ['cancer|scorpio|pisces', 'вода', 'воды', 'водн+ый'],
] as const;

/** Whole phrases, not words that may each be missing: of those every combination would be kept. */
const HERE = ['', 'у вас ', 'в ?вашей карте ', 'у вас в карте ', 'в ?вашем гороскопе ', 'у вас в гороскопе '];
const LACKS = ['?почти нет', 'совсем нет', '?(совсем|очень) мало', 'не хватает', 'недостает'];
const LEADS = ['в большинстве', 'в преимуществе', 'преобладает', 'лидирует', 'главенствует', 'господствует'];

/** The signs of a cross and its adjective's stem with its declension, and the noun's stem. */
const CROSSES = [
  ['aries|cancer|libra|capricorn', 'кардинальн+ый', 'кардинальност'],
  ['taurus|leo|scorpio|aquarius', '(фиксированн|неподвижн)+ый', 'фиксированност'],
  ['gemini|virgo|sagittarius|pisces', '(мутабельн|подвижн)+ый', 'мутабельност'],
] as const;

const crossing = ([, adjective, noun]: (typeof CROSSES)[number]): string[] => {
  const names = [`${adjective} крест`, `${noun}ь`];
  const leads = ['преобладает', 'господствует', 'доминирует', 'лидирует', 'главенствует', 'выражен', 'выражена'];
  return names.flatMap((name) =>
    leads.flatMap((verb) => [`${verb} ${name}`, `${name} ${verb}`, `${name} у вас ${verb}`]),
  );
};

const prevailing = (name: string, of: string, adjective: string): string[] => [
  `(преоблада|доминиру)(ет|ют|ние|нием|нии|ющ*) ?стих+ия (${name}|${of})`,
  `преобладает ${adjective} стих+ия`,
  `перевес* ${of}`,
  ...LEADS.map((leads) => `${adjective} стих+ия ?сегодня ${leads}`),
  ...HERE.flatMap((here) => [`${name} ${here}преобладает`, `больше всего ${here}${of}`, `${of} ${here}больше всего`]),
];

const lacking = (_name: string, of: string): string[] => [
  `(нехватк*|недостат*|дефицит*) ${of}`,
  ...HERE.flatMap((here) => LACKS.flatMap((lacks) => [`${of} ${here}${lacks}`, `${lacks} ${here}${of}`])),
];

const ofEach = (words: (name: string, of: string, adjective: string) => string[]): Record<string, string> =>
  Object.fromEntries(ELEMENTS.map(([signs, name, of, adjective]) => [signs, words(name, of, adjective).join(', ')]));

/** Which element or cross a chart has most of, and which element it has little of. */
export const RU_ELEMENTS: Lexicon['terms'] = {
  prevails: {
    ...ofEach(prevailing),
    ...Object.fromEntries(CROSSES.map((cross) => [cross[0], crossing(cross).join(', ')])),
  },
  lacks: ofEach(lacking),
};

/** The words for each element and each cross, of all forms. */
export const RU_GROUPS: Lexicon['groups'] = [
  [signsOf(0), /^(?:огонь|огня|огню|огнем|огненн[а-я]+)$/u],
  [signsOf(1), /^(?:земля|земли|земле|землю|землей|земн(?:ой|ая|ое|ые|ого|ую|ых|ым|ыми))$/u],
  [signsOf(2), /^(?:воздух[ауе]?|воздухом|воздушн[а-я]+)$/u],
  [signsOf(3), /^(?:вод[аыеу]|водой|водн(?:ый|ая|ое|ые|ого|ой|ую|ых|ым|ыми))$/u],
  [crossOf(0), /^кардинальн[а-я]+$/u],
  [crossOf(1), /^(?:фиксированн|неподвижн)[а-я]+$/u],
  [crossOf(2), /^(?:мутабельн|подвижн)[а-я]+$/u],
];

function signsOf(at: number): readonly string[] {
  return ELEMENTS[at]?.[0].split('|') ?? [];
}

function crossOf(at: number): readonly string[] {
  return CROSSES[at]?.[0].split('|') ?? [];
}
