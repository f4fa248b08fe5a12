import { weightOf } from '../domain/leaning';
import { LENGTHS } from '../domain/text-lengths';
import { placeKindOf } from './place-kinds';
import type { PlacedCard, Telling } from './telling';
import type { PlaceKind, PlaceWords, Variants } from './words/tarot-words';

/** How many paragraphs of a hundred turn from the card to its meaning by a sentence of their own. */
const LEADS_OF_100 = 60;
/** Where what the deck says of now has to be brought to another time or person. */
const ALWAYS_LED: readonly PlaceKind[] = ['past', 'partner', 'challenge'];
const ATTEMPTS = 8;
/** One of each in a sentence will do. */
const ENOUGH_MARKS = [':', '\u2014'];

/** A paragraph on one card at its place: what lies there, what it is about, and what the deck says of it. */
export function position(telling: Telling, card: PlacedCard): string {
  const { input, draws, words } = telling;
  const kind = placeKindOf(input.spread, card.place);
  const meaning = telling.meaning(card);
  const slots = { ...telling.keysOf(card, meaning), ...words.ordinals[card.place.endsWith('two') ? 1 : 0] };
  const { least, most } = LENGTHS[kind === 'today' ? 'today' : 'position'];
  const pools = poolsOf(words.places[kind], card);
  let text = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opening = telling.say(openingOf(telling, card, kind, pools), card, slots);
    const isLed = ALWAYS_LED.includes(kind) || draws.happens(`lead ${card.place} ${attempt}`, LEADS_OF_100);
    const lead = isLed ? telling.sayOne(`lead ${kind}`, pools.leads, card) : '';
    text = [opening, lead, meaning].filter(Boolean).join(' ');
    if (text.length > most) text = `${opening} ${meaning}`;
    if (text.length >= least && text.length <= most) break;
  }
  return text;
}

/** A head, and a tail where it needs one. */
function openingOf(telling: Telling, card: PlacedCard, kind: string, pools: Pools): string {
  const { draws, words } = telling;
  const isCalledCard = words.cardWord.test(telling.say('{card}', card));
  const isFit = (frame: string): boolean => !isCalledCard || !words.cardWord.test(frame);
  const head = draws.next(`head ${kind}`, pools.heads, isFit);
  if (head.endsWith('.')) return head;
  const marks = ENOUGH_MARKS.filter((mark) => head.includes(mark));
  return (
    head + draws.next('tail', words.tails, (tail) => isFit(tail) && !marks.some((mark) => clause(tail).includes(mark)))
  );
}

/** What of a tail goes on with the head's own sentence. */
function clause(tail: string): string {
  return tail.startsWith('.') ? '' : tail;
}

interface Pools {
  readonly heads: Variants;
  readonly leads: Variants;
}

/** The frames of a place that fit how light a card is. */
function poolsOf(words: PlaceWords, card: PlacedCard): Pools {
  const weight = weightOf(card);
  const { heads, leads, lightHeads = [], lightLeads = [], heavyLeads = [] } = words;
  if (weight > 0) return { heads: [...heads, ...lightHeads], leads: [...lightLeads, ...leads] };
  return { heads, leads: weight < 0 ? [...heavyLeads, ...leads] : leads };
}
