import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import { ownSigns } from './dignities';
import type { LockBody } from './lock-fact';
import { isDenied, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';
import { datesClaimed } from './time';

/** What a clause says of dates, and of things no facts tell of. */
export function readOthers(scope: Scope): Claim[] {
  return [...dates(scope), ...rulers(scope), ...unknowns(scope), ...skyOfToday(scope)];
}

function dates({ clause, world }: Scope): Claim[] {
  const days = datesClaimed(clause, world);
  return days ? [{ kind: 'date', days }] : [];
}

/** "Your patron Venus": the planet that rules the sign spoken to. */
function rulers({ clause: { terms }, readers, world }: Scope): Claim[] {
  const signs = readers.length > 0 ? readers : world.reader ? [world.reader] : [];
  return terms.flatMap((term, at): Claim[] => {
    const body = terms[at + 1];
    const isYours = term.kind === 'ruler' && terms[at - 1]?.values[0] === 'your' && body?.kind === 'body';
    if (!isYours || signs.length !== 1 || body.values.length !== 1) return [];
    const isRuler = ownSigns(body.values[0] as LockBody).some((sign) => signs.includes(sign) || sign === world.reader);
    return isRuler ? [] : [{ kind: 'unknown', what: `${body.values[0] ?? ''} rules ${signs.join()}` }];
  });
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
