import { Logger } from '@nestjs/common';
import type { Database } from '../../platform/database/database';
import { InputFile } from '../../platform/telegram/input-file';
import type { Drawing } from './drawing';
import type { ImagesRepository } from './images.repository';
import { Uploads } from './uploads.service';

/** The table of uploaded drawings, in memory. */
class Files {
  readonly ids = new Map<string, string>();
  failing = false;

  findDrawingFileId(hash: string): Promise<string | undefined> {
    return Promise.resolve(this.ids.get(hash));
  }

  rememberDrawing(hash: string, fileId: string): Promise<void> {
    if (this.failing) return Promise.reject(new Error('no database'));
    this.ids.set(hash, fileId);
    return Promise.resolve();
  }
}

/** A chat that records what it was sent and answers when told to. */
class Chat {
  /** File ids, `bytes` for an upload. */
  readonly sent: string[] = [];
  private readonly answers: ((answer: string | null | Error) => void)[] = [];

  readonly send = (photo: string | InputFile): Promise<string | null> => {
    this.sent.push(typeof photo === 'string' ? photo : 'bytes');
    if (typeof photo === 'string') return Promise.resolve(photo);
    return new Promise((resolve, reject) => {
      this.answers.push((answer) => {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    });
  };

  answer(answer: string | null | Error): void {
    const next = this.answers.shift();
    if (!next) throw new Error('Nobody waits for an answer');
    next(answer);
  }
}

const drawing: Drawing = {
  contentHash: 'leo-hash',
  render: () => Promise.resolve(new InputFile(Buffer.from('picture'), 'leo.jpg')),
};

describe('Uploads', () => {
  let files: Files;
  let uploads: Uploads;
  const settle = () => jest.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    jest.useFakeTimers();
    files = new Files();
    uploads = new Uploads(
      files as unknown as ImagesRepository,
      { lock: () => Promise.resolve(true) } as unknown as Database,
    );
  });
  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('uploads once for a hundred persons at the same moment; the others get the file id', async () => {
    const chats = Array.from({ length: 100 }, () => new Chat());
    const sends = chats.map((chat) => uploads.send(drawing, chat.send));
    await settle();
    expect(chats.flatMap(({ sent }) => sent)).toEqual(['bytes']);
    chats[0]!.answer('file-1');
    expect(new Set(await Promise.all(sends))).toEqual(new Set(['file-1']));
    expect(chats.slice(1).map(({ sent }) => sent)).toEqual(Array.from({ length: 99 }, () => ['file-1']));
    expect(files.ids.get('leo-hash')).toBe('file-1');
  });

  it('does not upload again what was uploaded between the look of the caller and now', async () => {
    files.ids.set('leo-hash', 'file-0');
    const chat = new Chat();
    await expect(uploads.send(drawing, chat.send)).resolves.toBe('file-0');
    expect(chat.sent).toEqual(['file-0']);
  });

  it('lets the next one upload when the first fails, and tells the error to the first only', async () => {
    const [first, second, third] = [new Chat(), new Chat(), new Chat()];
    const failed = uploads.send(drawing, first.send).catch((error: unknown) => error);
    const rest = [uploads.send(drawing, second.send), uploads.send(drawing, third.send)];
    await settle();
    first.answer(new Error('bot was blocked'));
    await settle();
    expect([second.sent, third.sent]).toEqual([['bytes'], []]);
    second.answer('file-2');
    await expect(Promise.all(rest)).resolves.toEqual(['file-2', 'file-2']);
    await expect(failed).resolves.toThrow('bot was blocked');
    expect(third.sent).toEqual(['file-2']);
  });

  it('lets the next one upload when Telegram told no file id', async () => {
    const [first, second] = [new Chat(), new Chat()];
    const sends = [uploads.send(drawing, first.send), uploads.send(drawing, second.send)];
    await settle();
    first.answer(null);
    await settle();
    second.answer('file-3');
    await expect(Promise.all(sends)).resolves.toEqual([null, 'file-3']);
  });

  it('hangs nobody on an upload that does not end: after ten seconds they upload for themselves', async () => {
    const [stuck, waiting] = [new Chat(), new Chat()];
    const never = uploads.send(drawing, stuck.send);
    await settle();
    const patient = uploads.send(drawing, waiting.send);
    await jest.advanceTimersByTimeAsync(9_900);
    expect(waiting.sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(waiting.sent).toEqual(['bytes']);
    waiting.answer('file-4');
    await expect(patient).resolves.toBe('file-4');
    stuck.answer('file-5');
    await expect(never).resolves.toBe('file-5');
  });

  it('keeps to itself that the file id could not be stored: the person has the picture', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    files.failing = true;
    const chat = new Chat();
    const sent = uploads.send(drawing, chat.send);
    await settle();
    chat.answer('file-6');
    await expect(sent).resolves.toBe('file-6');
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });

  it('uploads different drawings side by side', async () => {
    const [one, other] = [new Chat(), new Chat()];
    const sends = [uploads.send(drawing, one.send), uploads.send({ ...drawing, contentHash: 'virgo' }, other.send)];
    await settle();
    expect([one.sent, other.sent]).toEqual([['bytes'], ['bytes']]);
    one.answer('leo-file');
    other.answer('virgo-file');
    await expect(Promise.all(sends)).resolves.toEqual(['leo-file', 'virgo-file']);
  });
});
