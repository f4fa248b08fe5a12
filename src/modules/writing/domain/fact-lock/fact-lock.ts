import type { Language } from '../../../../shared/language';
import type { LocalDate } from '../../../../shared/local-date';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Problem } from '../check';
import { type Claim, describe, type Said, type When } from './claim';
import { FactWorld } from './fact-world';
import { isSupposed } from './asserted';
import { readGapped } from './gapped';
import type { LockFact } from './lock-fact';
import { isProved } from './proof';
import { answerOf } from './read-answers';
import { readAspects } from './read-aspects';
import { readBirths } from './read-births';
import { readCardCounts } from './read-card-counts';
import { readCardGroups } from './read-card-groups';
import { readCardOthers } from './read-card-others';
import { readCardOrder } from './read-card-order';
import { readCardRest } from './read-card-rest';
import { readCards } from './read-cards';
import { readCardsLaid } from './read-cards-laid';
import { readCounts } from './read-counts';
import { readElements } from './read-elements';
import { readEventCounts } from './read-event-counts';
import { readHouses } from './read-houses';
import { readLeftovers } from './read-leftovers';
import { readMotions } from './read-motions';
import { readOrder } from './read-order';
import { readOthers } from './read-others';
import { readPhases } from './read-phases';
import { isPeople, readPlaces } from './read-places';
import { readThere } from './read-there';
import { readSuits } from './read-suits';
import { readSupposed } from './read-supposed';
import { readUnread } from './read-unread';
import type { Scope } from './scope';
import { type Clause, type Sentence, sentenceOf } from './sentence';
import type { Term } from './term';
import { termsOf } from './terms';
import { whenOf } from './time';
import { sentencesOf } from './tokens';
import type { Vocabulary } from './vocabulary';
import { vocabularyOf } from './vocabularies';

/** A claim that no fact proves, as a problem of the text: `detail` in the names of the facts, `excerpt` in the text's words. */
export interface UntrueClaim extends Problem {
  readonly excerpt: string;
}

/** Characters of an excerpt. */
const MAX_EXCERPT = 160;
const READERS = [
  readPlaces,
  readThere,
  readBirths,
  readHouses,
  readMotions,
  readAspects,
  readPhases,
  readOthers,
  readCounts,
  readEventCounts,
  readElements,
  readOrder,
  readCards,
  readCardOrder,
  readCardCounts,
  readSuits,
  readCardGroups,
  readCardsLaid,
  readCardRest,
  readCardOthers,
];

/** All that `text` says about the sky, the chart or the cards and `facts` do not prove; none means the text may be shown. */
export function findUntrueClaims(text: string, facts: readonly LockFact[], language: Language): UntrueClaim[] {
  const world = new FactWorld(facts);
  const untrue = claimsOf(text, world, language).filter((claim) => !isProved(claim, world));
  const problems = untrue.map((claim) => ({
    code: `fact_${claim.kind}`,
    detail: describe(claim),
    excerpt: claim.excerpt,
  }));
  return problems.filter(({ detail }, at) => problems.findIndex((other) => other.detail === detail) === at);
}

/** All that `text` says, read as a text over `facts` is; for what it must say, and for those who look how it is read. */
export function readClaims(text: string, facts: readonly LockFact[], language: Language): Said[] {
  return claimsOf(text, new FactWorld(facts), language);
}

function claimsOf(text: string, world: FactWorld, language: Language): Said[] {
  const vocabulary = vocabularyOf(language, world.cards.length > 0 ? 'cards' : 'sky');
  const claims: Said[] = [];
  let previous: Sentence | undefined;
  let readers: readonly ZodiacSign[] = [];
  for (const raw of sentencesOf(text, new Set(vocabulary.lexicon.abbreviations))) {
    const sentence = sentenceOf(raw.text, termsOf(raw.tokens, vocabulary), world.cards.length > 0);
    readers = spokenTo(sentence, vocabulary, readers);
    claims.push(...read(sentence, { previous, readers, world, vocabulary }));
    previous = sentence;
  }
  return claims;
}

interface Around extends Pick<Scope, 'previous' | 'readers' | 'world'> {
  readonly vocabulary: Vocabulary;
}

/** What a sentence may be made of that says nothing of sky, chart or cards, unless it answers a question. */
const PLAIN: ReadonlySet<Term['kind']> = new Set([
  'word',
  'mark',
  'and',
  'link',
  'but',
  'not',
  'in',
  'for',
  'with',
  'to',
  'you',
  'like',
  'would',
  'if',
]);

