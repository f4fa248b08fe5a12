import { LENGTHS } from '../domain/text-lengths';
import { placeKindOf } from './place-kinds';
import type { PlacedCard, Telling } from './telling';
import type { PlaceWords } from './words/tarot-words';

/** How many paragraphs of a hundred turn from the card to its meaning by a sentence of their own. */
const LEADS_OF_100 = 60;
const ATTEMPTS = 8;

/** A paragraph on one card at its place: what lies there, what it is about, and what the deck says of it. */
export function position(telling: Telling, card: PlacedCard): string {
  const { input, draws, words } = telling;
  const kind = placeKindOf(input.spread, card.place);
  const meaning = telling.meaning(card);
  const slots = { ...telling.keysOf(card, meaning), ...words.ordinals[card.place.endsWith('two') ? 1 : 0] };
  const { least, most } = LENGTHS[kind === 'today' ? 'today' : 'position'];
  let text = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opening = telling.say(openingOf(telling, kind, words.places[kind]), card, slots);
    const lead = draws.happens(`lead ${card.place} ${attempt}`, LEADS_OF_100)
      ? telling.sayOne(`lead ${kind}`, words.places[kind].leads, card)
      : '';
    text = [opening, lead, meaning].filter(Boolean).join(' ');
    if (text.length > most) text = `${opening} ${meaning}`;
    if (text.length >= least && text.length <= most) break;
  }
  return text;
}

/** A head, and a tail where it needs one. */
function openingOf({ draws, words }: Telling, kind: string, { heads }: PlaceWords): string {
  const head = draws.next(`head ${kind}`, heads);
  return head.endsWith('.') ? head : head + draws.next('tail', words.tails);
}
