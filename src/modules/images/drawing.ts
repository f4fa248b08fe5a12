import type { InputFile } from '../../platform/telegram/input-file';

/** A picture we can draw at any time, known by what it is drawn from. */
export interface Drawing {
  /** SHA-256, hexadecimal. */
  readonly contentHash: string;
  render(): Promise<InputFile>;
}

/**
 * Sends a photo, given as a file id or as bytes, and gives the file id from Telegram's answer: that of the largest size,
 * or `null` where the answer has none. Throws `TelegramError` when Telegram refuses.
 */
export type SendPhoto = (photo: string | InputFile) => Promise<string | null>;
