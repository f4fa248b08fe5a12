import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './faulty-openrouter';

/** How a stream goes on after its words. */
type Ending = 'whole' | 'cut' | 'hang' | 'error';

export interface StreamOptions {
  /** Milliseconds between two chunks. */
  readonly everyMs?: number;
  /** Characters of a chunk. */
  readonly chunk?: number;
  readonly ending?: Ending;
  readonly finish?: string;
  /** Of the last chunk; none leaves the bill out. */
  readonly usage?: Readonly<Record<string, number>> | null;
}

const USAGE = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150, cost: 0.002 };
const BASE = {
  id: 'gen-1',
  object: 'chat.completion.chunk',
  created: 1_795_392_000,
  model: 'google/gemini-2.5-flash',
  provider: 'Google',
};

const event = (body: object) => `data: ${JSON.stringify({ ...BASE, ...body })}\n\n`;
const delta = (content: string) =>
  event({ choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] });

/** A completion piece by piece, as OpenRouter streams it. */
export const streamed = (content: string, options: StreamOptions = {}): Step => {
  const { everyMs = 0, chunk = 20, ending = 'whole', finish = 'stop', usage = USAGE } = options;
  const pieces = content.match(new RegExp(`[^]{1,${chunk}}`, 'g')) ?? [];
  return (response) => {
    void (async () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': OPENROUTER PROCESSING\n\n');
      for (const piece of pieces) {
        await sleep(everyMs);
        response.write(delta(piece));
      }
      await sleep(everyMs);
      if (ending === 'cut') response.destroy();
      if (ending === 'error') {
        const error = { code: 'server_error', message: 'Provider disconnected unexpectedly' };
        response.write(event({ error, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] }));
      }
      if (ending === 'whole') response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }));
      if (ending === 'whole' && usage) response.write(event({ choices: [], usage }));
      if (ending === 'whole' || ending === 'error') response.end('data: [DONE]\n\n');
    })();
  };
};
