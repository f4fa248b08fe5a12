import { z } from 'zod';
import { boundedFetch } from './bounded-fetch';
import { statusIn } from './openrouter-fault';

const errorSchema = z.object({ error: z.object({ code: z.unknown() }) });
const completionSchema = z.looseObject({ choices: z.array(z.looseObject({ message: z.looseObject({}) })) });

/**
 * `boundedFetch` for answers that may be streams. Where a stream was asked for and JSON comes with status 200, a reader of
 * streams would find nothing in it: an error gets the status it names, and a whole answer (of a server that cannot stream,
 * or a proxy that gathers what it passes on) becomes a stream of one piece.
 */
export const streamingFetch: typeof fetch = async (input, init) => {
  const response = await boundedFetch(input, init);
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (response.status !== 200 || !isJson || !asksForStream(init?.body)) return response;
  const body = await response.text();
  const { headers } = response;
  const answer = parsed(body);
  const error = errorSchema.safeParse(answer);
  if (error.success) return new Response(body, { status: statusIn(error.data.error), headers });
  const whole = completionSchema.safeParse(answer);
  if (!whole.success) return new Response(body, { headers });
  return new Response(inOnePiece(whole.data), { headers: { 'content-type': 'text/event-stream' } });
};

function inOnePiece({ choices, ...rest }: z.infer<typeof completionSchema>): string {
  const pieces = choices.map(({ message, ...choice }) => ({ ...choice, delta: message }));
  return `data: ${JSON.stringify({ ...rest, object: 'chat.completion.chunk', choices: pieces })}\n\ndata: [DONE]\n\n`;
}

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
