import { Logger } from '@nestjs/common';
import { finishedSentences } from './domain/finished-sentences';

/** A message changes about once a second at most: Telegram takes no more in one chat, and nobody reads faster. */
const EVERY_MS = 1_000;

/** Where drafts go and which of them may. */
export interface DraftOptions {
  /** Shows a person the sentences there are so far; may take its time, and drafts end where it fails. */
  readonly onDraft: (text: string) => Promise<void>;
  /** Whether every word of it may be shown. */
  readonly isFit: (text: string) => boolean;
}

/** Shows a text as it grows: whole sentences only, proved ones only, one draft at a time. */
export class DraftFeed {
  private readonly logger = new Logger(DraftFeed.name);
  private shown = '';
  private shownAt = -Infinity;
  private showing: Promise<void> | undefined;
  private isOver = false;

  constructor(private readonly options: DraftOptions) {}

  /** Takes the text as far as it is written; tells whether anybody has seen anything so far. */
  take(text: string): boolean {
    const isEarly = performance.now() - this.shownAt < EVERY_MS;
    if (!this.isOver && !this.showing && !isEarly) this.show(finishedSentences(text.normalize('NFC')));
    return this.shown !== '';
  }

  /** Waits for the draft that is on its way: what comes after this comes after it. No more are shown. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.showing;
  }

  private show(sentences: string): void {
    if (sentences === '' || sentences === this.shown) return;
    // Once wrong, the text is on its way to being refused.
    if (!this.options.isFit(sentences)) {
      this.isOver = true;
      return;
    }
    this.shown = sentences;
    this.shownAt = performance.now();
    this.showing = this.options
      .onDraft(sentences)
      .catch((error: unknown) => {
        this.isOver = true;
        this.logger.warn({ err: error }, 'A draft could not be shown; no more are');
      })
      .finally(() => (this.showing = undefined));
  }
}
