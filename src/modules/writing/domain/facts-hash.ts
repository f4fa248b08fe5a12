import { createHash } from 'node:crypto';

/** SHA-256 in hex of a JSON value, the same whatever the order of its properties. */
export function factsHash(facts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([sorted(facts)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
