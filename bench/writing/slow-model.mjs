// An OpenRouter in good health that takes the same time for every text.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { atEnd } from '../support/children.mjs';

/** Names nothing of the sky, so that it is true on every day. */
const TEXT =
  'Сегодня всё замедляет шаг, и это только на пользу: спешка обошлась бы дороже. Дела, которые давно ждут своей очереди, ' +
  'наконец поддаются, если браться за них по одному. В разговорах лучше слушать, чем убеждать, и тогда договориться выйдет быстрее. ' +
  'Вечером оставьте час для себя, без экрана и без списка задач.';

const COMPLETION = JSON.stringify({
  id: 'gen-1',
  object: 'chat.completion',
  created: 1_795_392_000,
  model: 'google/gemini-2.5-flash',
  provider: 'Google',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: JSON.stringify({ text: TEXT, facts: [1] }) },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 1_500, completion_tokens: 250, total_tokens: 1_750, cost: 0.001 },
});

/** Starts it; gives its URL, how often it was asked and how many calls were under way at most. */
export async function startSlowModel(callMs) {
  const seen = { calls: 0, mostAtOnce: 0 };
  let running = 0;
  const server = createServer((request, response) => {
    const answer = (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    if (request.url.endsWith('/key')) {
      answer('{"data":{"limit_remaining":null}}');
      return;
    }
    seen.calls++;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, ++running);
    request.resume();
    setTimeout(() => {
      running--;
      answer(COMPLETION);
    }, callMs);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  atEnd(close);
  return {
    url: `http://127.0.0.1:${server.address().port}/api/v1`,
    close,
    get calls() {
      return seen.calls;
    },
    get mostAtOnce() {
      return seen.mostAtOnce;
    },
  };
}
