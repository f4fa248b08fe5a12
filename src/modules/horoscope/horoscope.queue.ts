import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service';
import { type HoroscopeKey, jobKey } from './domain/horoscope-key';
import { horoscopeReady } from './events/horoscope-ready.event';
import { HoroscopeCalendar } from './horoscope.calendar';
import { HoroscopeRepository } from './horoscope.repository';
import { HoroscopeWriter } from './horoscope.writer';
import { generateHoroscope } from './jobs/generate-horoscope.job';

/** Longer than any text may take (60 s), so that a claim only ends by itself when its holder is dead. */
const CLAIM_SECONDS = 75;
const NEXT_LOOK_MS = 2_000;

/** Has each text written once, however many people ask at the same moment in however many processes. */
@Injectable()
export class HoroscopeQueue {
  constructor(
    private readonly horoscopes: HoroscopeRepository,
    private readonly writer: HoroscopeWriter,
    private readonly jobs: Jobs,
    private readonly calendar: HoroscopeCalendar,
  ) {}

  /** Orders a text; orders of the same text that still wait are one. */
  async order(key: HoroscopeKey, options: { replaceFallback?: boolean; runAt?: Date } = {}): Promise<void> {
    const { replaceFallback = false, runAt } = options;
    await this.jobs.add(generateHoroscope, { ...key, replaceFallback }, { key: jobKey(key), runAt });
  }

  /**
   * Carries an order out: writes unless the text is there, and tells when it is. While another process writes the same
   * text this one looks again later: an order that found the text written must still tell those who ordered after.
   */
  async carryOut(key: HoroscopeKey, replaceFallback: boolean): Promise<void> {
    const existing = await this.horoscopes.find(key);
    if (!existing || (replaceFallback && existing.source === 'fallback')) {
      if (!(await this.horoscopes.claim(key, CLAIM_SECONDS))) {
        const runAt = new Date(this.calendar.now().getTime() + NEXT_LOOK_MS);
        return this.order(key, { replaceFallback, runAt });
      }
      await this.writeClaimed(key);
    }
    await this.jobs.add(horoscopeReady, key, { key: `horoscope.ready:${jobKey(key)}` });
  }

  private async writeClaimed(key: HoroscopeKey): Promise<void> {
    try {
      await this.writer.write(key);
    } finally {
      await this.horoscopes.release(key);
    }
  }
}
