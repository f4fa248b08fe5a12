import { ANGLES, type LockBody } from './lock-fact';
import { isCaseless } from './lexicon';
import { pronounIn } from './pronouns';
import { bodiesBefore, bodiesOf, isBarePlace, isBy, isSubject, type Scope } from './scope';
import { type Clause, type Sentence, termsOfKind } from './sentence';
import type { Term } from './term';

/** Bodies meant by `target`, a sign, a house, a motion: what it stands with, or what is spoken of. */
export function subjectOf(scope: Scope, target: Term): readonly LockBody[] {
  const terms = scope.clause.terms;
  const at = terms.indexOf(target);
  const bodies = terms.filter(({ kind }) => kind === 'body');
  const left = bodies.findLast((body) => body.start < target.start);
  const right = bodies.find((body) => body.start > target.start);
  const governs = terms.slice(left ? terms.indexOf(left) + 1 : 0, at + 1).some(({ word }) => isParticiple(word, scope));
  const owner = left ? undefined : ownerBefore(scope, target, right);
  if (owner) return owner;
  if (right && (governs ? isNear(terms, at, right) : !left && !isBeside(terms, right, at)))
    return bodiesOf(right, governs && left !== undefined);
  if (left && isSentTo(scope, left, target)) return inherited(scope);
  if (left) return bodiesOf(mainOf(scope, left, target) ?? left);
  const pronoun = pronounIn(scope);
  if (pronoun.length > 0) return pronoun;
  const spoken = inherited(scope);
  return spoken.length > 0 || !right ? spoken : bodiesOf(right);
}

/** "The new Moon in Sagittarius coincides with Neptune turning", "which stands in the house of work opposite Neptune". */
function ownerBefore(scope: Scope, target: Term, right: Term | undefined): readonly LockBody[] | undefined {
  const { terms } = scope.clause;
  const [phase, joint] = terms.slice(0, terms.indexOf(target)).slice(-2);
  if (phase?.kind === 'phase' && joint?.kind === 'in') return ['moon'];
  const isWho = terms[0]?.kind === 'there' && scope.lexicon.who.test(terms[0].word);
  const isTo = right !== undefined && ['aspect', 'with', 'to'].includes(terms[terms.indexOf(right) - 1]?.kind ?? '');
  const spoken = isWho && isTo ? inherited(scope) : [];
  return spoken.length > 0 ? spoken : undefined;
}

/** "… and on good terms with Jupiter": no subject. */
function isBeside(terms: readonly Term[], body: Term, target: number): boolean {
  const at = terms.indexOf(body) - 1;
  return !isSubject(body) && at > target + 1 && ['with', 'to', 'for'].includes(terms[at]?.kind ?? '');
}

/** "The Moon sends Mars a trine out of Sagittarius": not whom it is sent to, unless the place stands right after. */
function mainOf(scope: Scope, left: Term, target: Term): Term | undefined {
  const { terms } = scope.clause;
  const between = terms.slice(terms.indexOf(left) + 1, terms.indexOf(target));
  // "The Moon winks at Mars out of Gemini".
  const lead = terms
    .slice(0, terms.indexOf(left))
    .findLast(({ kind, word }) => kind !== 'link' && !scope.lexicon.that.includes(word));
  // "The Moon in Virgo squares that Sun from your sixth house".
  const isObject = isCaseless(scope.lexicon) && ['aspect', 'relation'].includes(lead?.kind ?? '');
  if (isObject && scope.lexicon.out.includes(between[0]?.word ?? ''))
    return terms.find((term) => term.kind === 'body' && term.start < left.start);
  const isOut =
    !isSubject(left) && termsOf(scope.clause, 'sign') === 1 && scope.lexicon.out.includes(between[0]?.word ?? '');
  if (isSubject(left) || (!isOut && between.every(({ kind }) => LEADING.includes(kind)))) return undefined;
  return terms.find((term) => term.kind === 'body' && term.start < left.start && isSubject(term));
}

/** "Mercury, your ruler, makes a square to Pluto from Scorpio": the place of the one named before. */
function isSentTo({ clause: { terms }, lexicon }: Scope, left: Term, target: Term): boolean {
  const at = terms.indexOf(left);
  const isOnly = terms.every((term) => term.kind !== 'body' || term === left);
  const isOut = lexicon.out.includes(terms[at + 1]?.word ?? '') && terms[at + 2] === target;
  return isOnly && isOut && ['to', 'with'].includes(terms[at - 1]?.kind ?? '') && terms[at - 2]?.kind === 'aspect';
}

/** What may stand between a body and its place. */
const LEADING: readonly Term['kind'][] = ['in', 'link', 'signWord', 'degree', 'zone', 'mark', 'not', 'and'];

function isParticiple(word: string, { lexicon }: Scope): boolean {
  return lexicon.participle.test(word);
}

/** Words between a participle's complement and its noun: few. */
const MAX_BETWEEN = 3;

function isNear(terms: readonly Term[], at: number, body: Term): boolean {
  return terms.indexOf(body) - at <= MAX_BETWEEN + 1;
}

