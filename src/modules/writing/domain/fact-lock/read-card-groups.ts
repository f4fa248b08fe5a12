import type { Claim } from './claim';
import { isDenied, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of cards as groups: so many of a rank, a suit that leads, how many suits there are. */
export function readCardGroups(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  return [...ofRank(scope), ...leading(scope), ...compared(scope), ...equalled(scope), ...suitsNumbered(scope)];
}

/** "Two Pages", "no Kings": a number of one rank. */
function ofRank(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  return termsOfKind(scope.clause, 'rank').flatMap((rank): Claim[] => {
    const before = terms[terms.indexOf(rank) - 1];
    const number = before?.kind === 'numeral' ? Number(before.values[0]) : NaN;
    // "Both Queens".
    const isBoth = before?.kind === 'link' && before.values[0] === 'both';
    const isOfTable = rank.isCapital || scope.clause.kinds.has('spread') || scope.clause.kinds.has('cardWord');
    if (isBoth && isOfTable) return [{ kind: 'count', number: 2, of: 'rank', values: rank.values }];
    const [often] = termsOfKind(scope.clause, 'times');
    // "Four times a Six has come".
    if (often && rank.isCapital && !scope.clause.kinds.has('not'))
      return [{ kind: 'count', number: Number(often.values[0]), of: 'rank', values: rank.values }];
    const isOfMany = rank.tags.length > 0 && rank.tags.every((tag) => /^p[ga]$/.test(tag));
    const isGone = isOfMany && terms.slice(terms.indexOf(rank) + 1).some(({ kind }) => kind === 'none');
    const isNone = isGone || (before?.kind === 'none' && rank.tags.some((tag) => tag.endsWith('g')));
    if (isNone) return [{ kind: 'count', number: 0, of: 'rank', values: rank.values }];
    if (isSeveral(scope, rank)) return [{ kind: 'count', number: 'several', of: 'rank', values: rank.values }];
    return number > 1 && !isDenied(scope, before!) ? [{ kind: 'count', number, of: 'rank', values: rank.values }] : [];
  });
}

/** "Kings look at you": more than one, where nothing is said of Kings in general. */
function isSeveral({ clause, sentence, lexicon }: Scope, rank: Term): boolean {
  const isMany = rank.tags.length > 0 && rank.tags.every((tag) => tag.startsWith('p'));
  const isGeneral = sentence.terms.some(
    ({ kind, word }) => ['general', 'none', 'not'].includes(kind) || lexicon.ever.includes(word),
  );
  return isMany && rank.isCapital && !isGeneral && !clause.kinds.has('only');
}

/** "Cups prevail": more of them than of any other suit. */
function leading({ clause }: Scope): Claim[] {
  const suits = termsOfKind(clause, 'suit').filter(({ isCapital }) => isCapital);
  const [suit, more] = suits;
  const leads = termsOfKind(clause, 'leads').some(({ values }) => values[0] === '');
  if (!suit || more || !leads || clause.kinds.has('card') || clause.kinds.has('not')) return [];
  return [{ kind: 'count', number: 'leading', of: 'suit', values: suit.values }];
}

/** "There are more minor arcana than major ones", "fewer Cups than Swords". */
function compared({ clause, sentence, at, lexicon }: Scope): Claim[] {
  const next = sentence.clauses[at + 1];
  const [degree] = termsOfKind(clause, 'leads').filter(({ values }) => values[0] !== '');
  const isLess = degree?.values[0] === 'less';
  const isNot = degree !== undefined && clause.terms[clause.terms.indexOf(degree) - 1]?.kind === 'not';
  if (!degree || isNot || !next || !lexicon.than.includes(next.terms[0]?.word ?? '')) return [];
  const [sort] = termsOfKind(clause, 'majors').map(({ values }) => values[0]);
  if (sort === 'major' || sort === 'minor')
    return [{ kind: 'count', number: 'most', of: (sort === 'major') === isLess ? 'minor' : 'major', values: [] }];
  const ways = [clause, next].map((each) => termsOfKind(each, 'orientation')[0]?.values[0]);
  if (ways[0] && ways[1] && ways[0] !== ways[1]) {
    const most = ways[isLess ? 1 : 0] === 'reversed' ? 'reversed' : 'upright';
    return [{ kind: 'count', number: 'most', of: most, values: [] }];
  }
  const [one, other] = [clause, next].map((each) => termsOfKind(each, 'suit')[0]?.values);
  const isOfOthers = next.terms.some((term) => lexicon.suitWord.test(term.word)) && !isLess;
  if (one && !other && isOfOthers) return [{ kind: 'count', number: 'leading', of: 'suit', values: one }];
  if (!one || !other) return [];
  const [more, fewer] = isLess ? [other, one] : [one, other];
  return [{ kind: 'count', number: 'leading', of: 'suit', values: more, than: fewer }];
}

/** "There are as many Cups as Swords", "major and minor ones are half and half". */
function equalled({ clause, sentence, at, lexicon }: Scope): Claim[] {
  const same = clause.terms.find(({ values }) => values.at(-1) === 'even');
  if (!same) return [];
  const next = sentence.clauses[at + 1];
  const other = next && lexicon.asMany.includes(next.terms[0]?.word ?? '') ? next : undefined;
  const valuesOf = (kind: 'suit' | 'majors' | 'orientation'): readonly string[] => [
    ...new Set([clause, ...(other ? [other] : [])].flatMap((each) => termsOfKind(each, kind)).flatMap(valueOf)),
  ];
  const [suits, [sort, more]] = [valuesOf('suit'), valuesOf('majors')];
  const isNot = clause.terms[clause.terms.indexOf(same) - 1]?.kind === 'not';
  if (suits.length > 1) return [{ kind: 'count', number: isNot ? 'unequal' : 'equal', of: 'suit', values: suits }];
  if (valuesOf('orientation').length > 1 && !isNot)
    return [{ kind: 'count', number: 'half', of: 'reversed', values: [] }];
  const isOfSorts = more !== undefined || (other !== undefined && suits.length === 0);
  return (sort === 'major' || sort === 'minor') && isOfSorts && !isNot
    ? [{ kind: 'count', number: 'half', of: sort, values: [] }]
    : [];
}

const valueOf = ({ values }: Term): readonly string[] => values.slice(0, 1);

/** "All four suits have come", "only one of the suits has": how many there are. */
function suitsNumbered({ clause, lexicon }: Scope): Claim[] {
  const { terms, kinds } = clause;
  const word = terms.find((term) => lexicon.suitWord.test(term.word));
  const isOfAll =
    terms.findIndex(({ kind }) => kind === 'all') + 1 === terms.findIndex(({ kind }) => kind === 'cardWord');
  const one = terms[terms.indexOf(word!) - 1];
  if (word && isOfAll && kinds.has('all') && one?.kind === 'numeral' && one.values[0] === '1') {
    return [
      { kind: 'count', number: 1, of: 'suits', values: [] },
      { kind: 'count', number: 0, of: 'major', values: [] },
    ];
  }
  // "Each suit is there once".
  const isEach =
    word && terms[terms.indexOf(word) - 1]?.kind === 'all' && !word.tags.some((tag) => tag.startsWith('p'));
  if (isEach) return [];
  const isOfCards = ['cardWord', 'card', 'rank', 'suit', 'none', 'not'].some((kind) => kinds.has(kind as Term['kind']));
  if (!word || isOfCards) return [];
  const number = terms.find(({ kind }, at) => kind === 'numeral' && terms[at - 1]?.kind !== 'in');
  // "Of one suit" counts no suits.
  const isOfOne = number?.values[0] === '1' && lexicon.ofSuit.includes(word.word);
  return number && !isOfOne ? [{ kind: 'count', number: Number(number.values[0]), of: 'suits', values: [] }] : [];
}

/** "On each path one reversed card": a number of each of several places. */
export function isOfEach({ clause: { terms, kinds }, lexicon }: Scope): boolean {
  const isApiece = terms.some(
    ({ kind }, at) => kind === 'numeral' && lexicon.apiece.includes(terms[at - 1]?.word ?? ''),
  );
  const isOfPaths = terms.some(({ kind, values }) => kind === 'position' && /^paths?$/.test(values[0] ?? ''));
  return (kinds.has('all') || isOfPaths) && isApiece;
}
