import type { BotCommand, ClientEvent, ClientHistory, ClientMessage, NewMessage, ReplyKeyboard } from '../api/types';

/** A message in the list; `key` stays the same from the moment it is written until it is stored. */
export interface ShownMessage extends ClientMessage {
  key: string;
  /** Absent once Telegram has it. */
  sending?: 'pending' | 'failed';
}

/** A text the bot is still writing. */
interface Draft {
  draft_id: number;
  text: string;
  entities?: ClientMessage['entities'];
}

/** All that is known of one person's chat. */
export interface ChatState {
  phase: 'loading' | 'ready';
  /** Whether events arrive. */
  online: boolean;
  messages: ShownMessage[];
  /** Written, but not yet confirmed. */
  outbox: ShownMessage[];
  /** Whether older messages exist. */
  more: boolean;
  replyKeyboard: ReplyKeyboard | null;
  /** The bot's own command list for this person; null until it is told. */
  commands: BotCommand[] | null;
  draft: Draft | null;
  /** The chat action that shows at the moment; a new object for each time it is sent. */
  action: { name: string } | null;
  bot: { reachable: boolean; error?: string | undefined };
  /** The bot has taken notice of the person's messages up to this id. */
  seenUpTo: number;
  /** Events since the stream opened, while the history is still on its way: it may be older than they. */
  early: ClientEvent[] | null;
}

export type ChatAction =
  | { type: 'loaded'; history: ClientHistory }
  | { type: 'older'; history: ClientHistory }
  | { type: 'event'; event: ClientEvent }
  | { type: 'online'; online: boolean }
  | { type: 'written'; key: string; content: NewMessage; date: number }
  | { type: 'stored'; key: string; message: ClientMessage }
  | { type: 'refused'; key: string }
  | { type: 'dropped'; key: string }
  | { type: 'quiet'; what: 'action' | 'draft' };

export const EMPTY_CHAT: ChatState = {
  phase: 'loading',
  online: false,
  messages: [],
  outbox: [],
  more: false,
  replyKeyboard: null,
  commands: null,
  draft: null,
  action: null,
  bot: { reachable: true },
  seenUpTo: 0,
  early: null,
};

/** The next state of a chat; pure. */
export function chatReducer(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'loaded':
      return loaded(state, action.history);
    case 'older':
      return {
        ...state,
        messages: merge(action.history.messages.map(shown), state.messages),
        more: action.history.more,
      };
    case 'event':
      return received({ ...state, early: state.early && [...state.early, action.event] }, action.event);
    case 'online':
      return { ...state, online: action.online, early: action.online ? [] : null };
    case 'written':
      return { ...state, outbox: [...withoutKey(state.outbox, action.key), pending(action)] };
    case 'stored':
      return { ...upsert(state, action.message, action.key), outbox: withoutKey(state.outbox, action.key) };
    case 'refused':
      return {
        ...state,
        outbox: state.outbox.map((each) => (each.key === action.key ? { ...each, sending: 'failed' } : each)),
      };
    case 'dropped':
      return { ...state, outbox: withoutKey(state.outbox, action.key) };
    case 'quiet':
      return { ...state, [action.what]: null };
  }
}

/** The newest page is the truth from its first message on, but for what came meanwhile; older pages read before stay. */
function loaded(state: ChatState, { messages, more, reply_keyboard }: ClientHistory): ChatState {
  const first = messages[0]?.message_id ?? Infinity;
  const older = more ? state.messages.filter((each) => each.message_id < first) : [];
  const keys = new Map(state.messages.map((each) => [each.message_id, each.key]));
  const fresh = messages.map((each) => ({ ...shown(each), key: keys.get(each.message_id) ?? keyOf(each) }));
  const next: ChatState = {
    ...state,
    phase: 'ready',
    messages: [...older, ...fresh],
    more: older.length > 0 ? state.more : more,
    replyKeyboard: reply_keyboard,
    seenUpTo: Math.max(state.seenUpTo, lastOf(fresh, 'bot')),
    early: null,
  };
  return (state.early ?? []).filter(changesHistory).reduce(received, next);
}

