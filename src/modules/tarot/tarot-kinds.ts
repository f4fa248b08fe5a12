import { z } from 'zod';
import { lengthBetween, type TextKind } from '../writing';
import type { FollowUpInput, ReadingInput } from './domain/reading-input';
import type { SpreadId } from './domain/spread';

// Provisional until the interpretation is there.
const kind = <Input extends ReadingInput>(id: string): TextKind<Input, { text: string }> => ({
  id,
  prompt: {
    id,
    schema: z.object({ text: z.string() }),
    maxTokens: 900,
    slots: { cards: 'required' },
    templates: { ru: { system: 'Таро', prompt: '{cards}' }, en: { system: 'Tarot', prompt: '{cards}' } },
    values: ({ cards }) => ({ cards: JSON.stringify(cards) }),
    example: () =>
      ({ spread: 'three-cards', cards: [], question: null, isSoftened: false, isForYouth: false }) as unknown as Input,
  },
  checks: [lengthBetween(10, 3_600)],
  facts: ({ spread, cards, question }) => ({ spread, cards, question }),
  compose: ({ cards }) => ({
    text: [...cards.map(({ card }, at) => `Карта ${at + 1}: ${card}.`), 'Целое.', 'Шаг.'].join('\n\n'),
  }),
  text: ({ text }) => text,
});

export const CARD_OF_DAY_KIND = kind<ReadingInput>('tarot.card-of-day');
export const READING_KIND = kind<ReadingInput>('tarot.reading');
export const FOLLOW_UP_KIND = kind<FollowUpInput>('tarot.follow-up');

/** The kind of text a spread is interpreted by. */
export function kindOf(spread: SpreadId): TextKind<ReadingInput, { text: string }> {
  return spread === 'card-of-day' ? CARD_OF_DAY_KIND : READING_KIND;
}
