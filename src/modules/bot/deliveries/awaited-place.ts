import { TelegramError } from '../../../platform/telegram/telegram-error';
import type { HoroscopeAnswer } from '../../horoscope';
import type { AwaitedHoroscope } from '../awaited-horoscope.entity';

/** One way in which a message waits for its text and gets it. */
export interface AwaitedPlace {
  /**
   * Shows the sentences there are so far; not at all where the person is just turning the message to another text. Throws
   * `NoFreeSlot`, Telegram's refusals, and the reason of `signal`.
   */
  grow(place: AwaitedHoroscope, part: HoroscopeAnswer, signal: AbortSignal): Promise<void>;
  /** Puts the text in and notes that it is waited for no more; a repeat shows nothing twice. */
  complete(place: AwaitedHoroscope, answer: HoroscopeAnswer): Promise<void>;
}

/** Makes a call that needs not succeed where the message is gone, or shows this already, or nobody is there to read it. */
export async function unlessNobodyWaits(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const nobodyWaits = error instanceof TelegramError && (error.notModified || error.messageGone || error.unreachable);
    if (!nobodyWaits) throw error;
  }
}
