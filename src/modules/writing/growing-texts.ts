import { Logger } from '@nestjs/common';

/** Where a text is shown while it is written. */
export interface DraftScreen {
  /** Shows the proved sentences there are so far; never fails, and is done within seconds. */
  show(text: string): Promise<void>;
  /** Nothing more is shown. */
  close(): void;
}

/** Opens a screen for a text that begins to be written; `null` where nobody waits for it. */
export type OpenScreen<Key> = (key: Key) => Promise<DraftScreen | null>;

/**
 * Shows texts as they grow to whoever subscribed. No event of the queue: it stays in this process and may be lost, for
 * the text itself follows.
 */
export class GrowingTexts<Key> {
  private readonly logger = new Logger(this.constructor.name);
  private readonly openers: OpenScreen<Key>[] = [];

  /** Asks to be told of every text that begins to be written in this process. */
  subscribe(open: OpenScreen<Key>): void {
    this.openers.push(open);
  }

  /** Has a text written and shown meanwhile; `onDraft` is missing where nobody would see it. */
  async during<T>(key: Key, write: (onDraft: ((text: string) => Promise<void>) | undefined) => Promise<T>): Promise<T> {
    const opened = await Promise.all(this.openers.map((open) => this.open(open, key)));
    const screens = opened.filter((screen) => screen !== null);
    try {
      return await write(screens.length > 0 ? (text) => showOn(screens, text) : undefined);
    } finally {
      for (const screen of screens) screen.close();
    }
  }

  private async open(open: OpenScreen<Key>, key: Key): Promise<DraftScreen | null> {
    try {
      return await open(key);
    } catch (error) {
      this.logger.warn({ err: error }, 'A text is written unseen');
      return null;
    }
  }
}

async function showOn(screens: readonly DraftScreen[], text: string): Promise<void> {
  await Promise.all(screens.map((screen) => screen.show(text)));
}
