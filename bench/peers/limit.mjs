// The practical ceiling of one Node process: node:http, JSON.parse, one prepared and pipelined query, one Redis GET, undici
// for the outgoing calls. No framework, no checks, no routing beyond an if.
import { timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { Pool } from 'undici';
import { BACK, KEYBOARD, settings, textOf, welcome } from './common.mjs';

const sql = postgres(settings.database, { max: 4, max_pipeline: 100 });
const redis = new Redis(settings.redis, { enableAutoPipelining: true });
const api = new Pool(settings.apiRoot, { connections: 128, pipelining: 1, keepAliveTimeout: 60_000 });
const headers = ['content-type', 'application/json'];
const secret = Buffer.from(settings.secret);

async function personOf({ id, username = null, first_name, language_code = null }) {
  const [found] = await sql`SELECT id, telegram_id, first_name, sign FROM users WHERE telegram_id = ${id}`;
  if (found) return found;
  const [added] = await sql`INSERT INTO users (telegram_id, username, first_name, language_code)
    VALUES (${id}, ${username}, ${first_name}, ${language_code})
    ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username
    RETURNING id, telegram_id, first_name, sign`;
  return added;
}

async function call(method, payload) {
  const path = `/bot${settings.token}/${method}`;
  const { body } = await api.request({ path, method: 'POST', headers, body: JSON.stringify(payload) });
  const answer = await body.json();
  if (!answer.ok) throw new Error(answer.description);
}

async function press({ id, from, message, data }) {
  const [, text] = await Promise.all([personOf(from), textOf(redis, data.slice('h:'.length))]);
  await call('answerCallbackQuery', { callback_query_id: id });
  const { message_id, chat } = message;
  await call('editMessageText', { chat_id: chat.id, message_id, text, parse_mode: 'HTML', reply_markup: BACK });
}

async function start({ from, chat }) {
  const text = await textOf(redis, (await personOf(from)).sign);
  const shown = welcome(from.first_name, text);
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
    const update = JSON.parse(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    const work = update.callback_query ? press(update.callback_query) : start(update.message);
    work.then(
      () => response.writeHead(200, { 'content-length': 0 }).end(),
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(settings.port, '127.0.0.1');
