import type { CardId } from '../../domain/card-id';
import { capitalised, type CardForms } from '../fill';

const BARE: readonly CardId[] = ['strength', 'justice', 'temperance', 'judgement'];

/** A card's name within a sentence; Death is always called a card. */
export function enName(card: CardId, name: string, isReversed: boolean): CardForms {
  const plain = card === 'death' ? 'Death card' : name.replace(/^The /, '');
  const article = BARE.includes(card) ? '' : 'the ';
  return {
    gender: card === 'the-lovers' ? 3 : 2,
    cases: { nom: `${article}${isReversed ? 'reversed ' : ''}${plain}` },
  };
}

/** The word a card is known by: "Priestess", "Ace". */
export function enHead(card: CardId): string {
  const [first = ''] = card.split('-of-');
  const word = first === 'wheel-of-fortune' ? 'wheel' : (first.split('-').at(-1) ?? '');
  return capitalised(word);
}
