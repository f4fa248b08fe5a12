import type { ClientMessage, Person } from '../client-api';
import type { BotMessage } from '../protocol/bot-message';
import type { MessageRecord, PersonRecord } from '../store/records';

/** A message as a client shows it. */
export function clientMessageOf({ body, from }: MessageRecord): ClientMessage {
  const { message_id, date, edit_date, text, entities, caption, caption_entities } = body;
  return defined({
    message_id,
    date,
    edit_date,
    from,
    text,
    entities,
    caption,
    caption_entities,
    ...mediaOf(body),
    via_bot: body.via_bot?.username,
    inline_keyboard: body.reply_markup?.inline_keyboard,
    reply_to_message_id: body.reply_to_message?.message_id,
  });
}

/** A person without what only the server knows. */
export function clientPersonOf({ id, first_name, last_name, username, language_code, blocked }: PersonRecord): Person {
  return defined({ id, first_name, last_name, username, language_code, blocked });
}

function mediaOf({ photo, document, sticker, voice }: BotMessage): Partial<ClientMessage> {
  const largest = photo?.at(-1);
  return {
    photo: largest && { file_id: largest.file_id, width: largest.width, height: largest.height },
    document: document && {
      file_id: document.file_id,
      file_name: document.file_name ?? '',
      file_size: document.file_size ?? 0,
    },
    sticker: sticker && { emoji: sticker.emoji ?? '' },
    voice: voice && { duration: voice.duration },
  };
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
