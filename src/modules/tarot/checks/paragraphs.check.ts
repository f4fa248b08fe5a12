import type { CheckContext, Problem } from '../../writing';
import { nameOf } from '../card-words';
import type { CardId } from '../domain/card-id';
import type { ReadingInput } from '../domain/reading-input';
import { LENGTHS, type TextLength } from '../domain/text-lengths';
import { isNamedIn } from './card-names';

/** The paragraphs of a plain text. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
}

/** How many paragraphs there are, where that is wrong. */
function countProblems(found: number, least: number, most = least): Problem[] {
  const wanted = least === most ? String(least) : `${least}–${most}`;
  return found >= least && found <= most ? [] : [{ code: 'paragraphs', detail: `${found}, ${wanted}` }];
}

/** A paragraph for each card in their order, each naming its own, then the whole and one step. */
export function readingParagraphs(text: string, context: CheckContext<ReadingInput>): Problem[] {
  const { cards } = context.input;
  const paragraphs = paragraphsOf(text);
  const wrong = countProblems(paragraphs.length, cards.length + 2);
  if (wrong.length > 0) return wrong;
  const lengths = [...cards.map(() => LENGTHS.position), LENGTHS.whole, LENGTHS.step];
  return [
    ...paragraphs.flatMap((paragraph, at) => lengthProblems(paragraph, at + 1, lengths[at]!)),
    ...cards.flatMap(({ card }, at) => missing(card, paragraphs[at] ?? '', at + 1, context)),
  ];
}

/** The card of the day is named in the first of two paragraphs. */
export function cardOfDayParagraphs(text: string, context: CheckContext<ReadingInput>): Problem[] {
  const [today = '', ...others] = paragraphsOf(text);
  const wrong = countProblems(others.length + 1, 2);
  return wrong.length > 0 ? wrong : context.input.cards.flatMap(({ card }) => missing(card, today, 1, context));
}

/** One to three paragraphs, and some card of the spread in them. */
export function followUpParagraphs(text: string, context: CheckContext<ReadingInput>): Problem[] {
  const wrong = countProblems(paragraphsOf(text).length, 1, 3);
  if (wrong.length > 0) return wrong;
  const { cards } = context.input;
  const isAnyNamed = cards.some(({ card }) => missing(card, text, 1, context).length === 0);
  return isAnyNamed ? [] : [{ code: 'card_missing', detail: cards.map(({ card }) => card).join(', ') }];
}

function lengthProblems({ length }: string, number: number, { least, most }: TextLength): Problem[] {
  const isFit = length >= least && length <= most;
  return isFit ? [] : [{ code: 'paragraph_length', detail: `${number}: ${length}, ${least}–${most}` }];
}

function missing(card: CardId, paragraph: string, number: number, { language }: CheckContext<ReadingInput>): Problem[] {
  const isNamed = isNamedIn(paragraph, card, language);
  return isNamed ? [] : [{ code: 'card_missing', detail: `${number}: ${nameOf(card, language)}` }];
}
