import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service';
import { WrittenTextClaims } from '../writing';
import { type HoroscopeKey, jobKey } from './domain/horoscope-key';
import { horoscopeFailed } from './events/horoscope-failed.event';
import { horoscopeReady } from './events/horoscope-ready.event';
import { HoroscopeDrafts } from './horoscope-drafts';
import { HoroscopeCalendar } from './horoscope.calendar';
import type { Horoscope } from './horoscope.entity';
import { HoroscopeRepository } from './horoscope.repository';
import { HoroscopeWriter } from './horoscope.writer';
import { generateHoroscope } from './jobs/generate-horoscope.job';

const NEXT_LOOK_MS = 2_000;

/** Has each text written once, however many people ask at the same moment in however many processes. */
@Injectable()
export class HoroscopeQueue {
  constructor(
    private readonly horoscopes: HoroscopeRepository,
    private readonly writer: HoroscopeWriter,
    private readonly claims: WrittenTextClaims,
    private readonly jobs: Jobs,
    private readonly calendar: HoroscopeCalendar,
    private readonly drafts: HoroscopeDrafts,
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

  /** Tells that a text was given up; false where it is there. */
  async giveUp(key: HoroscopeKey): Promise<boolean> {
    if (await this.horoscopes.find(key)) return false;
    await this.jobs.add(horoscopeFailed, key, { key: `horoscope.failed:${jobKey(key)}` });
    return true;
  }

  /** `null` while another process writes this text and keeps it as the day's. */
  private async writeClaimed(key: HoroscopeKey, replaceFallback: boolean): Promise<Horoscope | null> {
    const held = await this.claims.hold(
      jobKey(key),
      // Who held the claim until now may have written it since this process looked.
      async () =>
        (await this.findFinal(key, replaceFallback)) ??
        this.drafts.during(key, (onDraft) => this.writer.write(key, onDraft)),
    );
    return held?.value ?? null;
  }

  private async findFinal(key: HoroscopeKey, replaceFallback: boolean): Promise<Horoscope | null> {
    const existing = await this.horoscopes.find(key);
    return existing && !(replaceFallback && existing.source === 'fallback') ? existing : null;
  }
}
