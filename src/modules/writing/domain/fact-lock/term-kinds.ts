/** What a word or a fixed group of words can be to the lock. Values are named by the lexicons, `|` between alternatives. */
export const TERM_KINDS = [
  // Of the sky and the chart.
  'body', // more than one value: all of them
  'planets', // the word for them, which is counted; `personal`, `outer`: some of them
  'sign',
  'ownSign', // the sign its subject rules, or is exalted, exiled, fallen in
  'prevails', // says that most is in the signs of an element
  'lacks', // says that little or nothing is in them
  'signAdjective', // of the body after it
  'host', // what people of a sign do when something is in it
  'readerSign', // the sign of whoever is spoken to; `guest`: something is in it
  'signWord',
  'house',
  'houseWord',
  'houseTheme',
  'degreeWord',
  'degree', // values `from-to`
  'zone', // of a sign, like its end; values the same
  'aspect',
  'relation', // words of everyday for an aspect; it takes two bodies near by
  'figure',
  'stellium',
  'company', // in one sign; `apart`: in different ones
  'dayPart',
  'hour', // of the clock, or a share of light
  'empty', // of a house or a sign with nothing in it
  'approach', // of a phase to come
  'passed', // of a phase gone
  'retro', // `noun`, `verb`: what it is as a word; `next`: in time to come
  'direct', // `epithet`: as an adjective, which must stand alone
  'back', // retrograde beside a verb of motion
  'forth', // direct beside a verb of motion
  'phase',
  'moonAdjective',
  'moonVerb',
  'unknown', // what is never among the facts
  // Of the cards.
  'card',
  'rank',
  'suit',
  'position',
  'outcome',
  'opening', // of a spread
  'orientation',
  'cardWord',
  'majors', // `court`: pages, knights, queens, kings
  'leads', // says there are most of a suit
  'spread',
  'draws',
  // Of motion: the values are tenses.
  'go',
  'enter',
  'leave',
  'change',
  'start',
  'turn',
  'stop',
  'stay',
  // Of time.
  'time',
  'timeAdjective',
  'month',
  'dayWord',
  'dayNumber', // after the number of a day
  'part',
  'whole',
  'since',
  'until',
  'later',
  'ordinal',
  'numeral',
  // Of the sentence.
  'in',
  'for',
  'with',
  'to',
  'and',
  'link',
  'but',
  'not',
  'none',
  'only',
  'all',
  'half',
  'pronoun',
  'there',
  'you',
  'like',
  'alike', // does the same as the one before; `among`: is one of those counted before
  'unlike',
  'if',
  'would',
  'suppose',
  'whether',
  'why',
  'general', // `theme`: what something stands for
  'once',
  'still',
  'born',
  'years',
  'times', // how often something happens
  'heaven',
  'others',
  'except',
  'now',
  'ruler',
] as const;

export type TermKind = (typeof TERM_KINDS)[number];
