// What AdtroBot's promises cost where nothing else costs anything: the bare server of limit.mjs, which also takes each update
// once, keeps a person's updates in order, locks their row, reads their dialog and records what happened, in one transaction.
// No framework, no checks, no routing; a press is answered by the answer to its update. The floor for any bot that promises
// the same through these libraries.
import { timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { Pool } from 'undici';
import { BACK, KEYBOARD, settings, textOf, welcome } from './common.mjs';

const sql = postgres(settings.database, { max: 20, max_pipeline: 100 });
const redis = new Redis(settings.redis, { enableAutoPipelining: true });
const api = new Pool(settings.apiRoot, { connections: 128, pipelining: 1, keepAliveTimeout: 60_000 });
const headers = ['content-type', 'application/json'];
const secret = Buffer.from(settings.secret);
/** Each person's last update, for the next one to wait for. */
const lastOf = new Map();

async function call(method, payload) {
  const path = `/bot${settings.token}/${method}`;
  const { body } = await api.request({ path, method: 'POST', headers, body: JSON.stringify(payload) });
  const answer = await body.json();
  if (!answer.ok) throw new Error(answer.description);
}

/** The answer to the update: for a press the call that ends its waiting sign. */
function take(update) {
  const from = (update.callback_query ?? update.message).from;
  const result = (lastOf.get(from.id) ?? Promise.resolve()).then(() => work(update, from));
  const done = result.catch(() => undefined).then(() => lastOf.get(from.id) === done && lastOf.delete(from.id));
  lastOf.set(from.id, done);
  return result;
}

function work(update, from) {
  const press = update.callback_query;
  const chat = (press?.message ?? update.message).chat;
  return sql.begin(async (tx) => {
    // Asked for at once: they travel together and cost one wait.
    const [fresh, [person]] = await Promise.all([accept(tx, update), arrive(tx, from), dialogOf(tx, from, chat)]);
    if (fresh.length > 0) {
      await (press ? show(press) : greet(update.message, person));
      const [kind, detail] = press ? ['horoscope_shown', press.data] : ['started', null];
      await tx`INSERT INTO events (person_id, kind, detail, at) VALUES (${person.id}, ${kind}, ${detail}, ${new Date()})`;
    }
    return press && { method: 'answerCallbackQuery', callback_query_id: press.id };
  });
}

const accept = (tx, { update_id }) =>
  tx`INSERT INTO updates (update_id, received_at) VALUES (${update_id}, ${new Date()})
    ON CONFLICT DO NOTHING RETURNING update_id`;

/** An update of the row, so that it stays locked until the commit. */
const arrive = (tx, { id, username = null, first_name, language_code = null }) =>
  tx`INSERT INTO users (telegram_id, username, first_name, language_code)
    VALUES (${id}, ${username}, ${first_name}, ${language_code})
    ON CONFLICT (telegram_id) DO UPDATE SET seen_at = now() RETURNING id, telegram_id, first_name, sign`;

const dialogOf = (tx, from, chat) => tx`SELECT data FROM dialogs WHERE key = ${`${from.id}:${chat.id}`}`;

async function show({ message, data }) {
  const text = await textOf(redis, data.slice('h:'.length));
  const { message_id, chat } = message;
  await call('editMessageText', { chat_id: chat.id, message_id, text, parse_mode: 'HTML', reply_markup: BACK });
}

async function greet({ from, chat }, { sign }) {
  const shown = welcome(from.first_name, await textOf(redis, sign));
  await call('sendMessage', { chat_id: chat.id, text: shown, parse_mode: 'HTML', reply_markup: KEYBOARD });
}

function isTelegram({ method, url, headers: given }) {
  const token = Buffer.from(String(given['x-telegram-bot-api-secret-token'] ?? ''));
  return method === 'POST' && url === '/webhook' && token.length === secret.length && timingSafeEqual(token, secret);
}

const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  if (!isTelegram(request)) {
    response.writeHead(401).end();
    return;
  }
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    take(JSON.parse(parts.length === 1 ? parts[0] : Buffer.concat(parts))).then(
      (call) => {
        const body = call ? JSON.stringify(call) : '';
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
          .end(body);
      },
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(settings.port, '127.0.0.1');
