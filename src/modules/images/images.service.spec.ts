import { Logger } from '@nestjs/common';
import type { AppCache } from '../../platform/cache/app-cache';
import type { Database } from '../../platform/database/database';
import { InputFile } from '../../platform/telegram/input-file';
import { TelegramError } from '../../platform/telegram/telegram-error';
import type { Clock } from '../../shared/clock';
import type { Language } from '../../shared/language';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { SendPhoto } from './drawing';
import type { ImagesRepository } from './images.repository';
import { ImagesService } from './images.service';
import type { SignDrawings } from './sign-drawings.service';
import { Uploads } from './uploads.service';

const NOW = new Date('2026-03-01T09:00:00Z');
const DEAD = new TelegramError('sendPhoto', 400, 'Bad Request: wrong file identifier/HTTP URL specified');

/** Transactions of one process alone: its lock is always free. */
const DATABASE = {
  lock: () => Promise.resolve(true),
  transaction: (fn: () => Promise<unknown>) => fn(),
} as unknown as Database;

/** Both tables, in memory, with the questions they were asked. */
class Tables {
  readonly botId = '42';
  readonly operator = new Map<string, { fileId: string; deadAt?: Date }>();
  readonly drawings = new Map<string, string>();
  reads = 0;

  findOperatorFileId(sign: ZodiacSign, type: string): Promise<string | undefined> {
    this.reads += 1;
    const image = this.operator.get(`${sign}/${type}`);
    return Promise.resolve(image && !image.deadAt ? image.fileId : undefined);
  }

  markDead(sign: ZodiacSign, type: string, fileId: string, deadAt: Date): Promise<boolean> {
    const image = this.operator.get(`${sign}/${type}`);
    if (image?.fileId !== fileId || image.deadAt) return Promise.resolve(false);
    image.deadAt = deadAt;
    return Promise.resolve(true);
  }

  findDrawingFileId(hash: string): Promise<string | undefined> {
    this.reads += 1;
    return Promise.resolve(this.drawings.get(hash));
  }

  rememberDrawing(hash: string, fileId: string): Promise<void> {
    this.drawings.set(hash, fileId);
    return Promise.resolve();
  }

  forgetDrawing(hash: string, fileId: string): Promise<void> {
    if (this.drawings.get(hash) === fileId) this.drawings.delete(hash);
    return Promise.resolve();
  }
}

/** A cache that can freeze: then it knows what it knew, and takes nothing in. */
class Memory {
  readonly kept = new Map<string, unknown>();
  frozen = false;

  get(key: string): Promise<unknown> {
    return Promise.resolve(this.kept.get(key));
  }

  set(key: string, value: unknown, ttlMs: number): Promise<void> {
    expect(ttlMs).toBe(86_400_000);
    if (!this.frozen) this.kept.set(key, structuredClone(value));
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    if (!this.frozen) this.kept.delete(key);
    return Promise.resolve();
  }
}

