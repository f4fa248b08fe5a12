import { randomUUID } from 'node:crypto';
import type { AppConfig } from '../../src/platform/config/app-config';
import type { AppCache } from '../../src/platform/cache/app-cache';
import { InputFile } from '../../src/platform/telegram/input-file';
import { TelegramError } from '../../src/platform/telegram/telegram-error';
import { SystemClock } from '../../src/shared/clock';
import type { SendPhoto } from '../../src/modules/images/drawing';
import { ImagesRepository } from '../../src/modules/images/images.repository';
import { ImagesService } from '../../src/modules/images/images.service';
import type { SignDrawings } from '../../src/modules/images/sign-drawings.service';
import { TelegramFile } from '../../src/modules/images/telegram-file.entity';
import { Uploads } from '../../src/modules/images/uploads.service';
import { ZodiacImage } from '../../src/modules/images/zodiac-image.entity';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { deferred } from '../support/waiting';

const HASH = 'a'.repeat(64);
const DIED = new Date('2026-03-01T09:00:00Z');

describe('images over a real PostgreSQL', () => {
  let db: TestDatabase;
  const repositoryOf = (botId: string) =>
    new ImagesRepository(db.dataSource.getRepository(ZodiacImage), db.dataSource.getRepository(TelegramFile), {
      telegram: { botId },
    } as AppConfig);

  beforeAll(async () => {
    db = await createTestDatabase([ZodiacImage, TelegramFile]);
  });
  afterAll(() => db.close());
  beforeEach(() => db.dataSource.query('truncate zodiac_images, telegram_files'));

  describe('ImagesRepository', () => {
    it('keeps the file ids of two bots apart, as Telegram does', async () => {
      await repositoryOf('1').rememberDrawing(HASH, 'first');
      await repositoryOf('2').rememberDrawing(HASH, 'second');
      expect(await repositoryOf('1').findDrawingFileId(HASH)).toBe('first');
      expect(await repositoryOf('2').findDrawingFileId(HASH)).toBe('second');
      expect(await repositoryOf('3').findDrawingFileId(HASH)).toBeUndefined();
    });

    it('takes the same drawing from many processes at once', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, i) => repositoryOf('1').rememberDrawing(HASH, `id-${i}`)));
      expect(await repositoryOf('1').findDrawingFileId(HASH)).toMatch(/^id-\d+$/);
      expect(await db.dataSource.getRepository(TelegramFile).count()).toBe(1);
    });

    it('forgets only the file id that was refused', async () => {
      const repository = repositoryOf('1');
      await repository.rememberDrawing(HASH, 'new');
      await repository.forgetDrawing(HASH, 'old');
      expect(await repository.findDrawingFileId(HASH)).toBe('new');
      await repository.forgetDrawing(HASH, 'new');
      expect(await repository.findDrawingFileId(HASH)).toBeUndefined();
    });

    it("marks the operator's picture dead once, and keeps the row for the operator to see", async () => {
      const repository = repositoryOf('1');
      const rows = db.dataSource.getRepository(ZodiacImage);
      await rows.insert({ botId: '1', zodiacSign: 'leo', imageType: 'daily', telegramFileId: 'own', deadAt: null });
      expect(await repository.findOperatorFileId('leo', 'daily')).toBe('own');
      const marks = await Promise.all(
        Array.from({ length: 5 }, () => repository.markDead('leo', 'daily', 'own', DIED)),
      );
      expect(marks.filter(Boolean)).toHaveLength(1);
      expect(await repository.findOperatorFileId('leo', 'daily')).toBeUndefined();
      expect(await rows.findOneByOrFail({ botId: '1' })).toMatchObject({ telegramFileId: 'own', deadAt: DIED });
    });

    it('does not mark a picture that has been replaced meanwhile', async () => {
      await db.dataSource
        .getRepository(ZodiacImage)
        .insert({ botId: '1', zodiacSign: 'leo', imageType: 'daily', telegramFileId: 'newer', deadAt: null });
      expect(await repositoryOf('1').markDead('leo', 'daily', 'older', DIED)).toBe(false);
      expect(await repositoryOf('1').findOperatorFileId('leo', 'daily')).toBe('newer');
    });

    it('knows the twelve signs only', async () => {
      const insert = db.dataSource.query(`insert into zodiac_images values (1, 'ophiuchus', 'daily', 'x', null)`);
      await expect(insert).rejects.toThrow('zodiac_images_zodiac_sign_check');
    });
  });

  describe('ImagesService', () => {
    /** Telegram's answer to a photo: a file id of its own for each upload. */
    const live = new Set<string>();
    const uploaded: string[] = [];
    const send: SendPhoto = async (photo) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (photo instanceof InputFile) {
        const fileId = randomUUID();
        live.add(fileId);
        uploaded.push(fileId);
        return fileId;
      }
      if (!live.has(photo)) throw new TelegramError('sendPhoto', 400, 'Bad Request: wrong file identifier specified');
      return photo;
    };
    const startProcess = (): ImagesService => {
      const repository = repositoryOf('1');
      const drawings = {
        of: () => ({ contentHash: HASH, render: () => Promise.resolve(new InputFile(Buffer.alloc(9), 'leo.jpg')) }),
      };
      const noCache = {
        get: () => Promise.resolve(undefined),
        set: () => Promise.resolve(),
        delete: () => Promise.resolve(),
      };
      return new ImagesService(
        repository,
        drawings as unknown as SignDrawings,
        new Uploads(repository, db.database),
        noCache as unknown as AppCache,
        new SystemClock(),
        db.database,
      );
    };
    const ask = (images: ImagesService) => db.database.transaction(() => images.withSignPicture('leo', 'ru', send));
    beforeEach(() => {
      live.clear();
      uploaded.length = 0;
    });

    it('uploads once for fifty persons at one moment, and never again after a restart', async () => {
      const images = startProcess();
      await Promise.all(Array.from({ length: 50 }, () => ask(images)));
      await ask(startProcess());
      expect(uploaded).toHaveLength(1);
      expect(await repositoryOf('1').findDrawingFileId(HASH)).toBe(uploaded[0]);
    });

    it('uploads once more when fifty persons find the file id dead at one moment', async () => {
      await repositoryOf('1').rememberDrawing(HASH, 'dead');
      const images = startProcess();
      await Promise.all(Array.from({ length: 50 }, () => ask(images)));
      expect(uploaded).toHaveLength(1);
      expect(await repositoryOf('1').findDrawingFileId(HASH)).toBe(uploaded[0]);
    });

    it('uploads once, though three processes start together', async () => {
      const processes = [startProcess(), startProcess(), startProcess()];
      await Promise.all(processes.flatMap((images) => Array.from({ length: 10 }, () => ask(images))));
      expect(uploaded).toHaveLength(1);
    });

    it('lets the next process upload when the one before fails', async () => {
      const [failing, next] = [startProcess(), startProcess()];
      const blocked = new TelegramError('sendPhoto', 403, 'Forbidden: bot was blocked by the user');
      const [holding, goOn] = [deferred(), deferred()];
      const failed = db.database.transaction(() =>
        failing.withSignPicture('leo', 'ru', async () => {
          holding.resolve();
          await goOn.promise;
          throw blocked;
        }),
      );
      await holding.promise;
      const asked = ask(next);
      goOn.resolve();
      await expect(failed).rejects.toBe(blocked);
      await asked;
      expect(uploaded).toHaveLength(1);
    });
  });
});
