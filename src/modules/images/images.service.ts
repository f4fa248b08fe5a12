import { Injectable, Logger } from '@nestjs/common';
import { AppCache } from '../../platform/cache/app-cache';
import { Database } from '../../platform/database/database';
import { TelegramError } from '../../platform/telegram/telegram-error';
import { Clock } from '../../shared/clock';
import type { Language } from '../../shared/language';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { ImageType } from './domain/image-type';
import type { Drawing, SendPhoto } from './drawing';
import { ImagesRepository } from './images.repository';
import { SignDrawings } from './sign-drawings.service';
import { Uploads } from './uploads.service';

const CACHE_MS = 24 * 60 * 60 * 1_000;
/** A file id that another process has found dead meanwhile is found dead here too, and then not tried again. */
const OWN_COPY_MS = 10_000;

/** A picture somebody asks for. */
interface Wanted {
  readonly sign: ZodiacSign;
  readonly type: ImageType;
  readonly cacheKey: string;
  readonly drawing: Drawing;
}

/** A picture Telegram already has; as JSON in the cache. */
interface Known {
  readonly botId: string;
  readonly fileId: string;
  /** `null`: the operator's own. */
  readonly contentHash: string | null;
}

/** Told that the operator's picture of a sign is gone and the built-in drawing stands in. */
type LostPictureListener = (sign: ZodiacSign, type: ImageType) => void;

/** Pictures for messages: the operator's where there is one, else our own; uploaded once, then sent by file id. */
@Injectable()
export class ImagesService {
  private readonly logger = new Logger(ImagesService.name);
  private readonly lostListeners: LostPictureListener[] = [];

  constructor(
    private readonly repository: ImagesRepository,
    private readonly drawings: SignDrawings,
    private readonly uploads: Uploads,
    private readonly cache: AppCache,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Has `send` send the picture of a sign. It is called once, or again with another file id or bytes after Telegram
   * refused a file id that it no longer knows; every other error of `send` is the caller's. Call it in a transaction.
   */
  async withSignPicture(sign: ZodiacSign, language: Language, send: SendPhoto): Promise<void> {
    const wanted = this.want(sign, language);
    const refused = new Set<string>();
    // A cache that does not answer cannot forget either, so what was refused once is not tried again.
    for (let known = await this.find(wanted); known && !refused.has(known.fileId); known = await this.find(wanted)) {
      if (await isTaken(known.fileId, send)) return;
      refused.add(known.fileId);
      await this.forget(wanted, known);
    }
    await this.upload(wanted, send);
  }

  /** The same with any drawing that is likely to be sent again; one that is not would only fill the table of file ids. */
  async withDrawing(drawing: Drawing, send: SendPhoto): Promise<void> {
    const refused = new Set<string>();
    for (let known = await this.findId(drawing); known && !refused.has(known); known = await this.findId(drawing)) {
      if (await isTaken(known, send)) return;
      refused.add(known);
      await this.repository.forgetDrawing(drawing.contentHash, known);
    }
    await this.uploads.send(drawing, send);
  }

  /** The file id of a drawing that was sent before; `null` where it was not. */
  async knownId(contentHash: string): Promise<string | null> {
    return (await this.repository.findDrawingFileId(contentHash)) ?? null;
  }

  /** Has `send` send the picture of a sign only where Telegram has none yet, so that persons later get it at once. */
  async prepareSignPicture(sign: ZodiacSign, language: Language, send: SendPhoto): Promise<void> {
    const wanted = this.want(sign, language);
    if (await this.find(wanted)) return;
    await this.database.transaction(() => this.upload(wanted, send));
  }

  /** Adds somebody to be told once of each operator's picture that Telegram no longer knows. */
  onPictureLost(listener: LostPictureListener): void {
    this.lostListeners.push(listener);
  }

  private findId({ contentHash }: Drawing): Promise<string | undefined> {
    return this.repository.findDrawingFileId(contentHash);
  }

  private want(sign: ZodiacSign, language: Language): Wanted {
    const type = 'daily';
    const cacheKey = `image:${sign}:${type}${language === 'ru' ? '' : `:${language}`}`;
    return { sign, type, cacheKey, drawing: this.drawings.of(sign, language) };
  }

  private async find(wanted: Wanted): Promise<Known | undefined> {
    const cached = await this.cache.get<Known>(wanted.cacheKey, OWN_COPY_MS);
    if (cached && this.isCurrent(cached, wanted)) return cached;
    const known = await this.findStored(wanted);
    if (known) await this.cache.set(wanted.cacheKey, known, CACHE_MS);
    return known;
  }

  /** The key names neither bot nor drawing, so another token or a redrawn picture must not be answered with the old id. */
  private isCurrent({ botId, contentHash }: Known, { drawing }: Wanted): boolean {
    return botId === this.repository.botId && (contentHash === null || contentHash === drawing.contentHash);
  }

  private async findStored({ sign, type, drawing: { contentHash } }: Wanted): Promise<Known | undefined> {
    const { botId } = this.repository;
    const own = await this.repository.findOperatorFileId(sign, type);
    if (own !== undefined) return { botId, fileId: own, contentHash: null };
    const fileId = await this.repository.findDrawingFileId(contentHash);
    return fileId === undefined ? undefined : { botId, fileId, contentHash };
  }

  private async upload({ drawing, cacheKey }: Wanted, send: SendPhoto): Promise<void> {
    const fileId = await this.uploads.send(drawing, send);
    if (fileId === null) return;
    const known: Known = { botId: this.repository.botId, fileId, contentHash: drawing.contentHash };
    await this.cache.set(cacheKey, known, CACHE_MS);
  }

  private async forget({ sign, type, cacheKey }: Wanted, { fileId, contentHash }: Known): Promise<void> {
    if (contentHash !== null) await this.repository.forgetDrawing(contentHash, fileId);
    else if (await this.repository.markDead(sign, type, fileId, this.clock.now())) this.tellLost(sign, type);
    const cached = await this.cache.get<Known>(cacheKey);
    if (cached?.fileId === fileId) await this.cache.delete(cacheKey);
  }

  private tellLost(sign: ZodiacSign, type: ImageType): void {
    this.logger.warn(`Telegram no longer knows the operator's ${type} picture of ${sign}; the built-in one stands in`);
    for (const listener of this.lostListeners) listener(sign, type);
  }
}

/** False when Telegram no longer knows the file id. */
async function isTaken(fileId: string, send: SendPhoto): Promise<boolean> {
  try {
    await send(fileId);
    return true;
  } catch (error) {
    if (error instanceof TelegramError && error.deadFile) return false;
    throw error;
  }
}
