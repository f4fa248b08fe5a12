import { Injectable } from '@nestjs/common';

/** The bounds of asking a model. */
@Injectable()
export class AiLimits {
  /** Milliseconds over all tries and the waits between them. */
  readonly totalMs: number = 45_000;
  /** Less than this is not worth another try, milliseconds. */
  readonly worthwhileMs: number = 2_000;
  /** Wait before the second try where the service names none, milliseconds; up to twice as long, so that processes part. */
  readonly pauseMs: number = 400;
  /** Failed tries in a row after which nobody asks for a while. */
  readonly breakAfter: number = 5;
  /** How long nobody asks then, milliseconds; after it one try probes. */
  readonly restMs: number = 30_000;
  /**
   * Tries of this process under way at a time; what comes after waits its turn. As many as there are signs, so that a day's
   * texts take as long as the slowest of them, and few enough to stay under the rates small accounts are given.
   */
  readonly callsInFlight: number = 12;
}
