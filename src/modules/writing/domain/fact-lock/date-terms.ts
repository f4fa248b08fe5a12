import { type Composer, joined, numberAt } from './number-terms';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** "24.11", "24.11.2026". */
export function numericDate(terms: readonly Term[], at: number): ReturnType<Composer> {
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
export function hourOfClock(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [hour, colon, minute] = terms.slice(at, at + 3);
  const isTight = hour?.end === colon?.start && colon?.end === minute?.start;
  if (hour?.kind !== 'number' || colon?.word !== ':' || !/^[0-5]\d$/.test(minute?.word ?? '') || !isTight)
    return undefined;
  return { term: joined(terms.slice(at, at + 3), 'hour', []), length: 3 };
}

/** "December 13". */
export function monthDay(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [month, number] = [terms[at], terms[at + 1]];
  const day = Number.parseInt(number?.word ?? '', 10);
  if (month?.kind !== 'month' || number?.kind !== 'number' || !(day >= 1 && day <= 31)) return undefined;
  const value = `d${month.values[0] ?? ''}-${String(day).padStart(2, '0')}`;
  return { term: joined([month, number], 'time', [value]), length: 2 };
}

/** "Monday, 14 February", "Monday, February 14": the date tells the day, and keeps its weekday to be compared. */
export function weekdayDate(terms: readonly Term[], at: number): ReturnType<Composer> {
  const first = terms[at];
  const [weekday = ''] = first?.kind === 'time' ? first.values : [];
  if (!/^w\d$/.test(weekday)) return undefined;
  const from = terms[at + 1]?.word === ',' ? at + 2 : at + 1;
  const isMonthFirst = terms[from]?.kind === 'month';
  const number = numberAt(terms, isMonthFirst ? from + 1 : from);
  const end = from + 1 + (number?.length ?? 0);
  const month = terms[isMonthFirst ? from : end - 1];
  if (!number || month?.kind !== 'month' || number.value < 1 || number.value > 31) return undefined;
  const date = `d${month.values[0] ?? ''}-${String(number.value).padStart(2, '0')}`;
  return { term: joined(terms.slice(at, end), 'time', [`${date}${weekday}`]), length: end - at };
}

/** "Last Monday", which is before the facts. */
export function lastWeekday(terms: readonly Term[], at: number, { last }: Lexicon): ReturnType<Composer> {
  const day = terms[at + 1];
  const [value = ''] = day?.values ?? [];
  if (day?.kind !== 'time' || !value.startsWith('w') || !last.test(terms[at]?.word ?? '')) return undefined;
  return { term: joined(terms.slice(at, at + 2), 'time', [`p${value.slice(1)}`]), length: 2 };
}

/** "It was full the day before": without what comes after that day, it is yesterday. */
export function dayBefore(terms: readonly Term[], at: number, { eve }: Lexicon): ReturnType<Composer> {
  const [day, next] = [terms[at], terms[at + 1]];
  const isAlone = next === undefined || next.kind === 'mark' || next.kind === 'and';
  if (day?.kind !== 'time' || !eve.includes(day.word) || !isAlone) return undefined;
  return { term: { ...day, values: ['-1'] }, length: 1 };
}

/** "In three days", "ten days ago". */
export function daysAway(terms: readonly Term[], at: number, { ahead, ago, within }: Lexicon): ReturnType<Composer> {
  const isAhead = ahead.includes(terms[at]?.word ?? '');
  // "Within a day": "in a day" is no day to come, "a change of scene refreshes even in a day".
  const isArticle =
    within.includes(terms[at]?.word ?? '') && terms[at + 1]?.kind === 'link' && terms[at + 2]?.kind === 'dayWord';
  const from = isAhead ? at + (isArticle ? 2 : 1) : at;
  const number = numberAt(terms, from);
  const unit = terms[from + (number?.length ?? 0)];
  if (unit?.kind !== 'dayWord' || (!isAhead && !number)) return undefined;
  const days = (number?.value ?? 1) * Number(unit.values[0]);
  const end = from + (number?.length ?? 0) + 1;
  if (isAhead) return { term: joined(terms.slice(at, end), 'time', [String(days)]), length: end - at };
  if (!ago.includes(terms[end]?.word ?? '')) return undefined;
  return { term: joined(terms.slice(at, end + 1), 'time', [String(-days)]), length: end + 1 - at };
}

/** "Two days later" than what was said before. */
export function daysLater(terms: readonly Term[], at: number, { ago, ahead }: Lexicon): ReturnType<Composer> {
  const number = numberAt(terms, at);
  const unit = terms[at + (number?.length ?? 0)];
  const end = at + (number?.length ?? 0) + 1;
  const later = terms[end];
  const isLater = later?.kind === 'later' || (ahead.includes(later?.word ?? '') && !ago.includes(later?.word ?? ''));
  if (!number || unit?.kind !== 'dayWord' || !isLater || number.isOrdinal) return undefined;
  const days = number.value * Number(unit.values[0]);
  return { term: joined(terms.slice(at, end + 1), 'time', [`after${days}`]), length: end + 1 - at };
}

/** "A day after Venus squares Saturn", "the day before the full Moon": the event is on that side of what is told. */
export function daysBeside(terms: readonly Term[], at: number, { sooner, afterwards }: Lexicon): ReturnType<Composer> {
  const isArticle = terms[at]?.kind === 'link';
  const number = isArticle ? undefined : numberAt(terms, at);
  const length = isArticle ? 1 : (number?.length ?? 0);
  const [unit, side, next] = terms.slice(at + length, at + length + 3);
  const isAfter = afterwards.includes(side?.word ?? '');
  const isEvent =
    next?.kind === 'body' ||
    next?.kind === 'phase' ||
    (next?.kind === 'link' && EVENTS.includes(terms[at + length + 3]?.kind ?? ''));
  const isSide = isAfter || sooner.includes(side?.word ?? '');
  const isAlone = isSide && (next === undefined || next.kind === 'mark' || next.kind === 'and');
  if (isAlone && length > 0 && unit?.kind === 'dayWord' && unit.tags.length === 0) {
    const days = (number?.value ?? 1) * Number(unit.values[0]);
    const own = terms.slice(at, at + length + 2);
    return { term: joined(own, 'time', [isAfter ? `after${days}` : `prior${days}`]), length: own.length };
  }
  if (
    length === 0 ||
    unit?.kind !== 'dayWord' ||
    unit.tags.length > 0 ||
    !isEvent ||
    !(isAfter || sooner.includes(side?.word ?? ''))
  )
    return undefined;
  const days = (number?.value ?? 1) * Number(unit.values[0]);
  const all = terms.slice(at, at + length + 2);
  return { term: joined(all, 'time', [isAfter ? `prior${days}` : `after${days}`]), length: all.length };
}

const EVENTS: readonly string[] = ['body', 'phase'];

/** "Improves the next day's work": whose work, and not when. */
export function dayOfSomething(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [day, mark, ending] = terms.slice(at, at + 3);
  const isCounted = /^(?:after|prior|same)/u.test(day?.values[0] ?? '');
  if (!day || !isCounted || mark?.kind !== 'mark' || !APOSTROPHE.test(mark.word) || ending?.word !== 's')
    return undefined;
  return { term: { ...day, kind: 'word', values: [] }, length: 1 };
}

const APOSTROPHE = /^['\u2019]$/u;

/** "On the day of the new Moon": the day the facts give for it. */
export function dayOfPhase(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [day, ...rest] = terms.slice(at, at + OF_PHASE);
  const after = rest.findIndex(({ kind }) => kind !== 'link');
  const phase = rest[after];
  const isOne = day?.values[0] === '1' && !day.tags.some((tag) => tag.startsWith('p'));
  if (!isOne || phase?.kind !== 'phase') return undefined;
  const own = terms.slice(at, at + after + 2);
  return {
    term: joined(
      own,
      'time',
      phase.values.map((value) => `@${value}`),
    ),
    length: own.length,
  };
}

/** Terms of "day of the new Moon". */
const OF_PHASE = 4;

/** "From the 6th to the 25th of December", "6-25 December": the first day is of the same month. */
export function rangeStart(terms: readonly Term[], at: number, { until }: Lexicon): ReturnType<Composer> {
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
