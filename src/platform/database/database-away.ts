/** SQLSTATE classes and codes that say "the server is not there", not "the statement is wrong". */
const AWAY_STATES = /^(08|57P0[1-5]|53300)/;
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
  /connection terminated|query read timeout|timeout exceeded when trying to connect|connection ended|not queryable|query runner already released/i;

/** Whether an error means that PostgreSQL could not be asked: the same work may succeed when it comes again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'TelegramError') return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    AWAY_STATES.test(code) || AWAY_CODES.has(code) || AWAY_WORDS.test(error.message) || isDatabaseAway(error.cause)
  );
}
