import type { PeriodBody } from './period-words';

/** What a body helps to do and what it tempts to do. */
export const says = (helps: readonly string[], tempts: readonly string[]): PeriodBody => ({ helps, tempts });
