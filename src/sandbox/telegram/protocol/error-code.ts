/** The `code` of a system's or library's error (`ECONNREFUSED`), '' where it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
