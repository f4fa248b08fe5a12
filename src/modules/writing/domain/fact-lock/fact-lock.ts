import type { Language } from '../../../../shared/language';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Problem } from '../check';
import { type Claim, describe, type Said, type When } from './claim';
import { FactWorld } from './fact-world';
import { isSupposed } from './asserted';
import { readGapped } from './gapped';
import type { LockFact } from './lock-fact';
import { isProved } from './proof';
import { readAspects } from './read-aspects';
import { readBirths } from './read-births';
import { readCardCounts } from './read-card-counts';
import { readCards } from './read-cards';
import { readHouses } from './read-houses';
import { readLeftovers } from './read-leftovers';
import { readMotions } from './read-motions';
import { readOthers } from './read-others';
import { readPhases } from './read-phases';
import { isPeople, readPlaces } from './read-places';
import type { Scope } from './scope';
import { type Sentence, sentenceOf } from './sentence';
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
  readBirths,
  readHouses,
  readMotions,
  readAspects,
  readPhases,
  readOthers,
  readCards,
  readCardCounts,
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

function read(sentence: Sentence, { vocabulary, ...around }: Around): Said[] {
  const excerpt = sentence.text.slice(0, MAX_EXCERPT);
  const whens = whensOf(sentence, around.world, vocabulary);
  const scopes = sentence.clauses
    .map((clause, at): Scope => {
      const when = isContinued(sentence, at) ? (whens[at + 1] ?? whens[at]) : whens[at];
      return { ...around, clause, sentence, at, when, lexicon: vocabulary.lexicon };
    })
    .filter((scope) => !isSupposed(scope));
  let last: Claim[] = [];
  const claims = scopes.flatMap((scope) => {
    const own = READERS.flatMap((reader) => reader(scope));
    const found = own.length > 0 ? own : readGapped(scope, last);
    if (found.length > 0) last = found;
    return found;
  });
  return [...claims, ...readLeftovers(scopes, claims)].map((claim) => ({ ...claim, excerpt }));
}

/** When each clause is; what a clause says of no sky ("what seemed strange yesterday") does not tell of the next. */
function whensOf({ clauses }: Sentence, world: FactWorld, { lexicon }: Vocabulary): (When | undefined)[] {
  let [earlier, same]: (When | undefined)[] = [];
  return clauses.map((clause, at) => {
    const when = whenOf(clause, world, lexicon, { earlier, same });
    const words = clause.terms.filter(({ kind }) => kind === 'word').length;
    if (words <= (at === 0 ? 2 : 0) || clause.terms.some(({ kind }) => OF_SKY.includes(kind))) earlier = when;
    same = when ?? same;
    return when;
  });
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
  return clauses[at + 1]?.terms[0]?.kind === 'there' || (isDenied && clauses[at + 1]?.mark !== ':');
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
