import type { Language } from '../../../../shared/language';

/**
 * Words of the sky and the calendar. All texts of a day are about the same sky, so these say nothing of whether one is copied
 * from another; and a copy with other names is a copy.
 */
export const SKY_WORDS: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(
    '^(лун|меркури|венер|солнц|марс|юпитер|сатурн|уран|нептун|плутон|ов(ен|н)|тел(ец|ьц)|близнец|рак|льв|скорпион|' +
      'стрел(ец|ьц)|козерог|водоле|рыб|трин|секстил|квадрат|оппозици|соединени|аспект|знак|дом|понедельник|вторник|четверг|' +
      'пятниц|суббот|воскресень|полнолуни|новолуни|растущ|убывающ|молод|четверт|ретроград|попятн|январ|феврал|март|апрел|' +
      'июн|июл|август|сентябр|октябр|ноябр|декабр|перв|втор|трет|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|' +
      '(лев|дев[аыеу]|девой|вес(ы|ов|ам|ах)|сред[ауы]|ма[яй])$)',
    'u',
  ),
  en: new RegExp(
    '^(moon|mercury|venus|sun|mars|jupiter|saturn|uranus|neptune|pluto|aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|' +
      'sagittarius|capricorn|aquarius|pisces|trine|sextile|square|opposition|conjunction|aspect|sign|house|' +
      '(mon|tues|wednes|thurs|fri|satur|sun)day|full|new|waning|waxing|crescent|quarter|retrograde|direct|january|february|' +
      'march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|fifth|sixth|seventh|' +
      'eighth|ninth|tenth|eleventh|twelfth)s?$',
    'u',
  ),
};
