import type { Orientation } from './lock-fact';
import { isDenied, type Scope } from './scope';
import type { Term } from './term';

/** The one that is not this. */
export function otherWay(orientation: Orientation): Orientation {
  return orientation === 'upright' ? 'reversed' : 'upright';
}

/** "Upright the Fool has not come to lie": he has come. */
export function isUnlaid({ clause: { terms }, lexicon }: Pick<Scope, 'clause' | 'lexicon'>): boolean {
  const none = terms.find(({ kind }) => kind === 'none');
  const [, verb = ''] = none?.word.split(' ') ?? [];
  const orientation = terms.find(({ kind }) => kind === 'orientation');
  if (!none || !orientation) return false;
  // "Upright nobody would call the Fool".
  const isCalled = none.values[0] === '' && verb !== '' && lexicon.asFirst.test(orientation.word);
  return isCalled || (none.values[0] === 'absent' && lexicon.lays.test(verb));
}

/** How cards lie by a term of a clause, which may deny it. */
export function orientationTold(scope: Scope, term: Term): Orientation {
  const named: Orientation = term.values[0] === 'reversed' ? 'reversed' : 'upright';
  return isDenied(scope, term) || isUnlaid(scope) ? otherWay(named) : named;
}

/** The terms of a clause that tell how cards lie: not "right in the box", nor "a straight answer". */
export function orientationsIn({ clause, lexicon }: Scope): readonly Term[] {
  const isOfWords = (term: Term, at: number): boolean => {
    const [before, next] = [clause.terms[at - 1]?.kind ?? 'mark', clause.terms[at + 1]];
    const isName = before === 'card' || before === 'rank';
    const isPlain =
      lexicon.right.includes(term.word) &&
      !lexicon.lying.test(clause.terms[at - 1]?.word ?? '') &&
      (next?.kind === 'in' || next?.kind === 'to' || lexicon.speech.test(next?.word ?? ''));
    const isOfDoing = lexicon.right.includes(term.word) && lexicon.infinitive.test(clause.terms[at - 1]?.word ?? '');
    const isAttribute = lexicon.adjective.test(term.word) || lexicon.attribute.test(term.word);
    const isOfAnswer = isAttribute && term.values[0] === 'upright' && ANSWERS.includes(next?.values[0] ?? '');
    const isNow = lexicon.right.includes(term.word) && next?.kind === 'time';
    // "To see the drawing upside down".
    const seen = clause.terms.slice(Math.max(0, at - SEEN), at);
    const isSeen = seen.some(({ word }) => lexicon.sees.test(word)) && !seen.some(({ kind }) => CARDS.includes(kind));
    return (
      isNow || isSeen || (!isName && (isOfDoing || (isPlain && before !== 'stay' && before !== 'draws') || isOfAnswer))
    );
  };
  return clause.terms.filter((term, at) => term.kind === 'orientation' && !isOfWords(term, at));
}

/** Terms between what sees and how it sees. */
const SEEN = 5;
const CARDS: readonly Term['kind'][] = ['card', 'rank', 'cardWord', 'majors', 'suit'];
const ANSWERS: readonly string[] = ['answer', 'advice'];
