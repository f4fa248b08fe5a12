import { withoutAsides } from './asides';
import { bareArcana, circumscribedPlace, numberedArcanum, straightWord } from './card-terms';
import { ownSigns } from './dignities';
import {
  dayBefore,
  daysAway,
  daysLater,
  hourOfClock,
  lastWeekday,
  monthDay,
  numericDate,
  rangeStart,
  weekdayDate,
} from './date-terms';
import { namedHouse, numberedHouse, themedHouse } from './house-terms';
import { PLANETS } from './lock-fact';
import { type Composer, joined, numberAt, type Numbered, wordBefore } from './number-terms';
import type { Term } from './term';
import type { Token } from './tokens';
import type { Lexicon } from './lexicon';
import type { Vocabulary } from './vocabulary';

/** What a number may be told by. */
const NUMBERS: readonly Term['kind'][] = ['number', 'ordinal', 'numeral'];

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
  XVII: 17,
  XVIII: 18,
  XIX: 19,
  XX: 20,
  XXI: 21,
};

/** What the tokens of a sentence are, numbers put together with what they number. */
export function termsOf(tokens: readonly Token[], vocabulary: Vocabulary): Term[] {
  const words = tokens.map(({ word }) => word);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = vocabulary.match(words, at);
    const length = found?.length ?? 1;
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (!first || !last) break;
    const roman = first.kind === 'word' ? ROMAN[first.text] : undefined;
    terms.push({
      kind: found && roman === undefined ? found.pattern.kind : roman === undefined ? first.kind : 'number',
      values: found && roman === undefined ? found.pattern.values : roman === undefined ? [] : [String(roman)],
      tags: found?.tags ?? [],
      word: length === 1 ? first.word : words.slice(at, at + length).join(' '),
      isCapital: /^\p{Lu}/u.test(first.text),
      start: first.start,
      end: last.end,
    });
    at += length;
  }
  return compose(withoutAsides(terms, vocabulary.lexicon), vocabulary.lexicon);
}

/** Composers in their order, each with the kinds of terms it begins at; most terms are plain words and few begin anything. */
const COMPOSERS: readonly (readonly [readonly Term['kind'][] | 'any', Composer])[] = [
  [['ruler'], rulerOfSign],
  [['ruler'], ruledAngle],
  [['number'], numericDate],
  [['number'], hourOfClock],
  ['any', lastWeekday],
  [['time'], weekdayDate],
  [['time'], dayBefore],
  [['rank'], partOfAll],
  [['rank', 'numeral'], minorCard],
  [['orientation'], straightWord],
  [['word'], bareArcana],
  ['any', numberedArcanum],
  ['any', circumscribedPlace],
  ['any', risingSign],
  ['any', daysAway],
  [NUMBERS, daysLater],
  [NUMBERS, rangeStart],
  [['month'], monthDay],
  [NUMBERS, numbered],
  [['houseWord'], namedHouse],
  [['houseWord'], numberedHouse],
  [['houseWord', 'houseTheme'], themedHouse],
];
const byKind = new Map<Term['kind'], readonly Composer[]>();

function composersAt({ kind }: Term): readonly Composer[] {
  const known = byKind.get(kind);
  if (known) return known;
  const found = COMPOSERS.flatMap(([kinds, composer]) => (kinds === 'any' || kinds.includes(kind) ? [composer] : []));
  byKind.set(kind, found);
  return found;
}

function compose(terms: readonly Term[], lexicon: Lexicon): Term[] {
  const composed: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const term = terms[at]!;
    let found: ReturnType<Composer>;
    for (const composer of composersAt(term)) if ((found = composer(terms, at, lexicon))) break;
    composed.push(found?.term ?? term);
    at += found?.length ?? 1;
  }
  return composed;
}

/** Words for a group are those for a card: from two on. */
export const RANKS: readonly string[] = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Three of the five are major": three are counted, and "three" is no card. */
function partOfAll(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [part, of, the, whole] = terms.slice(at, at + 4);
  const isPart = part?.kind === 'rank' && RANKS.includes(part.values[0] ?? '');
  const isWhole = whole?.kind === 'rank' && RANKS.includes(whole.values[0] ?? '');
  if (!isPart || !isWhole || of?.word !== 'of' || the?.kind !== 'link') return undefined;
  const number = String(RANKS.indexOf(part.values[0] ?? '') + 2);
  return { term: { ...joined(terms.slice(at, at + 4), 'numeral', [number]), tags: [] }, length: 4 };
}

/** "The Six of Cups", "six cups". */
function minorCard(terms: readonly Term[], at: number): ReturnType<Composer> {
  const rank = terms[at];
  const after = terms[at + 1]?.word === 'of' ? 2 : 1;
  const suit = terms[at + after];
  const number = rank?.kind === 'numeral' ? RANKS[Number(rank.values[0]) - 2] : undefined;
  const name = rank?.kind === 'rank' ? rank.values[0] : number;
  if (name === undefined || suit?.kind !== 'suit') return undefined;
  const term = joined(terms.slice(at, at + after + 1), 'card', [`${name}-of-${suit.values[0] ?? ''}`]);
  return { term, length: after + 1 };
}

