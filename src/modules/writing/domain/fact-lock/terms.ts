import { ownSigns } from './dignities';
import { PLANETS } from './lock-fact';
import type { Token } from './tokens';
import type { TermKind } from './term-kinds';
import type { Lexicon, Tags, Vocabulary } from './vocabulary';

/** A word the lock knows, or several that belong together; what it does not know is a `word` or a `mark`. */
export interface Term {
  readonly kind: TermKind | 'word' | 'mark' | 'number' | 'exception';
  /** What it names; several are alternatives, or for a body all of them. */
  readonly values: readonly string[];
  readonly tags: Tags;
  /** In lower case. */
  readonly word: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

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
      word: words.slice(at, at + length).join(' '),
      isCapital: /^\p{Lu}/u.test(first.text),
      start: first.start,
      end: last.end,
    });
    at += length;
  }
  return compose(terms, vocabulary.lexicon);
}

/** One term instead of several. */
function joined(terms: readonly Term[], kind: Term['kind'], values: readonly string[]): Term {
  const [first, last] = [terms[0]!, terms.at(-1)!];
  return { ...first, kind, values, end: last.end, word: terms.map(({ word }) => word).join(' ') };
}

type Composer = (terms: readonly Term[], at: number, lexicon: Lexicon) => { term: Term; length: number } | undefined;

const COMPOSERS: readonly Composer[] = [
  rulerOfSign,
  ruledAngle,
  numericDate,
  hourOfClock,
  lastWeekday,
  minorCard,
  risingSign,
  daysAway,
  rangeStart,
  monthDay,
  numbered,
  numberedHouse,
  themedHouse,
];

function compose(terms: readonly Term[], lexicon: Lexicon): Term[] {
  const composed: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const found = COMPOSERS.map((composer) => composer(terms, at, lexicon)).find(Boolean);
    const term = found?.term ?? terms[at];
    if (term) composed.push(term);
    at += found?.length ?? 1;
  }
  return composed;
}

/** Words for a group are those for a card: from two on. */
export const RANKS: readonly string[] = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

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
  const [body, more] = PLANETS.filter((each) => (ownSigns(each) as readonly string[]).includes(sign.values[0] ?? ''));
  if (body === undefined || more !== undefined) return undefined;
  return { term: { ...joined([ruler, sign], 'body', [body]), tags: [] }, length: 2 };
}

/** "The ruler of the ascendant" is another than the ascendant, and which is not said. */
function ruledAngle(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [ruler, body] = [terms[at], terms[at + 1]];
  const isPlanet = (PLANETS as readonly string[]).includes(body?.values[0] ?? '');
  if (ruler?.kind !== 'ruler' || body?.kind !== 'body' || isPlanet) return undefined;
  return { term: joined([ruler, body], 'ruler', []), length: 2 };
}

/** "24.11", "24.11.2026". */
function numericDate(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [day, point, month, second, year] = terms.slice(at, at + 5);
  const isTight = day?.end === point?.start && point?.end === month?.start;
  if (day?.kind !== 'number' || point?.word !== '.' || !/^(?:0[1-9]|1[0-2])$/.test(month?.word ?? '') || !isTight)
    return undefined;
  if (Number(day.word) < 1 || Number(day.word) > 31) return undefined;
  const isYear = second?.word === '.' && second.start === month?.end && /^20\d\d$/.test(year?.word ?? '');
  const length = isYear ? 5 : 3;
  const date = `d${month?.word ?? ''}-${day.word.padStart(2, '0')}`;
  return { term: joined(terms.slice(at, at + length), 'time', [date]), length };
}

/** "At 14:30". */
function hourOfClock(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [hour, colon, minute] = terms.slice(at, at + 3);
  const isTight = hour?.end === colon?.start && colon?.end === minute?.start;
  if (hour?.kind !== 'number' || colon?.word !== ':' || !/^[0-5]\d$/.test(minute?.word ?? '') || !isTight)
    return undefined;
  return { term: joined(terms.slice(at, at + 3), 'hour', []), length: 3 };
}

/** "December 13". */
function monthDay(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [month, number] = [terms[at], terms[at + 1]];
  const day = Number.parseInt(number?.word ?? '', 10);
  if (month?.kind !== 'month' || number?.kind !== 'number' || !(day >= 1 && day <= 31)) return undefined;
  const value = `d${month.values[0] ?? ''}-${String(day).padStart(2, '0')}`;
  return { term: joined([month, number], 'time', [value]), length: 2 };
}

/** "Last Monday", which is before the facts. */
function lastWeekday(terms: readonly Term[], at: number, { last }: Lexicon): ReturnType<Composer> {
  const day = terms[at + 1];
  const [value = ''] = day?.values ?? [];
  if (day?.kind !== 'time' || !value.startsWith('w') || !last.test(terms[at]?.word ?? '')) return undefined;
  return { term: joined(terms.slice(at, at + 2), 'time', [`p${value.slice(1)}`]), length: 2 };
}

