/**
 * How far a reading is: its cards are being picked; all lie open and its text is being written; it was told; nothing came of
 * it, by the person's wish or by a failure.
 */
export const READING_STATES = ['picking', 'drawn', 'told', 'cancelled', 'failed'] as const;

export type ReadingState = (typeof READING_STATES)[number];

/** What can happen to a reading. */
export type ReadingStep = 'last-card' | 'text' | 'cancel' | 'failure';

/** All that may follow; whatever is not here may not happen. */
const STEPS: Readonly<Record<ReadingState, Partial<Record<ReadingStep, ReadingState>>>> = {
  picking: { 'last-card': 'drawn', cancel: 'cancelled' },
  drawn: { text: 'told', failure: 'failed' },
  told: {},
  cancelled: {},
  failed: {},
};

/** The state after a step, or nothing where that step may not be taken. */
export function after(state: ReadingState, step: ReadingStep): ReadingState | undefined {
  return STEPS[state][step];
}
