import type { Orientation } from './lock-fact';
import { isDenied, type Scope } from './scope';
import type { Term } from './term';

/** The one that is not this. */
export function otherWay(orientation: Orientation): Orientation {
  return orientation === 'upright' ? 'reversed' : 'upright';
}

/** How cards lie by a term of a clause, which may deny it. */
export function orientationTold(scope: Scope, term: Term): Orientation {
  const named: Orientation = term.values[0] === 'reversed' ? 'reversed' : 'upright';
  return isDenied(scope, term) ? otherWay(named) : named;
}

/** The terms of a clause that tell how cards lie: not "right in the box", nor "a straight answer". */
export function orientationsIn({ clause, lexicon }: Scope): readonly Term[] {
  const isOfWords = (term: Term, at: number): boolean => {
    const [before, next] = [clause.terms[at - 1]?.kind ?? 'mark', clause.terms[at + 1]];
    const isName = before === 'card' || before === 'rank';
    const isPlain =
      lexicon.right.includes(term.word) &&
      (next?.kind === 'in' || next?.kind === 'to' || lexicon.speech.test(next?.word ?? ''));
    const isAttribute = lexicon.adjective.test(term.word) || lexicon.attribute.test(term.word);
    const isOfAnswer = isAttribute && term.values[0] === 'upright' && ANSWERS.includes(next?.values[0] ?? '');
    return !isName && ((isPlain && before !== 'stay') || isOfAnswer);
  };
  return clause.terms.filter((term, at) => term.kind === 'orientation' && !isOfWords(term, at));
}

const ANSWERS: readonly string[] = ['answer', 'advice'];
