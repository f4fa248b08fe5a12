/**
 * How much a send is waited for: `interactive` answers a person who is looking at the chat, `notification` is news for
 * one person, `broadcast` is for many. What waits in an earlier lane goes first. A `draft` shows a text that still grows:
 * the next one makes it good, so it never waits.
 */
export type SendLane = 'interactive' | 'notification' | 'broadcast' | 'draft';

/** Nothing was sent: a draft found no slot free, and is not worth waiting for one. */
export class NoFreeSlot extends Error {
  constructor() {
    super('No slot is free for a draft');
    this.name = 'NoFreeSlot';
  }
}

/** Methods that put a message into a chat or change one there: what Telegram's limits are about. */
const SENDS = /^(send|forward|copy|edit(Ephemeral)?Message)/;
/** Named like sends, but nothing comes into the chat. */
const NO_SENDS = new Set(['sendChatAction', 'sendChatJoinRequestWebApp', 'sendGift']);

/** The chat a call sends to, or undefined where it sends nothing into a chat and no lane holds it. */
export function chatOfSend(method: string, params: object): string | undefined {
  if (!SENDS.test(method) || NO_SENDS.has(method)) return undefined;
  const { chat_id: chat } = params as { chat_id?: number | string };
  return chat === undefined ? undefined : String(chat);
}

/** Whether a chat is a group or a channel: their ids are negative or names, and Telegram gives them 20 messages a minute. */
export function isGroup(chat: string): boolean {
  return chat.startsWith('-') || chat.startsWith('@');
}
