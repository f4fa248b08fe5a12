import type { Scope } from './scope';
import type { Clause, Sentence } from './sentence';
import type { Term } from './term';
import type { Lexicon } from './vocabulary';

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

/** A scope in which a bare answer is put together with its question: "What is reversed? The Ace", "How many Kings are there? Two". */
export function answerOf(scope: Omit<Scope, 'clause' | 'at'>): Scope | undefined {
  const { sentence, previous, lexicon, world } = scope;
  const [first, ...more] = sentence.clauses;
  const question = previous && questionOf(previous, lexicon);
  if (!first || !question || world.cards.length === 0 || !first.terms.every(({ kind }) => BARE.includes(kind)))
    return undefined;
  const kept = question.terms.filter(
    (term, at) =>
      ASKED.includes(term.kind) &&
      (term.kind === 'in' || !first.kinds.has(term.kind)) &&
      !isRight(question, at, lexicon),
  );
  if (kept.every(({ kind }) => kind === 'in' || kind === 'stay')) return undefined;
  const said = first.terms.filter(({ kind }) => kind !== 'mark');
  const terms = first.kinds.has('numeral') ? [...said, ...kept] : [...kept, ...said];
  const clause: Clause = { terms, mark: '', kinds: new Set(terms.map(({ kind }) => kind)) };
  return { ...scope, clause, at: 0, sentence: { ...sentence, clauses: [clause, ...more] } };
}

/** The clause of a sentence that asks what, who, where or how many. */
function questionOf({ isQuestion, clauses, terms }: Sentence, { asks }: Lexicon): Clause | undefined {
  if (!isQuestion || terms.some(({ kind }) => OPEN.includes(kind))) return undefined;
  return clauses.findLast((clause) => clause.terms.some(({ word }) => asks.includes(word)));
}

/** "Right now" tells no way to lie. */
function isRight({ terms }: Clause, at: number, { right }: Lexicon): boolean {
  return right.includes(terms[at]?.word ?? '') && terms[at - 1]?.kind !== 'stay';
}
