import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { ANSWERABLE_S, type CallbackRecord } from '../store/records';
import { findChat } from './chats';
import { method } from './method';
import { boolean, chatId, integer, string } from './parameters';

const MAX_ANSWER = 200;
/** `getFile` gives out no larger ones (Bot API). */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

const getChat = method('getChat', z.object({ chat_id: chatId() }), (context, { chat_id }) => {
  const chat = findChat(context, chat_id);
  const gifts = chat.type === 'private';
  return {
    ...chat,
    ...(chat.type === 'private' && chat.username !== undefined && { active_usernames: [chat.username] }),
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: gifts,
      limited_gifts: gifts,
      unique_gifts: gifts,
      premium_subscription: gifts,
      gifts_from_channels: gifts,
    },
  };
});

const answerCallbackQuery = method(
  'answerCallbackQuery',
  z.object({
    callback_query_id: string(),
    text: string().optional(),
    show_alert: boolean().optional(),
    url: string().optional(),
    cache_time: integer().optional(),
  }),
  ({ store, feed, clock }, { callback_query_id, text, show_alert = false, url }) => {
    const presses = store.tables.table<CallbackRecord>('callbacks');
    const press = presses.get(callback_query_id);
    const age = clock.now().getTime() / 1000 - (press?.pressed_at ?? 0);
    if (!press || age > ANSWERABLE_S) {
      throw badRequest('Query is too old and response timeout expired or query ID is invalid');
    }
    if ((text?.length ?? 0) > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
    if (url !== undefined && !isOwnLink(url, store.bot.username)) throw badRequest('URL_INVALID');
    presses.delete(callback_query_id);
    feed.publish(press.person_id, {
      type: 'callback_answer',
      callback_query_id,
      ...(text !== undefined && { text }),
      show_alert,
    });
    return true;
  },
);

const getFile = method(
  'getFile',
  z.object({ file_id: string({ missing: 'file_id not specified' }) }),
  ({ store }, { file_id }) => {
    const file = store.files.find(file_id);
    if (!file) throw badRequest('Invalid file_id');
    if (file.file_size > MAX_DOWNLOAD_BYTES) throw badRequest('File is too big');
    const { file_unique_id, file_size, file_path } = file;
    return { file_id, file_unique_id, file_size, file_path };
  },
);

/** Methods about chats, presses and files. */
export const CHAT_METHODS = [getChat, answerCallbackQuery, getFile];

function isOwnLink(url: string, username: string): boolean {
  return new RegExp(`^(https://)?t\\.me/${username}\\?start=`, 'i').test(url);
}
