import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a name or address of a URL is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * Why a request may not touch the client side, or undefined where it may. A foreign page has a foreign `Origin`, and one
 * that rebound its name to this machine has that name as `Host`; `anyHost` is for a server that was told to listen beyond loopback.
 */
export function foreignRequest({ origin, host }: IncomingHttpHeaders, anyHost: boolean): string | undefined {
  if (origin !== undefined && !(URL.canParse(origin) && isLoopback(new URL(origin).hostname))) return 'foreign origin';
  if (anyHost) return undefined;
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) && isLoopback(new URL(url).hostname) ? undefined : 'foreign host';
}
