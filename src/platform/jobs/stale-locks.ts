import type { ClientBase } from 'pg';

/**
 * graphile-worker's name for its own release of locks older than four hours by the database's clock, asked in the first
 * minute of a process and every ten minutes after: a clock that jumps ahead would hand out the jobs of living processes.
 */
const CLEAR_STALE_LOCKS = 'clear_stale_locks/';
const NOTHING = { command: 'UPDATE', rowCount: 0, oid: 0, rows: [], fields: [] };

/** Leaves old locks on this connection to `WorkerLease`, which tells the dead from the living. */
export function leaveStaleLocks(client: ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const answer = (...args: unknown[]) => (isRelease(args[0]) ? Promise.resolve(NOTHING) : query(...args));
  Object.assign(client, { query: answer });
}

function isRelease(statement: unknown): boolean {
  const isNamed = typeof statement === 'object' && statement !== null && 'name' in statement;
  return isNamed && typeof statement.name === 'string' && statement.name.startsWith(CLEAR_STALE_LOCKS);
}
