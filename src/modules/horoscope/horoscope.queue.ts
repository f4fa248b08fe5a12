import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service';
import { type HoroscopeKey, jobKey } from './domain/horoscope-key';
import { horoscopeReady } from './events/horoscope-ready.event';
import { HoroscopeCalendar } from './horoscope.calendar';
import type { Horoscope } from './horoscope.entity';
import { HoroscopeRepository } from './horoscope.repository';
import { HoroscopeWriter } from './horoscope.writer';
import { generateHoroscope } from './jobs/generate-horoscope.job';

/** Renewed three times in that span, so that it ends by itself only when its holder is dead, and before its job is freed (20 s). */
const CLAIM_SECONDS = 15;
const RENEW_MS = 5_000;
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
    const written =
      (await this.findFinal(key, replaceFallback)) ??
      (this.writer.isInstant ? await this.writer.writeOnce(key) : await this.writeClaimed(key, replaceFallback));
    if (written) {
      await this.jobs.add(horoscopeReady, key, { key: `horoscope.ready:${jobKey(key)}` });
      return;
    }
    const runAt = new Date(this.calendar.now().getTime() + NEXT_LOOK_MS);
    await this.order(key, { replaceFallback, runAt });
  }

  /** `null` while another process writes this text. A model takes too long for a transaction to be held open. */
  private async writeClaimed(key: HoroscopeKey, replaceFallback: boolean): Promise<Horoscope | null> {
    if (!(await this.horoscopes.claim(key, CLAIM_SECONDS))) return null;
    const renewal = setInterval(() => {
      // A renewal that fails makes the text be written twice at worst; the first one kept is the one that counts.
      this.horoscopes.renewClaim(key, CLAIM_SECONDS).catch(() => undefined);
    }, RENEW_MS);
    try {
      // Who held the claim until now may have written it since this process looked.
      return (await this.findFinal(key, replaceFallback)) ?? (await this.writer.write(key));
    } finally {
      clearInterval(renewal);
      await this.horoscopes.release(key);
    }
  }

  private async findFinal(key: HoroscopeKey, replaceFallback: boolean): Promise<Horoscope | null> {
    const existing = await this.horoscopes.find(key);
    return existing && !(replaceFallback && existing.source === 'fallback') ? existing : null;
  }
}
