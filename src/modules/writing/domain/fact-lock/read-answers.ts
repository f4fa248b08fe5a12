import type { Scope } from './scope';
import type { Clause, Sentence } from './sentence';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** What an answer may consist of that leaves the rest to its question. */
const BARE: readonly Term['kind'][] = [
  'card',
  'rank',
  'body',
  'suit',
  'majors',
  'numeral',
  'orientation',
  'position',
  'in',
  'and',
  'link',
  'only',
  'mark',
];
/** What an answer takes over from its question. */
const ASKED: readonly Term['kind'][] = [
  'card',
  'rank',
  'suit',
  'spread',
  'draws',
  'majors',
  'cardWord',
  'orientation',
  'position',
  'in',
  'outcome',
  'stay',
];
/** Make a question one of what could be. */
const OPEN: readonly Term['kind'][] = ['if', 'would', 'whether', 'why', 'none', 'not'];

/** Named in a question that is about the cards on the table. */
const TABLE: readonly Term['kind'][] = ['spread', 'cardWord', 'majors'];

/** A scope in which a bare answer is put together with its question: "What is reversed? The Ace", "How many Kings are there? Two". */
export function answerOf(scope: Omit<Scope, 'clause' | 'at'>): Scope | undefined {
  const { sentence, previous, world } = scope;
  const [first, ...more] = sentence.clauses;
  if (!first || !previous?.isQuestion || world.cards.length === 0) return undefined;
  const terms = affirmed(first, previous, scope.lexicon) ?? completed(first, previous, scope.lexicon);
  if (!terms) return undefined;
  const clause: Clause = { terms, mark: '', kinds: new Set(terms.map(({ kind }) => kind)) };
  return { ...scope, clause, at: 0, sentence: { ...sentence, clauses: [clause, ...more] } };
}

/** "Is there a King among the cards? Yes": the question, asserted. */
function affirmed(first: Clause, { clauses, terms }: Sentence, { yes }: Lexicon): readonly Term[] | undefined {
  const said = first.terms.filter(({ kind }) => kind !== 'mark');
  const [question, more] = clauses;
  const isYes = said.length === 1 && yes.includes(said[0]?.word ?? '');
  const isOfTable = TABLE.some((kind) => question?.kinds.has(kind)) && question?.kinds.has('whether');
  if (!isYes || !isOfTable || more || terms.some(({ kind }) => kind !== 'whether' && OPEN.includes(kind)))
    return undefined;
  return terms.filter(({ kind }) => kind !== 'whether' && kind !== 'mark');
}

/** "What lies in the past? The Tower": the question's words with the answer for what it asks. */
function completed(first: Clause, previous: Sentence, lexicon: Lexicon): readonly Term[] | undefined {
  const question = questionOf(previous, lexicon);
  const said = first.terms.filter(({ kind, word }) => kind !== 'mark' && !lexicon.fillers.includes(word));
  if (!question || said.length === 0 || !said.every(({ kind }) => BARE.includes(kind))) return undefined;
  const kept = question.terms.filter(
    (term, at) =>
      (term.kind === 'in' || !first.kinds.has(term.kind)) &&
      (ASKED.includes(term.kind) || isWho(question, at, lexicon)) &&
      !isRight(question, at, lexicon),
  );
  if (kept.every(({ kind }) => LITTLE.includes(kind))) return undefined;
  const asked = kept.map((term): Term => (term.kind === 'outcome' ? { ...term, ...OUTCOME } : term));
  return first.kinds.has('numeral') ? [...said, ...asked] : [...asked, ...said];
}

/** "How will it end? With the Sun": that card is the outcome. */
const OUTCOME = { kind: 'position', values: ['outcome'] } as const;

/** Ask for nothing by themselves. */
const LITTLE: readonly Term['kind'][] = ['in', 'stay', 'spread'];

/** "Who are you in this spread?". */
function isWho({ terms }: Clause, at: number, { asksWho }: Lexicon): boolean {
  return terms[at]?.kind === 'you' && terms[at].values[0] === 'subject' && asksWho.includes(terms[at - 1]?.word ?? '');
}

/** The clause of a sentence that asks what, who, where or how many. */
function questionOf({ clauses, terms }: Sentence, { asks }: Lexicon): Clause | undefined {
  if (terms.some(({ kind }) => OPEN.includes(kind))) return undefined;
  return clauses.findLast((clause) => clause.terms.some(({ word }) => asks.includes(word)));
}

/** "Right now" tells no way to lie. */
function isRight({ terms }: Clause, at: number, { right }: Lexicon): boolean {
  return right.includes(terms[at]?.word ?? '') && terms[at - 1]?.kind !== 'stay';
}
