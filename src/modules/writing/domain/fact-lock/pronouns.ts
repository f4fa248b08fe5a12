import type { LockBody } from './lock-fact';
import { bodiesOf, bodiesSaid, isBy, isSubject, type Scope } from './scope';
import { type Sentence, termsOfKind } from './sentence';
import type { Term } from './term';

/** Whom the pronoun of a clause means: by gender in what came before, two for "they". */
export function pronounIn(scope: Scope): readonly LockBody[] {
  const pronouns = termsOfKind(scope.clause, 'pronoun');
  const told = distributed(scope);
  if (told.length > 0) return told;
  for (const pronoun of pronouns) {
    const found = antecedent(pronoun.values[0] ?? '', scope);
    if (found.length > 0) return found;
  }
  return [];
}

/** "One … the other": the first of two named before, and the second. */
function distributed({ clause, sentence, at }: Scope): readonly LockBody[] {
  const [first] = clause.terms.filter(({ kind }) => kind !== 'but' && kind !== 'and');
  const isOther = first?.kind === 'pronoun' && first.values[0] === 'other';
  const isOne = first?.kind === 'numeral' && first.values[0] === '1';
  if (!isOther && !isOne) return [];
  const before = sentence.clauses.slice(0, at).flatMap((each) => termsOfKind(each, 'body'));
  const [one, other, more] = (pairOf(before) ?? []).slice(-2);
  if (one === undefined || other === undefined || more !== undefined) return [];
  return [isOther ? other : one];
}

function antecedent(kind: string, scope: Scope): readonly LockBody[] {
  const here = scope.sentence.clauses.slice(0, scope.at).flatMap((each) => termsOfKind(each, 'body'));
  const before = scope.previous?.terms.filter((term) => term.kind === 'body') ?? [];
  if (kind === 'other') return [];
  if (kind === 'last') return here.at(-1)?.values.slice(-1) as readonly LockBody[];
  if (kind === 'p' || kind === '2') return pairOf(here) ?? pairOf(before) ?? [];
  const isMeant = ({ values }: Term): boolean => values.length === 1 && kind.includes(genderOf(values[0] ?? '', scope));
  const topic = kind.length > 1 ? here.findLast((term) => isMeant(term) && isSubject(term)) : undefined;
  const owner = isOwned(scope) ? before.findLast((term) => isMeant(term) && isSubject(term)) : undefined;
  const isIt = termsOfKind(scope.clause, 'pronoun').some(({ word }) => scope.lexicon.subjects.includes(word));
  const isTold = (term: Term): boolean => isMeant(term) && !isBy(scope.sentence, term);
  const spoken = isIt
    ? (here.findLast((term) => isTold(term) && !isMet(scope.sentence, term)) ?? here.findLast(isTold))
    : undefined;
  const found = topic ?? owner ?? spoken ?? here.findLast(isMeant) ?? before.findLast(isMeant);
  return found ? bodiesOf(found) : [];
}

/** "Its trine with Pluto helps; on Tuesday it looks at …": still of what the sentence before was of. */
function isOwned({ sentence, at, lexicon }: Scope): boolean {
  const before = sentence.clauses.slice(0, at);
  const isOf = before.some(({ terms }) =>
    terms.some(({ word }, index) => lexicon.owners.includes(word) && terms[index + 1]?.kind === 'aspect'),
  );
  return isOf && before.flatMap(bodiesSaid).every((body) => isBy(sentence, body));
}

/** The last enumeration, else the last two named one by one. */
export function pairOf(terms: readonly Term[]): readonly LockBody[] | undefined {
  const last = terms.at(-1);
  if (!last) return undefined;
  if (last.values.length > 1) return bodiesOf(last);
  const other = terms.findLast(({ values }) => values[0] !== last.values[0]);
  return other ? ([...other.values, ...last.values] as LockBody[]) : undefined;
}

function genderOf(body: string, { lexicon }: Scope): string {
  return lexicon.genders[body] ?? 'm';
}

/** "Mercury meets the Sun, and since it is retrograde …": where names have no cases, what stands right after the verb is no subject. */
function isMet({ terms }: Sentence, body: Term): boolean {
  const before = terms.slice(0, terms.indexOf(body)).findLast(({ kind }) => kind !== 'link');
  return body.tags.length === 0 && before?.kind === 'relation';
}
