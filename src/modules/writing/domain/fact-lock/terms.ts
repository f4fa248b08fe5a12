import { withoutAsides } from './asides';
import {
  bareArcana,
  cardsCounted,
  circumscribedPlace,
  minorCard,
  numberedArcanum,
  partOfAll,
  straightWord,
} from './card-terms';
import { ownSigns } from './dignities';
import {
  dayBefore,
  dayOfPhase,
  dayOfSomething,
  daysAway,
  daysBeside,
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
const NUMBERS: readonly Term['kind'][] = ['number', 'ordinal', 'numeral', 'rank'];

const NUMERALS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI';
const ROMAN: ReadonlyMap<string, number> = new Map(NUMERALS.split(' ').map((numeral, at) => [numeral, at + 1]));

/** What the tokens of a sentence are, numbers put together with what they number. */
export function termsOf(tokens: readonly Token[], vocabulary: Vocabulary): Term[] {
  const words = tokens.map(({ word }) => word);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = vocabulary.match(words, at);
    const length = found?.length ?? 1;
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (!first || !last) break;
    const roman = first.kind === 'word' ? ROMAN.get(first.text) : undefined;
    const month = monthAt(tokens, at, vocabulary.lexicon);
    if (month) {
      terms.push(month);
      at++;
      continue;
    }
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

/** "On 20 May", "in May", "May 20", and no verb, which has a capital only where it begins a question. */
function monthAt(tokens: readonly Token[], at: number, { homonymMonth }: Lexicon): Term | undefined {
  const token = tokens[at]!;
  const [word, value = ''] = homonymMonth ?? [];
  const isName = token.word === word && /^\p{Lu}/u.test(token.text) && (at > 0 || tokens[at + 1]?.kind === 'number');
  if (!isName) return undefined;
  return { kind: 'month', values: [value], tags: [], word, isCapital: true, start: token.start, end: token.end };
}

/** Composers in their order, each with the kinds of terms it begins at; most terms are plain words and few begin anything. */
const COMPOSERS: readonly (readonly [readonly Term['kind'][] | 'any', Composer])[] = [
  [['ruler'], rulerOfSign],
  [['ruler'], ruledAngle],
  [['number'], numericDate],
  [['number'], hourOfClock],
  ['any', lastWeekday],
  [['time'], weekdayDate],
  [['not'], notUntil],
  [['and'], andThen],
  [['time'], dayOfSomething],
  [['time'], dayBefore],
  [['rank'], partOfAll],
  [['rank'], cardsCounted],
  [['rank', 'numeral'], minorCard],
  [['relation'], joinedSign],
  [['orientation'], straightWord],
  [['word'], bareArcana],
  ['any', numberedArcanum],
  ['any', circumscribedPlace],
  ['any', risingSign],
  ['any', daysAway],
  [[...NUMBERS, 'link'], daysBeside],
  [NUMBERS, daysLater],
  [['dayWord'], dayOfPhase],
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

/** "Mercury joins Aries": comes into the sign. */
function joinedSign(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [meets, sign] = [terms[at], terms[at + 1]];
  if (meets?.values[0] !== 'conjunction' || sign?.kind !== 'sign') return undefined;
  return { term: { ...meets, kind: 'enter', values: ['now'] }, length: 1 };
}

/** "Opposite Jupiter and then Mars": both of them. */
function andThen(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [and, then, next] = terms.slice(at, at + 3);
  const isBoth = terms[at - 1]?.kind === 'body' && then?.kind === 'later' && next?.kind === 'body';
  return and && isBoth ? { term: { ...and, end: then.end }, length: 2 } : undefined;
}

/** "Not until the weekend": then, and not before. */
function notUntil(terms: readonly Term[], at: number, { untilThen }: Lexicon): ReturnType<Composer> {
  const [not, until, first, second] = terms.slice(at, at + 4);
  const day = first?.kind === 'link' ? second : first;
  const isTime = day !== undefined && ['time', 'number', 'month', 'ordinal'].includes(day.kind);
  if (!not || !until || !untilThen.includes(until.word) || until.tags.length > 0 || !isTime) return undefined;
  return { term: joined([not, until], 'word', []), length: 2 };
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
  const [of, ofMonth] = terms.slice(at + length, at + length + 2);
  if (of?.word === 'of' && ofMonth?.kind === 'month')
    return made(2, 'time', [`d${ofMonth.values[0] ?? ''}-${String(value).padStart(2, '0')}`]);
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
