/**
 * SQLSTATE classes and codes that say "not now", not "the statement is wrong": no connection, the server comes or goes,
 * a session ended while it waited; out of disk, memory or connections; an answer or a row waited for too long, a deadlock;
 * a statement that was prepared behind one that failed.
 */
const AWAY_STATES = /^(08|25P03|26000|40001|40P01|53|55P03|57014|57P0[1-5])/;
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);
/** What `pg` and TypeORM say without any code when the connection ends or an answer does not come. */
const AWAY_WORDS =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|timeout expired|connection ended|not queryable|query runner already released/i;

/** Whether an error means that PostgreSQL could not do the work now: the same may succeed when it comes again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'TelegramError') return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    AWAY_STATES.test(code) || AWAY_CODES.has(code) || AWAY_WORDS.test(error.message) || isDatabaseAway(error.cause)
  );
}
