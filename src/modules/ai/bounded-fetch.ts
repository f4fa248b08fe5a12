/** A hundred times the longest text we ask for; more is not an answer but something that would fill our memory. */
const MAX_BODY_BYTES = 1_048_576;

/** No response came; `code` is Node's or undici's word for why. */
export class ConnectionFailed extends Error {
  constructor(readonly code: string) {
    super(`No connection: ${code}`);
    this.name = 'ConnectionFailed';
  }
}

/** `fetch` whose bodies break off after 1 MiB, whatever length they announce; throws `ConnectionFailed`. */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init).catch((error: unknown) => {
    throw new ConnectionFailed(codeOf(error));
  });
  if (!response.body) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BODY_BYTES) controller.error(new Error('The body is too long'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
};

/** `fetch` throws a bare "fetch failed"; what happened stands in its cause. */
function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } | null };
  return typeof cause?.code === 'string' ? cause.code : 'unknown';
}
