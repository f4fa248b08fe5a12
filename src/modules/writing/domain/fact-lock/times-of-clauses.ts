import type { LocalDate } from '../../../../shared/local-date';
import type { When } from './claim';
import type { FactWorld } from './fact-world';
import type { Lexicon } from './lexicon';
import type { Clause, Sentence } from './sentence';
import type { Term } from './term';
import { whenOf } from './time';

interface Around {
  readonly world: FactWorld;
  readonly lexicon: Lexicon;
  /** The days named last before the sentence, which "the day after" counts from. */
  readonly told: When | undefined;
}

/** The days each clause of a sentence is of, and those it names last for the sentence to come. */
export function timesOf(
  sentence: Sentence,
  around: Around,
): { readonly whens: readonly (When | undefined)[]; readonly told: When | undefined } {
  const { world, lexicon } = around;
  if (world.days.length === 0) return { whens: [], told: undefined };
  const named = namedTimes(sentence, around);
  const anywhere = daysNamedIn(named, world);
  const lastOther = sentence.clauses.findLastIndex(
    ({ terms, kinds }, at, all) =>
      isOther(terms, kinds) && (kinds.has('time') || (all[at + 1]?.kinds.has('time') && isDescribing(all[at + 1]))),
  );
  const whens = sentence.clauses.map((clause, at) => {
    const isThan = lexicon.than.includes(clause.terms[0]?.word ?? '');
    // "Mars, until now going back, turns on the 1st".
    const isTillThen = clause.terms[0]?.kind === 'still' && clause.mark === ',';
    const told = isContinued(sentence, at) && !isTillThen ? (named[at + 1] ?? named[at]) : named[at];
    // "The Sun enters Scorpio, and on the 24th Mercury …": that day is of the second alone.
    return told ?? (isThan || isTillThen || at < lastOther ? undefined : anywhere);
  });
  return { whens, told: named.findLast((when) => when !== undefined) ?? around.told };
}

/** "But …", "and a new Moon …": of something else. */
function isOther([first]: readonly Term[], kinds: Clause['kinds']): boolean {
  return first?.kind === 'but' || (first?.kind === 'and' && kinds.has('phase'));
}

/** "…, which comes there on the 29th". */
function isDescribing(clause: Clause | undefined): boolean {
  return clause?.terms[0]?.kind === 'there';
}

/** Days named anywhere in a sentence on a longer time: what has no day of its own must be on one of them. */
function daysNamedIn(whens: readonly (When | undefined)[], world: FactWorld): When | undefined {
  if (world.days.length < 2) return undefined;
  const days = whens.flatMap((when) => when?.days ?? []);
  return days.length > 0 ? { days: [...new Set(days)].sort(), how: 'some' } : undefined;
}

/** When each clause is; what a clause says of no sky ("what seemed strange yesterday") does not tell of the next. */
function namedTimes({ clauses }: Sentence, { world, lexicon, told }: Around): (When | undefined)[] {
  let [earlier, same]: (When | undefined)[] = [undefined, told];
  return clauses.map((clause, at) => {
    if (lexicon.than.includes(clause.terms[0]?.word ?? '')) return undefined;
    const isNow = clause.terms[0]?.values[0] === 'now' && clause.terms[0].kind === 'but';
    // "Leave it until Sunday: Mercury will enter Taurus": on that day.
    const isEvent = clause.mark === ':' && clause.kinds.has('enter');
    const carried = isEvent && earlier?.until ? onlyOn(earlier.until) : earlier;
    const when = whenOf(opened(clauses, at), world, lexicon, { earlier: isNow ? undefined : carried, same });
    const words = clause.terms.filter(({ kind }) => kind === 'word').length;
    if (words <= (at === 0 ? 2 : 0) || clause.terms.some(({ kind }) => OF_SKY.includes(kind))) earlier = when;
    // "A day sooner …, and a day later": both count from the same day.
    const isSooner = clause.terms.some(({ kind, values }) => kind === 'time' && values[0]?.startsWith('prior'));
    if (!isSooner) same = when ?? same;
    return when;
  });
}

function onlyOn(day: LocalDate): When {
  return { days: [day], how: 'some' };
}

const DASH = /^[\u2013\u2014-]$/u;

/** "… until Thursday, when the Moon enters Virgo", "around the 13th and 14th, when …": of those days. */
function opened(clauses: readonly Clause[], at: number): Clause {
  const clause = clauses[at]!;
  const before = clauses[at - 1]?.terms ?? [];
  const [first, and, last] = before.slice(-3);
  const isOfTwo = first?.kind === 'time' && and?.kind === 'and';
  const days = (isOfTwo ? [first, last] : [before.at(-1)]).filter((day) => day?.kind === 'time') as Term[];
  const isCounted = days.some(({ values: [value = ''] }) => /^(?:after|prior|same)/u.test(value));
  if (clause.terms[0]?.kind !== 'once' || days.length === 0 || clause.kinds.has('time') || isCounted) return clause;
  return { ...clause, terms: [...days, ...clause.terms.slice(1)], kinds: new Set([...clause.kinds, 'time']) };
}

const OF_SKY: readonly string[] = [
  'body',
  'sign',
  'phase',
  'aspect',
  'relation',
  'retro',
  'direct',
  'turn',
  'house',
  'planets',
  'moonAdjective',
  'moonVerb',
];

/** "The trine that the Moon forms on Tuesday", "not today but tomorrow": the next clause tells when. */
function isContinued({ clauses }: Sentence, at: number): boolean {
  const own = clauses[at]?.terms ?? [];
  const isDenied = own.some(({ kind }, index) => kind === 'time' && own[index - 1]?.kind === 'not');
  const next = clauses[at + 1];
  const isGap = DASH.test(clauses[at + 2]?.mark ?? '') || clauses[at]?.kinds.has('time') === true;
  const isLater =
    !isGap &&
    next?.kinds.has('time') === true &&
    next.terms.every(({ kind }) => ['time', 'link', 'mark', 'in'].includes(kind));
  const isDescribed = next?.terms[0]?.kind === 'there' && !own.some(({ kind }) => kind === 'time');
  return isDescribed || isLater || (isDenied && next?.mark !== ':');
}