describe('ImagesService', () => {
  let tables: Tables;
  let memory: Memory;
  let images: ImagesService;
  let sent: string[];
  let deadIds: Set<string>;
  let version: string;

  beforeEach(() => {
    [tables, memory, sent, deadIds, version] = [new Tables(), new Memory(), [], new Set(), 'v1'];
    const drawings = {
      of: (sign: ZodiacSign, language: Language) => ({
        contentHash: `${sign}-${language}-${version}`,
        render: () => Promise.resolve(new InputFile(Buffer.alloc(1), `${sign}-${language}.jpg`)),
      }),
    };
    images = new ImagesService(
      tables as unknown as ImagesRepository,
      drawings as unknown as SignDrawings,
      new Uploads(tables as unknown as ImagesRepository, DATABASE),
      memory as unknown as AppCache,
      { now: () => NOW } satisfies Clock,
      DATABASE,
    );
  });

  const send: SendPhoto = (photo) => {
    sent.push(typeof photo === 'string' ? photo : photo.filename);
    if (typeof photo === 'string' && deadIds.has(photo)) return Promise.reject(DEAD);
    return Promise.resolve(typeof photo === 'string' ? photo : `id:${photo.filename}`);
  };

  it('uploads the first time, sends by file id ever after, and then reads no table', async () => {
    await images.withSignPicture('aries', 'ru', send);
    const { reads } = tables;
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['aries-ru.jpg', 'id:aries-ru.jpg']);
    expect(tables.reads).toBe(reads);
    expect([...memory.kept.keys()]).toEqual(['image:aries:daily']);
  });

  it('keeps the languages apart', async () => {
    await images.withSignPicture('aries', 'ru', send);
    await images.withSignPicture('aries', 'en', send);
    expect(sent).toEqual(['aries-ru.jpg', 'aries-en.jpg']);
    expect([...memory.kept.keys()]).toEqual(['image:aries:daily', 'image:aries:daily:en']);
  });

  it('finds a file id in the table when the cache has lost it', async () => {
    tables.drawings.set('aries-ru-v1', 'old');
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['old']);
    expect(memory.kept.get('image:aries:daily')).toEqual({ botId: '42', fileId: 'old', contentHash: 'aries-ru-v1' });
  });

  it('uploads anew when the drawing has changed, whatever the cache says', async () => {
    await images.withSignPicture('aries', 'ru', send);
    version = 'v2';
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['aries-ru.jpg', 'aries-ru.jpg']);
  });

  it('does not take a file id of another bot out of a shared cache', async () => {
    memory.kept.set('image:aries:daily', { botId: '7', fileId: 'foreign', contentHash: 'aries-ru-v1' });
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['aries-ru.jpg']);
  });

  it('sends the bytes once more when Telegram no longer knows the file id', async () => {
    tables.drawings.set('aries-ru-v1', 'dead');
    deadIds.add('dead');
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['dead', 'aries-ru.jpg']);
    expect(tables.drawings.get('aries-ru-v1')).toBe('id:aries-ru.jpg');
    await images.withSignPicture('aries', 'ru', send);
    expect(sent.at(-1)).toBe('id:aries-ru.jpg');
  });

  it('comes to an end with a dead id even if the cache cannot forget it', async () => {
    memory.kept.set('image:aries:daily', { botId: '42', fileId: 'dead', contentHash: 'aries-ru-v1' });
    memory.frozen = true;
    deadIds.add('dead');
    await images.withSignPicture('aries', 'ru', send);
    expect(sent).toEqual(['dead', 'aries-ru.jpg']);
  });

  it('leaves every other refusal to the caller', async () => {
    const blocked = new TelegramError('sendPhoto', 403, 'Forbidden: bot was blocked by the user');
    tables.drawings.set('aries-ru-v1', 'old');
    await expect(images.withSignPicture('aries', 'ru', () => Promise.reject(blocked))).rejects.toBe(blocked);
    expect(tables.drawings.get('aries-ru-v1')).toBe('old');
  });

  it('sends other drawings by file id too, and their bytes again where that is dead', async () => {
    const drawing = { contentHash: 'fan', render: () => Promise.resolve(new InputFile(Buffer.alloc(1), 'fan.jpg')) };
    await images.withDrawing(drawing, send);
    await images.withDrawing(drawing, send);
    deadIds.add('id:fan.jpg');
    tables.drawings.set('fan', 'id:fan.jpg');
    const again = { ...drawing, render: () => Promise.resolve(new InputFile(Buffer.alloc(1), 'fan-2.jpg')) };
    await images.withDrawing(again, send);
    expect(sent).toEqual(['fan.jpg', 'id:fan.jpg', 'id:fan.jpg', 'fan-2.jpg']);
    expect(tables.drawings.get('fan')).toBe('id:fan-2.jpg');
    expect([...memory.kept]).toEqual([]);
  });

  describe('with a picture of the operator', () => {
    const lost: string[] = [];
    beforeEach(() => {
      tables.operator.set('leo/daily', { fileId: 'own' });
      lost.length = 0;
      images.onPictureLost((sign, type) => lost.push(`${sign}/${type}`));
    });

    it('sends that one, in every language', async () => {
      await images.withSignPicture('leo', 'ru', send);
      await images.withSignPicture('leo', 'en', send);
      expect(sent).toEqual(['own', 'own']);
      expect(lost).toEqual([]);
    });

    it('lets the drawing stand in when it dies, and tells so once', async () => {
      await images.withSignPicture('leo', 'en', send);
      tables.drawings.set('leo-ru-v1', 'drawn');
      deadIds.add('own');
      const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
      await images.withSignPicture('leo', 'ru', send);
      await images.withSignPicture('leo', 'en', send);
      expect(sent).toEqual(['own', 'own', 'drawn', 'own', 'leo-en.jpg']);
      expect(lost).toEqual(['leo/daily']);
      expect(warned).toHaveBeenCalledTimes(1);
      warned.mockRestore();
      expect(tables.operator.get('leo/daily')).toEqual({ fileId: 'own', deadAt: NOW });
    });
  });

  it('prepares only what Telegram does not have', async () => {
    await images.prepareSignPicture('leo', 'ru', send);
    await images.prepareSignPicture('leo', 'ru', send);
    expect(sent).toEqual(['leo-ru.jpg']);
  });
});
