import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { When } from './claim';
import { daysBetween, type FactWorld } from './fact-world';
import { wordBefore } from './number-terms';
import type { Clause } from './sentence';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** What can be of a day itself, and not only stand beside it. */
const EVENTS: readonly string[] = [
  'phase',
  'aspect',
  'turn',
  'body',
  'enter',
  'sign',
  'unknown',
  'retro',
  'moonAdjective',
];

interface Named {
  readonly kind: Term['kind'];
  readonly days: readonly LocalDate[];
  readonly edge?: 'since' | 'until' | 'by';
}

/** Days of a month or a week that are its beginning, middle or end, as shares of it. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  first: [0, 0],
  start: [0, 0.2],
  open: [0, 1],
  middle: [0.3, 0.7],
  end: [0.65, 1],
  finish: [0.65, 1],
  last: [1, 1],
  close: [0.85, 1],
  half1: [0, 0.5],
  half2: [0.5, 1],
  decade1: [0, 0.3],
  decade2: [0.34, 0.65],
  decade3: [0.67, 1],
};

/** Parts of a time that are told as those of a sign are. */
const ZONES: Readonly<Record<string, string>> = { '0-4': 'start', '10-20': 'middle', '25-29': 'end' };

/** "In the middle in Sagittarius": of the month, not of the sign. */
function isZoneOfTime(terms: readonly Term[], at: number): boolean {
  return terms[at]?.kind === 'zone' && terms[at + 1]?.kind === 'in';
}

/** What clauses before have told: the time they were of, and the last time they named at all. */
export interface Before {
  readonly earlier?: When | undefined;
  readonly same?: When | undefined;
}

