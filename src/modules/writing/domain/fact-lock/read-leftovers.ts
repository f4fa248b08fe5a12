import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import { isDefinition } from './asserted';
import type { Claim } from './claim';
import { ownSigns } from './dignities';
import { type LockAspect, type LockBody, PLANETS } from './lock-fact';
import { isAddressed, isIn } from './read-places';
import { bodiesBefore, isDenied, isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/**
 * What a sentence names and no rule has tied to a body: it must then fit one of the bodies named, or where none is, any at
 * all. Sentences are freer than rules, and a wrong sign should not pass because its verb was a new one.
 */
export function readLeftovers(scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  const [first] = scopes;
  if (!first || !(first.world.isSky || first.world.isNatal)) return [];
  const bodies = [...new Set(scopes.flatMap(({ clause }) => bodiesIn(clause.terms)))];
  return [
    ...signs(scopes, claims, bodies),
    ...houses(scopes, claims, bodies),
    ...motions(scopes, claims, bodies),
    ...aspects(scopes, claims, bodies),
    ...relations(scopes, claims, bodies),
    ...company(scopes, claims),
    ...hours(scopes),
    ...moves(scopes, claims),
    ...points(first, scopes),
  ];
}

function bodiesIn(terms: readonly Term[]): LockBody[] {
  return terms.flatMap(({ kind, values }) => (kind === 'body' ? (values as LockBody[]) : []));
}

function signs(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  const read = claims.flatMap((claim) =>
    claim.kind === 'sign' || claim.kind === 'phase'
      ? (claim.signs ?? [])
      : claim.kind === 'ingress'
        ? [...(claim.from ?? []), ...(claim.to ?? [])]
        : claim.kind === 'count' && claim.of === 'sign'
          ? (claim.values as ZodiacSign[])
          : [],
  );
  return scopes.flatMap((scope) =>
    scope.clause.terms.flatMap((term): Claim[] => {
      const [sign] = term.values as ZodiacSign[];
      if (term.kind !== 'sign' || sign === undefined || read.includes(sign) || isAddressed(scope, term)) return [];
      if (bodies.length === 0 && !isIn(scope, term)) return [];
      const isIt = (body: LockBody): boolean =>
        scope.world.daysOf(scope.when).some((day) => scope.world.signsOn(body, day).includes(sign));
      const isNamed = scope.sentence.terms.some(({ kind }) => kind === 'signWord');
      const isRuled = isNamed && !isIn(scope, term) && bodies.some((body) => ownSigns(body).includes(sign));
      const guests = guestsOf(scope, term);
      if ((read.length > 0 || scope.world.isNatal) && guests.length === 0 && isAside(scope, term)) return [];
      const fits = guests.length > 0 ? guests.every(isIt) : (bodies.length > 0 ? bodies : BODIES).some(isIt);
      if (isRuled || fits) return [];
      const body = guests.find((each) => !isIt(each)) ?? nearest(scope, term) ?? bodies[0];
      return [
        body
          ? { kind: 'sign', body, signs: [sign], when: scope.when }
          : { kind: 'unknown', what: `nothing in ${sign}` },
      ];
    }),
  );
}

/** "Taurus shelters the Moon, Leo Mars and Jupiter": the bodies of a clause that has one sign. */
function guestsOf(scope: Scope, sign: Term): readonly LockBody[] {
  const { clause, sentence, at } = scope;
  const { terms } = clause;
  const next = terms[terms.indexOf(sign) + 1];
  if (next?.kind === 'body') return next.values as readonly LockBody[];
  if (termsOfKind(clause, 'sign').length > 1) return [];
  const own = termsOfKind(clause, 'body');
  const after = sentence.clauses[at + 1];
  const isGap = own.length === 0 && terms.length === 1 && after !== undefined && DASH.test(after.mark);
  const isBare = own.length === 0 && terms.every(({ kind }) => ['sign', 'and', 'link', 'mark', 'but'].includes(kind));
  if (isBare && !isGap) return (bodiesBefore(scope).at(-1)?.values ?? []) as readonly LockBody[];
  const [group, more] = isGap ? termsOfKind(after, 'body') : own;
  return group && !more ? (group.values as readonly LockBody[]) : [];
}

const DASH = /^[\u2013\u2014-]$/u;

/** Whatever may stand in a sign or a house. */
const BODIES: readonly LockBody[] = [
  ...PLANETS,
  'chiron',
  'north-node',
  'south-node',
  'lilith',
  'ascendant',
  'descendant',
  'mc',
  'ic',
];

/** A sign that is the subject of a clause of its own, beside one that was read: "and Virgo is near". */
function isAside({ clause }: Scope, { tags }: Term): boolean {
  return tags.some((tag) => tag.endsWith('n')) && !clause.kinds.has('body') && !clause.kinds.has('phase');
}

function nearest({ sentence }: Scope, term: Term): LockBody | undefined {
  const near = sentence.terms
    .filter(({ kind }) => kind === 'body')
    .sort((a, b) => Math.abs(a.start - term.start) - Math.abs(b.start - term.start))[0];
  return near?.values[0] as LockBody | undefined;
}

/** A house by its number; one by its theme alone is an ordinary word too often. */
function houses(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  const read = claims.flatMap((claim) =>
    claim.kind === 'house'
      ? claim.houses
      : claim.kind === 'count' && claim.of === 'house'
        ? claim.values.map(Number)
        : [],
  );
  return scopes.flatMap((scope) =>
    termsOfKind(scope.clause, 'house').flatMap((term): Claim[] => {
      const houses = term.values.map(Number);
      const isOpen = houses.length > 1 || houses.some((house) => read.includes(house)) || isDenied(scope, term);
      const isAlone =
        bodies.length > 0 && !scope.clause.kinds.has('body') && scope.clause.kinds.has('word') && !isIn(scope, term);
      if (isOpen || isAlone || isDefinition(scope)) return [];
      if (!scope.world.isHoused) return isTold(scope, term) ? [{ kind: 'unknown', what: 'houses' }] : [];
      const isThere = (body: LockBody): boolean => scope.world.housesOf(body).some((house) => houses.includes(house));
      if ((bodies.length > 0 ? bodies : BODIES).some(isThere)) return [];
      const [body] = bodies;
      return [body ? { kind: 'house', body, houses } : { kind: 'unknown', what: `nothing in house ${houses.join()}` }];
    }),
  );
}

/** "A crowd in Gemini, in your eleventh house": of this sky, though nobody computed houses. */
function isTold(scope: Scope, house: Term): boolean {
  const { terms, kinds } = scope.clause;
  const at = terms.indexOf(house);
  const isHere = isIn(scope, house) || terms[at - 1]?.values[0] === 'your';
  return isHere && (kinds.has('stellium') || kinds.has('phase')) && scope.world.isSky;
}

function motions(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  if (claims.some(({ kind }) => ['retrograde', 'direct', 'station', 'only', 'count'].includes(kind))) return [];
  return scopes.flatMap((scope): Claim[] => {
    const { clause, world, when } = scope;
    if (!clause.terms.some((term) => term.kind === 'retro' && term.values[0] !== 'verb' && !isDenied(scope, term)))
      return [];
    const moving = (bodies.length > 0 ? bodies : BODIES).filter((body) =>
      world.daysOf(when).some((day) => world.motionsOn(body, day).includes('retrograde')),
    );
    if (moving.length > 0 || isDefinition(scope)) return [];
    const [body] = bodies;
    return [body ? { kind: 'retrograde', body, when } : { kind: 'unknown', what: 'nothing retrograde' }];
  });
}

function aspects(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  const read = claims.flatMap((claim) => (claim.kind === 'aspect' ? claim.aspects : []));
  if (bodies.length === 0 || claims.some(({ kind }) => kind === 'figure')) return [];
  return scopes.flatMap((scope) =>
    scope.clause.terms.flatMap((term): Claim[] => {
      const named = term.values as readonly LockAspect[];
      const before = scope.clause.terms[scope.clause.terms.indexOf(term) - 1]?.word ?? '';
      if (scope.lexicon.until.includes(before)) return [];
      if (term.kind !== 'aspect' || named.some((aspect) => read.includes(aspect)) || isDenied(scope, term)) return [];
      const isBeside = scope.clause.kinds.has('body');
      if (bodies.length === 1 && !isBeside) return [];
      // "On Friday comes a trine with Uranus: …, for the Sun …": whose it is the sentence before has said.
      const [own, more] = bodiesIn(scope.clause.terms);
      const isOwn = own !== undefined && !more && bodiesBefore(scope).length === 0 && !isSubjectIn(scope, own);
      return isAnyOf(scope, isOwn ? [own] : bodies, named)
        ? []
        : [{ kind: 'unknown', what: `${bodies.join(' ')} ${named.join(' or ')}` }];
    }),
  );
}

function isSubjectIn({ clause: { terms } }: Scope, body: LockBody): boolean {
  return terms.some((term) => term.kind === 'body' && term.values.includes(body) && isSubject(term));
}

/** Words of everyday for an aspect, beside two bodies that no rule has taken for its two. */
function relations(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  const isRead = claims.some(({ kind }) => kind === 'aspect' || kind === 'figure' || kind === 'together');
  if (isRead || bodies.length !== 2) return [];
  return scopes.flatMap((scope) =>
    termsOfKind(scope.clause, 'relation').flatMap((term): Claim[] => {
      const named = term.values as readonly LockAspect[];
      if (bodiesIn(scope.clause.terms).length < 2 && !term.word.includes(' ')) return [];
      if (scope.clause.terms.some(({ kind }) => kind === 'sign' || kind === 'house')) return [];
      return isDenied(scope, term) || isAnyOf(scope, bodies, named)
        ? []
        : [{ kind: 'unknown', what: `${bodies.join(' ')} ${named.join(' or ')}` }];
    }),
  );
}

/** "Venus keeps it company", "both are under one roof". */
function company(scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  return scopes.flatMap((scope): Claim[] => {
    const terms = termsOfKind(scope.clause, 'company').filter((term) => !isDenied(scope, term));
    if (terms.length === 0) return [];
    const own = bodiesIn(scope.clause.terms);
    if (own.length === 0 && scope.clause.terms.length > SHORT) return [];
    const before = own.length > 1 ? [] : (bodiesBefore(scope).at(-1)?.values ?? []);
    const bodies = [...new Set([...(before as LockBody[]), ...own])];
    if (bodies.length < 2 || claims.some(({ kind }) => kind === 'together')) return [];
    const turned = claims.find((claim) => claim.kind === 'station' && before.includes(claim.body));
    if (turned?.kind === 'station') return own.map((body) => ({ ...turned, body, when: scope.when }));
    return terms.map(({ values: [how] }) => ({
      kind: 'together',
      bodies,
      when: scope.when,
      ...(how === 'apart' && { isNot: true }),
      ...(how === 'house' && { isHouse: true }),
      ...(how === 'near' && { isNear: true }),
    }));
  });
}

/** Terms of a clause that only says it of those before. */
const SHORT = 4;

/** A body that comes, goes or turns, and no rule has understood where. */
function moves(scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  if (claims.length > 0) return [];
  return scopes.flatMap((scope): Claim[] => {
    const [body] = termsOfKind(scope.clause, 'body');
    const [verb] = termsOfKind(scope.clause, 'enter', 'turn');
    const isPlaced = scope.clause.kinds.has('sign') || scope.clause.kinds.has('signWord');
    return body && verb && isPlaced && isSubject(body) && !isDenied(scope, verb)
      ? [{ kind: 'unknown', what: `${body.values.join(' ')} moves` }]
      : [];
  });
}

/** Hours of the clock and shares of light are never among the facts. */
function hours(scopes: readonly Scope[]): Claim[] {
  return scopes.flatMap(({ clause }) =>
    clause.kinds.has('hour') && (clause.kinds.has('body') || clause.kinds.has('phase') || clause.kinds.has('aspect'))
      ? [{ kind: 'unknown', what: 'an hour or a share of light' }]
      : [],
  );
}

/** Whether there is such an aspect between two of `bodies`, or of the only one. */
function isAnyOf({ world, when }: Scope, bodies: readonly LockBody[], named: readonly LockAspect[]): boolean {
  const [one] = bodies;
  if (one === undefined) return true;
  const others = bodies.length > 1 ? bodies : BODIES;
  const first = bodies.length > 1 ? bodies : [one];
  return first.some((a) => others.some((b) => a !== b && world.hasAspect([a, b], named, when)));
}

/** A point nobody computed cannot do anything; "a tight knot" in small letters is none. */
function points({ world }: Scope, scopes: readonly Scope[]): Claim[] {
  if (world.cards.length > 0) return [];
  const planets: readonly LockBody[] = PLANETS;
  const isKnot = ({ values, word, isCapital }: Term): boolean =>
    values[0] === 'north-node' && !word.includes(' ') && !isCapital;
  const named = scopes.flatMap(({ clause }) => bodiesIn(clause.terms.filter((term) => !isKnot(term))));
  return [...new Set(named)]
    .filter((body) => !planets.includes(body) && world.signsOn(body, world.days[0]).length === 0)
    .map((body) => ({ kind: 'unknown', what: body }));
}
