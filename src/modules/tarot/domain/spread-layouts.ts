/** Where a card lies on the table: its middle, in widths of a card from the upper left; `turn` in degrees, clockwise. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Where the name of a card stands, in widths of a card: the top of its first line, and how wide a line may be. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'middle' | 'left';
}

/** A place in a spread; its number is its index and one. */
export interface SpreadPosition {
  readonly id: string;
  readonly card: CardPlace;
  readonly label: LabelPlace;
  /** Lies on others on purpose. */
  readonly crosses?: boolean;
}

/** The shape of a spread on a table of `width` by `height` widths of a card. */
export interface SpreadLayout {
  readonly width: number;
  readonly height: number;
  readonly positions: readonly SpreadPosition[];
}

/** A card's height in its widths. */
export const CARD_HEIGHT = 5 / 3;

const UNDER = CARD_HEIGHT / 2 + 0.07;

type Named<Id extends string> = SpreadPosition & { readonly id: Id };

const at = <Id extends string>(id: Id, x: number, y: number, turn = 0): Named<Id> => ({
  id,
  card: { x, y, turn },
  label: { x, y: y + UNDER + Math.abs(Math.sin((turn * Math.PI) / 180)) * 0.42, width: 1.26, align: 'middle' },
});

/** A card of the staff: its name stands to its right, where there is room. */
const onStaff = <Id extends string>(id: Id, y: number): Named<Id> => ({
  id,
  card: { x: 5.02, y, turn: 0 },
  label: { x: 5.62, y: y - 0.2, width: 1.34, align: 'left' },
});

/** The spreads AdtroBot lays. */
export const SPREAD_LAYOUTS = {
  'one-card': {
    width: 1.62,
    height: 2.16,
    positions: [{ ...at('answer', 0.81, 0.98), label: { x: 0.81, y: 1.87, width: 1.5, align: 'middle' } }],
  },
  'three-cards': {
    width: 4.2,
    height: 2.5,
    positions: [at('past', 0.85, 1.05), at('present', 2.1, 1.05), at('future', 3.35, 1.05)],
  },
  'celtic-cross': {
    width: 7.06,
    height: 7.42,
    positions: [
      { ...at('present', 2.25, 3.53), label: { x: 1.4, y: 4.45, width: 1.74, align: 'left' } },
      {
        id: 'challenge',
        card: { x: 2.25, y: 3.53, turn: 90 },
        label: { x: 1.4, y: 4.67, width: 1.74, align: 'left' },
        crosses: true,
      },
      at('crown', 2.25, 1.2),
      at('foundation', 2.25, 5.86),
      at('past', 0.8, 3.53),
      at('near-future', 3.7, 3.53),
      onStaff('self', 6.36),
      onStaff('environment', 4.59),
      onStaff('hopes-and-fears', 2.82),
      onStaff('outcome', 1.05),
    ],
  },
  love: {
    width: 4.5,
    height: 6.05,
    positions: [
      at('self', 0.9, 1.1),
      at('partner', 3.6, 1.1),
      at('foundation', 2.25, 1.85),
      at('challenge', 0.9, 3.35),
      at('advice', 3.6, 3.35),
      at('outcome', 2.25, 4.65),
    ],
  },
  career: {
    width: 6.22,
    height: 4.5,
    positions: [
      at('situation', 0.79, 3.1),
      at('foundation', 1.95, 2.6),
      at('challenge', 3.11, 2.1),
      at('advice', 4.27, 1.6),
      at('outcome', 5.43, 1.1),
    ],
  },
  decision: {
    width: 5.2,
    height: 6.7,
    positions: [
      at('situation', 2.6, 5.2),
      at('path-one', 1.35, 3.4, -8),
      at('path-two', 3.85, 3.4, 8),
      at('outcome-one', 0.82, 1.15, -8),
      at('outcome-two', 4.38, 1.15, 8),
      at('advice', 2.6, 1.2),
    ],
  },
  'yes-or-no': {
    width: 4.2,
    height: 3.0,
    positions: [at('answer', 2.1, 1.05), at('situation', 0.82, 1.55), at('advice', 3.38, 1.55)],
  },
} as const satisfies Readonly<Record<string, SpreadLayout>>;

/** `count` backs (2 to 12) in a fan, to pick from by number; they overlap like cards in a hand. */
export function fanLayout(count: number): SpreadLayout {
  const [radius, step] = [4.6, Math.min(9, 66 / (count - 1))];
  const reach = radius + CARD_HEIGHT / 2 + 0.26;
  const half = ((count - 1) / 2) * step;
  const width = 2 * reach * Math.sin((half * Math.PI) / 180) + 1.7;
  const top = 0.3;
  const positions = Array.from({ length: count }, (_, index) => {
    const turn = index * step - half;
    const angle = (turn * Math.PI) / 180;
    const onArc = (r: number) => ({ x: width / 2 + r * Math.sin(angle), y: top + reach - r * Math.cos(angle) });
    const label = onArc(reach - 0.02);
    return {
      id: `card-${index + 1}`,
      card: { ...onArc(radius), turn },
      label: { x: label.x, y: label.y, width: 0.6, align: 'middle' as const },
      ...(index > 0 ? { crosses: true } : {}),
    };
  });
  const drop = radius * (1 - Math.cos((half * Math.PI) / 180));
  return { width, height: top + 0.26 + CARD_HEIGHT + drop + 0.62, positions };
}