/** "In three days", "ten days ago". */
function daysAway(terms: readonly Term[], at: number, { ahead, ago }: Lexicon): ReturnType<Composer> {
  const isAhead = ahead.includes(terms[at]?.word ?? '');
  const from = isAhead ? at + 1 : at;
  const number = numberAt(terms, from);
  const unit = terms[from + (number?.length ?? 0)];
  if (unit?.kind !== 'dayWord' || (!isAhead && !number)) return undefined;
  const days = (number?.value ?? 1) * Number(unit.values[0]);
  const end = from + (number?.length ?? 0) + 1;
  if (isAhead) return { term: joined(terms.slice(at, end), 'time', [String(days)]), length: end - at };
  if (!ago.includes(terms[end]?.word ?? '')) return undefined;
  return { term: joined(terms.slice(at, end + 1), 'time', [String(-days)]), length: end + 1 - at };
}

/** "From the 6th to the 25th of December", "6-25 December": the first day is of the same month. */
function rangeStart(terms: readonly Term[], at: number, { until }: Lexicon): ReturnType<Composer> {
  const number = numberAt(terms, at);
  const joint = terms[at + (number?.length ?? 0)];
  if (!number || !joint || !(until.includes(joint.word) || joint.kind === 'and' || joint.kind === 'mark'))
    return undefined;
  const last = numberAt(terms, at + number.length + 1);
  const month = last && terms[at + number.length + 1 + last.length];
  if (month?.kind !== 'month' || number.value < 1 || number.value > 31) return undefined;
  const day = `d${month.values[0] ?? ''}-${String(number.value).padStart(2, '0')}`;
  return { term: joined(terms.slice(at, at + number.length), 'time', [day]), length: number.length };
}

interface Numbered {
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly length: number;
}

function numberAt(terms: readonly Term[], at: number): Numbered | undefined {
  const [first, second] = [terms[at], terms[at + 1]];
  if (!first) return undefined;
  if (first.kind === 'number') {
    const value = Number(first.values[0] ?? Number.parseInt(first.word, 10));
    return { value, isOrdinal: /\D/.test(first.word), length: 1 };
  }
  if (first.kind !== 'ordinal' && first.kind !== 'numeral') return undefined;
  const value = Number(first.values[0]);
  if (first.kind === 'numeral' && value >= 20 && (second?.kind === 'ordinal' || second?.kind === 'numeral')) {
    const units = Number(second.values[0]);
    if (units < 10) return { value: value + units, isOrdinal: second.kind === 'ordinal', length: 2 };
  }
  return { value, isOrdinal: first.kind === 'ordinal', length: 1 };
}

/** A degree, a day, a house: a number and what it counts. */
function numbered(terms: readonly Term[], at: number, { dayOrdinal }: Lexicon): ReturnType<Composer> {
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
  if (next?.kind === 'degreeWord') return made(1, 'degree', [`${isOrdinal ? Math.max(0, value - 1) : value}-${value}`]);
  if (next?.kind === 'month') return made(1, 'time', [`d${next.values[0] ?? ''}-${String(value).padStart(2, '0')}`]);
  if (next?.kind === 'dayNumber' && value >= 1 && value <= 31) {
    return made(1, 'time', [`d-${String(value).padStart(2, '0')}`]);
  }
  const gap = next?.kind === 'link' ? 1 : 0;
  const house = terms[at + length + gap];
  if (value >= 1 && value <= 12 && house?.kind === 'houseWord') return made(1 + gap, 'house', [String(value)]);
  if (isOrdinal && isDay(terms, at, number, dayOrdinal))
    return made(0, 'time', [`d-${String(value).padStart(2, '0')}`]);
  return number.length > 1 ? made(0, 'numeral', [String(value)]) : undefined;
}

/** "On the thirtieth the Sun…", "until the 25th": an ordinal in the genitive that numbers no word after it. */
function isDay(terms: readonly Term[], at: number, { value, length }: Numbered, dayOrdinal: RegExp): boolean {
  const [last, next] = [terms[at + length - 1], terms[at + length]];
  if (!last || value > 31 || !dayOrdinal.test(last.word)) return false;
  return next?.kind !== 'houseWord' && (value > 4 || next?.kind !== 'word');
}

/** "House VII". */
function numberedHouse(terms: readonly Term[], at: number, { unhoused }: Lexicon): ReturnType<Composer> {
  const house = terms[at];
  if (house?.kind !== 'houseWord') return undefined;
  const number = numberAt(terms, at + 1);
  if (!number || number.value < 1 || number.value > 12 || unhoused.test(terms[at + number.length]?.word ?? ''))
    return undefined;
  const length = 1 + number.length;
  if (['degreeWord', 'month'].includes(terms[at + length]?.kind ?? '')) return undefined;
  return { term: houseOf(house, terms.slice(at, at + length), [String(number.value)]), length };
}

/** "House of career", "the career house". */
function themedHouse(terms: readonly Term[], at: number, { adjective }: Lexicon): ReturnType<Composer> {
  const house = terms[at];
  const before = terms[at + 1];
  if (house?.kind === 'houseTheme' && before?.kind === 'houseWord' && adjective.test(house.word)) {
    return { term: houseOf(before, [house, before], house.values), length: 2 };
  }
  if (house?.kind !== 'houseWord') return undefined;
  const length = terms[at + 1]?.kind === 'link' ? 3 : 2;
  const theme = terms[at + length - 1];
  if (theme?.kind !== 'houseTheme') return undefined;
  return { term: houseOf(house, terms.slice(at, at + length), theme.values), length };
}

/** In the case of the word for it. */
function houseOf({ tags }: Term, terms: readonly Term[], values: readonly string[]): Term {
  return { ...joined(terms, 'house', values), tags };
}
