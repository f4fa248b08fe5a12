import type { Lexicon } from './vocabulary';

/** The signs of an element, its name and its name's genitive, and the adjective's stem with its declension. */
const ELEMENTS = [
  ['aries|leo|sagittarius', 'огонь', 'огня', 'огненн+ый'],
  ['taurus|virgo|capricorn', 'земля', 'земли', 'земн+ой'],
  ['gemini|libra|aquarius', 'воздух', 'воздуха', 'воздушн+ый'],
  ['cancer|scorpio|pisces', 'вода', 'воды', 'водн+ый'],
] as const;

const HERE = '?у ?вас ?в ?вашей ?вашем ?карте ?гороскопе';

const prevailing = (name: string, of: string, adjective: string): string =>
  [
    `преоблада(ет|ют|ние|нием|нии) ?стих+ия (${name}|${of})`,
    `преобладает ${adjective} стих+ия`,
    `(${name}|${of}) ${HERE} преобладает`,
    `больше всего ${HERE} ${of}`,
    `${of} ${HERE} больше всего`,
    `перевес* ${of}`,
    `${adjective} стих+ия ?сегодня (в большинстве|в преимуществе|преобладает|лидирует|главенствует)`,
    `доминиру(ет|ющ*) ?стих+ия (${name}|${of})`,
  ].join(', ');

const lacking = (_name: string, of: string): string =>
  [
    `${of} ${HERE} ?почти ?совсем (нет|мало|маловато|не хватает|недостает)`,
    `?почти ?совсем (нет|мало|маловато|не хватает|недостает) ${HERE} ${of}`,
    `(нехватк*|недостат*|дефицит*) ${of}`,
  ].join(', ');

const ofEach = (words: (name: string, of: string, adjective: string) => string): Record<string, string> =>
  Object.fromEntries(ELEMENTS.map(([signs, name, of, adjective]) => [signs, words(name, of, adjective)]));

/** Which element a chart has most of, and which it has little of. */
export const RU_ELEMENTS: Lexicon['terms'] = { prevails: ofEach(prevailing), lacks: ofEach(lacking) };