/** The days a clause is about, told by its own words, else as those before it. */
export function whenOf(
  clause: Clause,
  world: FactWorld,
  lexicon: Lexicon,
  { earlier, same }: Before,
): When | undefined {
  const [first, last] = [world.days[0], world.days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const named = namedIn(clause, world, lexicon, same);
  const isStill = named.length > 0 && clause.terms.some(({ kind }) => kind === 'still');
  const isThroughout = isStill || clause.terms.some(({ kind }) => kind === 'whole');
  const isLater = clause.terms.some(isAfterwards) && earlier !== undefined;
  const start = isLater ? addDays(earlier.days.at(-1) ?? first, earlier.how === 'each' ? 0 : 1) : first;
  const isOpen = isLater && earlier.how === 'some' && earlier.days.length === world.days.length;
  if (isOpen && named.length === 0) return earlier;
  if (isLater && named.length === 0) return { days: daysBetween(start > last ? last : start, last), how: 'each' };
  const isMost = clause.terms.some(({ kind, values }) => kind === 'whole' && values[0] === 'most');
  const isOfAll = named.length === 0 || (isMost && named.every(({ days }) => days.length === 1));
  if (isOfAll) return isThroughout ? { days: world.days, how: isMost ? 'most' : 'throughout' } : earlier;
  const from = named.find(({ edge }) => edge === 'since');
  const since = from?.kind === 'part' ? from.days[Math.floor(from.days.length / 2)] : from?.days[0];
  const until = named.find(({ edge }) => edge === 'until')?.days.at(-1);
  if (since !== undefined || until !== undefined) {
    const end = until ?? (isThroughout || since === undefined ? last : soonAfter(since, last));
    const isTo = until !== undefined && since === undefined;
    return { days: daysBetween(since ?? start, end), how: 'each', ...(isTo && { until }) };
  }
  const by = named.find(({ edge }) => edge === 'by')?.days.at(-1);
  if (by !== undefined && by > first && world.days.length > 1 && named.length === 1)
    return { days: daysBetween(first, by), how: 'some' };
  const isListed = clause.kinds.has('and');
  const how = isMost ? 'most' : isThroughout ? 'throughout' : areJoined(clause.terms) ? 'each' : 'some';
  return { days: common(isListed ? named : withoutVague(named)), how };
}

/** "Wednesday and Thursday": said of both. */
function areJoined(terms: readonly Term[]): boolean {
  return terms.some(
    ({ kind }, at) => kind === 'and' && terms[at - 1]?.kind === 'time' && terms[at + 1]?.kind === 'time',
  );
}

/** The days a clause names, in their order. */
function namedIn({ terms }: Clause, world: FactWorld, lexicon: Lexicon, same: When | undefined): Named[] {
  return terms.flatMap((term, at) => {
    const days = daysAt(terms, at, world, same);
    return days.length > 0 ? [{ kind: term.kind, days, ...edgeOf(terms, at, lexicon) }] : [];
  });
}

function daysAt(terms: readonly Term[], at: number, world: FactWorld, same: When | undefined): readonly LocalDate[] {
  const term = terms[at]!;
  if (term.kind === 'timeAdjective' && !EVENTS.includes(terms[at + 1]?.kind ?? '')) return [];
  if (isZoneOfTime(terms, at)) return partOf(world.days, ZONES[term.values[0] ?? ''] ?? '');
  return daysNamed(term, world, same);
}

/** What may follow an "after" that names no day. */
const AFTER_THAT: readonly string[] = ['mark', 'go', 'start', 'in', 'body', 'enter', 'retro', 'direct', 'stay'];

/** "Later", "afterwards". */
function isAfterwards({ kind }: Term, at: number, terms: readonly Term[]): boolean {
  return kind === 'later' || (kind === 'since' && AFTER_THAT.includes(terms[at + 1]?.kind ?? 'mark'));
}

/** The days of a clause that must be today's because it says so ("today, 25 May"), or none where its days contradict. */
export function datesClaimed(clause: Clause, world: FactWorld): readonly LocalDate[] | undefined {
  const times = clause.terms.filter(({ kind }) => kind === 'time');
  const [first, second] = times;
  if (times.some((term) => isOfOtherWeekday(term, world))) return [];
  if (!first || !second) return undefined;
  const between = clause.terms.slice(clause.terms.indexOf(first) + 1, clause.terms.indexOf(second));
  const isBoth = isCalendar(first) && isCalendar(second) && first.values[0]?.charAt(0) !== second.values[0]?.charAt(0);
  if (isBoth && between.every(({ word }) => word === ',')) {
    const days = daysNamed(second, world);
    return daysNamed(first, world).some((day) => days.includes(day)) ? undefined : [];
  }
  const joints = first.values[0] === '0' ? ['in', 'link', 'mark'] : ['in', 'link'];
  if (world.days.length !== 1 || between.some(({ kind }) => !joints.includes(kind))) return undefined;
  const explicit = [first, second].find((term) => isCalendar(term));
  const relative = [first, second].find((term) => term.values[0] === '0');
  return explicit && relative ? daysNamed(explicit, world) : undefined;
}

/** "Monday, 15 February" where that day is a Tuesday. */
function isOfOtherWeekday(term: Term, world: FactWorld): boolean {
  const [, weekday] = /^d.*w(.*)$/.exec(term.values[0] ?? '') ?? [];
  return weekday !== undefined && !daysNamed(term, world).some((day) => weekdayOf(day) === Number(weekday));
}

function isCalendar({ values }: Term): boolean {
  return /^[dw]/.test(values[0] ?? '');
}

/** "Since the 4th": that day and the next tell enough; how long it lasts is not said. */
function soonAfter(since: LocalDate, last: LocalDate): LocalDate {
  return since >= last ? since : addDays(since, 1);
}

/** "The present new Moon falls on Saturday": of two that contradict, the adjective is the vague one. */
function withoutVague(named: readonly Named[]): readonly Named[] {
  const exact = named.filter(({ kind }) => kind !== 'timeAdjective');
  return exact.length > 0 ? exact : named;
}

/** The days on which all agree, else those of the most exact. */
function common(named: readonly Named[]): readonly LocalDate[] {
  const all = named.reduce<readonly LocalDate[]>(
    (days, next) => days.filter((day) => next.days.includes(day)),
    named[0]?.days ?? [],
  );
  if (all.length > 0) return all;
  return [...named].sort((a, b) => a.days.length - b.days.length).flatMap(({ days }) => days);
}

function edgeOf(terms: readonly Term[], at: number, lexicon: Lexicon): Pick<Named, 'edge'> {
  if (isDash(terms[at + 1]) && terms[at + 2]?.kind === 'time') return { edge: 'since' };
  if (isDash(terms[at - 1]) && terms[at - 2]?.kind === 'time') return { edge: 'until' };
  const before = wordBefore(terms, at);
  if (lexicon.since.includes(before)) return { edge: 'since' };
  if (terms[at - 1]?.kind === 'to' && terms[at - 2]?.kind !== 'with') return { edge: 'by' };
  return lexicon.until.includes(before) ? { edge: 'until' } : {};
}

function isDash(term: Term | undefined): boolean {
  return term?.kind === 'mark' && DASH.test(term.word);
}

const DASH = /^[\u2013\u2014-]$/u;

function daysNamed(term: Term, world: FactWorld, same?: When): readonly LocalDate[] {
  const [first] = world.days;
  if (first === undefined) return [];
  if (term.kind === 'time' && term.values.length > 1) {
    return term.values.flatMap((value) => daysNamed({ ...term, values: [value] }, world, same)).sort();
  }
  const [value = ''] = term.values;
  if (term.kind === 'month') return monthDays(value, first);
  if (term.kind === 'part') return partOf(world.days, value);
  if (term.kind !== 'time' && term.kind !== 'timeAdjective') return [];
  if (value.startsWith('@')) return daysOfPhase(value.slice(1), world);
  if (value === 'same') return same?.days ?? [];
  if (value === 'beyond') {
    const last = world.days.at(-1) ?? first;
    return daysBetween(addDays(last, 1), addDays(last, 31));
  }
  if (value.startsWith('prior')) return same ? [addDays(same.days[0] ?? first, -Number(value.slice(5) || 1))] : [];
  if (value.startsWith('after') && isAll(same, world)) return [];
  if (value.startsWith('after')) return same ? [addDays(same.days.at(-1) ?? first, Number(value.slice(5) || 1))] : [];
  if (value.startsWith('p')) return weekdays(value.slice(1), daysBetween(addDays(first, -7), addDays(first, -1)));
  if (value.startsWith('w')) return weekdays(value.slice(1), world.days);
  if (value.startsWith('d')) return calendarDay(value.slice(1).replace(/w.*$/, ''), world.days);
  if (world.days.length === 1) return [addDays(first, Number(value))];
  const isCounted = term.word.includes(' ') && Number(value) > 0;
  return isCounted && same ? [addDays(same.days.at(-1) ?? first, Number(value))] : [];
}

function daysOfPhase(phase: string, world: FactWorld): readonly LocalDate[] {
  return world.all('phase').flatMap((fact) => (fact.phase === phase && fact.date ? [fact.date] : []));
}

/** "A day later" than what has no day of its own. */
function isAll(same: When | undefined, { days }: FactWorld): boolean {
  return days.length > 1 && same?.days.length === days.length;
}

function partOf(days: readonly LocalDate[], part: string): readonly LocalDate[] {
  const [from, to] = PARTS[part] ?? [0, 1];
  if (days.length < 2) return [];
  return days.filter((_, at) => at >= Math.round(from * (days.length - 1)) && at <= Math.ceil(to * (days.length - 1)));
}

/** Days of the week among `days`, one (`3`) or a stretch (`67`); beside a single day the next one. */
function weekdays(named: string, days: readonly LocalDate[]): LocalDate[] {
  const [first] = days;
  if (first === undefined) return [];
  const all = days.length === 1 ? daysBetween(first, addDays(first, 6)) : days;
  const [from, to] = [Number(named.charAt(0)), Number(named.slice(-1))];
  return all.filter((day) => from <= weekdayOf(day) && weekdayOf(day) <= to);
}

/** Monday is 1. */
function weekdayOf(day: LocalDate): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

/** `-25` or `12-25`, of the year of the facts. */
function calendarDay(value: string, days: readonly LocalDate[]): LocalDate[] {
  const [first] = days;
  if (first === undefined) return [];
  const [month = '', day = ''] = value.split('-');
  const inTime = days.filter((each) => (month === '' ? each.slice(8) === day : each.slice(5) === `${month}-${day}`));
  if (inTime.length > 0) return inTime;
  const year = Number(first.slice(0, 4)) + yearShift(first, month);
  return [`${year}-${month === '' ? first.slice(5, 7) : month}-${day}`];
}

/** In December January is the next year's, in January December the last one's. */
function yearShift(first: LocalDate, month: string): number {
  const months = month === '' ? 0 : Number(month) - Number(first.slice(5, 7));
  return months < -6 ? 1 : months > 6 ? -1 : 0;
}

function monthDays(month: string, first: LocalDate): LocalDate[] {
  const year = Number(first.slice(0, 4)) + yearShift(first, month);
  const start = `${year}-${month}-01` as LocalDate;
  return daysBetween(start, addDays(start, 30)).filter((day) => day.slice(5, 7) === month);
}
