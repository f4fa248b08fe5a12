import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppCache } from '../../platform/cache/app-cache';
import { Database } from '../../platform/database/database';
import { type Fact, SkyService } from '../sky';
import { WritingService } from '../writing';
import { cacheKey, type HoroscopeKey } from './domain/horoscope-key';
import { horoscopeFacts } from './horoscope-facts';
import { HOROSCOPE_KINDS, kindOf } from './horoscope-kinds';
import { HoroscopeCalendar } from './horoscope.calendar';
import type { Horoscope } from './horoscope.entity';
import { HoroscopeRepository } from './horoscope.repository';

const CACHED_FOR_MS = 12 * 60 * 60 * 1_000;
/** The first asker's transaction ends with its message sent; where Telegram is slow, the others are better told to wait. */
const PATIENCE_MS = 5_000;

/** Writes texts on the sky of their time. */
@Injectable()
export class HoroscopeWriter implements OnModuleInit {
  constructor(
    private readonly horoscopes: HoroscopeRepository,
    private readonly writing: WritingService,
    private readonly sky: SkyService,
    private readonly calendar: HoroscopeCalendar,
    private readonly cache: AppCache,
    private readonly database: Database,
  ) {}

  /** Announces the kinds of texts. */
  onModuleInit(): void {
    for (const kind of HOROSCOPE_KINDS) this.writing.register(kind);
  }

  /** Whether a text takes milliseconds, because the built-in writer makes it: then nobody needs to wait for a job. */
  get isInstant(): boolean {
    return this.writing.isInstant;
  }

  /**
   * Writes at once unless the text is there, in one process at a time until the surrounding transaction ends: whoever asks
   * at the same moment takes the text of the first. `null` when the first does not come to its end within 5 s.
   */
  writeOnce(key: HoroscopeKey): Promise<Horoscope | null> {
    return this.database.transaction(async () => {
      if (!(await this.database.lock(cacheKey(key), PATIENCE_MS))) return null;
      return (await this.horoscopes.find(key)) ?? this.write(key);
    });
  }

  /** Writes now, showing what there is of it, and keeps the result; who comes second gets the text of who came first. */
  async write(key: HoroscopeKey, onDraft?: (text: string) => Promise<void>): Promise<Horoscope> {
    const { language, ...input } = key;
    const written = await this.writing.write(
      kindOf(key),
      { ...input, facts: this.factsOf(key) },
      {
        language,
        key: cacheKey(key),
        others: () => this.horoscopes.listNeighbourTexts(key),
        ...(onDraft && { onDraft }),
      },
    );
    const horoscope = await this.horoscopes.keep({
      ...key,
      text: written.text,
      source: written.source === 'model' ? 'generated' : 'fallback',
      writtenTextId: written.writtenTextId,
      writtenAt: this.calendar.now(),
    });
    this.database.afterCommit(() => this.warm(horoscope));
    return horoscope;
  }

  private factsOf(key: HoroscopeKey): Fact[] {
    return horoscopeFacts(key, this.calendar.zone, this.sky);
  }

  /** Puts a kept text into the cache. */
  async warm(horoscope: Horoscope): Promise<void> {
    const { text, source, writtenTextId } = horoscope;
    await this.cache.set(cacheKey(horoscope), { text, source, writtenTextId }, CACHED_FOR_MS);
  }
}
