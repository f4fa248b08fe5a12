import type { Update } from '@grammyjs/types';

/** The updates the bot asks Telegram for; the whole list goes out each time, since an omitted one keeps its last state. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;

export type UpdateKind = (typeof ALLOWED_UPDATES)[number] | 'other';

/** What an update is to the bot; `other` for every kind it did not ask for and for bodies that are no update at all. */
export function kindOfUpdate(update: Update): UpdateKind {
  return ALLOWED_UPDATES.find((kind) => isObject(update[kind])) ?? 'other';
}

/** Whether a posted body can be an update: an object with a whole number as id. */
export function isUpdate(body: unknown): body is Update {
  return isObject(body) && 'update_id' in body && Number.isSafeInteger(body.update_id);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
