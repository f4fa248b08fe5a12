import type { Update } from '@grammyjs/types';
import { UPDATE_SHAPES } from './update-shape';

/** The updates the bot asks Telegram for; the whole list goes out each time, since an omitted one keeps its last state. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member', 'inline_query'] as const;

export type UpdateKind = (typeof ALLOWED_UPDATES)[number] | 'other';

/** What an update is to the bot; `other` for every kind it did not ask for, and for what is not in Telegram's shape at all. */
export function kindOfUpdate(update: Update): UpdateKind {
  const present = ALLOWED_UPDATES.filter((kind) => update[kind] !== undefined);
  const areInShape = present.every((kind) => UPDATE_SHAPES[kind].safeParse(update[kind]).success);
  return areInShape ? (present[0] ?? 'other') : 'other';
}

/** Who sent an update of a kind the bot asks for; 0, which is nobody, where that is missing. */
export function personIdOf(update: Update): number {
  const sent: readonly ({ readonly from?: { readonly id?: number } } | undefined)[] = ALLOWED_UPDATES.map(
    (kind) => update[kind],
  );
  return sent.find((each) => each)?.from?.id ?? 0;
}

/** Whether a posted body can be an update: an object with a whole number as id. */
export function isUpdate(body: unknown): body is Update {
  return isObject(body) && 'update_id' in body && Number.isSafeInteger(body.update_id);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
