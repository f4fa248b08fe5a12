import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import { type LockAspect, type LockBody, PLANETS } from './lock-fact';
import { isAddressed } from './read-places';
import type { Scope } from './scope';
import type { Term } from './terms';

/**
 * What a sentence names beside bodies and no rule has tied to one of them: it must then fit some of them. Sentences are
 * freer than rules, and a wrong sign should not pass because its verb was a new one.
 */
export function readLeftovers(scopes: readonly Scope[], claims: readonly Claim[]): Claim[] {
  const bodies = [...new Set(scopes.flatMap(({ clause }) => bodiesIn(clause.terms)))];
  const [first] = scopes;
  if (!first || bodies.length === 0) return [];
  return [
    ...signs(scopes, claims, bodies),
    ...motions(scopes, claims, bodies),
    ...aspects(scopes, claims, bodies),
    ...points(first, bodies),
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
        : [],
  );
  return scopes.flatMap((scope) =>
    scope.clause.terms.flatMap((term): Claim[] => {
      const [sign] = term.values as ZodiacSign[];
      if (term.kind !== 'sign' || sign === undefined || read.includes(sign) || isAddressed(scope, term)) return [];
      if (read.length > 0 && isAside(scope, term)) return [];
      const fits = bodies.filter((body) =>
        scope.world.daysOf(scope.when).some((day) => scope.world.signsOn(body, day).includes(sign)),
      );
      return fits.length > 0
        ? []
        : [{ kind: 'sign', body: nearest(scope, term) ?? bodies[0]!, signs: [sign], when: scope.when }];
    }),
  );
}

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

function motions(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  if (claims.some(({ kind }) => ['retrograde', 'direct', 'station', 'only', 'count'].includes(kind))) return [];
  return scopes.flatMap(({ clause, world, when }): Claim[] => {
    if (!clause.terms.some(({ kind }) => kind === 'retro')) return [];
    const moving = bodies.filter((body) =>
      world.daysOf(when).some((day) => world.motionsOn(body, day).includes('retrograde')),
    );
    return moving.length > 0 ? [] : [{ kind: 'retrograde', body: bodies[0]!, when }];
  });
}

function aspects(scopes: readonly Scope[], claims: readonly Claim[], bodies: readonly LockBody[]): Claim[] {
  if (bodies.length < 2 || claims.some(({ kind }) => kind === 'aspect' || kind === 'figure')) return [];
  return scopes.flatMap(({ clause, world, when }) =>
    clause.terms.flatMap((term): Claim[] => {
      if (term.kind !== 'aspect') return [];
      const named = term.values as readonly LockAspect[];
      const pairs = bodies.flatMap((one, at) => bodies.slice(at + 1).map((other) => [one, other] as const));
      const [pair] = pairs;
      return !pair || pairs.some((each) => world.hasAspect(each, named, when))
        ? []
        : [{ kind: 'aspect', bodies: pair, aspects: named, when }];
    }),
  );
}

/** A point nobody computed cannot do anything. */
function points({ world }: Scope, bodies: readonly LockBody[]): Claim[] {
  if (world.cards.length > 0) return [];
  const planets: readonly LockBody[] = PLANETS;
  return bodies
    .filter((body) => !planets.includes(body) && world.signsOn(body, world.days[0]).length === 0)
    .map((body) => ({ kind: 'unknown', what: body }));
}
