import { Clock } from '../../src/shared/clock';

/** Stands where the test puts it, and moves only when told. */
export class TestClock extends Clock {
  private instant: Date;

  /** @param start an ISO instant. */
  constructor(start: string) {
    super();
    this.instant = new Date(start);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Jumps to an ISO instant. */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }
}
