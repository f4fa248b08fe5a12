import type { Language } from '../../../../shared/language';
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
import { readCardElements } from './read-card-elements';
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
import { type Sentence, sentenceOf } from './sentence';
import type { Term } from './term';
import { termsOf } from './terms';
import { timesOf } from './times-of-clauses';
import { sentencesOf } from './tokens';
import type { Vocabulary } from './vocabulary';
import { vocabularyOf } from './vocabularies';

/** A claim that no fact proves, as a problem of the text: `detail` in the names of the facts, `excerpt` in the text's words. */
export interface UntrueClaim extends Problem {
  readonly excerpt: string;
}

/** Characters of an excerpt. */
const MAX_EXCERPT = 160;
const SKY_READERS = [
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
];
const CARD_READERS = [
  readCards,
  readCardOrder,
  readCardCounts,
  readSuits,
  readCardGroups,
  readCardElements,
  readCardsLaid,
  readCardRest,
  readCardOthers,
];
const READERS = [...SKY_READERS, ...CARD_READERS];
/** Kinds of terms one of which a statement on the sky has; among cards most clauses have none. */
const OF_SKY: readonly Term['kind'][] = [
  ...(['body', 'planets', 'heaven', 'sign', 'signAdjective', 'readerSign', 'ownSign', 'ruler', 'degree'] as const),
  ...(['phase', 'moonAdjective', 'moonVerb', 'aspect', 'relation', 'figure', 'stellium', 'retro', 'direct'] as const),
  ...(['house', 'houseTheme', 'houseWord', 'unknown', 'prevails', 'lacks', 'years', 'turn', 'born'] as const),
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
  const { lexicon } = vocabulary;
  const claims: Said[] = [];
  let previous: Sentence | undefined;
  let told: When | undefined;
  let readers: readonly ZodiacSign[] = [];
  for (const raw of sentencesOf(text, new Set(lexicon.abbreviations))) {
    const sentence = sentenceOf(raw.text, termsOf(raw.tokens, vocabulary), world.cards.length > 0);
    readers = spokenTo(sentence, vocabulary, readers);
    const times = timesOf(sentence, { world, lexicon, told });
    claims.push(...read(sentence, { previous, readers, world, lexicon, whens: times.whens }));
    told = times.told;
    previous = sentence;
  }
  return claims;
}

interface Around extends Pick<Scope, 'previous' | 'readers' | 'world' | 'lexicon'> {
  /** The days each clause is of. */
  readonly whens: readonly (When | undefined)[];
}

/** Whether a clause has nothing but words that say nothing of sky, chart or cards. */
function isPlain({ clause: { terms }, lexicon }: Pick<Scope, 'clause' | 'lexicon'>): boolean {
  return terms.every(({ kind, word }) => PLAIN.has(kind) && !lexicon.chart.test(word));
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

function read(sentence: Sentence, { previous, readers, world, lexicon, whens }: Around): Said[] {
  if (!previous?.isQuestion && sentence.clauses.every((clause) => isPlain({ clause, lexicon }))) return [];
  const excerpt = sentence.text.slice(0, MAX_EXCERPT);
  const all = sentence.clauses.map((clause, at): Scope => {
    const when = whens[at];
    return { previous, readers, world, lexicon, clause, sentence, at, when };
  });
  const scopes = all.filter((scope) => !isSupposed(scope));
  const supposed = all.filter((scope) => !scopes.includes(scope)).flatMap(readSupposed);
  const answer = answerOf({ previous, readers, world, lexicon, sentence, when: undefined });
  const claims = [
    ...supposed,
    ...claimsOfClauses(scopes),
    ...(answer ? READERS.flatMap((reader) => reader(answer)) : []),
  ];
  const told = [...claims, ...readLeftovers(scopes, claims)];
  return [...told, ...readUnread(scopes, told)].map((claim) => ({ ...claim, excerpt }));
}

function readersOf({ world, clause }: Scope): readonly ((scope: Scope) => Claim[])[] {
  const isOfSky = world.cards.length === 0 || OF_SKY.some((kind) => clause.kinds.has(kind));
  return isOfSky ? READERS : CARD_READERS;
}

function claimsOfClauses(scopes: readonly Scope[]): Claim[] {
  const own = scopes.map((scope) => (isPlain(scope) ? [] : readersOf(scope).flatMap((reader) => reader(scope))));
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

/** The signs a sentence speaks to or of as people, else those before. */
function spokenTo(sentence: Sentence, { lexicon }: Vocabulary, before: readonly ZodiacSign[]): readonly ZodiacSign[] {
  const [first] = sentence.clauses;
  const people = sentence.terms.filter(
    (term) =>
      term.kind === 'sign' && term.values.length === 1 && (isPeople(term, { lexicon }) || first?.terms[0] === term),
  );
  return people.length > 0 ? (people.flatMap(({ values }) => values) as ZodiacSign[]) : before;
}
