import { aspectClaim, cross, isLedTo, pair, type Pair, within } from './aspect-pairs';
import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { aspectsOfAny, borrowedAspects } from './read-aspects-borrowed';
import { pairOf, pronounIn } from './pronouns';
import { bodiesBefore, bodiesSaid, clausesBefore, isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of angles between bodies, by their names or in the words of everyday. */
export function readAspects(scope: Scope): Claim[] {
  const figures = (scope.world.cards.length > 0 ? [] : termsOfKind(scope.clause, 'figure')).map(
    ({ values }): Claim => ({
      kind: 'figure',
      figure: values[0] ?? '',
      bodies: allBodies(scope),
    }),
  );
  if (figures.length > 0) return figures;
  const named = termsOfKind(scope.clause, 'aspect');
  const ofOne = ofDoer(scope);
  if (ofOne.length > 0) return ofOne;
  const terms = named.length > 0 ? named : termsOfKind(scope.clause, 'relation');
  if (terms.length === 0) return borrowedAspects(scope);
  return terms
    .filter((term) => !isAside(scope, term) && !isOfPlace(scope, term))
    .flatMap(
      (term, index) =>
        aspectsOfAny(scope, term) ??
        pairsOf(scope, term, terms[index - 1]).map((pair) => aspectClaim(scope, term, pair)),
    );
}

/** "In the sixth house Saturn and Neptune argue about the routine": told of the place, not of an angle. */
function isOfPlace({ clause: { kinds, terms }, lexicon }: Scope, { kind, word }: Term): boolean {
  if (lexicon.nearby.includes(word) && kinds.has('retro')) return true;
  const [bodies, more] = terms.filter((term) => term.kind === 'body');
  return (
    kind === 'relation' &&
    (kinds.has('house') || kinds.has('sign') || kinds.has('company')) &&
    (bodies?.values.length ?? 0) > 1 &&
    !more
  );
}

/** "Far from a conjunction", not yet in it. */
function isAside({ clause: { terms }, lexicon }: Scope, term: Term): boolean {
  return lexicon.until.includes(terms[terms.indexOf(term) - 1]?.word ?? '');
}

/** The bodies of the clause, else those of the next: "the corner of the T-square is Saturn". */
function allBodies({ clause, sentence, at }: Scope): readonly LockBody[] {
  const own = termsOfKind(clause, 'body');
  const next = sentence.clauses[at + 1];
  const isOfIt = next?.terms.slice(0, 2).some(({ kind }) => kind === 'there') === true;
  const terms = own.length > 0 || !next || (next.mark === ',' && !isOfIt) ? own : termsOfKind(next, 'body');
  return terms.flatMap(({ values }) => values as readonly LockBody[]);
}

/** Which bodies an aspect is between. */
function pairsOf(scope: Scope, term: Term, previous: Term | undefined): Pair[] {
  const bodies = termsOfKind(scope.clause, 'body');
  const before = bodies.filter(({ start }) => start < term.start);
  const after = bodies.filter(({ start }) => start > term.start);
  const [next, afterNext] = after;
  const isSecond = previous !== undefined && before.some(({ start }) => start > previous.start);
  const last = isSecond ? before[0] : before.at(-1);
  const { terms } = scope.clause;
  if (isOfSome(scope, bodies) || isCrowd(term, bodies)) return [];
  const [led, who] = terms;
  const whom = led?.kind === 'with' && who?.kind === 'there' ? bodiesBefore(scope).at(-1) : undefined;
  // "Jupiter, with whom the Moon gets along".
  if (whom && bodies.length === 1 && bodies[0]) return cross(whom, bodies[0]);
  const ahead = subjectAhead(scope, bodies);
  if (ahead && bodies[0]) return cross(ahead, bodies[0]);
  const [one, other] = ofEach(scope, term, bodies);
  if (one && other) return cross(one, other);
  if (last && next && isBetween(scope, term, next)) return within(next.values);
  if (!last && next?.values.length === 2 && terms.indexOf(next) === terms.indexOf(term) + 1) return within(next.values);
  // "The square of Venus and Uranus gives way to the opposition of Mars and Saturn".
  const isOwnPair =
    next?.values.length === 2 && terms.indexOf(next) === terms.indexOf(term) + 1 && next.tags.includes('sg');
  if (isOwnPair && previous && terms[terms.indexOf(previous) + 1]?.kind === 'body') return within(next.values);
  if (last && next) return cross(last, next);
  if (next && afterNext) return cross(next, afterNext);
  if (next) return aloneAfter(scope, term, next);
  const beforeLast = before.at(-2);
  if (last && last.values.length > 1) return ofGroup(scope, last, term);
  if (last && beforeLast) return cross(beforeLast, last);
  if (last) return aloneBefore(scope, term, last);
  return elsewhere(scope, term);
}

/** "The three have two sextiles and a trine": which two have which is not said. */
function isOfSome(scope: Scope, [group, more]: readonly Term[]): boolean {
  const named = group ? group.values : pronounIn(scope);
  return more === undefined && named.length > 2 && termsOfKind(scope.clause, 'aspect').length > 1;
}

/** "Four planets argue": a word of everyday, and no angles between each two. */
function isCrowd({ kind }: Term, [group, more]: readonly Term[]): boolean {
  return kind === 'relation' && more === undefined && (group?.values.length ?? 0) > CROWD;
}

const CROWD = 3;

/** "Caught in squares with Mars and Jupiter, the Moon …". */
function subjectAhead({ clause: { terms }, sentence, at, lexicon }: Scope, bodies: readonly Term[]): Term | undefined {
  const [own, more] = bodies;
  const isLed = own !== undefined && !more && isLedTo(terms, own);
  const next = sentence.clauses[at + 1];
  if (!isLed || at > 0 || !next || !lexicon.attribute.test(terms[0]?.word ?? '')) return undefined;
  return termsOfKind(next, 'body').find((body) => isSubject(body));
}

/** "The Sun has Neptune's trine and Pluto's sextile": each aspect right after a body of its own, all of them to the first. */
function ofEach({ clause }: Scope, term: Term, bodies: readonly Term[]): readonly Term[] {
  // "Mercury offers Neptune a trine and Pluto a sextile".
  const ownOf = (aspect: Term): Term | undefined =>
    clause.terms.slice(0, clause.terms.indexOf(aspect)).findLast(({ kind }) => kind !== 'link');
  const aspects = termsOfKind(clause, 'aspect');
  const [first, ...rest] = bodies;
  const isEach = aspects.length > 1 && aspects.every((aspect, at) => ownOf(aspect) === rest[at]);
  return first && isEach && rest.length === aspects.length && aspects.includes(term) ? [first, ownOf(term)!] : [];
}

/** "Pluto goes between in the opposition of the Sun and Neptune". */
function isBetween({ clause: { terms } }: Scope, term: Term, next: Term): boolean {
  const at = terms.indexOf(term);
  const isOfTwo = next.values.length === 2 && terms.indexOf(next) === at + 1;
  // "The Moon's sickle and the trine of the Sun with Pluto".
  const isLed = ['in', 'and'].includes(terms[at - 1]?.kind ?? '');
  return isOfTwo && isLed && next.tags.includes('sg') && !next.tags.includes('sd');
}

/** "The Moon, still in Virgo, draws level with Jupiter and forms a trine with the Sun": each is hers. */
function ofDoer(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  const bodies = termsOfKind(scope.clause, 'body');
  const aspects = termsOfKind(scope.clause, 'aspect', 'relation');
  // "The Sun meets Saturn and trines Jupiter".
  const own = bodies.find(({ start }) => start < (aspects[0]?.start ?? 0));
  const doer = own ?? bodiesBefore(scope)[0];
  const whom = aspects.map((aspect) => {
    const isPart = ({ kind, values }: Term): boolean => kind !== 'link' || values[0] !== 'article';
    const [lead, body] = terms.slice(terms.indexOf(aspect) + 1).filter(isPart);
    return lead?.kind === 'body' ? lead : lead?.kind === 'with' && body?.kind === 'body' ? body : undefined;
  });
  const isAll = bodies.every((body) => body === own || whom.includes(body));
  const isEach = own === undefined || (!isLedTo(terms, own) && whom.every((body) => body !== undefined));
  if (!doer || doer.tags.length > 0 || aspects.length < 2 || !isAll || !isEach) return [];
  return aspects.flatMap((aspect, at) =>
    whom[at] ? cross(doer, whom[at]).map((both) => aspectClaim(scope, aspect, both)) : [],
  );
}

/** "The trine with Neptune wakes …": the other of an aspect that begins its clause. */
function isOfAspect(terms: readonly Term[], body: Term): boolean {
  const [aspect, lead, own] = terms.filter(({ kind }) => !['link', 'but', 'and'].includes(kind));
  return aspect?.kind === 'aspect' && lead !== undefined && own === body;
}

/** "The trine of the Sun and Neptune"; else the other was named before: "with Jupiter … both lights argue", "it is in sextile with Mars". */
function aloneAfter(scope: Scope, term: Term, next: Term): Pair[] {
  const pronoun = pronounIn(scope);
  const earlier = clausesBefore(scope).flatMap((each) => {
    const bodies = bodiesSaid(each);
    // Where names have no cases, the first of them is the subject.
    const isBare = bodies.every(({ tags }) => tags.length === 0);
    const spoken = isBare ? bodies[0] : bodies.findLast((body) => isSubject(body));
    // "Jupiter grumbles: a square to Mercury, a square to Venus".
    const led = bodies.filter(
      (body) => !isLedTo(each.terms, body) || (each.terms.length > LONG && !isOfAspect(each.terms, body)),
    );
    return each.kinds.has('aspect') ? led.slice(0, 1) : spoken ? [spoken] : bodies.slice(-1);
  })[0];
  const isWith = earlier !== undefined && isAfterWith(scope, earlier);
  const isToBoth = earlier !== undefined && isSentToBoth(scope, term, next);
  if (next.values.length > 1 && !isToBoth && !(term.kind === 'relation' && isWith)) return within(next.values);
  const owner = earlier ?? ownerBefore(scope, term);
  const others = pronoun.length > 0 && !isWith ? pronoun : (owner?.values ?? []);
  return others
    .filter((body) => !next.values.includes(body))
    .flatMap((body) => next.values.map((own) => pair(body, own)));
}

/** "After it passes into Pisces, trines with the Sun and Mercury …": of what is spoken of to both, and not between them. */
function isSentToBoth({ clause: { terms }, lexicon }: Scope, term: Term, both: Term): boolean {
  const [lead, body] = terms.slice(terms.indexOf(term) + 1).filter(({ kind }) => kind !== 'link');
  return lead?.kind === 'with' && body === both && lexicon.manyAspects.test(term.word);
}

/** "Its trine with Pluto": of what the sentence before spoke of. */
function ownerBefore({ clause: { terms }, previous, lexicon }: Scope, term: Term): Term | undefined {
  const word = terms[terms.indexOf(term) - 1]?.word ?? '';
  const isOwned = lexicon.owners.includes(word);
  const all = previous?.terms.filter((body) => body.kind === 'body' && isSubject(body)) ?? [];
  // "The Moon's sextile to Mars helps. Its opposition to Pluto …": the Moon's.
  const free = all.filter((body) => !isLedTo(previous?.terms ?? [], body));
  const isOf = (body: Term): boolean => lexicon.owned[word]?.includes(body.values[0] ?? '') === true;
  return isOwned ? (free.findLast(isOf) ?? all.findLast(isOf) ?? free.at(-1) ?? all.at(-1)) : undefined;
}

/** Terms of a clause that is more than an aspect and whom it is to. */
const LONG = 4;

/** "Mercury and Venus send squares to it", else "Mercury and Venus are in sextile". */
function ofGroup(scope: Scope, group: Term, term: Term): Pair[] {
  const { terms } = scope.clause;
  const [to, whom] = terms.slice(terms.indexOf(term) + 1);
  if (to?.kind === 'to' && whom?.kind === 'word') return [];
  const subject = spokenBefore(scope);
  const isOfThem = terms[0]?.kind === 'to' && terms[1]?.kind === 'there';
  if ((scope.lexicon.beside.includes(term.word) || isOfThem) && subject) return cross(subject, group);
  const [other, more] = pronounIn(scope);
  if (other === undefined || more !== undefined || group.values.includes(other)) return within(group.values);
  return group.values.map((body) => pair(body, other));
}

function isAfterWith({ sentence }: Scope, body: Term): boolean {
  return sentence.terms[sentence.terms.indexOf(body) - 1]?.kind === 'with';
}

/** "The Sun is beside her". */
function aloneBefore(scope: Scope, term: Term, last: Term): Pair[] {
  const isBeside = scope.lexicon.beside.includes(term.word);
  const isTold = isBeside || scope.clause.terms.some(({ kind }) => kind === 'pronoun');
  if (term.kind === 'relation' && !isTold) return [];
  const [subject] = bodiesBefore(scope);
  const isTo = isLedTo(scope.clause.terms, last);
  if (term.kind === 'aspect' && isTo && subject)
    return cross(isPaired(scope, subject) ? firstOf(subject) : subject, last);
  const spoken = isBeside ? ((spokenBefore(scope)?.values ?? []) as readonly LockBody[]).slice(-1) : [];
  const others = [...pronounIn(scope), ...spoken].filter((body) => !last.values.includes(body));
  return others.slice(0, 1).map((body) => pair(last.values[0] ?? '', body));
}

/** "The Sun with Neptune in a trine, with Uranus in an opposition": the Sun's alone. */
function isPaired(scope: Scope, { values }: Term): boolean {
  return values.length === 2 && clausesBefore(scope).some(({ kinds }) => kinds.has('aspect'));
}

function firstOf(term: Term): Term {
  return { ...term, values: term.values.slice(0, 1) };
}

/** What is spoken of: the last subject, else what was named last. */
function spokenBefore(scope: Scope): Term | undefined {
  const before = bodiesBefore(scope);
  return before.findLast((body) => isSubject(body)) ?? before.at(-1);
}

/** "A square between them"; "the trine that the Moon forms with Mars"; "they argue: the square makes you sharper". */
function elsewhere(scope: Scope, term: Term): Pair[] {
  if (term.kind === 'relation' && isSubjectOnly(scope)) return [];
  const pronoun = pronounIn(scope);
  if (pronoun.length > 1) return term.kind === 'relation' && bodiesBefore(scope).length === 0 ? [] : within(pronoun);
  const [other] = pronoun;
  if (other !== undefined) {
    const said = clausesBefore(scope)
      .flatMap((each) => termsOfKind(each, 'body'))
      .flatMap(({ values }) => values);
    const subject = said.find((body) => body !== other);
    return subject === undefined ? [] : [pair(subject, other)];
  }
  const isNamed = scope.sentence.terms.some(({ kind }) => kind === 'aspect');
  if (term.kind === 'relation' && (isNamed || scope.clause.kinds.has('word'))) return [];
  const next = scope.sentence.clauses[scope.at + 1];
  if (next?.terms[0]?.kind === 'there') return pairIn(termsOfKind(next, 'body'));
  if (bodiesBefore(scope).flatMap(({ values }) => values).length > 2) return [];
  const before = clausesBefore(scope).map((each) => termsOfKind(each, 'body'));
  const spoken = before.find((bodies) => pairOf(bodies) !== undefined);
  return spoken ? pairIn(spoken) : [];
}

/** "It helps" says nothing of two. */
function isSubjectOnly({ clause, lexicon }: Scope): boolean {
  const pronouns = termsOfKind(clause, 'pronoun');
  return pronouns.length === 1 && lexicon.subjects.includes(pronouns[0]?.word ?? '');
}

function pairIn(bodies: readonly Term[]): Pair[] {
  const found = pairOf(bodies);
  return found ? within(found.slice(-2)) : [];
}
