import type { Claim, Count, Share, When } from './claim';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import { type LockBody, PLANETS } from './lock-fact';
import { countIn, RANKS } from './number-terms';
import { isAddressed } from './read-places';
import { isDenied, isSubject, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of how many bodies there are somewhere or go one way. */
export function readCounts(scope: Scope): Claim[] {
  const { clause } = scope;
  return [
    ...termsOfKind(clause, 'stellium').flatMap(({ values }) =>
      counted(scope, values[0] === 'several' ? 'several' : 'more'),
    ),
    ...members(scope),
    ...termsOfKind(clause, 'planets').flatMap((planets) => {
      const number = has(clause, 'stellium') ? numberBefore(clause, planets) : numberOf(scope, planets);
      if (isAllDenied(clause)) return counted(scope, 'not all');
      return number === undefined ? [] : counted(scope, number);
    }),
    ...crowds(scope),
    ...ofElements(clause),
    ...(has(clause, 'planets') || has(clause, 'body') || !has(clause, 'retro') || !has(clause, 'none')
      ? []
      : [{ kind: 'count', number: 0, of: 'retrograde', values: [] } as const]),
    ...alone(scope),
    ...others(scope),
    ...recounted(scope),
    ...termsOfKind(clause, 'empty').flatMap((term) =>
      isDenied(scope, term) || isOther(scope, term) ? [] : emptied(scope),
    ),
  ];
}

function has({ kinds }: Clause, kind: Term['kind']): boolean {
  return kinds.has(kind);
}

/** "The stellium of Gemini is five: the Sun, Venus and Jupiter": each is there. */
function members({ clause, sentence, at, when }: Scope): Claim[] {
  const next = sentence.clauses[at + 1];
  const [sign] = termsOfKind(clause, 'sign', 'signAdjective');
  if (!has(clause, 'stellium') || sign?.values.length !== 1 || next?.mark !== ':') return [];
  const signs = sign.values as readonly ZodiacSign[];
  const bodies = next.terms[0]?.kind === 'body' ? termsOfKind(next, 'body').flatMap(({ values }) => values) : [];
  return (bodies as readonly LockBody[]).map((body) => ({ kind: 'sign', body, signs, when }));
}

/** "Five planets make a stellium". */
function numberBefore({ terms }: Clause, planets: Term): number | undefined {
  const before = terms[terms.indexOf(planets) - 1];
  return before?.kind === 'numeral' ? Number(before.values[0]) : undefined;
}

/** "The element of air prevails", "there is little fire": how many bodies are in its signs. */
function ofElements(clause: Clause): Claim[] {
  const lacking = termsOfKind(clause, 'lacks').map(({ values }) => ({ number: 'scarce', values }) as const);
  const isDenied = has(clause, 'not') || has(clause, 'none');
  const leading = isDenied ? [] : termsOfKind(clause, 'prevails');
  return [...lacking, ...leading.map(({ values }) => ({ number: 'leading', values }) as const)].map((count) => ({
    kind: 'count',
    of: 'sign',
    ...count,
  }));
}

/** "In an empty room". */
function isOther({ clause: { terms }, lexicon }: Scope, empty: Term): boolean {
  return terms[terms.indexOf(empty) + 1]?.kind === 'word' && lexicon.attribute.test(empty.word);
}

/** "The second house is empty", "no planets in Libra". */
function emptied(scope: Scope): Claim[] {
  const isPlaced = has(scope.clause, 'house') || has(scope.clause, 'sign');
  return isPlaced && !has(scope.clause, 'body') ? counted(scope, 0) : [];
}

/** "Not all planets" leaves open how many. */
function isAllDenied({ terms }: Clause): boolean {
  return terms.some(({ kind }, at) => kind === 'all' && terms[at - 1]?.kind === 'not');
}

const COUNTED: readonly Term['kind'][] = ['company', 'retro', 'direct', 'back', 'forth', 'sign', 'house', 'turn'];

/** What the counted do or where they are: told in the clause, or in the next one that describes them. */
function aboutOf({ clause, sentence, at, lexicon }: Scope): Term | undefined {
  const own = clause.terms.find(({ kind }) => COUNTED.includes(kind));
  const [first] = sentence.clauses[at + 1]?.terms ?? [];
  const isDescribed = first !== undefined && (first.kind === 'there' || lexicon.participle.test(first.word));
  const isThere = clause.terms.some(({ kind }, index) => kind === 'pronoun' && clause.terms[index - 1]?.kind === 'in');
  const [place] = isThere && sentence.clauses[at - 1] ? termsOfKind(sentence.clauses[at - 1]!, 'house', 'sign') : [];
  return (
    own ??
    place ??
    (isDescribed ? sentence.clauses[at + 1]?.terms.find(({ kind }) => COUNTED.includes(kind)) : undefined)
  );
}

function counted(scope: Scope, number: Count['number']): Claim[] {
  const [element] = termsOfKind(scope.clause, 'planets').filter(({ values }) => values.length > 1);
  const about = element ? { ...element, kind: 'sign' as const } : aboutOf(scope);
  if (!about || (about.kind === 'company' && about.values[0] !== '')) return [];
  // "All planets but Jupiter".
  const excepted = scope.sentence.terms.filter(({ kind }) => kind === 'exception').flatMap(({ values }) => values);
  const told = number === 'all' && excepted.length > 0 ? PLANETS.length - excepted.length : number;
  const isOver = (['stop', 'change', 'leave'] as const).some((kind) => has(scope.clause, kind));
  const isTurn =
    about.kind !== 'sign' &&
    about.kind !== 'house' &&
    (isOver || has(scope.clause, 'start') || has(scope.clause, 'enter'));
  const { of, values } = countedBy(about);
  const [group] = termsOfKind(scope.clause, 'planets').flatMap((term) => term.values);
  const when = whenCounted(scope);
  const among = {
    ...(group === 'personal' || group === 'outer' ? ({ among: group } as const) : {}),
    ...(when ? { when } : {}),
  };
  return [
    isTurn
      ? { kind: 'count', number: told, of: 'station', values: [isOver ? otherWay(of) : of], ...sometime(scope) }
      : { kind: 'count', number: told, of, values, ...among },
  ];
}

/** "By Saturday two have turned": on any day till then. */
function sometime({ when, world }: Scope): Pick<Count, 'when'> {
  return when && world.days.length > 1 ? { when } : {};
}

/** Who stops going back goes forward. */
function otherWay(of: Count['of']): Count['of'] {
  return of === 'retrograde' ? 'direct' : of === 'direct' ? 'retrograde' : of;
}

/** The days a number is told of, in a longer time; "by Sunday" is on that day. */
function whenCounted({ clause: { terms }, when, world }: Scope): When | undefined {
  if (!when || world.days.length < 2) return undefined;
  const isBy = terms.some(({ kind }, at) => (kind === 'time' || kind === 'part') && terms[at - 1]?.kind === 'to');
  return isBy ? { days: when.days.slice(-1), how: 'some' } : when;
}

function countedBy({ kind, values }: Term): Pick<Count, 'of' | 'values'> {
  if (kind === 'turn') return { of: 'station', values: [] };
  if (kind === 'sign' || kind === 'house') return { of: kind, values };
  if (kind === 'company') return { of: 'cluster', values: [] };
  return { of: kind === 'retro' || kind === 'back' ? 'retrograde' : 'direct', values: [] };
}

/** "Two look back, Saturn and Uranus": a number of bodies as of people, and the bodies themselves. */
function crowds(scope: Scope): Claim[] {
  const { clause, lexicon, world } = scope;
  if (world.cards.length > 0 || has(clause, 'body')) return [];
  const crowd = clause.terms.find((term) => term.kind === 'numeral' && lexicon.crowd.test(term.word));
  const number = crowd ?? (has(clause, 'planets') ? numeralOf(clause) : undefined);
  const about = aboutOf(scope);
  if (!number || !about || (about.kind === 'sign' && isAddressed(scope, about))) return [];
  const before = clause.terms[clause.terms.indexOf(number) - 1];
  const isMore = before?.kind === 'link' && lexicon.more.includes(before.word);
  const isOfOthers = has(clause, 'phase') || isMore;
  const count = Number(number.values[0]);
  return [
    ...(crowd && !isOfOthers ? counted(scope, count) : []),
    ...membersOf(scope, count, isOfOthers).flatMap((body) => memberClaim(scope, body, about)),
  ];
}

function numeralOf(clause: Clause): Term | undefined {
  return termsOfKind(clause, 'numeral').find(({ values }) => Number(values[0]) > 1);
}

const BARE: readonly Term['kind'][] = ['body', 'and', 'link', 'mark', 'retro', 'not', 'only'];

/** The bodies listed after a number, where they are as many as it says. */
function membersOf({ sentence, at }: Scope, count: number, isOfOthers: boolean): readonly LockBody[] {
  const next = sentence.clauses[at + 1];
  if (!next) return [];
  const [first] = next.terms;
  const isBare = next.terms.every(({ kind }) => BARE.includes(kind));
  if (first?.kind !== 'body' || (!isBare && next.mark !== ':')) return [];
  const bodies = first.values as readonly LockBody[];
  return bodies.length === count || (isOfOthers && bodies.length > 1) ? bodies : [];
}

function memberClaim(scope: Scope, body: LockBody, { kind, values }: Term): Claim[] {
  const when = whenCounted(scope) ?? scope.when;
  if (kind === 'sign') return [{ kind, body, signs: values as readonly ZodiacSign[], when }];
  if (kind === 'house') return [{ kind, body, houses: values.map(Number), when }];
  if (kind === 'turn') return [{ kind: 'station', body, when }];
  return kind === 'retro' || kind === 'back' ? [{ kind: 'retrograde', body, when }] : [];
}

const DASH = /^[\u2013\u2014-]$/u;

/** The number said with `counted`; "none" anywhere in the clause is none. */
export function numberOf(
  { clause: { terms }, lexicon }: Pick<Scope, 'clause' | 'lexicon'>,
  counted: Term,
): Count['number'] | undefined {
  const at = terms.indexOf(counted);
  // "One major arcanum and not a single suit".
  const isOfOther = (none: Term, index: number): boolean =>
    (none.values[0] === 'no' && index > at && terms[at - 1]?.kind === 'numeral') ||
    // "Two are of the court and none of the major ones".
    (index > at &&
      terms[index - 1]?.kind === 'and' &&
      terms.slice(0, at).some((term) => countIn(term) !== undefined)) ||
    terms.slice(index, Math.max(index, at)).some(({ word }) => DASH.test(word));
  if (terms.some((term, index) => term.kind === 'none' && !isOfOther(term, index))) return 0;
  const all = terms
    .filter(
      ({ kind, values, isCapital }) =>
        ['numeral', 'number', 'all', 'half'].includes(kind) ||
        (kind === 'rank' && (!isCapital || terms[0]?.kind === kind) && RANKS.includes(values[0] ?? '')),
    )
    .filter(
      (term) =>
        !(term.kind === 'all' && (terms[terms.indexOf(term) - 1]?.kind === 'in' || isToEach(terms, term, lexicon))),
    );
  const parts = all.filter((term) => terms[terms.indexOf(term) - 1]?.kind !== 'in');
  const numbers = parts.length > 0 ? parts : all;
  const near = numbers.findLast((term) => terms.indexOf(term) < at) ?? numbers[0];
  if (!near) return undefined;
  // "So many of them on one table".
  if (parts.length === 0 && terms.indexOf(near) > at && terms[terms.indexOf(near) + 1]?.kind === 'word')
    return undefined;
  const [lead, before] = [terms[terms.indexOf(near) - 2], terms[terms.indexOf(near) - 1]];
  const isNearly = lexicon.nearly.includes(before?.word ?? '');
  if (near.kind === 'all') return isNearly ? 'nearly' : 'all';
  // Nearly half, and nearly five, nobody could check.
  if (isNearly) return undefined;
  if (near.kind === 'numeral' && before?.kind === 'not') return 0;
  // "On none of the paths …" counts the paths.
  if (near.kind === 'numeral' && before?.kind === 'in' && lead?.kind === 'not') return undefined;
  // "Much strength" beside a card is no number of cards.
  if (near.values[0] === 'many' && !counted.tags.some((tag) => tag.endsWith('g'))) return undefined;
  if (near.kind === 'half') return near.values[0] as Share;
  if (near.kind === 'rank') return RANKS.indexOf(near.values[0] ?? '') + 2;
  return Number(near.values[0] ?? Number.parseInt(near.word, 10));
}

/** "A major card has come to each": of the ways, and not all cards. */
function isToEach(terms: readonly Term[], { word, start }: Term, { toEach }: Scope['lexicon']): boolean {
  const next = terms.find((term) => term.start > start);
  return toEach.includes(word) && (next === undefined || next.kind === 'mark');
}

/** "Only Saturn is in Aries", "besides the Sun only Mercury is in Scorpio". */
function alone({ clause, sentence }: Scope): Claim[] {
  const only = clause.terms.findIndex(({ kind }) => kind === 'only');
  const body = clause.terms[only + 1];
  const [place, more] = termsOfKind(clause, 'sign', 'house');
  const isPlanet = body?.values.every((each) => (PLANETS as readonly string[]).includes(each)) === true;
  if (only < 0 || body?.kind !== 'body' || !isPlanet || !place || more || place.values.length > 1) return [];
  if (clause.terms[clause.terms.indexOf(place) - 1]?.kind !== 'in' || !isSubject(body)) return [];
  const besides = sentence.terms.filter(
    ({ kind }, at) => ['body', 'exception'].includes(kind) && sentence.terms[at - 1]?.kind === 'except',
  );
  const number = new Set([body, ...besides].flatMap(({ values }) => values)).size;
  return [{ kind: 'count', number, ...countedBy(place) }];
}

/** "Four planets in Gemini, three in Taurus": the counted are those of the clause before. */
function others(scope: Scope): Claim[] {
  const { clause, sentence, at } = scope;
  const before = sentence.clauses[at - 1];
  const [number, ...rest] = clause.terms.filter(({ kind }) => kind !== 'mark' && kind !== 'and' && kind !== 'but');
  if (number?.kind !== 'numeral' || !before?.kinds.has('planets') || has(clause, 'body')) return [];
  const about = rest.find(({ kind }) => COUNTED.includes(kind));
  return about && rest.length <= SHORT ? counted(scope, Number(number.values[0])) : [];
}

/** Terms that may stand beside a number that leaves out what it counts. */
const SHORT = 3;

/** "The planets that go back are more, six of them": the number comes after. */
function recounted({ clause, sentence, at }: Scope): Claim[] {
  const [number] = termsOfKind(clause, 'numeral');
  const isBare = clause.terms.length <= SHORT && clause.terms.every(({ kind }) => BESIDE_NUMBER.includes(kind));
  const before = sentence.clauses.slice(0, at);
  const planets = before.findLastIndex(({ kinds }) => kinds.has('planets'));
  if (!number || !isBare || planets < 0 || before.some(({ kinds }) => kinds.has('numeral') || kinds.has('body')))
    return [];
  const about = before.slice(planets).flatMap(({ terms }) => terms.filter(({ kind }) => COUNTED.includes(kind)))[0];
  return about ? [{ kind: 'count', number: Number(number.values[0]), ...countedBy(about) }] : [];
}

const BESIDE_NUMBER: readonly Term['kind'][] = ['numeral', 'word', 'only', 'link', 'pronoun', 'mark'];
