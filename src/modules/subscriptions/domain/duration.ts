/** Days of premium that are added at once: ten years are more than anybody means. */
export const MAX_GRANT_DAYS = 3_660;

/** Whether so many days can be granted. */
export function isGrantable(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MAX_GRANT_DAYS;
}
