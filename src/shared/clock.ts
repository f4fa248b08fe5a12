/** The only source of "now": injected, so a test can stand at any moment. */
export abstract class Clock {
  /** The current instant (UTC). */
  abstract now(): Date;
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
