import type { Check } from '../check';

/** A text of `min` to `max` characters, counted as Telegram does (UTF-16 units). */
export function lengthBetween(min: number, max: number): Check {
  return {
    code: 'length',
    run: (text) => (text.length >= min && text.length <= max ? [] : [{ code: 'length', detail: String(text.length) }]),
  };
}
