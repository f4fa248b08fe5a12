import type { Language } from '../../../shared/language';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { AspectName, Body, Fact, MoonPhase } from '../../sky';

interface FactNames {
  readonly bodies: Readonly<Record<Body, string>>;
  readonly signs: Readonly<Record<ZodiacSign, string>>;
  readonly aspects: Readonly<Record<AspectName, string>>;
  readonly phases: Readonly<Record<MoonPhase, string>>;
}

const RU: FactNames = {
  bodies: {
    sun: 'Солнце',
    moon: 'Луна',
    mercury: 'Меркурий',
    venus: 'Венера',
    mars: 'Марс',
    jupiter: 'Юпитер',
    saturn: 'Сатурн',
    uranus: 'Уран',
    neptune: 'Нептун',
    pluto: 'Плутон',
  },
  signs: {
    aries: 'Овен',
    taurus: 'Телец',
    gemini: 'Близнецы',
    cancer: 'Рак',
    leo: 'Лев',
    virgo: 'Дева',
    libra: 'Весы',
    scorpio: 'Скорпион',
    sagittarius: 'Стрелец',
    capricorn: 'Козерог',
    aquarius: 'Водолей',
    pisces: 'Рыбы',
  },
  aspects: {
    conjunction: 'соединение',
    sextile: 'секстиль',
    square: 'квадрат',
    trine: 'трин',
    opposition: 'оппозиция',
  },
  phases: {
    'new-moon': 'новолуние',
    'waxing-crescent': 'растущая Луна, серп',
    'first-quarter': 'первая четверть',
    'waxing-gibbous': 'растущая Луна',
    'full-moon': 'полнолуние',
    'waning-gibbous': 'убывающая Луна',
    'last-quarter': 'последняя четверть',
    'waning-crescent': 'убывающая Луна, серп',
  },
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const named = <T extends string>(
  table: Readonly<Record<T, string>>,
  name: (key: string) => string,
): Record<T, string> => Object.fromEntries(Object.keys(table).map((key) => [key, name(key)])) as Record<T, string>;

const EN: FactNames = {
  bodies: named(RU.bodies, capital),
  signs: named(RU.signs, capital),
  aspects: named(RU.aspects, (aspect) => aspect),
  phases: named(RU.phases, (phase) => phase.replace('-', ' ')),
};

/** The reader's sign as a prompt names it. */
export function signName(sign: ZodiacSign, language: Language): string {
  return (language === 'ru' ? RU : EN).signs[sign];
}

/** The facts as numbered lines, names in the nominative so that the model declines them itself; no hours, for readers live in many zones. */
export function factLines(facts: readonly Fact[], language: Language): string {
  const describe = language === 'ru' ? inRussian : inEnglish;
  return facts.map((fact) => `${fact.n}. ${describe(fact)}`).join('\n');
}

function inRussian(fact: Fact): string {
  const { bodies, signs, aspects, phases } = RU;
  const [body, other] = fact.bodies.map((name) => bodies[name]);
  switch (fact.kind) {
    case 'moon-sign':
      return `${body}: знак ${signs[fact.sign]}`;
    case 'moon-phase':
      return `Фаза Луны: ${phases[fact.phase]}${fact.at ? ', точная сегодня' : ''}; освещено ${fact.percent} %`;
    case 'house':
      return `${body}: знак ${signs[fact.sign]}, солнечный дом ${fact.house}`;
    case 'ruler':
      return `Управитель знака читателя — ${body}: знак ${signs[fact.sign]}, солнечный дом ${fact.house}`;
    case 'retrograde':
      return `${body}: ретроградное движение, солнечный дом ${fact.house}`;
    case 'ingress':
      return `${body}: сегодня переход из знака ${signs[fact.from]} в знак ${signs[fact.sign]}, солнечный дом ${fact.house}`;
    case 'station':
      return `${body}: сегодня поворот к ${fact.to === 'direct' ? 'прямому' : 'ретроградному'} движению, солнечный дом ${fact.house}`;
    case 'aspect':
      return `${body} и ${other}: ${aspects[fact.aspect]}, ${fact.at ? 'точный аспект дня' : 'в пределах одного градуса'}`;
  }
}

function inEnglish(fact: Fact): string {
  const { bodies, signs, aspects, phases } = EN;
  const [body, other] = fact.bodies.map((name) => bodies[name]);
  switch (fact.kind) {
    case 'moon-sign':
      return `${body}: in ${signs[fact.sign]}`;
    case 'moon-phase':
      return `Phase of the Moon: ${phases[fact.phase]}${fact.at ? ', exact today' : ''}; ${fact.percent}% lit`;
    case 'house':
      return `${body}: in ${signs[fact.sign]}, solar house ${fact.house}`;
    case 'ruler':
      return `Ruler of the reader's sign, ${body}: in ${signs[fact.sign]}, solar house ${fact.house}`;
    case 'retrograde':
      return `${body}: retrograde, solar house ${fact.house}`;
    case 'ingress':
      return `${body}: today moves from ${signs[fact.from]} to ${signs[fact.sign]}, solar house ${fact.house}`;
    case 'station':
      return `${body}: today turns ${fact.to}, solar house ${fact.house}`;
    case 'aspect':
      return `${body} and ${other}: ${aspects[fact.aspect]}, ${fact.at ? 'exact today' : 'within one degree'}`;
  }
}
