// What the fake Bot API answers and remembers; nothing here knows HTTP.

const BOT = { id: 7_000_000_001, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
const TEXT = JSON.stringify('Сегодня звёзды советуют не спешить. '.repeat(8));
const PHOTO =
  '"photo":[{"file_id":"AgACAgIAAxkDAAIB","file_unique_id":"AQADx","width":1024,"height":1024,"file_size":90000}]';
const LOG_MAX = 6_000_000;

/** How a call is logged: kind 1 = something a person sees, by chat; 2 = an answered press, by its id; 0 = the rest. */
const [OTHER, VISIBLE, ANSWER] = [0, 1, 2];
const IS_VISIBLE = /^(send(?!ChatAction)|edit|copy|forward)/;

/** Methods that answer the same each time. */
const FIXED = { getMe: BOT, getUpdates: [], getMyCommands: [], getWebhookInfo: { url: '', pending_update_count: 0 } };

/** Where a call names its chat or press, in JSON and in a form with files. */
const FIELDS = {
  chat_id: [/"chat_id":"?(-?\d+)/, /name="chat_id"\r\n\r\n(-?\d+)/],
  callback_query_id: [/"callback_query_id":"?(\d+)/, /name="callback_query_id"\r\n\r\n(\d+)/],
};

/** CLOCK_MONOTONIC in ms, the same clock in every process of the machine. */
export const now = () => {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
};

/** Answers calls and keeps a log of them as triples (kind, id, ms). */
export class Answers {
  constructor() {
    this.reset();
  }

  /** Forgets every call. */
  reset() {
    this.calls = 0;
    this.byMethod = new Map();
    this.messageId = 1_000;
    this.log = new Float64Array(3 * 65_536);
    this.logged = 0;
  }

  /** The JSON that answers one call; `body` is the request's, as latin1. */
  answer(method, body) {
    this.calls++;
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
    if (method === 'answerCallbackQuery') {
      this.note(ANSWER, fieldOf(body, 'callback_query_id'));
      return '{"ok":true,"result":true}';
    }
    if (!IS_VISIBLE.test(method)) {
      this.note(OTHER, 0);
      return JSON.stringify({ ok: true, result: FIXED[method] ?? true });
    }
    const chat = fieldOf(body, 'chat_id');
    this.note(VISIBLE, chat);
    return this.message(chat, method === 'sendPhoto' || method === 'editMessageMedia');
  }

  /** The log so far, as bytes of float64 triples. */
  get bytes() {
    return Buffer.from(this.log.buffer, 0, this.logged * 8);
  }

  message(chat, isPhoto) {
    const content = isPhoto ? `${PHOTO},"caption":${TEXT}` : `"text":${TEXT}`;
    return (
      `{"ok":true,"result":{"message_id":${++this.messageId},"from":${JSON.stringify(BOT)},` +
      `"chat":{"id":${chat},"first_name":"P","type":"private"},"date":${Math.floor(Date.now() / 1_000)},${content}}}`
    );
  }

  note(kind, id) {
    if (this.logged >= 3 * LOG_MAX) return;
    if (this.logged === this.log.length) {
      const grown = new Float64Array(this.log.length * 2);
      grown.set(this.log);
      this.log = grown;
    }
    this.log.set([kind, id, now()], this.logged);
    this.logged += 3;
  }
}

function fieldOf(body, name) {
  const [json, form] = FIELDS[name];
  return Number((json.exec(body) ?? form.exec(body))?.[1] ?? 0);
}
