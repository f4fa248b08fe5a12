import { DateTime } from 'luxon';
import { type Precision } from './precision';
import { type Moment } from './sky-events';

/** Half of the unit a moment is told in, and how much of `2026-03-03T14:38` remains. */
const TOLD_TO: Readonly<Record<Precision, { halfMs: number; length: number }>> = {
  minute: { halfMs: 30_000, length: 16 },
  hour: { halfMs: 1_800_000, length: 13 },
  day: { halfMs: 0, length: 10 },
};

/** A moment in local time of `zone` (IANA name), rounded to its precision within the same day. */
export function told({ at, precision }: Moment, zone: string): string {
  const { halfMs, length } = TOLD_TO[precision];
  const exact = DateTime.fromJSDate(at, { zone });
  const rounded = DateTime.fromMillis(at.getTime() + halfMs, { zone });
  return (rounded.day === exact.day ? rounded : exact).toFormat("yyyy-MM-dd'T'HH:mm").slice(0, length);
}
