/** Characters, as Telegram counts. */
export interface TextLength {
  readonly least: number;
  readonly most: number;
}

/** How long the parts of texts on cards are; a whole reading fits one message with its headings. */
export const LENGTHS = {
  cardOfDay: { least: 250, most: 600 },
  /** The first of the two paragraphs of a card of the day. */
  today: { least: 170, most: 380 },
  position: { least: 120, most: 320 },
  whole: { least: 200, most: 500 },
  step: { least: 80, most: 250 },
  reading: { least: 400, most: 3_600 },
  followUp: { least: 200, most: 900 },
} as const satisfies Readonly<Record<string, TextLength>>;
