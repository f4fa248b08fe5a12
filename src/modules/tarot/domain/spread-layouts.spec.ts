import fc from 'fast-check';
import { CARD_HEIGHT, type CardPlace, fanLayout, SPREAD_LAYOUTS, type SpreadLayout } from './spread-layouts';

interface Corner {
  readonly x: number;
  readonly y: number;
}

function corners({ x, y, turn }: CardPlace): Corner[] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-0.5, -CARD_HEIGHT / 2],
    [0.5, -CARD_HEIGHT / 2],
    [0.5, CARD_HEIGHT / 2],
    [-0.5, CARD_HEIGHT / 2],
  ].map(([dx, dy]) => ({ x: x + dx! * cos - dy! * sin, y: y + dx! * sin + dy! * cos }));
}

/** Two rectangles lie apart when some side of one has the other wholly beyond it. */
function overlap(one: CardPlace, other: CardPlace): boolean {
  const [a, b] = [corners(one), corners(other)];
  return ![one.turn, one.turn + 90, other.turn, other.turn + 90].some((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const along = (points: readonly Corner[]) => points.map(({ x, y }) => x * Math.cos(angle) + y * Math.sin(angle));
    const [first, second] = [along(a), along(b)];
    return Math.max(...first) < Math.min(...second) || Math.max(...second) < Math.min(...first);
  });
}

function expectOnTable({ width, height, positions }: SpreadLayout): void {
  for (const { card, label } of positions) {
    for (const { x, y } of corners(card)) {
      expect(Math.min(x, y)).toBeGreaterThan(0.1);
      expect(x).toBeLessThan(width - 0.1);
      expect(y).toBeLessThan(height - 0.1);
    }
    const left = label.align === 'left' ? label.x : label.x - label.width / 2;
    expect(left).toBeGreaterThan(0.05);
    expect(left + label.width).toBeLessThan(width - 0.02);
    expect(label.y + 0.2).toBeLessThan(height);
  }
}

describe.each(Object.entries<SpreadLayout>(SPREAD_LAYOUTS))('the layout %s', (_key, layout) => {
  const { positions } = layout;

  it('has all its cards and names on the table, under ids of their own', () => {
    expectOnTable(layout);
    expect(new Set(positions.map(({ id }) => id)).size).toBe(positions.length);
  });

  it('lays no card on another but the one that crosses', () => {
    const pairs = positions.flatMap((one, index) => positions.slice(index + 1).map((other) => [one, other] as const));
    const meeting = pairs.filter(([one, other]) => overlap(one.card, other.card));
    expect(meeting.map(([one, other]) => [one.id, other.id])).toEqual(
      positions.some(({ crosses }) => crosses) ? [['present', 'challenge']] : [],
    );
  });
});

it('lays the Celtic cross as a cross with its staff', () => {
  const [present, challenge, crown, foundation, past, future, ...staff] = SPREAD_LAYOUTS['celtic-cross'].positions.map(
    ({ card }) => card,
  );
  expect(challenge).toEqual({ ...present, turn: 90 });
  expect([crown!.x, foundation!.x]).toEqual([present!.x, present!.x]);
  expect([past!.y, future!.y]).toEqual([present!.y, present!.y]);
  expect(crown!.y).toBeLessThan(present!.y);
  expect(foundation!.y).toBeGreaterThan(present!.y);
  expect(past!.x).toBeLessThan(present!.x);
  expect(new Set(staff.map(({ x }) => x)).size).toBe(1);
  expect(staff.map(({ y }) => y)).toEqual([...staff.map(({ y }) => y)].sort((a, b) => b - a));
});

it('keeps a fan of any number of backs on the table, in order, each left of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), (count) => {
      const layout = fanLayout(count);
      expectOnTable(layout);
      expect(layout.positions).toHaveLength(count);
      const [xs, turns] = [layout.positions.map(({ card }) => card.x), layout.positions.map(({ card }) => card.turn)];
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(turns[0]).toBeCloseTo(-turns.at(-1)!);
    }),
  );
});
