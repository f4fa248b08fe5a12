import { DateTime, IANAZone } from 'luxon';
import type { Language } from '../../../shared/language';
import { OTHER_ZONES, RUSSIAN_ZONES } from './time-zone.lexicon';

/** The zones offered as buttons, west to east. */
export const OFFERED_ZONES: readonly string[] = RUSSIAN_ZONES.map(({ zone }) => zone);

const CITIES = [...RUSSIAN_ZONES, ...OTHER_ZONES];
const OFFSET = /^(?:(?:utc|gmt)\s*)?([+\-\u2212])\s*(\d{1,2})(?::?([0-5]\d))?$/i;
/** Offsets in use anywhere on Earth: UTC−12 to UTC+14. */
const WIDEST_OFFSET_H = { '+': 14, '-': 12 } as const;

/** The zone a typed city or offset (`+7`, `UTC+5:30`) means: an IANA name or `UTC+5:30`; `null` when it is neither. */
export function readTimeZone(text: string): string | null {
  const typed = text.trim();
  const offset = OFFSET.exec(typed);
  if (offset) return zoneOfOffset(offset[1] === '+' ? '+' : '-', Number(offset[2]), Number(offset[3] ?? 0));
  const wanted = normal(typed);
  return CITIES.find(({ ru, en }) => [...ru, ...en].some((name) => normal(name) === wanted))?.zone ?? null;
}

/** What to call a zone: its best-known city, else nothing but the offset. */
export function cityOfZone(zone: string, language: Language): string | null {
  return CITIES.find((city) => city.zone === zone)?.[language][0] ?? null;
}

/** The offset of a zone at an instant as people write it: `+3`, `+5:30`, `−4`. */
export function offsetOfZone(zone: string, instant: Date): string {
  const minutes = DateTime.fromJSDate(instant, { zone }).offset;
  const sign = minutes < 0 ? '\u2212' : '+';
  const rest = Math.abs(minutes) % 60;
  return `${sign}${Math.floor(Math.abs(minutes) / 60)}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

function zoneOfOffset(sign: '+' | '-', hours: number, minutes: number): string | null {
  if (hours + minutes / 60 > WIDEST_OFFSET_H[sign]) return null;
  const zone = `UTC${sign}${hours}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return DateTime.now().setZone(zone).isValid || IANAZone.isValidZone(zone) ? zone : null;
}

function normal(name: string): string {
  return name
    .toLowerCase()
    .replace(/\u0451/g, '\u0435')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
