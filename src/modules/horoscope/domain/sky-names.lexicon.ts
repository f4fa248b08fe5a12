import type { Language } from '../../../shared/language';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';

/** How a language names what is in the sky: patterns of words, all cases, matched as whole words. */
export interface SkyNames {
  readonly bodies: Readonly<Record<string, string>>;
  /** Capitals matter here: the Crab is also a crab. */
  readonly signs: Readonly<Record<ZodiacSign, string>>;
  /** What stands right before a sign when something is said to be, to come or to go there. */
  readonly placing: string;
  readonly aspects: Readonly<Record<string, string>>;
  readonly retrograde: string;
  readonly turnsDirect: string;
  /** Pattern of what is said about the Moon, and the phases it is true of. */
  readonly phases: readonly { readonly words: string; readonly phases: readonly string[] }[];
  /** The ordinals of the houses, first to twelfth, and the word for a house. */
  readonly ordinals: readonly string[];
  readonly house: string;
  /** Between an aspect and its first body: "of" is often nothing; "with"; and between two bodies. */
  readonly of: string;
  readonly with: string;
  readonly and: string;
}

const WAXING = ['waxing-crescent', 'first-quarter', 'waxing-gibbous'];
const WANING = ['waning-gibbous', 'last-quarter', 'waning-crescent'];

const RU: SkyNames = {
  bodies: {
    sun: 'солнц(?:е|а|у|ем)',
    moon: 'лун(?:а|ы|е|у|ой|ою)',
    mercury: 'меркури(?:й|я|ю|ем|и)',
    venus: 'венер(?:а|ы|е|у|ой|ою)',
    mars: 'марс(?:а|у|ом|е)?',
    jupiter: 'юпитер(?:а|у|ом|е)?',
    saturn: 'сатурн(?:а|у|ом|е)?',
    uranus: 'уран(?:а|у|ом|е)?',
    neptune: 'нептун(?:а|у|ом|е)?',
    pluto: 'плутон(?:а|у|ом|е)?',
  },
  signs: {
    aries: 'Ов(?:ен|на|ну|ном|не)',
    taurus: 'Тел(?:ец|ьца|ьцу|ьцом|ьце)',
    gemini: 'Близнец(?:ы|ов|ам|ами|ах)',
    cancer: 'Рак(?:а|у|ом|е)?',
    leo: 'Л(?:ев|ьва|ьву|ьвом|ьве)',
    virgo: 'Дев(?:а|ы|е|у|ой)',
    libra: 'Вес(?:ы|ов|ам|ами|ах)',
    scorpio: 'Скорпион(?:а|у|ом|е)?',
    sagittarius: 'Стрел(?:ец|ьца|ьцу|ьцом|ьце)',
    capricorn: 'Козерог(?:а|у|ом|е)?',
    aquarius: 'Водоле(?:й|я|ю|ем|е)',
    pisces: 'Рыб(?:ы|ам|ами|ах)?',
  },
  placing: '(?:в|во|из|по|через|знак[а-я]*)',
  aspects: {
    conjunction: '(?:соединени[а-я]*|встречаются)',
    sextile: 'секстил[а-я]*',
    square: 'квадрат(?:а|у|ом|е|ур[а-я]*)?',
    trine: '(?:трин(?:а|у|ом|е)?|тригон[а-я]*)',
    opposition: 'оппозици[а-я]*',
  },
  retrograde: '(?:ретроград[а-я]*|попятн[а-я]*|вспять)',
  turnsDirect: 'прям(?:ое|ому|ым) движени[а-я]*',
  phases: [
    { words: 'новолуни[а-я]*', phases: ['new-moon'] },
    { words: 'полнолуни[а-я]*', phases: ['full-moon'] },
    { words: 'перв[а-я]+ четверт[а-я]*', phases: ['first-quarter'] },
    { words: 'последн[а-я]+ четверт[а-я]*', phases: ['last-quarter'] },
    { words: '(?:растущ|прибывающ|молод)[а-я]+ лун[а-я]+', phases: WAXING },
    { words: 'лун[а-я]+ (?:растёт|растет|прибывает)', phases: WAXING },
    { words: '(?:убывающ|тающ|стареющ)[а-я]+ лун[а-я]+', phases: WANING },
    { words: 'лун[а-я]+ (?:убывает|тает|идёт на убыль|идет на убыль)', phases: WANING },
  ],
  ordinals: [
    'перв',
    'втор(?!ник)',
    'трет',
    'четв[её]рт',
    'пят',
    'шест',
    'седьм',
    'восьм',
    'девят',
    'десят',
    'одиннадцат',
    'двенадцат',
  ].map((stem) => `${stem}[а-я]+`),
  house: 'дом(?:а|у|ом|е)?',
  of: '',
  with: '(?:с|со|к|между)',
  and: '(?:и|с|со)',
};

const EN: SkyNames = {
  bodies: Object.fromEntries(
    ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'].map((body) => [
      body,
      body,
    ]),
  ),
  signs: Object.fromEntries(
    ZODIAC_SIGNS.map((sign) => [sign, sign.charAt(0).toUpperCase() + sign.slice(1)]),
  ) as SkyNames['signs'],
  placing: '(?:in|into|enters|entering|leaves|leaving|from|to|through|for|sign of)',
  aspects: {
    conjunction: '(?:conjunct(?:ion|s)?|meet)',
    sextile: 'sextiles?',
    square: 'squares?',
    trine: 'trines?',
    opposition: '(?:opposition|opposes)',
  },
  retrograde: '(?:retrogrades?|backwards?)',
  turnsDirect: '(?:turns?|goes|stations|moves|moving) direct',
  phases: [
    { words: 'new moon', phases: ['new-moon'] },
    { words: 'full moon', phases: ['full-moon'] },
    { words: 'first quarter', phases: ['first-quarter'] },
    { words: 'last quarter', phases: ['last-quarter'] },
    { words: '(?:waxing|growing|young)(?: crescent| gibbous)? moon', phases: WAXING },
    { words: 'moon is (?:growing|waxing)', phases: WAXING },
    { words: 'waning(?: crescent| gibbous)? moon', phases: WANING },
    { words: 'moon is waning', phases: WANING },
  ],
  ordinals: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ],
  house: 'house',
  of: '(?:of|between)',
  with: '(?:with|to)',
  and: 'and',
};

/** The names of the sky in each language. */
export const SKY_NAMES: Readonly<Record<Language, SkyNames>> = { ru: RU, en: EN };
