import type { Claim } from './claim';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of how many cards were laid. */
export function readCardsLaid(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const nouns = termsOfKind(scope.clause, 'cardWord', 'draws').filter(({ tags }) => tags.length > 0);
  return nouns.flatMap((term) => [...outOf(scope, term), ...dealt(scope, term), ...toldAfter(scope, term)]);
}

const laid = (number: number): Claim[] => [{ kind: 'count', number, of: 'cards', values: [] }];

/** "Of three cards two …", "both cards". */
function outOf({ clause, world, lexicon }: Scope, term: Term): Claim[] {
  const isPart = clause.kinds.has('position') && world.cards.length > 1;
  // "Of the three drawn cards".
  const terms = clause.terms.filter(({ kind, tags }) => kind !== 'draws' || tags.length > 0);
  const at = terms.indexOf(term);
  const [lead, number] = [terms[at - 2], terms[at - 1]];
  const isBoth = number?.kind === 'link' && number.values[0] === 'both';
  if (isBoth && world.cards.length === 1) return laid(2);
  const [of, whole] = terms.slice(at + 1);
  // "Two cards of seven".
  const isOfWhole = lexicon.out.includes(of?.word ?? '') && whole?.kind === 'numeral' && Number(whole.values[0]) > 1;
  if (isOfWhole && !isPart) return laid(Number(whole.values[0]));
  const isLed = lead?.kind === 'in' && !lexicon.apiece.includes(lead.word);
  // "Of the two cards with a dark name".
  const isOfSome = terms[at + 1]?.kind === 'with';
  const isOutOf = isLed && !isOfSome && number?.kind === 'numeral' && Number(number.values[0]) > 1;
  return isOutOf && !isPart ? laid(Number(number.values[0])) : [];
}

/** "Of cards there are seven". */
function toldAfter({ clause, lexicon }: Scope, term: Term): Claim[] {
  const [first, number, more] = clause.terms.filter(
    ({ kind, word }) => !['but', 'and', 'only', 'mark'].includes(kind) && !lexicon.fillers.includes(word),
  );
  const isTold = first === term && term.tags.some((tag) => tag.startsWith('p')) && number?.kind === 'numeral';
  return isTold && !more ? laid(Number(number.values[0])) : [];
}

/** What tells that the cards counted are not these, or not said to be laid. */
const ELSEWHERE: readonly Term['kind'][] = ['none', 'not', 'would', 'whether', 'general', 'if', 'majors', 'suit'];
/** What tells that they are some of those laid. */
const SOME: readonly Term['kind'][] = ['orientation', 'position', 'card', 'rank', 'half', 'leads', 'ordinal', 'there'];

/** "Five cards lie in a fan" of three; fewer than there are only where they are said to be laid. */
function dealt(scope: Scope, term: Term): Claim[] {
  const { clause, sentence, at, world, lexicon } = scope;
  const { terms, kinds } = clause;
  const [lead, count] = terms.slice(Math.max(0, terms.indexOf(term) - 2), terms.indexOf(term)).slice(-2);
  const [before, number] = count ? [lead, count] : [undefined, lead];
  const size = number?.kind === 'numeral' ? Number(number.values[0]) : 0;
  const isOther = (each: Term): boolean => lexicon.deck.test(each.word) || lexicon.more.includes(each.word);
  const isLater = termsOfKind(clause, 'time').some(({ values }) => values[0] !== '0');
  if (size < 1 || before?.kind === 'in' || isLater || terms.some(isOther)) return [];
  if (ELSEWHERE.some((kind) => kinds.has(kind))) return [];
  if (size > world.cards.length) return laid(size);
  const isLaid = kinds.has('draws') || terms.some((each, index) => isLaying(scope, each, terms[index + 1]));
  const isSome =
    SOME.some((kind) => kinds.has(kind)) ||
    sentence.terms.some(({ kind }) => kind === 'others') ||
    terms.some(({ word }) => lexicon.beside.includes(word)) ||
    sentence.clauses[at + 1]?.mark === ':';
  return isLaid && !isSome ? laid(size) : [];
}

/** "There lay", "it took", "before you". */
function isLaying({ lexicon }: Scope, term: Term, next: Term | undefined): boolean {
  return lexicon.dealt.test(term.word) || (lexicon.inFront.includes(term.word) && next?.kind === 'you');
}
