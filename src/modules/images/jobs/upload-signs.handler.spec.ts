import type { AppConfig } from '../../../platform/config/app-config';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import type { Jobs } from '../../../platform/jobs/jobs.service';
import type { TelegramClient } from '../../../platform/telegram/telegram-client';
import { InputFile } from '../../../platform/telegram/input-file';
import type { SendPhoto } from '../drawing';
import type { ImagesService } from '../images.service';
import { UploadSignsHandler } from './upload-signs.handler';
import { uploadSigns } from './upload-signs.job';

const SERVICE_CHAT = -100_200;

function setUp(serviceChatId: number | undefined) {
  const added: unknown[] = [];
  const calls: { method: string; chatId: unknown; quiet: unknown }[] = [];
  const fileIds: (string | null)[] = [];
  const jobs = { add: (...order: unknown[]) => Promise.resolve(void added.push(order)) };
  const images = {
    prepareSignPicture: async (sign: string, language: string, send: SendPhoto) => {
      fileIds.push(await send(new InputFile(Buffer.alloc(1), `${sign}-${language}.jpg`)));
    },
  };
  const telegram = {
    call: (method: string, params: { chat_id: unknown; photo: InputFile; disable_notification: unknown }) => {
      calls.push({ method, chatId: params.chat_id, quiet: params.disable_notification });
      const { filename } = params.photo;
      return Promise.resolve({ photo: [{ file_id: `small-${filename}` }, { file_id: `large-${filename}` }] });
    },
  };
  const handler = new UploadSignsHandler(
    new JobRegistry(),
    jobs as unknown as Jobs,
    images as unknown as ImagesService,
    telegram as unknown as TelegramClient,
    { telegram: { serviceChatId } } as AppConfig,
  );
  return { handler, added, calls, fileIds };
}

const context = (signal = new AbortController().signal) => ({ attempt: 1, lastAttempt: false, signal });

describe('UploadSignsHandler', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is ordered at every start, once at a time, where there is a service chat', async () => {
    const { handler, added } = setUp(SERVICE_CHAT);
    await handler.onApplicationBootstrap();
    expect(added).toEqual([[uploadSigns, {}, { key: 'images.upload-signs' }]]);
  });

  it('is not ordered without one', async () => {
    const { handler, added } = setUp(undefined);
    await handler.onApplicationBootstrap();
    expect(added).toEqual([]);
  });

  it('sends every sign in every language into the service chat and keeps the id of the largest size', async () => {
    const { handler, calls, fileIds } = setUp(SERVICE_CHAT);
    const handling = handler.handle({}, context());
    await jest.advanceTimersByTimeAsync(60_000);
    // A group's limit in a minute, and the first of the next.
    expect(calls).toHaveLength(21);
    await jest.advanceTimersByTimeAsync(12_000);
    await handling;
    expect(calls).toEqual(
      Array.from({ length: 24 }, () => ({ method: 'sendPhoto', chatId: SERVICE_CHAT, quiet: true })),
    );
    expect(fileIds[0]).toBe('large-aries-ru.jpg');
    expect(new Set(fileIds).size).toBe(24);
  });

  it('stops where the process does', async () => {
    const { handler, calls } = setUp(SERVICE_CHAT);
    await expect(handler.handle({}, context(AbortSignal.abort()))).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});