function received(state: ChatState, event: ClientEvent): ChatState {
  switch (event.type) {
    case 'message':
      return event.message.from === 'bot' ? fromBot(state, event.message) : fromPerson(state, event.message);
    case 'edited':
      return noticed(upsert(state, event.message));
    case 'deleted':
      return noticed({ ...state, messages: state.messages.filter((each) => each.message_id !== event.message_id) });
    case 'action':
      return noticed({ ...state, action: event.action === 'cancel' ? null : { name: event.action } });
    case 'callback_answer':
    case 'inline_answer':
      return noticed(state);
    case 'reply_keyboard':
      return { ...state, replyKeyboard: event.reply_keyboard };
    case 'draft':
      return noticed({ ...state, draft: { draft_id: event.draft_id, text: event.text, entities: event.entities } });
    case 'commands':
      return { ...state, commands: event.commands };
    case 'bot':
      return { ...state, bot: { reachable: event.reachable, error: event.error } };
    case 'person':
      return state;
  }
}

function fromBot(state: ChatState, message: ClientMessage): ChatState {
  return noticed({ ...upsert(state, message), action: null, draft: null });
}

/** The event of an own message often comes before the answer to its request, so it takes the place of what waits. */
function fromPerson(state: ChatState, message: ClientMessage): ChatState {
  const same = state.outbox.find((each) => each.sending === 'pending' && isSame(each, message));
  const next = upsert(state, message, same?.key);
  return same ? { ...next, outbox: withoutKey(state.outbox, same.key) } : next;
}

/** Whatever the bot does shows that it has read what was written. */
function noticed(state: ChatState): ChatState {
  return { ...state, seenUpTo: Math.max(state.seenUpTo, lastOf(state.messages, 'person')) };
}

function upsert(state: ChatState, message: ClientMessage, key = keyOf(message)): ChatState {
  const known = state.messages.find((each) => each.message_id === message.message_id);
  // An edit of a message that was never read belongs to an older page.
  if (!known && state.more && message.message_id < (state.messages[0]?.message_id ?? 0)) return state;
  return { ...state, messages: merge(state.messages, [{ ...message, key: known?.key ?? key }]) };
}

/** Both lists by id, the later one counts where both have a message. */
function merge(a: readonly ShownMessage[], b: readonly ShownMessage[]): ShownMessage[] {
  const byId = new Map([...a, ...b].map((message) => [message.message_id, message]));
  return [...byId.values()].sort((one, other) => one.message_id - other.message_id);
}

function pending({ key, content, date }: Extract<ChatAction, { type: 'written' }>): ShownMessage {
  const { text, sticker, voice, reply_to_message_id } = content;
  return {
    key,
    message_id: Infinity,
    date,
    from: 'person',
    sending: 'pending',
    ...(text !== undefined && { text }),
    ...(sticker !== undefined && { sticker: { emoji: sticker } }),
    ...(voice !== undefined && { voice: { duration: voice } }),
    ...(reply_to_message_id !== undefined && { reply_to_message_id }),
  };
}

function isSame(written: ShownMessage, stored: ClientMessage): boolean {
  if (written.text !== undefined) return written.text.trim() === stored.text?.trim();
  return written.sticker?.emoji === stored.sticker?.emoji && written.voice?.duration === stored.voice?.duration;
}

function changesHistory({ type }: ClientEvent): boolean {
  return type === 'message' || type === 'edited' || type === 'deleted' || type === 'reply_keyboard';
}

const keyOf = ({ message_id }: ClientMessage) => `m${message_id}`;
const shown = (message: ClientMessage): ShownMessage => ({ ...message, key: keyOf(message) });
const withoutKey = (messages: readonly ShownMessage[], key: string) => messages.filter((each) => each.key !== key);
const lastOf = (messages: readonly ClientMessage[], from: ClientMessage['from']) =>
  messages.findLast((each) => each.from === from)?.message_id ?? 0;