function read(sentence: Sentence, { vocabulary, ...around }: Around): Said[] {
  const isPlain = ({ kind, word }: Term): boolean => PLAIN.has(kind) && !vocabulary.lexicon.chart.test(word);
  if (!around.previous?.isQuestion && sentence.terms.every(isPlain)) return [];
  const excerpt = sentence.text.slice(0, MAX_EXCERPT);
  const whens = whensOf(sentence, around.world, vocabulary);
  const named = daysNamedIn(whens, around.world);
  const lastOther = sentence.clauses.findLastIndex(({ terms, kinds }) => terms[0]?.kind === 'but' && kinds.has('time'));
  const all = sentence.clauses.map((clause, at): Scope => {
    const isThan = vocabulary.lexicon.than.includes(clause.terms[0]?.word ?? '');
    const told = isContinued(sentence, at) ? (whens[at + 1] ?? whens[at]) : whens[at];
    // "The Sun enters Scorpio, and on the 24th Mercury …": that day is of the second alone.
    const when = told ?? (isThan || at < lastOther ? undefined : named);
    return { ...around, clause, sentence, at, when, lexicon: vocabulary.lexicon };
  });
  const scopes = all.filter((scope) => !isSupposed(scope));
  const supposed = all.filter((scope) => !scopes.includes(scope)).flatMap(readSupposed);
  const answer = answerOf({ ...around, sentence, when: undefined, lexicon: vocabulary.lexicon });
  const claims = [
    ...supposed,
    ...claimsOfClauses(scopes),
    ...(answer ? READERS.flatMap((reader) => reader(answer)) : []),
  ];
  const told = [...claims, ...readLeftovers(scopes, claims)];
  return [...told, ...readUnread(scopes, told)].map((claim) => ({ ...claim, excerpt }));
}

function claimsOfClauses(scopes: readonly Scope[]): Claim[] {
  const own = scopes.map((scope) => READERS.flatMap((reader) => reader(scope)));
  let last: Claim[] = [];
  return scopes.flatMap((scope, at) => {
    const said = own[at] ?? [];
    const isWhole = said.some(({ kind }) => kind !== 'card');
    // "Unlike Mars, who is in Leo, the Sun …": what holds of the Sun.
    const isTold = scopes[at + 1]?.clause.terms[0]?.kind === 'there' && scope.clause.kinds.has('unlike');
    const after = own[isTold ? at + 2 : at + 1] ?? [];
    const found = isWhole ? said : [...said, ...readGapped(scope, { before: last, after })];
    if (found.length > 0) last = found;
    return found;
  });
}

/** Days named anywhere in a sentence on a longer time: what has no day of its own must be on one of them. */
function daysNamedIn(whens: readonly (When | undefined)[], world: FactWorld): When | undefined {
  if (world.days.length < 2) return undefined;
  const days = whens.flatMap((when) => when?.days ?? []);
  return days.length > 0 ? { days: [...new Set(days)].sort(), how: 'some' } : undefined;
}

/** When each clause is; what a clause says of no sky ("what seemed strange yesterday") does not tell of the next. */
function whensOf({ clauses }: Sentence, world: FactWorld, { lexicon }: Vocabulary): (When | undefined)[] {
  let [earlier, same]: (When | undefined)[] = [];
  return clauses.map((clause, at) => {
    if (lexicon.than.includes(clause.terms[0]?.word ?? '')) return undefined;
    const isNow = clause.terms[0]?.values[0] === 'now' && clause.terms[0].kind === 'but';
    // "Leave it until Sunday: Mercury will enter Taurus": on that day.
    const isEvent = clause.mark === ':' && clause.kinds.has('enter');
    const carried = isEvent && earlier?.until ? onlyOn(earlier.until) : earlier;
    const when = whenOf(opened(clauses, at), world, lexicon, { earlier: isNow ? undefined : carried, same });
    const words = clause.terms.filter(({ kind }) => kind === 'word').length;
    if (words <= (at === 0 ? 2 : 0) || clause.terms.some(({ kind }) => OF_SKY.includes(kind))) earlier = when;
    same = when ?? same;
    return when;
  });
}

function onlyOn(day: LocalDate): When {
  return { days: [day], how: 'some' };
}

const DASH = /^[\u2013\u2014-]$/u;

/** "… until Thursday, when the Moon enters Virgo": of that day. */
function opened(clauses: readonly Clause[], at: number): Clause {
  const clause = clauses[at]!;
  const last = clauses[at - 1]?.terms.at(-1);
  const isOpened = clause.terms[0]?.kind === 'once' && last?.kind === 'time' && !clause.kinds.has('time');
  return isOpened
    ? { ...clause, terms: [last, ...clause.terms.slice(1)], kinds: new Set([...clause.kinds, 'time']) }
    : clause;
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

/** The signs a sentence speaks to or of as people, else those before. */
function spokenTo(sentence: Sentence, { lexicon }: Vocabulary, before: readonly ZodiacSign[]): readonly ZodiacSign[] {
  const [first] = sentence.clauses;
  const people = sentence.terms.filter(
    (term) =>
      term.kind === 'sign' && term.values.length === 1 && (isPeople(term, { lexicon }) || first?.terms[0] === term),
  );
  return people.length > 0 ? (people.flatMap(({ values }) => values) as ZodiacSign[]) : before;
}
