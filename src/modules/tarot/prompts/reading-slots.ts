import type { Language } from '../../../shared/language';
import type { Prompt } from '../../writing';
import { leaningOf } from '../domain/leaning';
import type { ReadingInput } from '../domain/reading-input';
import type { TextLength } from '../domain/text-lengths';
import { cardLines, spreadLine } from './card-lines';
import { CARD_LINES } from './card-lines.lexicon';

type Slots = Prompt<ReadingInput, unknown>['slots'];

/** What every prompt on cards is filled with. */
export const READING_SLOTS = {
  spread: 'required',
  cards: 'required',
  manner: 'required',
  task: 'required',
} as const satisfies Slots;

/** The values of `READING_SLOTS`, none of them in the person's own words. */
export function readingValues(
  input: ReadingInput,
  language: Language,
): Readonly<Record<keyof typeof READING_SLOTS, string>> {
  const words = CARD_LINES[language];
  const { spread, address = 'neutral', isSoftened, isForYouth } = input;
  const notes = [words.address[address], ...(isSoftened ? [words.softened] : []), ...(isForYouth ? [words.youth] : [])];
  const task = spread === 'yes-or-no' ? words.leanings[leaningOf(input)] : (words.tasks[spread] ?? words.usual);
  return {
    spread: spreadLine(input, language),
    cards: cardLines(input, language),
    manner: notes.join(' '),
    task,
  };
}

/** A length as a prompt names it, a little inside of what is checked. */
export function lengthWords({ least, most }: TextLength): string {
  const margin = Math.round((most - least) / 8);
  return `${least + margin}–${most - margin}`;
}