/** "The rising Virgo" is the ascendant's. */
function risingSign(terms: readonly Term[], at: number, { rising }: Lexicon): ReturnType<Composer> {
  const term = terms[at];
  const isBeside =
    terms[at + 1]?.kind === 'sign' ||
    terms[at - 1]?.kind === 'sign' ||
    (terms[at - 1]?.word === ',' && terms[at - 2]?.kind === 'sign');
  if (!term || !isBeside || !rising.test(term.word)) return undefined;
  return { term: { ...term, kind: 'body', values: ['ascendant'] }, length: 1 };
}

/** "The lord of Sagittarius", where the old ruler and the new are one. */
function rulerOfSign(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [ruler, sign] = [terms[at], terms[at + 1]];
  if (ruler?.kind !== 'ruler' || sign?.kind !== 'sign' || sign.values.length !== 1) return undefined;
  const other = terms[at + 2]?.kind === 'and' && terms[at + 3]?.kind === 'sign' ? terms[at + 3] : undefined;
  const [body, more] = PLANETS.filter((each) => (ownSigns(each) as readonly string[]).includes(sign.values[0] ?? ''));
  if (body === undefined || more !== undefined) return undefined;
  const length = other && (ownSigns(body) as readonly string[]).includes(other.values[0] ?? '') ? 4 : 2;
  return { term: { ...joined(terms.slice(at, at + length), 'body', [body]), tags: [] }, length };
}

/** "The ruler of the ascendant" is another than the ascendant, and which is not said. */
function ruledAngle(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [ruler, body] = [terms[at], terms[at + 1]];
  const isPlanet = (PLANETS as readonly string[]).includes(body?.values[0] ?? '');
  if (ruler?.kind !== 'ruler' || body?.kind !== 'body' || isPlanet) return undefined;
  return { term: joined([ruler, body], 'ruler', []), length: 2 };
}

/** A degree, a day, a house: a number and what it counts. */
function numbered(terms: readonly Term[], at: number, lexicon: Lexicon): ReturnType<Composer> {
  const number = numberAt(terms, at);
  if (!number) return undefined;
  const { value, isOrdinal, length } = number;
  const made = (more: number, kind: Term['kind'], values: string[]) => ({
    term: {
      ...joined(terms.slice(at, at + length + more), kind, values),
      tags: terms[at + length + more - 1]?.tags ?? [],
    },
    length: length + more,
  });
  const next = terms[at + length];
  if (next?.kind === 'degreeWord' && isSpan(terms[at - 1], next, lexicon)) return made(1, 'word', []);
  if (next?.kind === 'degreeWord') return made(1, 'degree', [`${isOrdinal ? Math.max(0, value - 1) : value}-${value}`]);
  if (next?.kind === 'month') return made(1, 'time', [`d${next.values[0] ?? ''}-${String(value).padStart(2, '0')}`]);
  if (next?.kind === 'dayNumber' && value >= 1 && value <= 31) {
    return made(1, 'time', [`d-${String(value).padStart(2, '0')}`]);
  }
  const gap = next?.kind === 'link' ? 1 : 0;
  const house = terms[at + length + gap];
  // "Two of your houses" are not the second.
  const isHouse = isOrdinal || terms[at]?.kind === 'number';
  if (isHouse && value >= 1 && value <= 12 && house?.kind === 'houseWord')
    return made(1 + gap, 'house', [String(value)]);
  if (isOrdinal && isDay(terms, at, number, lexicon)) return made(0, 'time', [`d-${String(value).padStart(2, '0')}`]);
  return number.length > 1 ? made(0, isOrdinal ? 'ordinal' : 'numeral', [String(value)]) : undefined;
}

/** "By two degrees ahead": no place. */
function isSpan(before: Term | undefined, { tags }: Term, { into }: Lexicon): boolean {
  const isOf = tags.length > 0 && tags.every((tag) => /[ga]$/.test(tag));
  return isOf && into.includes(before?.word ?? '');
}

/** "On the thirtieth the Sun…", "until the 25th", "falls on the 17th": an ordinal that numbers no word after it. */
function isDay(
  terms: readonly Term[],
  at: number,
  { value, length }: Numbered,
  { dayOrdinal, dayNeuter, into, out, since }: Lexicon,
): boolean {
  const before = wordBefore(terms, at);
  if (out.includes(before) && !since.includes(before)) return false;
  const [last, next] = [terms[at + length - 1], terms[at + length]];
  if (!last || value > 31) return false;
  const isBare = next === undefined || ['mark', 'and', 'but', 'month'].includes(next.kind);
  if (isBare && into.includes(before) && dayNeuter.test(last.word)) return true;
  if (!dayOrdinal.test(last.word)) return false;
  return !['houseWord', 'cardWord'].includes(next?.kind ?? '') && (value > 4 || next?.kind !== 'word');
}
