import { type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './terms';

/** Whether a clause asserts nothing of this sky: a condition, a wish, a question of whether, astrology in general. */
export function isSupposed(scope: Scope): boolean {
  const { clause, sentence } = scope;
  if (has(clause, 'would') || has(clause, 'whether')) return true;
  if (begins(clause, 'if')) return !isAsked(scope);
  if (sentence.clauses.slice(0, scope.at + 1).some((each) => has(each, 'suppose'))) return true;
  if (isOfNow(sentence.terms)) return false;
  if (termsOfKind(clause, 'general').some(({ values }) => values[0] !== 'theme' || !isPlaced(clause))) return true;
  if (isLore(scope)) return true;
  const isGeneral = sentence.terms.some(({ kind }) => kind === 'general');
  return (isGeneral && begins(clause, 'once')) || isDefinition(scope);
}

/** "If the omens are to be believed, at full Moon one cuts no hair"; of cards "the card of Death most often tells of a move". */
function isLore({ sentence, at, world }: Scope): boolean {
  const before = sentence.clauses.slice(0, at).flatMap((clause) => termsOfKind(clause, 'general'));
  if (before.some(({ values }) => values[0] === 'lore')) return true;
  return (
    world.cards.length > 0 &&
    sentence.terms.some(({ kind, values }) => kind === 'general' && values[0] === '') &&
    !sentence.terms.some(({ kind }) => ['position', 'orientation', 'you', 'spread'].includes(kind))
  );
}

/** Said of this sky: something is in a place, or two are in an aspect. "Mars in the tenth house answers for career" is said of this chart, "Mars answers for will" of any. */
function isPlaced({ terms }: Clause): boolean {
  const bodies = terms.flatMap(({ kind, values }) => (kind === 'body' ? values : []));
  if (bodies.length > 1 && terms.some(({ kind }) => kind === 'aspect')) return true;
  return terms.some(({ kind }, at) => {
    const before = terms[at - 1]?.kind;
    return (kind === 'sign' && (before === 'in' || before === 'signWord')) || (kind === 'house' && before === 'in');
  });
}

function has({ kinds }: Clause, kind: Term['kind']): boolean {
  return kinds.has(kind);
}

/** Whether it is among the first two words, "and" and "but" aside. */
function begins({ terms }: Clause, kind: Term['kind']): boolean {
  return terms.slice(0, 2).some((term) => term.kind === kind);
}

/** "Why argue if Mercury is in Libra?" takes the condition for a fact. */
function isAsked({ sentence, at }: Scope): boolean {
  return sentence.clauses.slice(0, at).some((clause) => has(clause, 'why'));
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
