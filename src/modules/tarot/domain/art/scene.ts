import type { Sky } from './sky';

/** What is seen through the frame of a card. */
export interface Scene {
  readonly sky: Sky;
  /** How far down stars are seen; none by day. */
  readonly stars?: number;
  readonly draw: () => string;
}
