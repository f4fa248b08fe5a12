import { Injectable } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { AppCache } from '../../platform/cache/app-cache';
import { LANGUAGES, type Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { cacheKey, DAILY, type HoroscopeKey, type HoroscopeSort } from './domain/horoscope-key';
import { planPregeneration } from './domain/pregeneration-plan';
import { HoroscopeCalendar } from './horoscope.calendar';
import type { HoroscopeSource } from './horoscope.entity';
import { HoroscopeQueue } from './horoscope.queue';
import { HoroscopeRepository } from './horoscope.repository';
import { HoroscopeWriter } from './horoscope.writer';

/** A text to show, or `null` while it is being written and `horoscope.ready` will tell. */
export interface HoroscopeAnswer extends HoroscopeKey {
  readonly text: string | null;
  /** Whether a model wrote it, or the built-in writer stood in; `null` while there is no text. */
  readonly source: HoroscopeSource | null;
  /** For opinions on it; `null` while there is no text. */
  readonly writtenTextId: string | null;
}

/** A text changes once a day at most, when a model's takes the place of the built-in writer's. */
const OWN_COPY_MS = 10_000;

interface KeptText {
  readonly text: string;
  readonly source: HoroscopeSource;
  readonly writtenTextId: string;
}

/** The horoscopes of each sign: one text of each sort for its day, week or month, never yesterday's. */
@Injectable()
export class HoroscopeService {
  constructor(
    private readonly calendar: HoroscopeCalendar,
    private readonly horoscopes: HoroscopeRepository,
    private readonly writer: HoroscopeWriter,
    private readonly cache: AppCache,
    private readonly queue: HoroscopeQueue,
    @InjectMetric('horoscopes_generated_total') private readonly served: Counter<'sign' | 'source'>,
  ) {}

  /** Names the text of a sort for the time that is now. */
  keyOf(sign: ZodiacSign, language: Language, { period, area }: HoroscopeSort = DAILY): HoroscopeKey {
    return { sign, date: this.calendar.firstDay(period), language, period, area };
  }

  /** The text of the day that is now. */
  current(sign: ZodiacSign, language: Language): Promise<HoroscopeAnswer> {
    return this.get(this.keyOf(sign, language));
  }

  /** A text of the present: from the cache, else the database, else written at once or, where that takes time, by a job. */
  async get(key: HoroscopeKey): Promise<HoroscopeAnswer> {
    const { sign } = key;
    const kept = await this.find(key);
    if (kept) {
      this.served.inc({ sign, source: 'cache' });
      return answerOf(key, kept);
    }
    const written = this.writer.isInstant ? await this.writer.writeOnce(key) : null;
    if (!written) {
      await this.queue.order(key);
      return { ...key, text: null, source: null, writtenTextId: null };
    }
    this.served.inc({ sign, source: written.source });
    return answerOf(key, written);
  }

  /** A text that is there already. */
  async find(key: HoroscopeKey): Promise<KeptText | null> {
    const cached = await this.cache.get<KeptText>(cacheKey(key), OWN_COPY_MS);
    if (cached) return cached;
    const kept = await this.horoscopes.find(key);
    if (kept) await this.writer.warm(kept);
    return kept;
  }

  /** Orders a text that was ordered before; one that is there is only told again. */
  orderAgain(key: HoroscopeKey): Promise<void> {
    return this.queue.order(key);
  }

  /** Tells that a text will not come; false where it is there. */
  giveUp(key: HoroscopeKey): Promise<boolean> {
    return this.queue.giveUp(key);
  }

  /**
   * Orders the texts a day lacks; at noon also those the built-in writer had to stand in for, and rewarms the cache. Of
   * languages beside Russian only what somebody has asked for already: a text nobody reads costs the same.
   */
  async pregenerate(date: LocalDate, slot: 'midnight' | 'noon'): Promise<void> {
    const kept = await this.horoscopes.listOfDay(date);
    if (slot === 'noon') for (const horoscope of kept) await this.writer.warm(horoscope);
    for (const language of LANGUAGES) {
      const present = kept.filter((horoscope) => horoscope.language === language);
      const plan = planPregeneration(present, slot, this.writer.isInstant);
      for (const { sign, replaceFallback } of plan.filter(
        (text) => language === LANGUAGES[0] || text.replaceFallback,
      )) {
        await this.queue.order({ sign, date, language, ...DAILY }, { replaceFallback });
      }
    }
  }
}

function answerOf(key: HoroscopeKey, { text, source, writtenTextId }: KeptText): HoroscopeAnswer {
  return { ...key, text, source, writtenTextId };
}
