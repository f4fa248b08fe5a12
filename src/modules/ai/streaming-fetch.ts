import { z } from 'zod';
import { boundedFetch } from './bounded-fetch';
import { statusIn } from './openrouter-fault';

const errorSchema = z.object({ error: z.object({ code: z.unknown() }) });

/**
 * `boundedFetch` for answers that may be streams: an error that comes as JSON with status 200 where a stream was asked for
 * gets the status it names, for a reader of streams would find nothing in it.
 */
export const streamingFetch: typeof fetch = async (input, init) => {
  const response = await boundedFetch(input, init);
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (response.status !== 200 || !isJson || !asksForStream(init?.body)) return response;
  const body = await response.text();
  const { headers } = response;
  const found = errorSchema.safeParse(parsed(body));
  return new Response(body, { status: found.success ? statusIn(found.data.error) : 200, headers });
};

function asksForStream(body: unknown): boolean {
  return typeof body === 'string' && body.includes('"stream":true');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
