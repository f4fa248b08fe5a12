import type { ClientMessage } from '../api/types';
import { texts } from '../texts';

/** A message in one line. */
export function previewOf(message: Omit<ClientMessage, 'date' | 'from' | 'message_id'>): string {
  const { text, caption, photo, sticker, voice, document } = message;
  const words = (text ?? caption)?.replace(/\s+/g, ' ');
  if (photo) return words ?? texts.photo;
  if (sticker) return texts.sticker(sticker.emoji);
  if (voice) return `🎤 ${texts.voice}`;
  if (document) return `📎 ${words ?? document.file_name}`;
  return words ?? texts.deletedMessage;
}
