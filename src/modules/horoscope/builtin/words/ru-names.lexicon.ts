import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { AspectName, Body } from '../../../sky';
import type { Words } from './daily-words';

interface Noun {
  readonly nominative: string;
  readonly genitive: string;
  readonly dative: string;
  readonly instrumental: string;
  readonly gender: 'masculine' | 'feminine' | 'neuter';
}

const BODIES: Readonly<Record<Body, Noun>> = {
  moon: { nominative: 'Луна', genitive: 'Луны', dative: 'Луне', instrumental: 'Луной', gender: 'feminine' },
  mercury: masculine('Меркури', 'й', 'я', 'ю', 'ем'),
  venus: { nominative: 'Венера', genitive: 'Венеры', dative: 'Венере', instrumental: 'Венерой', gender: 'feminine' },
  sun: { nominative: 'Солнце', genitive: 'Солнца', dative: 'Солнцу', instrumental: 'Солнцем', gender: 'neuter' },
  mars: masculine('Марс', '', 'а', 'у', 'ом'),
  jupiter: masculine('Юпитер', '', 'а', 'у', 'ом'),
  saturn: masculine('Сатурн', '', 'а', 'у', 'ом'),
  uranus: masculine('Уран', '', 'а', 'у', 'ом'),
  neptune: masculine('Нептун', '', 'а', 'у', 'ом'),
  pluto: masculine('Плутон', '', 'а', 'у', 'ом'),
};

const SIGNS: Readonly<Record<ZodiacSign, Words>> = {
  aries: { inSign: 'в Овне', signGenitive: 'Овна' },
  taurus: { inSign: 'в Тельце', signGenitive: 'Тельца' },
  gemini: { inSign: 'в Близнецах', signGenitive: 'Близнецов' },
  cancer: { inSign: 'в Раке', signGenitive: 'Рака' },
  leo: { inSign: 'во Льве', signGenitive: 'Льва' },
  virgo: { inSign: 'в Деве', signGenitive: 'Девы' },
  libra: { inSign: 'в Весах', signGenitive: 'Весов' },
  scorpio: { inSign: 'в Скорпионе', signGenitive: 'Скорпиона' },
  sagittarius: { inSign: 'в Стрельце', signGenitive: 'Стрельца' },
  capricorn: { inSign: 'в Козероге', signGenitive: 'Козерога' },
  aquarius: { inSign: 'в Водолее', signGenitive: 'Водолея' },
  pisces: { inSign: 'в Рыбах', signGenitive: 'Рыб' },
};

const ASPECTS: Readonly<Record<AspectName, Noun & { accusative: string; prepositional: string }>> = {
  conjunction: {
    nominative: 'соединение',
    genitive: 'соединения',
    dative: 'соединению',
    accusative: 'соединение',
    instrumental: 'соединением',
    prepositional: 'в соединении',
    gender: 'neuter',
  },
  opposition: {
    nominative: 'оппозиция',
    genitive: 'оппозиции',
    dative: 'оппозиции',
    accusative: 'оппозицию',
    instrumental: 'оппозицией',
    prepositional: 'в оппозиции',
    gender: 'feminine',
  },
  sextile: { ...masculine('секстил', 'ь', 'я', 'ю', 'ем'), accusative: 'секстиль', prepositional: 'в секстиле' },
  square: { ...masculine('квадрат', '', 'а', 'у', 'ом'), accusative: 'квадрат', prepositional: 'в квадрате' },
  trine: { ...masculine('трин', '', 'а', 'у', 'ом'), accusative: 'трин', prepositional: 'в трине' },
};

const RETROGRADE = { masculine: 'ретроградный', feminine: 'ретроградная', neuter: 'ретроградное' };
const PRONOUN = { masculine: 'он', feminine: 'она', neuter: 'оно' };

function masculine(stem: string, ...endings: [string, string, string, string]): Noun {
  const [nominative, genitive, dative, instrumental] = endings.map((ending) => stem + ending) as typeof endings;
  return { nominative, genitive, dative, instrumental, gender: 'masculine' };
}

/** Cases of a sign's name. */
export function signForms(sign: ZodiacSign): Words {
  return SIGNS[sign];
}

/** Cases of a body's name. */
export function bodyForms(body: Body): Words {
  const { nominative, instrumental, gender } = BODIES[body];
  return {
    body: nominative,
    withBody: `с ${instrumental}`,
    retroBody: `${RETROGRADE[gender]} ${nominative}`,
    pronoun: PRONOUN[gender],
  };
}

/** An aspect with its bodies in the cases the frames need. */
export function aspectForms(name: AspectName, bodies: readonly [Body, Body], rulerBody: Body): Words {
  const [first, second] = [BODIES[bodies[0]], BODIES[bodies[1]]];
  const [ruler, other] = bodies[1] === rulerBody ? [second, first] : [first, second];
  const aspect = ASPECTS[name];
  const pair = `${first.genitive} и ${second.genitive}`;
  const towards = ({ dative, instrumental }: Noun): string =>
    name === 'opposition' ? `к ${dative}` : `с ${instrumental}`;
  return {
    aspect: `${aspect.nominative} ${pair}`,
    aspectGenitive: `${aspect.genitive} ${pair}`,
    aspectDative: `${aspect.dative} ${pair}`,
    bare: aspect.nominative,
    bareGenitive: aspect.genitive,
    first: first.nominative,
    second: second.nominative,
    meets: `${aspect.prepositional} ${towards(second)}`,
    ruler: ruler.nominative,
    forms: `${aspect.accusative} с ${other.instrumental}`,
  };
}
