import { createHash, createHmac } from 'node:crypto';
import type { CardId, Orientation } from './card-id';
import { DECK } from './deck';

/** Bytes of a seed. */
export const SEED_BYTES = 32;

/** A card as it was drawn. */
export interface DrawnCard {
  readonly card: CardId;
  readonly orientation: Orientation;
}

/**
 * What the person gave to the draw, and nobody else: the numbers of the backs they tapped, in order, or a word of their own.
 * A seed alone says nothing about the cards, so it cannot have been chosen for them.
 */
export type Nonce = { readonly taps: readonly number[] } | { readonly word: string };

/** How a draw is made. */
export interface DrawRules {
  /** Whether cards may come upside down. */
  readonly reversals: boolean;
}

/** What is shown before the draw: SHA-256 of the seed, hexadecimal. */
export function commitmentOf(seed: Buffer): string {
  return createHash('sha256').update(seed).digest('hex');
}

/**
 * The next card after `drawn`, each of the others and either way up as likely: numbers of 32 bits from
 * HMAC-SHA-256(seed, `tarot/1/{position}/{nonce}/{block}`), the first below the largest multiple of the cards that are left
 * gives the card, in the order of the deck without those drawn, and the lowest bit of the next one whether it is reversed.
 * The nonce of a position is the taps so far joined by hyphens, or the word. Throws `RangeError` where no card is left.
 */
export function drawNext(seed: Buffer, nonce: Nonce, drawn: readonly DrawnCard[], rules: DrawRules): DrawnCard {
  const taken = new Set(drawn.map(({ card }) => card));
  const left = DECK.filter(({ id }) => !taken.has(id));
  if (left.length === 0) throw new RangeError('No card is left');
  const numbers = numbersOf(seed, `tarot/1/${drawn.length + 1}/${wordsOf(nonce, drawn.length + 1)}`);
  const bound = Math.floor(2 ** 32 / left.length) * left.length;
  let number = numbers.next().value;
  while (number >= bound) number = numbers.next().value;
  const isReversed = (numbers.next().value & 1) === 1 && rules.reversals;
  return { card: left[number % left.length]!.id, orientation: isReversed ? 'reversed' : 'upright' };
}

/** All cards of a draw; with taps as many as there are taps at most. */
export function drawAll(seed: Buffer, nonce: Nonce, count: number, rules: DrawRules): DrawnCard[] {
  const drawn: DrawnCard[] = [];
  while (drawn.length < count) drawn.push(drawNext(seed, nonce, drawn, rules));
  return drawn;
}

/** A nonce as it is shown, and as `tarot:verify` takes it: `7-2-11`, or the word. */
export function showNonce(nonce: Nonce): string {
  return 'word' in nonce ? nonce.word : nonce.taps.join('-');
}

/** Reads what `showNonce` shows. */
export function readNonce(text: string): Nonce {
  return /^\d+(?:-\d+)*$/.test(text) ? { taps: text.split('-').map(Number) } : { word: text };
}

/** Unicode characters of a word at most. */
export const LONGEST_WORD = 64;

/** A person's word as it goes into the draw: one line in NFC; nothing where it has no letter or is too long. */
export function readWord(text: string): string | null {
  const word = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return /\p{L}/u.test(word) && Array.from(word).length <= LONGEST_WORD ? word : null;
}

function wordsOf(nonce: Nonce, position: number): string {
  if ('word' in nonce) return nonce.word;
  if (nonce.taps.length < position) throw new RangeError(`There is no tap for card ${position}`);
  return nonce.taps.slice(0, position).join('-');
}

function* numbersOf(seed: Buffer, message: string): Generator<number, never> {
  for (let block = 0; ; block++) {
    const bytes = createHmac('sha256', seed).update(`${message}/${block}`).digest();
    for (let at = 0; at < bytes.length; at += 4) yield bytes.readUInt32BE(at);
  }
}
