import {
  type CardId,
  type DrawnCard,
  FOLLOW_UP_KIND,
  type FollowUpInput,
  type ReadingInput,
  type SpreadId,
  tarotKindOf,
} from '../modules/tarot';
import type { TextKind } from '../modules/writing';
import type { Language } from '../shared/language';
import { CARD_ROWS } from './card-rows.lexicon';

/** A text on cards to be written, the same in every run. */
export interface CardCase {
  /** `cards.love ru 3`. */
  readonly id: string;
  readonly period: 'cards';
  readonly area: SpreadId;
  readonly language: Language;
  /** The cards as they lie. */
  readonly about: string;
  /** What makes it worth a case. */
  readonly highlight: string;
  readonly input: ReadingInput;
  /** What is asked after the reading, where the text is to answer that. */
  readonly asked: string | null;
}

/** A handful of readings, each for something a model may get wrong. */
export const CARD_CASES: readonly CardCase[] = CARD_ROWS.map(([area, language, laid, highlight, more], index) => ({
  id: `cards.${area} ${language} ${index + 1}`,
  period: 'cards',
  ...{ area, language, highlight, about: laid.replaceAll('!', ' reversed').replaceAll(' ', ', ') },
  input: {
    spread: area,
    cards: cardsOf(laid),
    question: more.question ?? null,
    isSoftened: more.isSoftened ?? false,
    isForYouth: more.isForYouth ?? false,
    address: more.address ?? 'neutral',
  },
  asked: more.asked ?? null,
}));

/** The kind of text a case asks for, and what it is to be written from. */
export function cardOrderOf({ input, asked, language, area }: CardCase): {
  kind: TextKind<unknown, unknown>;
  input: ReadingInput | FollowUpInput;
} {
  const kind = tarotKindOf(area);
  if (asked === null) return { kind, input };
  return {
    kind: FOLLOW_UP_KIND,
    input: { ...input, told: kind.text(kind.compose(input, language)), asked, between: [] },
  };
}

/** The cards of `the-moon the-sun!`, the second of which lies reversed. */
export function cardsOf(laid: string): DrawnCard[] {
  return laid.split(' ').map((each) => ({
    card: each.replace('!', '') as CardId,
    orientation: each.endsWith('!') ? 'reversed' : 'upright',
  }));
}
