import type { Claim } from './claim';
import type { FactWorld } from './fact-world';
import type { LockAspect, LockBody } from './lock-fact';

/** Whether the aspects of the facts make up a figure over the bodies named; one nobody can tell from aspects is not proved. */
export function hasFigure({ figure, bodies }: Extract<Claim, { kind: 'figure' }>, world: FactWorld): boolean {
  const all = [...new Set(pairs(world).flatMap(({ bodies: pair }) => pair))];
  const has = (aspect: LockAspect, one: LockBody, other: LockBody): boolean => world.hasAspect([one, other], [aspect]);
  const found: LockBody[][] = [];
  for (const a of all) {
    for (const b of all) {
      for (const c of all) {
        if (figure === 't-square' && has('opposition', a, b) && has('square', a, c) && has('square', b, c)) {
          found.push([a, b, c]);
        }
        if (figure === 'grand-trine' && has('trine', a, b) && has('trine', a, c) && has('trine', b, c)) {
          found.push([a, b, c]);
        }
      }
    }
  }
  return found.some((corners) => bodies.every((body) => corners.includes(body)));
}

function pairs(world: FactWorld) {
  return [...world.all('aspect'), ...world.all('natal-aspect')];
}
