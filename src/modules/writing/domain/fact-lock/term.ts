import type { TermKind } from './term-kinds';
import type { Tags } from './vocabulary';

/** A word the lock knows, or several that belong together; what it does not know is a `word` or a `mark`. */
export interface Term {
  readonly kind: TermKind | 'word' | 'mark' | 'number' | 'exception';
  /** What it names; several are alternatives, or for a body all of them. */
  readonly values: readonly string[];
  readonly tags: Tags;
  /** In lower case. */
  readonly word: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}
