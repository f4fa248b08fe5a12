import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

/** A scrape that waits for a frozen database would lose all other metrics with it (Prometheus gives up after 10 s). */
const PATIENCE_MS = 1_000;

/** How a value is read. */
export interface ScrapedValueOptions {
  /** What it is, for the log line of a reading that fails. */
  readonly name: string;
  /** Every process is scraped, and each asks: so long it takes the last one. Milliseconds. */
  readonly freshMs: number;
  readonly read: () => Promise<number>;
}

/** A number a scrape asks the database for: not too often, waited for 1 s at most, the last one known meanwhile. */
export class ScrapedValue {
  private readonly logger = new Logger(ScrapedValue.name);
  private known = NaN;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(private readonly options: ScrapedValueOptions) {}

  /** At most `freshMs` old while it can be read, else the last one known; `NaN` before the first. Never fails. */
  async get(): Promise<number> {
    if (performance.now() - this.readAt >= this.options.freshMs) {
      this.reading ??= this.read();
      await Promise.race([this.reading, delay(PATIENCE_MS, undefined, { ref: false })]);
    }
    return this.known;
  }

  private async read(): Promise<void> {
    try {
      this.known = await this.options.read();
      this.readAt = performance.now();
    } catch (error) {
      this.logger.warn({ err: error }, `${this.options.name} could not be read`);
    } finally {
      this.reading = undefined;
    }
  }
}
