import { Pool } from 'undici';

/** A `fetch` just wide enough for grammY: JSON in, JSON out, through a pool of undici's. */
export function undiciFetch(root) {
  const pool = new Pool(new URL(root).origin, { connections: 100, pipelining: 1, keepAliveTimeout: 60_000 });
  return async (url, { method = 'GET', headers, body, signal } = {}) => {
    const path = url.slice(url.indexOf('/', 'https://'.length));
    const { statusCode, body: answer } = await pool.request({ path, method, headers, body, signal });
    return { ok: statusCode < 400, status: statusCode, json: () => answer.json(), text: () => answer.text() };
  };
}
