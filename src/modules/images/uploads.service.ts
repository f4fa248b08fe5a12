import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Drawing, SendPhoto } from './drawing';
import { ImagesRepository } from './images.repository';

/** Longer than a render and an upload take together; whoever has waited so long uploads for themselves. */
const PATIENCE_MS = 10_000;

/** Sends drawings so that each is uploaded once, however many persons ask for it at the same moment in however many processes. */
@Injectable()
export class Uploads {
  private readonly logger = new Logger(Uploads.name);
  /** By content hash; gives the file id, `null` when the upload failed, and never rejects. */
  private readonly running = new Map<string, Promise<string | null>>();

  constructor(
    private readonly repository: ImagesRepository,
    private readonly database: Database,
  ) {}

  /**
   * Sends a drawing by the file id of an upload that runs meanwhile or ran before, else as bytes; gives the file id if
   * Telegram told one. A failed upload rejects for its own caller only: the next in the queue then tries. Call it in a
   * transaction: other processes wait for its end, since only then can they read the file id.
   */
  async send(drawing: Drawing, send: SendPhoto): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'lost'>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, 'lost');
    });
    try {
      for (let upload = this.running.get(drawing.contentHash); upload; upload = this.running.get(drawing.contentHash)) {
        const outcome = await Promise.race([upload.then((fileId) => ({ fileId })), patience]);
        if (outcome === 'lost') return await this.upload(drawing, send, 0);
        if (outcome.fileId !== null) return await sendKnown(outcome.fileId, send);
      }
      return await this.lead(drawing, send);
    } finally {
      clearTimeout(timer);
    }
  }

  private lead(drawing: Drawing, send: SendPhoto): Promise<string | null> {
    const upload = this.upload(drawing, send, PATIENCE_MS);
    const outcome = upload
      .catch(() => null)
      .finally(() => {
        this.running.delete(drawing.contentHash);
      });
    this.running.set(drawing.contentHash, outcome);
    return upload;
  }

  /** Looks first: between the caller's own look and now an upload may have ended, here or in another process. */
  private async upload(drawing: Drawing, send: SendPhoto, patienceMs: number): Promise<string | null> {
    await this.database.lock(`upload:${drawing.contentHash}`, patienceMs);
    const known = await this.repository.findDrawingFileId(drawing.contentHash);
    if (known !== undefined) return sendKnown(known, send);
    const fileId = await send(await drawing.render());
    if (fileId !== null) await this.remember(drawing, fileId);
    return fileId;
  }

  /** The person has their picture, so a failure here is not theirs to see. */
  private async remember(drawing: Drawing, fileId: string): Promise<void> {
    try {
      await this.repository.rememberDrawing(drawing.contentHash, fileId);
    } catch (error) {
      this.logger.warn({ err: error }, 'An uploaded picture could not be remembered; it will be uploaded again');
    }
  }
}

async function sendKnown(fileId: string, send: SendPhoto): Promise<string> {
  await send(fileId);
  return fileId;
}
