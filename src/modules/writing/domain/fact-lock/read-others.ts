import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim, Count } from './claim';
import { isDenied, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import { RANKS, type Term } from './terms';
import { datesClaimed } from './time';

/** What a clause says of dates, of numbers of bodies, and of things no facts tell of. */
export function readOthers(scope: Scope): Claim[] {
  return [...dates(scope), ...counts(scope), ...unknowns(scope), ...skyOfToday(scope)];
}

function dates({ clause, world }: Scope): Claim[] {
  const days = datesClaimed(clause, world);
  return days ? [{ kind: 'date', days }] : [];
}

function unknowns(scope: Scope): Claim[] {
  const { clause, world } = scope;
  const denied = clause.terms.some(({ kind }) => kind === 'none');
  const isOfSky = has(clause, 'heaven') || has(clause, 'body') || has(clause, 'planets');
  const named = termsOfKind(clause, 'unknown').filter(
    (term) => !denied && !isDenied(scope, term) && (isOfSky || term.values[0] !== 'history'),
  );
  const isPast = has(clause, 'not') || has(clause, 'since') || has(clause, 'enter');
  const isHistory =
    world.isSky && isOfSky && termsOfKind(clause, 'years').some(({ values }) => isPast || values[0] === 'century');
  return [
    ...named.map(({ values }): Claim => seasonal(scope, values[0] ?? '') ?? { kind: 'unknown', what: values[0] ?? '' }),
    ...(isHistory ? [{ kind: 'unknown', what: 'history' } as const] : []),
  ];
}

const SEASONS: Readonly<Record<string, readonly ZodiacSign[]>> = {
  solstice: ['cancer', 'capricorn'],
  equinox: ['aries', 'libra'],
};

/** A solstice or an equinox is an ingress of the Sun. */
function seasonal({ when }: Scope, what: string): Claim | undefined {
  const to = SEASONS[what];
  return to && { kind: 'ingress', body: 'sun', to, when };
}

/** A chart of birth tells nothing of the sky of today. */
function skyOfToday({ clause, world }: Scope): Claim[] {
  const isNow = clause.terms.some(
    ({ kind, values }) => kind === 'now' || (kind === 'time' && /^-?\d$/.test(values[0] ?? '')),
  );
  const said: readonly Term['kind'][] = [
    'sign',
    'aspect',
    'relation',
    'retro',
    'house',
    'go',
    'enter',
    'leave',
    'stay',
  ];
  const bodies = termsOfKind(clause, 'body').flatMap(({ values }) => values);
  const isSaid = bodies.length > 1 || (bodies.length === 1 && said.some((kind) => has(clause, kind)));
  return world.isNatal && isNow && isSaid ? [{ kind: 'unknown', what: 'sky of today' }] : [];
}

function has({ kinds }: Clause, kind: Term['kind']): boolean {
  return kinds.has(kind);
}

function counts(scope: Scope): Claim[] {
  const { clause } = scope;
  return [
    ...termsOfKind(clause, 'stellium').flatMap(() => counted(scope, 'more')),
    ...termsOfKind(clause, 'planets').flatMap((planets) => {
      const number = numberOf(clause, planets);
      return number === undefined || isAllDenied(clause) ? [] : counted(scope, number);
    }),
    ...(has(clause, 'planets') || has(clause, 'body') || !has(clause, 'retro') || !has(clause, 'none')
      ? []
      : [{ kind: 'count', number: 0, of: 'retrograde', values: [] } as const]),
    ...phases(clause),
    ...termsOfKind(clause, 'empty').flatMap((term) => (isDenied(scope, term) ? [] : emptied(scope))),
  ];
}

/** "The second house is empty", "no planets in Libra". */
function emptied(scope: Scope): Claim[] {
  return has(scope.clause, 'house') || has(scope.clause, 'sign') ? counted(scope, 0) : [];
}

/** "Not all planets" leaves open how many. */
function isAllDenied({ terms }: Clause): boolean {
  return terms.some(({ kind }, at) => kind === 'all' && terms[at - 1]?.kind === 'not');
}

function counted({ clause }: Scope, number: Count['number']): Claim[] {
  const about = clause.terms.find(({ kind }) => ['retro', 'direct', 'forth', 'sign', 'house', 'turn'].includes(kind));
  if (!about) return [];
  if (about.kind === 'turn') return [{ kind: 'count', number, of: 'station', values: [] }];
  const of =
    about.kind === 'retro' ? 'retrograde' : about.kind === 'sign' || about.kind === 'house' ? about.kind : 'direct';
  return [{ kind: 'count', number, of, values: of === 'sign' || of === 'house' ? about.values : [] }];
}

/** The number said with `counted`; "none" anywhere in the clause is none. */
export function numberOf({ terms }: Clause, counted: Term): Count['number'] | undefined {
  if (terms.some(({ kind }) => kind === 'none')) return 0;
  const at = terms.indexOf(counted);
  const numbers = terms
    .filter(
      ({ kind, values, isCapital }) =>
        ['numeral', 'number', 'all', 'half'].includes(kind) ||
        (kind === 'rank' && (!isCapital || terms[0]?.kind === kind) && RANKS.includes(values[0] ?? '')),
    )
    .filter((term) => !(term.kind === 'all' && terms[terms.indexOf(term) - 1]?.kind === 'in'));
  const near = numbers.findLast((term) => terms.indexOf(term) < at) ?? numbers[0];
  if (!near) return undefined;
  if (near.kind === 'all') return 'all';
  if (near.kind === 'numeral' && terms[terms.indexOf(near) - 1]?.kind === 'not') return 0;
  if (near.kind === 'half') return near.values[0] === 'most' ? 'most' : 'half';
  if (near.kind === 'rank') return RANKS.indexOf(near.values[0] ?? '') + 2;
  return Number(near.values[0] ?? Number.parseInt(near.word, 10));
}

/** "Two full Moons". */
function phases({ terms }: Clause): Claim[] {
  return terms.flatMap((term, at): Claim[] => {
    const before = terms[at - 1];
    if (term.kind !== 'phase' || before?.kind !== 'numeral') return [];
    return [{ kind: 'count', number: Number(before.values[0]), of: 'phase', values: term.values }];
  });
}
