/** Waits for a birth date. */
export const BIRTH_DATE_SCENE = 'birth-date';

/** Waits for a city or an offset. */
export const TIME_ZONE_SCENE = 'time-zone';

/** Waits for the question a spread is laid for. */
export const TAROT_QUESTION_SCENE = 'tarot-question';

/** Waits for a word to draw the cards by. */
export const TAROT_WORD_SCENE = 'tarot-word';

/** Waits for a question after a reading. */
export const TAROT_FOLLOW_UP_SCENE = 'tarot-follow-up';

/** Waits for a note to a reading. */
export const READING_NOTE_SCENE = 'reading-note';
