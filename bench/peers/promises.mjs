// What AdtroBot's promises cost in a transaction an update, where nothing else costs anything: the bare server of limit.mjs,
// which also takes each update once, keeps a person's updates in order, locks their row, reads their dialog and records what
// happened. No framework, no checks, no routing; all that is read is one call of a function in the database, which begins
// on the way to it and ends with the record; a press is answered by the answer to its update. AdtroBot itself gathers what
// many updates ask and leave into one statement, which this one does not.
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

async function work(update, from) {
  const press = update.callback_query;
  const { chat } = press?.message ?? update.message;
  const tx = await sql.reserve();
  try {
    const [, [person]] = await Promise.all([tx`BEGIN`, arrive(tx, update, from, chat)]);
    if (person.fresh) await (press ? show(press) : greet(update.message, person));
    await Promise.all([...(person.fresh ? [record(tx, person, press)] : []), tx`COMMIT`]);
  } catch (error) {
    await tx`ROLLBACK`;
    throw error;
  } finally {
    tx.release();
  }
  return press && { method: 'answerCallbackQuery', callback_query_id: press.id };
}

/** Whether the update is new, the person, whose row stays locked until the commit, and their dialog. */
const arrive = (tx, { update_id }, { id, username = null, first_name, language_code = null }, chat) =>
  tx`SELECT * FROM arrive(${update_id}, ${new Date()}, ${id}, ${username}, ${first_name}, ${language_code},
    ${`${id}:${chat.id}`})`;

const record = (tx, { id }, press) =>
  tx`INSERT INTO events (person_id, kind, detail, at)
    VALUES (${id}, ${press ? 'horoscope_shown' : 'started'}, ${press?.data ?? null}, ${new Date()})`;

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
