/** First letters by which a month is told from every other, Russian and English, in any case and abbreviation. */
export const MONTH_STEMS: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'мае', 'маю', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

/** Endings people add to the number of a day. */
export const ORDINAL_ENDINGS: readonly string[] = ['го', 'ое', 'е', 'th', 'st', 'nd', 'rd'];
