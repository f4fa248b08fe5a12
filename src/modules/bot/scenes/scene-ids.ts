/** Waits for a birth date. */
export const BIRTH_DATE_SCENE = 'birth-date';

/** Waits for a city or an offset. */
export const TIME_ZONE_SCENE = 'time-zone';
