import { texts } from '../texts';
import { daysBetween } from './timeline';

const { locale } = texts;
const CLOCK = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const SHORT = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: '2-digit' });
const FULL = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' });

const dateOf = (seconds: number) => new Date(seconds * 1000);

/** Hours and minutes of a message. */
export const clockTime = (seconds: number) => CLOCK.format(dateOf(seconds));

/** The moment in full, for a tooltip. */
export const fullTime = (seconds: number) => FULL.format(dateOf(seconds));

/** A separator between days: today, yesterday, or the date. */
export function dayName(date: Date): string {
  const now = new Date();
  const days = daysBetween(date, now);
  if (days === 0) return texts.today;
  if (days === 1) return texts.yesterday;
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(date);
}

/** The shortest useful time for a list: of the day, of the week, or the date. */
export function listTime(seconds: number): string {
  const days = daysBetween(dateOf(seconds), new Date());
  if (days === 0) return clockTime(seconds);
  return (days < 7 ? WEEKDAY : SHORT).format(dateOf(seconds));
}

/** Minutes and seconds of a recording. */
export const duration = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** A file's size with a unit. */
export function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: step === 2 ? 1 : 0 }).format(
    bytes / 1024 ** step,
  );
  return `${amount} ${texts.bytes[step]}`;
}
