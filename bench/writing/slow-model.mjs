// An OpenRouter in good health that takes its time, for each of twelve texts another.
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

const TURNS = 12;
/** Coprime with the turns: the slow calls are spread among the quick ones. */
const STEP = 5;
/** From a quarter of the slowest to the slowest itself, in even steps. */
const lengthOf = (call, slowestMs) => slowestMs * (0.25 + (0.75 * ((call * STEP) % TURNS)) / (TURNS - 1));

/**
 * Starts it; gives its URL, how often it was asked, how long all calls took together and how many were under way at most.
 */
export async function startSlowModel(slowestMs) {
  const seen = { calls: 0, callsMs: 0, mostAtOnce: 0 };
  let running = 0;
  const server = createServer((request, response) => {
    const answer = (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    if (request.url.endsWith('/key')) {
      answer('{"data":{"limit_remaining":null}}');
      return;
    }
    const callMs = lengthOf(seen.calls, slowestMs);
    seen.callsMs += callMs;
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
    get callsMs() {
      return seen.callsMs;
    },
    get mostAtOnce() {
      return seen.mostAtOnce;
    },
  };
}
