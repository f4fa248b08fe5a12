import type { Claim } from './claim';
import { isOfArcana } from './count-proof';
import { cardsNamed, cardsOf, spokenOf } from './named-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of more cards of a sort than it names: "no other court cards", "one more card of the same suit". */
export function readCardOthers(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  return [
    ...termsOfKind(scope.clause, 'majors', 'suit').flatMap((term) => noOthers(scope, term)),
    ...ofSameSuit(scope),
    ...ofOneSuit(scope),
  ];
}

/** Whether a sort is told of without the cards the sentence names: "besides the Page no court cards", "no other ones". */
export function isOfOthers({ clause: { terms }, sentence, lexicon }: Scope, sort: Term): boolean {
  const before = terms.slice(0, terms.indexOf(sort)).slice(-NEAR);
  const isElse = before.some(({ word }) => lexicon.other.test(word));
  return isElse || sentence.terms.some(({ kind }, at) => kind === 'except' && isName(sentence.terms[at + 1]));
}

/** Terms between "other" and the sort. */
const NEAR = 3;

function isName(term: Term | undefined): boolean {
  return term?.isCapital === true && ['card', 'rank', 'body'].includes(term.kind);
}

/** "Besides Death there are no major arcana": there are as many as are named. */
function noOthers(scope: Scope, sort: Term): Claim[] {
  const { sentence, at, clause } = scope;
  const isNone = [clause, ...sentence.clauses.slice(at + 1)].some(({ kinds }) => kinds.has('none'));
  const isCounted = ['numeral', 'half', 'leads'].some((kind) => clause.kinds.has(kind as Term['kind']));
  const [value = ''] = sort.values;
  const named = isNone && !isCounted && isOfOthers(scope, sort) ? namedOf(scope, value) : [];
  if (named.length === 0) return [];
  const of = value === 'major' || value === 'minor' || value === 'court' ? value : 'suit';
  return [{ kind: 'count', number: named.length, of, values: of === 'suit' ? [value] : [] }];
}

/** The cards of a sort that a sentence names. */
function namedOf(scope: Scope, sort: string): readonly string[] {
  const named = scope.sentence.clauses.flatMap((clause, at) => {
    const own = { ...scope, clause, at };
    return cardsNamed(own).flatMap((card) => cardsOf(own, card));
  });
  return [...new Set(named)].filter((card) => isOfArcana(card, sort));
}

/** "Behind the Ten hides one more card of the same suit". */
function ofSameSuit(scope: Scope): Claim[] {
  const { clause, lexicon } = scope;
  const { terms, kinds } = clause;
  const word = terms.findIndex((term, at) => lexicon.ofSuit.includes(term.word) && isSame(scope, terms[at - 1]));
  const noun = terms.slice(0, Math.max(0, word)).findLast(({ kind }) => kind === 'cardWord');
  const lead = noun && terms.slice(0, terms.indexOf(noun)).slice(-NEAR);
  const isMore = lead?.some(
    ({ word: own, values, kind }) =>
      lexicon.more.includes(own) || lexicon.other.test(own) || (kind === 'ordinal' && values[0] === '2'),
  );
  const card = isMore ? (cardsNamed(scope).find(({ start }) => start < noun!.start) ?? measured(scope)) : undefined;
  const suit = card && cardsOf(scope, card)[0]?.split('-of-')[1];
  if (suit === undefined) return [];
  return [{ kind: 'count', number: kinds.has('none') || kinds.has('not') ? 1 : 'several', of: 'suit', values: [suit] }];
}

function isSame({ lexicon }: Scope, term: Term | undefined): boolean {
  return term !== undefined && lexicon.same.includes(term.word);
}

/** "Besides the Queen there are no other cards of this suit": the card of the clause before. */
function measured(scope: Scope): Term | undefined {
  const before = scope.sentence.clauses[scope.at - 1];
  const own = before && cardsNamed({ ...scope, clause: before }).at(-1);
  return own ?? spokenOf(scope);
}

/** "Two cards of one suit". */
function ofOneSuit({ clause: { terms, kinds }, lexicon }: Scope): Claim[] {
  const suit = terms.findIndex(({ word }) => lexicon.ofSuit.includes(word));
  const [number, noun, one] = terms.slice(0, Math.max(0, suit)).slice(-NEAR);
  const isOne = one?.kind === 'numeral' && one.values[0] === '1';
  const isSaid = noun?.kind === 'cardWord' && !kinds.has('none') && !kinds.has('not') && !kinds.has('suit');
  const size = number?.kind === 'numeral' ? Number(number.values[0]) : 0;
  return isOne && isSaid && size > 1 ? [{ kind: 'count', number: size, of: 'alike', values: [] }] : [];
}
