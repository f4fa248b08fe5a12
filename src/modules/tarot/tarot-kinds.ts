import type { DeepPartial } from '../../shared/deep-partial';
import { lengthBetween, type TextKind } from '../writing';
import { composeFollowUp } from './builtin/follow-up-writer';
import { type CardOfDayOutput, composeCardOfDay, composeReading, type ReadingOutput } from './builtin/reading-writer';
import { meant } from './checks/meant';
import { cardOfDayParagraphs, followUpParagraphs, readingParagraphs } from './checks/paragraphs.check';
import { CARD_CHECKS, READING_CHECKS } from './checks/tarot-checks';
import type { FollowUpInput, ReadingInput } from './domain/reading-input';
import type { SpreadId } from './domain/spread';
import { LENGTHS } from './domain/text-lengths';
import { cardOfDayPrompt } from './prompts/card-of-day.prompt';
import { followUpPrompt } from './prompts/follow-up.prompt';
import { readingPrompt } from './prompts/reading.prompt';

const { cardOfDay, reading, followUp } = LENGTHS;

/** The card of the day as the writing pipeline knows it: what it says of today, then one small step. */
export const CARD_OF_DAY_KIND: TextKind<ReadingInput, CardOfDayOutput> = {
  id: 'tarot.card-of-day',
  prompt: cardOfDayPrompt,
  checks: [
    lengthBetween(cardOfDay.least, cardOfDay.most),
    { code: 'paragraphs', run: cardOfDayParagraphs },
    ...CARD_CHECKS,
  ],
  meant,
  facts: (input) => input,
  compose: composeCardOfDay,
  text: ({ today, step }) => joined([today, step]),
  draft: ({ today, step }) => joined([today, step]),
};

/** A reading: a paragraph for each position, then the whole, then one practical step. */
export const READING_KIND: TextKind<ReadingInput, ReadingOutput> = {
  id: 'tarot.reading',
  prompt: readingPrompt,
  checks: [
    lengthBetween(reading.least, reading.most),
    { code: 'paragraphs', run: readingParagraphs },
    ...CARD_CHECKS,
    ...READING_CHECKS,
  ],
  meant,
  facts: (input) => input,
  compose: composeReading,
  text: ({ positions, whole, step }) => joined([...positions, whole, step]),
  draft: ({ positions, whole, step }: DeepPartial<ReadingOutput>) => joined([...(positions ?? []), whole, step]),
};

/** The answer to a question after a reading. */
export const FOLLOW_UP_KIND: TextKind<FollowUpInput, { readonly text: string }> = {
  id: 'tarot.follow-up',
  prompt: followUpPrompt,
  checks: [
    lengthBetween(followUp.least, followUp.most),
    { code: 'paragraphs', run: followUpParagraphs },
    ...CARD_CHECKS,
  ],
  meant,
  facts: (input) => input,
  compose: (input, language) => ({ text: composeFollowUp(input, language) }),
  text: ({ text }) => text,
  draft: ({ text }) => text,
};

/** The kind of text that tells a spread. */
export function kindOf(spread: SpreadId): TextKind<ReadingInput, unknown> {
  return spread === 'card-of-day' ? CARD_OF_DAY_KIND : READING_KIND;
}

/** Paragraphs as far as there are any, a blank line between them and none within. */
function joined(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs
    .map((paragraph) => (paragraph ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}
