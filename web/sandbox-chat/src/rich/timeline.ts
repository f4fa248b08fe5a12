import type { ClientMessage } from '../api/types';

/** Messages of one side within so many seconds stand together. */
const GROUP_SECONDS = 300;

type Placed = Pick<ClientMessage, 'date' | 'from'>;

/** A local day of the chat with its messages, each with its place in the group of one side. */
interface TimelineDay<M> {
  key: string;
  date: Date;
  items: { message: M; first: boolean; last: boolean }[];
}

/** Puts messages, oldest first, into days and groups. */
export function timelineOf<M extends Placed>(messages: readonly M[]): TimelineDay<M>[] {
  const days: TimelineDay<M>[] = [];
  messages.forEach((message, index) => {
    const date = new Date(message.date * 1000);
    const key = `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
    if (days.at(-1)?.key !== key) days.push({ key, date, items: [] });
    const first = !together(messages[index - 1], message);
    const last = !together(message, messages[index + 1]);
    days.at(-1)?.items.push({ message, first, last });
  });
  return days;
}

/** Whole local days between two moments: 0 the same day, 1 the day after. */
export function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

function together(a: Placed | undefined, b: Placed | undefined): boolean {
  if (!b || a?.from !== b.from || b.date - a.date >= GROUP_SECONDS) return false;
  return daysBetween(new Date(a.date * 1000), new Date(b.date * 1000)) === 0;
}
