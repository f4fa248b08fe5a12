import { type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** Whether a clause asserts nothing of this sky: a condition, a wish, a question of whether, astrology in general. */
export function isSupposed(scope: Scope): boolean {
  const { clause, sentence } = scope;
  if ((has(clause, 'would') && !isConceded(clause)) || has(clause, 'whether')) return true;
  if (begins(clause, 'if')) return !isPresupposed(scope) && !isLikeYours(scope);
  if (isImagined(scope) || isUnrealToo(scope) || isOther(scope) || isListedInGeneral(scope)) return true;
  if (isOfNow(sentence.terms)) return false;
  const isOfReader = isOfChart(scope);
  const general = termsOfKind(clause, 'general').filter(
    (term) =>
      (term.values[0] !== 'birth' || !scope.world.isNatal) &&
      !isOfSomethingNamed(term, scope) &&
      !isOfDrawn(term, scope),
  );
  if (general.some(({ values }) => (values[0] !== 'theme' && !isOfReader) || !isPlaced(clause))) return true;
  if (isLore(scope)) return true;
  const isGeneral = sentence.terms.some(({ kind }) => kind === 'general');
  return (isGeneral && begins(clause, 'once')) || isDefinition(scope);
}

/** "The Moon in Virgo notices details that usually slip by": details do, usually; the Moon is there now. */
function isOfSomethingNamed(term: Term, { clause, lexicon }: Scope): boolean {
  return lexicon.that.includes(clause.terms[clause.terms.indexOf(term) - 1]?.word ?? '');
}

/** "If the Six lies upside down, as yours does": it does. */
function isLikeYours({ sentence, at }: Scope): boolean {
  const [like, you, ...rest] = sentence.clauses[at + 1]?.terms ?? [];
  return like?.kind === 'like' && you?.kind === 'you' && rest.length === 0;
}

/** "The card drawn for you is called the Hanged Man". */
function isOfDrawn({ values }: Term, { sentence, world }: Scope): boolean {
  return values[0] === 'theme' && world.cards.length > 0 && sentence.terms.some(({ kind }) => kind === 'draws');
}

/** "The upright Hierophant teaches; yours, reversed, preaches": the first is any, the second lies here. */
function isOther({ sentence, at }: Scope): boolean {
  const [next, after] = sentence.clauses.slice(at + 1);
  const [yours, ...more] = next?.terms ?? [];
  const isYours = yours?.kind === 'link' && yours.values[0] === 'your' && more.length < 2;
  return isYours && more.every(({ kind }) => kind === 'word') && after?.terms[0]?.kind === 'orientation';
}

/** "The Devil stands for habit, the Tower for a fall": the second leaves out the verb, and is as general. */
function isListedInGeneral(scope: Scope): boolean {
  const { clause, sentence, at, world } = scope;
  const [name, ...rest] = clause.terms;
  const isGap = rest.length <= NEAR && rest.every(({ kind }) => ['word', 'mark', 'for', 'outcome'].includes(kind));
  const before = sentence.clauses[at - 1];
  if (before && isRuling(scope, before)) return true;
  if (!before || !isGap || !['card', 'rank'].includes(name?.kind ?? '') || world.cards.length === 0) return false;
  const earlier = { ...scope, clause: before, at: at - 1 };
  return before.kinds.has('general') || before.kinds.has('would') ? isSupposed(earlier) : isListedInGeneral(earlier);
}

/** "Mars rules Aries, and Venus Taurus and Libra". */
function isRuling(scope: Scope, before: Clause): boolean {
  const [but, body, ...rest] = scope.clause.terms;
  const isGap = but?.kind === 'but' && body?.kind === 'body' && rest.length > 0;
  const isBare = rest.every(({ kind }) => ['mark', 'sign', 'and', 'link', 'house'].includes(kind));
  return isGap && isBare && before.kinds.has('general') && isSupposed({ ...scope, clause: before, at: scope.at - 1 });
}

/** "However stubborn the Moon in Aries may be": she is there. */
function isConceded({ terms }: Clause): boolean {
  const would = terms.findIndex(({ kind }) => kind === 'would');
  return terms.some(({ kind }, at) => kind === 'not' && at > would && at <= would + NEAR);
}

/** Words between the two halves of "however". */
const NEAR = 3;

/** "Were it not the Wheel but the Tower, …": the second half is supposed with the first. */
function isUnrealToo({ clause, sentence, at }: Scope): boolean {
  const [first, second] = sentence.clauses[at - 1]?.terms ?? [];
  const isUnreal = [first, second].some((term) => term?.kind === 'if' && term.values[0] === 'unreal');
  const isBare = clause.terms.every(({ kind }) =>
    ['but', 'card', 'rank', 'orientation', 'mark', 'link'].includes(kind),
  );
  return isUnreal && isBare && clause.kinds.has('but');
}

/** "Imagine that …", "you wait that it turns". */
function isImagined({ clause, sentence, at, lexicon }: Scope): boolean {
  const before = sentence.clauses.slice(0, at + 1).flatMap((each) => termsOfKind(each, 'suppose'));
  if (before.some(({ values }) => values[0] !== 'wait')) return true;
  const [last] = termsOfKind(sentence.clauses[at - 1] ?? clause, 'suppose');
  return last?.values[0] === 'wait' && lexicon.that.includes(clause.terms[0]?.word ?? '');
}

/** "Such a husband Jupiter in your seventh house usually promises": of this chart. */
function isOfChart({ sentence, world }: Scope): boolean {
  return (
    world.isNatal &&
    sentence.terms.some(({ kind, values }) => kind === 'you' || kind === 'draws' || values[0] === 'your')
  );
}

/** "If the omens are to be believed, at full Moon one cuts no hair"; of cards "the card of Death most often tells of a move". */
function isLore({ clause, sentence, at, world, lexicon }: Scope): boolean {
  const before = sentence.clauses.slice(0, at).flatMap((each) => termsOfKind(each, 'general'));
  if (before.some(({ values }) => values[0] === 'lore')) return true;
  if (world.cards.length === 0 || isCount(clause)) return false;
  if (sentence.terms.some(({ kind }) => ['position', 'orientation', 'you', 'spread'].includes(kind))) return false;
  const isHeard = sentence.clauses.some(
    ({ terms }) => terms.length <= NEAR && lexicon.hearsay.includes(terms.map(({ word }) => word).join(' ')),
  );
  return isHeard || sentence.terms.some(({ kind, values }) => kind === 'general' && values[0] === '');
}

/** "All three cards are major arcana, and such a thing usually …": how many there are is told of these. */
function isCount({ kinds }: Clause): boolean {
  const told = ['cardWord', 'all', 'numeral'].filter((kind) => kinds.has(kind as Term['kind']));
  return kinds.has('majors') && told.length > 1;
}

/** Said of this sky: something is in a place, or two are in an aspect. "Mars in the tenth house answers for career" is said of this chart, "Mars answers for will" of any. */
function isPlaced({ terms, kinds }: Clause): boolean {
  if (kinds.has('position') && terms.some(({ kind, isCapital }) => NAMES.includes(kind) && isCapital)) return true;
  if (kinds.has('orientation') && terms.some(({ kind, isCapital }) => kind === 'card' && isCapital)) return true;
  if (kinds.has('spread') && kinds.has('numeral')) return true;
  const bodies = terms.flatMap(({ kind, values }) => (kind === 'body' ? values : []));
  if (bodies.length > 1 && terms.some(({ kind }) => kind === 'aspect')) return true;
  return terms.some(({ kind }, at) => {
    const before = terms[at - 1]?.kind;
    return (kind === 'sign' && (before === 'in' || before === 'signWord')) || (kind === 'house' && before === 'in');
  });
}

const NAMES: readonly Term['kind'][] = ['card', 'body'];

function has({ kinds }: Clause, kind: Term['kind']): boolean {
  return kinds.has(kind);
}

/** Whether it is among the first two words, "and" and "but" aside. */
function begins({ terms }: Clause, kind: Term['kind']): boolean {
  return terms.slice(0, 2).some((term) => term.kind === kind);
}

/** "Why argue if Mercury is in Libra?", "do not argue if Mercury is in Libra", "if Mercury is in Libra today": taken for a fact. */
function isPresupposed({ clause, at }: Scope): boolean {
  const isUnreal = clause.terms.some(({ kind, values }) => kind === 'if' && values[0] === 'unreal');
  return !isUnreal && (at > 0 || clause.kinds.has('time'));
}

/** A date, "today", or "your Moon". */
function isOfNow(terms: readonly Term[]): boolean {
  return terms.some(
    ({ kind, values }, at) =>
      kind === 'month' ||
      (kind === 'time' && !(values[0] ?? '').startsWith('w')) ||
      (kind === 'body' && terms[at - 1]?.values[0] === 'your'),
  );
}

const DEFINED: readonly Term['kind'][] = ['phase', 'aspect', 'retro', 'house', 'sign', 'figure', 'unknown'];

/** "The new Moon: the point where…": a name, a dash, and what it is. */
export function isDefinition({ sentence }: Scope): boolean {
  const [first, second] = sentence.clauses;
  const [name] = first?.terms ?? [];
  return (
    first?.terms.length === 1 &&
    name !== undefined &&
    DEFINED.includes(name.kind) &&
    /^[\u2013\u2014-]$/u.test(second?.mark ?? '') &&
    ['word', 'general'].includes(second?.terms[0]?.kind ?? '')
  );
}
