import type { Composer } from './number-terms';
import type { Term } from './term';

/** What may stand between "cards" and the sort they are said to be of. */
const BETWEEN: readonly Term['kind'][] = ['in', 'numeral', 'number', 'mark', 'link', 'only', 'not', 'half', 'all'];
/** What may follow a sort that stands for its cards. */
const AFTER: readonly Term['kind'][] = ['mark', 'but', 'and', 'numeral', 'number', 'only', 'link'];

/** "Four of the ten cards are major", "there are four major here, one minor": the adjective alone names the sort. */
export const bareArcana: Composer = (terms, at, { arcana, fillers }) => {
  const term = terms[at];
  const sort =
    term?.kind === 'word' ? Object.entries(arcana).find(([, words]) => words.test(term.word))?.[0] : undefined;
  const next = terms[at + 1];
  const isHere = next !== undefined && fillers.includes(next.word);
  if (!term || sort === undefined || (next && !isHere && !AFTER.includes(next.kind))) return undefined;
  const counted = isHere ? terms[at + 2] : next;
  const isCounted = counted !== undefined && ['numeral', 'number', 'only'].includes(counted.kind);
  const before = terms.slice(0, at).findLast(({ kind, word }) => !BETWEEN.includes(kind) && !fillers.includes(word));
  const isOfCards = before?.kind === 'cardWord' || before?.kind === 'draws';
  const isOneOfCards = terms[at - 1]?.kind === 'numeral' && terms.slice(0, at).some(({ kind }) => kind === 'cardWord');
  if (!isCounted && !isOfCards && !isOneOfCards) return undefined;
  return { term: { ...term, kind: 'majors', values: [sort] }, length: 1 };
};
