const DAY_S = 24 * 60 * 60;
/** How long the server keeps an undelivered update of each kind, seconds (telegram-bot-api, Client.cpp). */
const LIFETIMES_S: Readonly<Record<string, number>> = {
  callback_query: 150,
  shipping_query: 150,
  pre_checkout_query: 150,
  inline_query: 30,
  chosen_inline_result: 600,
};
/** Sent only to a bot that asks for them by name. */
const UNSENT_UNLESS_ASKED = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** Seconds an undelivered update of this kind lives. */
export function lifetimeOf(kind: string): number {
  return LIFETIMES_S[kind] ?? DAY_S;
}

/** Whether `allowed_updates` lets a kind through; an empty list is Telegram's default. */
export function isAllowed(kind: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 ? !UNSENT_UNLESS_ASKED.has(kind) : allowed.includes(kind);
}

/**
 * The queue an update waits in: one update in flight in each. Messages queue by chat, presses by person, checkouts by
 * person apart from those; what has neither stands alone, under its `sequence`.
 */
export function queueOf(kind: string, body: unknown, sequence: number): string {
  const chat = idIn(body, 'chat');
  const user = idIn(body, 'from') ?? idIn(body, 'user');
  if (kind === 'callback_query' || kind.endsWith('inline_result') || kind === 'inline_query')
    return `${kind}:${user ?? sequence}`;
  if (kind === 'shipping_query' || kind === 'pre_checkout_query') return `checkout:${user ?? sequence}`;
  if (kind.endsWith('chat_member')) return `${kind}:${chat ?? sequence}`;
  if (chat !== undefined) return `chat:${chat}`;
  return user === undefined ? `alone:${sequence}` : `${kind}:${user}`;
}

function idIn(body: unknown, field: string): number | undefined {
  const holder = isObject(body) ? body[field] : undefined;
  return isObject(holder) && typeof holder.id === 'number' ? holder.id : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