/** What is spoken of where the clause names nothing: in the clauses before, after a colon or "where" in the next, in a question before. */
function inherited({ sentence, at, previous, clause, lexicon }: Scope): readonly LockBody[] {
  const ahead = isBarePlace(clause) ? subjectAhead(sentence, at) : undefined;
  if (ahead) return bodiesOf(ahead);
  const owned = ownerOfWho({ sentence, at, lexicon });
  if (owned) return bodiesOf(owned);
  const before = bodiesBefore({ sentence, at });
  const last = before.findLast((body) => !isWhere(sentence, body) && !isBy(sentence, body)) ?? before.at(-1);
  if (last) return bodiesOf(last);
  const coming =
    isOpen(sentence, at) && !clause.kinds.has('planets')
      ? clausesAhead(sentence, at).flatMap((each) => termsOfKind(each, 'body'))[0]
      : undefined;
  if (coming) return bodiesOf(coming);
  const asked = previous?.isQuestion && clause === sentence.clauses[0] ? lastBody(previous) : undefined;
  return asked ? bodiesOf(asked) : [];
}

/** "… its trine with Uranus, your ruler, which moves back through Gemini": what was named right before the apposition. */
function ownerOfWho({ sentence, at, lexicon }: Pick<Scope, 'sentence' | 'at' | 'lexicon'>): Term | undefined {
  const { clauses } = sentence;
  const [own, who] = [clauses[at], clauses[at - 1]];
  if (
    own &&
    isBarePlace(own) &&
    (who?.terms[0]?.kind === 'there' || isOfLastNamed(who, lexicon)) &&
    !who?.kinds.has('body')
  )
    return ownerOfWho({ sentence, at: at - 1, lexicon });
  const [opening] = own?.terms ?? [];
  const isOfLast = isOfLastNamed(own, lexicon);
  if (opening?.kind !== 'there' && !isOfLast) return undefined;
  const isApposed = who?.kinds.has('ruler') === true && !who.kinds.has('body');
  const last = (isApposed ? clauses[at - 2] : who)?.terms.at(-1);
  // "The opposition of the Moon and Mercury, which goes back": of two named together it is the second.
  const isOne = isOfLast ? !lexicon.plural.test(opening?.word ?? '') : lexicon.whoOne.test(opening?.word ?? '');
  const isOfTwo = last?.kind === 'body' && last.values.length > 1 && isOne;
  if (isOfTwo) return { ...last, values: last.values.slice(-1) };
  const isIts =
    isApposed || isOfLast || (last !== undefined && isBy(sentence, last) && isOfGender(last, opening, lexicon));
  return isIts && last?.kind === 'body' ? last : undefined;
}

/** "…, going back through Gemini": said of what was named last. */
function isOfLastNamed(clause: Clause | undefined, { ofLast }: Scope['lexicon']): boolean {
  return clause?.mark === ',' && clause.terms.slice(0, 2).some(({ word }) => ofLast.test(word));
}

/** "A square to Neptune, who goes through …": the pronoun is of his gender. */
function isOfGender(
  { values: [body = ''] }: Term,
  who: Term | undefined,
  { genders, whoOf }: Scope['lexicon'],
): boolean {
  const gender = whoOf.find(([, words]) => words.test(who?.word ?? ''))?.[0];
  return gender === undefined || gender === (genders[body] ?? 'm');
}

/** The clauses to come, up to a semicolon. */
function clausesAhead({ clauses }: Sentence, at: number): readonly Clause[] {
  const ahead = clauses.slice(at + 1);
  const end = ahead.findIndex(({ mark }) => mark === ';');
  return end < 0 ? ahead : ahead.slice(0, end);
}

/** "The Sun at the Midheaven, in the tenth house": where the Sun is. */
function isWhere({ terms }: Sentence, body: Term): boolean {
  return ANGLES.includes(body.values[0] ?? '') && terms[terms.indexOf(body) - 1]?.kind === 'in';
}

/** "…, in the tenth, stands the Moon". */
function subjectAhead({ clauses }: Sentence, at: number): Term | undefined {
  const [verb, body] = clauses[at + 1]?.terms ?? [];
  const isVerb = verb !== undefined && ['stay', 'go', 'enter'].includes(verb.kind);
  return isVerb && body?.kind === 'body' && isSubject(body) ? body : undefined;
}

/** Whether a clause waits for its subject: before a colon, a dash, "where" or "but", or as a mere place at the beginning. */
function isOpen({ clauses }: Sentence, at: number): boolean {
  const [own, next] = [clauses[at], clauses[at + 1]];
  if (!own || !next) return false;
  const isPlace = at === 0 && own.terms[0]?.kind === 'in' && termsOf(own, 'word') <= 1;
  const isContrast = at === 0 && next.terms[0]?.kind === 'but' && own.kinds.has('not');
  return (
    isPlace ||
    isContrast ||
    /^[:\u2013\u2014]$/u.test(next.mark) ||
    next.terms.slice(0, 2).some(({ kind }) => kind === 'there')
  );
}

function termsOf({ terms }: Clause, kind: Term['kind']): number {
  return terms.filter((term) => term.kind === kind).length;
}

function lastBody(sentence: Sentence): Term | undefined {
  return sentence.terms.findLast(({ kind }) => kind === 'body');
}
