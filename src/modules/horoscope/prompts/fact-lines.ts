import { DateTime } from 'luxon';
import type { Language } from '../../../shared/language';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { AspectName, Body, Fact, MoonPhase } from '../../sky';
import type { Period } from '../domain/horoscope-key';

interface Names {
  readonly bodies: Readonly<Record<Body, string>>;
  readonly signs: Readonly<Record<ZodiacSign, string>>;
  readonly aspects: Readonly<Record<AspectName, string>>;
  readonly phases: Readonly<Record<MoonPhase, string>>;
}

const RU: Names = {
  bodies: {
    moon: 'Луна',
    mercury: 'Меркурий',
    venus: 'Венера',
    sun: 'Солнце',
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
    'waxing-crescent': 'молодая растущая Луна',
    'first-quarter': 'первая четверть',
    'waxing-gibbous': 'растущая Луна',
    'full-moon': 'полнолуние',
    'waning-gibbous': 'убывающая Луна',
    'last-quarter': 'последняя четверть',
    'waning-crescent': 'старая убывающая Луна',
  },
};

const EN: Names = {
  bodies: {
    moon: 'the Moon',
    mercury: 'Mercury',
    venus: 'Venus',
    sun: 'the Sun',
    mars: 'Mars',
    jupiter: 'Jupiter',
    saturn: 'Saturn',
    uranus: 'Uranus',
    neptune: 'Neptune',
    pluto: 'Pluto',
  },
  signs: {
    aries: 'Aries',
    taurus: 'Taurus',
    gemini: 'Gemini',
    cancer: 'Cancer',
    leo: 'Leo',
    virgo: 'Virgo',
    libra: 'Libra',
    scorpio: 'Scorpio',
    sagittarius: 'Sagittarius',
    capricorn: 'Capricorn',
    aquarius: 'Aquarius',
    pisces: 'Pisces',
  },
  aspects: {
    conjunction: 'conjunction',
    sextile: 'sextile',
    square: 'square',
    trine: 'trine',
    opposition: 'opposition',
  },
  phases: {
    'new-moon': 'new Moon',
    'waxing-crescent': 'young waxing Moon',
    'first-quarter': 'first quarter',
    'waxing-gibbous': 'waxing Moon',
    'full-moon': 'full Moon',
    'waning-gibbous': 'waning Moon',
    'last-quarter': 'last quarter',
    'waning-crescent': 'old waning Moon',
  },
};

const NAMES: Readonly<Record<Language, Names>> = { ru: RU, en: EN };

/** The name of a sign, in the nominative. */
export function signName(sign: ZodiacSign, language: Language): string {
  return NAMES[language].signs[sign];
}

/**
 * One line a fact, `number. what: values`; all names in the nominative, so that the model declines them itself. Facts of a
 * week or month tell their dates. Hours are left out: readers of one text live in many zones.
 */
export function factLines(facts: readonly Fact[], language: Language, period: Period = 'day'): string {
  const say = language === 'ru' ? russian : english;
  return facts.map((fact) => `${fact.n}. ${say(fact, period)}${when(fact, language, period)}`).join('\n');
}

function russian(fact: Fact, period: Period): string {
  const [first, second] = fact.bodies.map((body) => RU.bodies[body]);
  switch (fact.kind) {
    case 'moon-sign':
      return `Луна в знаке: ${RU.signs[fact.sign]}`;
    case 'moon-phase':
      return period === 'day'
        ? `фаза Луны: ${RU.phases[fact.phase]}, освещено ${fact.percent} %`
        : `фаза Луны: ${RU.phases[fact.phase]}, знак: ${RU.signs[fact.sign]}${fact.house ? `; ${fact.house}-й солнечный дом` : ''}`;
    case 'house':
      return `${first ?? ''} в знаке: ${RU.signs[fact.sign]}; для читателя это ${fact.house}-й солнечный дом`;
    case 'ruler':
      return `управитель знака читателя ${first ?? ''} в знаке: ${RU.signs[fact.sign]}; ${fact.house}-й солнечный дом`;
    case 'retrograde':
      return `ретроградность: ${first ?? ''}, знак: ${RU.signs[fact.sign]}; ${fact.house}-й солнечный дом`;
    case 'ingress':
      return `переход: ${first ?? ''} из знака ${RU.signs[fact.from]} в знак ${RU.signs[fact.sign]}; ${fact.house}-й солнечный дом`;
    case 'station':
      return `разворот: ${first ?? ''} становится ${fact.to === 'retrograde' ? 'ретроградным' : 'директным'}, знак: ${RU.signs[fact.sign]}; ${fact.house}-й солнечный дом`;
    case 'aspect':
      return `аспект: ${first ?? ''}, ${second ?? ''}, ${RU.aspects[fact.aspect]}`;
  }
}

function english(fact: Fact, period: Period): string {
  const [first, second] = fact.bodies.map((body) => EN.bodies[body]);
  switch (fact.kind) {
    case 'moon-sign':
      return `the Moon is in ${EN.signs[fact.sign]}`;
    case 'moon-phase':
      return period === 'day'
        ? `phase of the Moon: ${EN.phases[fact.phase]}, ${fact.percent} % lit`
        : `phase of the Moon: ${EN.phases[fact.phase]} in ${EN.signs[fact.sign]}${fact.house ? `; solar house ${fact.house}` : ''}`;
    case 'house':
      return `${first ?? ''} is in ${EN.signs[fact.sign]}; solar house ${fact.house} of the reader`;
    case 'ruler':
      return `the ruler of the reader's sign, ${first ?? ''}, is in ${EN.signs[fact.sign]}; solar house ${fact.house}`;
    case 'retrograde':
      return `${first ?? ''} is retrograde in ${EN.signs[fact.sign]}; solar house ${fact.house}`;
    case 'ingress':
      return `${first ?? ''} passes from ${EN.signs[fact.from]} into ${EN.signs[fact.sign]}; solar house ${fact.house}`;
    case 'station':
      return `${first ?? ''} turns ${fact.to} in ${EN.signs[fact.sign]}; solar house ${fact.house}`;
    case 'aspect':
      return `aspect: ${first ?? ''}, ${second ?? ''}, ${EN.aspects[fact.aspect]}`;
  }
}

const WHEN: Readonly<Record<Language, { exact: string; since: string; until: string; day: string; date: string }>> = {
  ru: { exact: ', точно в этот день', since: ', с ', until: ', до ', day: 'cccc, d MMMM', date: 'd MMMM' },
  en: { exact: ', exact on this day', since: ', from ', until: ', until ', day: 'cccc, d MMMM', date: 'd MMMM' },
};

function when(fact: Fact, language: Language, period: Period): string {
  const words = WHEN[language];
  const say = (moment: string, format: string): string =>
    DateTime.fromISO(moment.slice(0, 10)).setLocale(language).toFormat(format);
  const at = 'at' in fact ? fact.at : undefined;
  if (period === 'day') return at === undefined ? '' : words.exact;
  const { since, until } = { since: undefined, until: undefined, ...fact };
  return [
    at === undefined ? '' : `, ${say(at, words.day)}`,
    since === undefined ? '' : `${words.since}${say(since, words.date)}`,
    until === undefined ? '' : `${words.until}${say(until, words.date)}`,
  ].join('');
}
