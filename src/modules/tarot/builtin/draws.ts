import { hashOf, seededRandom, shuffled } from '../../../shared/seeded-random';

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
    return shuffled(list, `${this.seed} ${name}`);
  }

  /** Whether something that happens `percent` times of a hundred does. */
  happens(name: string, percent: number): boolean {
    return seededRandom(hashOf(`${this.seed} ${name}`))() * 100 < percent;
  }
}
