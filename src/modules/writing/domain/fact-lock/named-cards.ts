import { cardsOfSuit } from './card-places';
import { majorNumbered } from './count-proof';
import { MAYBE_COUNTED, RANKS } from './number-terms';
import type { Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** Cards whose names are ordinary words, so that a capital at a sentence's beginning tells nothing. */
const ORDINARY: readonly string[] = [
  'strength',
  'death',
  'the-world',
  'justice',
  'temperance',
  'judgement',
  'the-star',
  'the-tower',
  'the-lovers',
  'the-sun',
  'the-moon',
];

/** Those of the clauses that were asked for: many rules ask for the same. */
const named = new WeakMap<Clause, readonly Term[]>();

/** The terms of a clause that name cards of the deck. */
export function cardsNamed(scope: Scope): readonly Term[] {
  const known = named.get(scope.clause);
  if (known) return known;
  const found = scope.clause.terms.filter((term) => isCard(scope, term));
  named.set(scope.clause, found);
  return found;
}

const NAMES: ReadonlySet<string> = new Set(['body', 'rank', 'card']);

/** Whether a term names a card, and no ordinary thing. */
export function isCard(scope: Scope, term: Term): boolean {
  if (!NAMES.has(term.kind)) return false;
  const { sentence, clause, world, lexicon } = scope;
  const isFirst = sentence.terms.find(({ kind }) => kind !== 'mark') === term;
  if (term.kind === 'body') {
    return (
      cardsOf(scope, term).length > 0 &&
      term.isCapital &&
      !isSky(clause) &&
      (!isFirst || sentence.clauses.some(isOnTable) || isSpeaking(scope, term))
    );
  }
  if (term.kind === 'rank') return cardsOf(scope, term).length > 0 && (term.isCapital || sentence.isSmall);
  if (term.kind !== 'card') return false;
  if (term.word.includes(' ')) return true;
  if (!term.isCapital) return sentence.isSmall;
  const name = term.values[0] ?? '';
  if (!isFirst || !(ORDINARY.includes(name) || lexicon.homonym.test(term.word))) return true;
  const isInSpread = world.cards.some(({ card }) => card === name);
  // "Strength and time are taken by the Page": no form of a subject.
  const isNamed = name !== 'strength' || term.tags.length === 0 || term.tags.includes('sn');
  return (
    isInSpread ||
    (isOnTable(clause) && (isNamed || clause.kinds.has('none') || term.tags.length === 0)) ||
    isDescribed(scope, term) ||
    (isNamed && hasOther(clause, term)) ||
    isSpeaking(scope, term)
  );
}

/** Beside another card, "the Star and the Tower". */
function hasOther({ terms }: Clause, card: Term): boolean {
  return terms.some((term) => term !== card && term.kind === 'card' && term.isCapital);
}

/** "The Sun answers": only cards do. */
function isSpeaking({ clause: { terms }, lexicon }: Scope, card: Term): boolean {
  return lexicon.speech.test(terms[terms.indexOf(card) + 1]?.word ?? '');
}

/** Whether the clause speaks of cards anyway. */
function isOnTable({ terms }: Clause): boolean {
  return terms.some(({ kind }) => ['orientation', 'position', 'draws', 'spread'].includes(kind));
}

/** "The Star, glimmering at the edge of the spread, …", "the Star, which you have drawn". */
function isDescribed({ sentence, clause, lexicon }: Scope, card: Term): boolean {
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
  const [first] = next?.terms ?? [];
  // "Strength runs out there, where the Knight rides": of the place.
  if (
    !next ||
    !first ||
    clause.terms.at(-1) !== card ||
    !(lexicon.participle.test(first.word) || first.kind === 'there')
  )
    return false;
  return isOnTable(next) || next.terms.some(({ kind, word }) => kind === 'card' && word.includes(' '));
}

function isSky({ terms }: Clause): boolean {
  return terms.some(({ kind }) => ['sign', 'retro', 'aspect', 'house', 'planets'].includes(kind));
}

/** The cards a term may mean: a court card without its suit is any of the spread's. */
export function cardsOf({ world, clause, lexicon }: Scope, term: Term): readonly string[] {
  if (term.kind === 'card' && term.values.includes(MAYBE_COUNTED)) return namedOrCounted(world, term.values[0] ?? '');
  if (term.kind === 'card') return term.values.flatMap((name) => numberedIn(world, name) ?? [name]);
  const shared = term.kind === 'rank' ? suitAfter(clause, term) : undefined;
  if (shared !== undefined) return [`${term.values[0] ?? ''}-of-${shared}`];
  if (term.kind === 'body')
    return term.values.filter((body) => body === 'sun' || body === 'moon').map((body) => `the-${body}`);
  // "Of the Pentacles here are the Nine and the Ten".
  const suits = clause.terms.filter(
    ({ kind, tags }, at) =>
      kind === 'suit' && (lexicon.out.includes(clause.terms[at - 1]?.word ?? '') || isShown(clause, term, tags, at)),
  );
  const [suit, more] = suits.length > 0 ? termsOfKind(clause, 'suit') : [];
  if (suit && !more) return [`${term.values[0] ?? ''}-of-${suit.values[0] ?? ''}`];
  return world.cards.map(({ card }) => card).filter((card) => card.startsWith(`${term.values[0] ?? ''}-of-`));
}

/** "Cups are represented by the Three". */
function isShown({ terms }: Clause, rank: Term, suit: Term['tags'], at: number): boolean {
  return at === 0 && suit.includes('pn') && rank.tags.includes('si') && !rank.tags.includes('sn') && terms[0] !== rank;
}

/** "Two Wands": the card, or where there are two of the suit, those. */
function namedOrCounted(world: Scope['world'], name: string): readonly string[] {
  const [rank = '', suit = ''] = name.split('-of-');
  const laid = cardsOfSuit(suit, world);
  return !laid.includes(name) && laid.length === RANKS.indexOf(rank) + 2 ? laid : [name];
}

/** "Number three" is the third of the deck or of those laid. */
function numberedIn({ cards }: Scope['world'], name: string): readonly string[] | undefined {
  if (!name.startsWith('no-')) return undefined;
  const number = Number(name.slice('no-'.length));
  return [majorNumbered(number) ?? [], (cards.length > 1 ? cards[number - 1]?.card : undefined) ?? []].flat();
}

/** "The Seven, the Nine and the Queen of Swords": ranks that leave their suit to the last. */
function suitAfter({ terms }: Clause, rank: Term): string | undefined {
  const after = terms.slice(terms.indexOf(rank) + 1);
  const last = after.findIndex(({ kind, word }) => kind !== 'rank' && kind !== 'and' && word !== ',');
  const isJoined = after[last - 1]?.kind === 'and' && after[last]?.kind === 'card';
  return isJoined ? after[last]?.values[0]?.split('-of-')[1] : undefined;
}

/** "Not Death but Judgement waits", "it leads not to the reversed Sun but to the Ace". */
export function isContrast({ clause: { terms, kinds } }: Scope, card: Term): boolean {
  const at = terms.indexOf(card);
  const to = terms[at - 1]?.kind === 'orientation' && terms[at - 2]?.kind === 'to' ? at - 2 : at - 1;
  const isNot = terms[terms[to]?.kind === 'to' ? to - 1 : at - 1]?.kind === 'not';
  return isNot && !kinds.has('none');
}

/** "Not Death and not the Tower but the World": the card of the next clause, which leaves out all else. */
export function insteadOf(scope: Scope): Term | undefined {
  const clause = scope.sentence.clauses[scope.at + 1];
  const [but, ...rest] = clause?.terms ?? [];
  if (!clause || but?.kind !== 'but' || !rest.every(({ kind }) => NAMING.includes(kind))) return undefined;
  const [card, more] = cardsNamed({ ...scope, clause });
  return more ? undefined : card;
}

const NAMING: readonly Term['kind'][] = ['card', 'rank', 'body', 'to', 'in', 'orientation', 'link', 'mark'];

/** "Unlike the Devil and the Tower, Death …": what something is compared to need not lie here. */
export function isMeasure(scope: Scope, card: Term): boolean {
  const { terms } = scope.clause;
  const lead = terms.findIndex(({ kind }) => kind === 'unlike');
  const first = cardsNamed(scope).find((each) => terms.indexOf(each) > lead);
  if (lead < 0 || !first || terms.indexOf(card) <= lead) return false;
  // "Unlike the Devil, Death …": what is a subject begins the statement.
  const isParted = terms.slice(terms.indexOf(first), terms.indexOf(card)).some(({ word }) => word === ',');
  return areListed(scope, first, card) && !(isParted && (card.tags.length === 0 || card.tags.includes('sn')));
}

/** The card a pronoun or a missing subject means. */
export function spokenOf(scope: Scope): Term | undefined {
  const pronoun = pronounOf(scope);
  const clauses = scope.sentence.clauses.slice(0, scope.at);
  const here = clauses.flatMap(({ terms }) => terms);
  // "Death, unlike the Tower, is reversed": of Death; "…, which is upright" is of the Tower.
  const isRelative = scope.clause.terms[0]?.kind === 'there';
  const main = clauses.flatMap((clause) => clause.terms.filter((term) => !isMeasure({ ...scope, clause }, term)));
  const before = scope.previous?.terms ?? [];
  const isMeant = (term: Term): boolean =>
    isCardName(scope, term) && (pronoun === undefined || genderOf(scope, term) === pronoun);
  const found = (isRelative ? undefined : main.findLast(isMeant)) ?? here.findLast(isMeant);
  // "It lies straight" is one term.
  const isIt = scope.clause.terms[0]?.word.split(' ').some((word) => scope.lexicon.subjects.includes(word)) === true;
  return found ?? (pronoun === undefined && !isIt ? undefined : before.findLast(isMeant));
}

/** The pronoun of a clause; where a sentence names no card, "it lies there, and upside down" is still of the one before. */
function pronounOf(scope: Scope): string | undefined {
  const [own] = termsOfKind(scope.clause, 'pronoun');
  if (own || !scope.clause.kinds.has('orientation')) return own?.values[0];
  const before = scope.sentence.clauses.slice(0, scope.at);
  if (before.flatMap(({ terms }) => terms).some((term) => isCardName(scope, term))) return undefined;
  const first = before.flatMap((clause) => termsOfKind(clause, 'pronoun'))[0];
  return first && scope.lexicon.subjects.includes(first.word) ? first.values[0] : undefined;
}

function isCardName(scope: Scope, term: Term): boolean {
  const isName = term.kind === 'card' || (['rank', 'body'].includes(term.kind) && cardsOf(scope, term).length > 0);
  return isName && (term.isCapital || term.word.includes(' ') || scope.sentence.isSmall);
}

function genderOf({ lexicon }: Scope, { values }: Term): string {
  const [name = ''] = values;
  return lexicon.genders[name] ?? lexicon.genders[name.split('-of-')[0] ?? ''] ?? 'm';
}

/** Whether only commas, "and" and orientations stand between two cards. */
export function areListed({ clause: { terms } }: Scope, one: Term, other: Term): boolean {
  const [from, to] = [terms.indexOf(one), terms.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return terms
    .slice(from + 1, to)
    .every((term) => term.word === ',' || ['and', 'orientation', 'card', 'rank', 'body', 'link'].includes(term.kind));
}

/** What stands before a card and how it lies. */
export function leadOf(terms: readonly Term[], card: Term): Term | undefined {
  return terms.slice(0, terms.indexOf(card)).findLast(({ kind }) => kind !== 'orientation');
}

/** "The card of the surroundings, the Devil, …". */
export function appositionOf({ clause, sentence, at }: Scope): Term | undefined {
  const next = sentence.clauses[at + 1];
  const [card, more] = next?.terms.filter(({ kind }) => kind !== 'mark') ?? [];
  const isName =
    (card?.kind === 'card' || card?.kind === 'body') && card.isCapital && more === undefined && next?.mark === ',';
  const isLast = at + 2 === sentence.clauses.length && at === 0;
  return isName && (isLast || clause.kinds.has('cardWord')) ? card : undefined;
}
