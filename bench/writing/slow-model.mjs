// An OpenRouter in good health that takes the same time for every text.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { atEnd } from '../support/children.mjs';

/** Good texts, none too like another: the same one for two signs would be refused. They name nothing of the sky. */
const TEXTS = JSON.parse(
  readFileSync(new URL('../../test/fixtures/writing/model-texts.json', import.meta.url), 'utf8'),
);

const completionOf = (text) =>
  JSON.stringify({
    id: 'gen-1',
    object: 'chat.completion',
    created: 1_795_392_000,
    model: 'google/gemini-2.5-flash',
    provider: 'Google',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: JSON.stringify({ text, facts: [1] }) },
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
    const completion = completionOf(TEXTS[seen.calls++ % TEXTS.length]);
    seen.mostAtOnce = Math.max(seen.mostAtOnce, ++running);
    request.resume();
    setTimeout(() => {
      running--;
      answer(completion);
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
