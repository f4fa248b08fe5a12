/** A generator of numbers from 0 to 1 by a seed; mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** What chance decides in one text: the same seed gives the same text, and no list gives anything twice before its end. */
export class Draws {
  private readonly left = new Map<string, unknown[]>();

  constructor(private readonly seed: string) {}

  /** The next of `list` (not empty) under `name`; of those that `isFit`, if any is left. */
  next<T>(name: string, list: readonly T[], isFit: (item: T) => boolean = () => true): T {
    const left = (this.left.get(name) ?? []) as T[];
    if (!left.some(isFit)) left.push(...this.shuffled(name, list));
    const [found] = left.splice(Math.max(0, left.findIndex(isFit)), 1);
    this.left.set(name, left);
    return found as T;
  }

  /** `list` in an order of its own. */
  shuffled<T>(name: string, list: readonly T[]): T[] {
    const random = mulberry32(hashOf(`${this.seed} ${name}`));
    const order = [...list];
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as T, order[i] as T];
    }
    return order;
  }

  /** Whether something that happens `percent` times of a hundred does. */
  happens(name: string, percent: number): boolean {
    return mulberry32(hashOf(`${this.seed} ${name}`))() * 100 < percent;
  }
}
