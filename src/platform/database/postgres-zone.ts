/** What the product calls zones without a city: `UTC+5:30`. */
const OFFSET_ZONE = /^UTC([+-])(\d.*)$/;

/**
 * The name by which PostgreSQL knows a zone of the product's. IANA names are the same; of an offset it reads the sign as
 * POSIX does, hours west of Greenwich, so `UTC+3` would silently be six hours off.
 */
export function postgresZone(zone: string): string {
  return zone.replace(OFFSET_ZONE, (_, sign, hours) => `UTC${sign === '+' ? '-' : '+'}${hours}`);
}
