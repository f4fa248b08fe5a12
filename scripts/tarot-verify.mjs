// `npm run tarot:verify -- --seed HEX --nonce 7-2-11 --spread three-cards`: computes a draw again, card by card.
import { parseArgs } from 'node:util';
import { build, built } from './on-database.mjs';

const USAGE = `Usage: npm run tarot:verify -- --seed SEED --nonce NONCE --spread SPREAD [options]

  --seed SEED              the random number of the draw: 64 hexadecimal digits
  --nonce NONCE            what you chose: the numbers of the cards (7-2-11), or your word (--nonce='a word')
  --spread SPREAD          SPREADS
  --commitment COMMITMENT  what was shown before the first card; compared where it is given
  --no-reversals           for a draw without reversed cards
  --language LANGUAGE      names of the cards: en (unless given), ru`;

const HEX = /^[\da-f]{64}$/i;

/** Says what is wrong, how the command is called, and ends with 2. */
function refuse(message, spreads) {
  console.error(`${message}\n\n${USAGE.replace('SPREADS', spreads.join(', '))}`);
  process.exit(2);
}

function readOptions(spreads) {
  const string = { type: 'string' };
  const options = {
    ...{ seed: string, nonce: string, spread: string, commitment: string, language: string },
    'no-reversals': { type: 'boolean' },
  };
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    return refuse(error.message, spreads);
  }
}

/** What the draw is computed from; refuses what no draw can have been made of. */
function readDraw({ draw, spread }) {
  const { SPREAD_IDS, SPREADS, sizeOf } = spread;
  const given = readOptions(SPREAD_IDS);
  const { seed, nonce: typed, spread: id, commitment, language = 'en' } = given;
  if (!seed && !typed && !id) refuse('There is nothing to compute yet.', SPREAD_IDS);
  if (!HEX.test(seed ?? '')) refuse('SEED is 64 hexadecimal digits, 0 to 9 and a to f.', SPREAD_IDS);
  if (!SPREAD_IDS.includes(id)) refuse(`There is no spread "${id ?? ''}".`, SPREAD_IDS);
  if (commitment !== undefined && !HEX.test(commitment)) refuse('COMMITMENT is 64 hexadecimal digits.', SPREAD_IDS);
  if (!['en', 'ru'].includes(language)) refuse('LANGUAGE is en or ru.', SPREAD_IDS);
  const nonce = draw.readNonce(typed ?? '');
  const [size, { fan }] = [sizeOf(id), SPREADS[id]];
  if ('word' in nonce) {
    if (draw.readWord(nonce.word) !== nonce.word) refuse('NONCE is numbers joined by hyphens, or a word.', SPREAD_IDS);
  } else if (nonce.taps.length !== size || new Set(nonce.taps).size !== size || nonce.taps.some(isOutside(fan))) {
    refuse(`NONCE of this spread is ${size} different numbers from 1 to ${fan}, or a word.`, SPREAD_IDS);
  }
  return { seed: Buffer.from(seed, 'hex'), nonce, id, size, commitment, language, reversals: !given['no-reversals'] };
}

const isOutside = (fan) => (tap) => tap < 1 || tap > fan;

build();
const [draw, spread] = ['draw', 'spread'].map((file) => built(`modules/tarot/domain/${file}`));
const { cardOf } = built('modules/tarot/domain/deck');
const { TextsService } = built('platform/texts/texts.service');
const { seed, nonce, id, size, commitment, language, reversals } = readDraw({ draw, spread });
const texts = new TextsService();

/** A card as it lies. */
function nameOf(id, orientation) {
  const name = texts.plain(language, `card-${id}`);
  const { arcana, rank } = cardOf(id);
  const form = arcana === 'major' ? id : `rank-${rank}`;
  return orientation === 'upright' ? name : texts.plain(language, 'tarot-reversed', { name, form });
}

const own = draw.commitmentOf(seed);
console.log(`${texts.plain(language, `spread-${id}`)}\nSHA-256 of the seed: ${own}`);
const isEqual = commitment === undefined || commitment.toLowerCase() === own;
if (commitment !== undefined) console.log(`Commitment:          ${isEqual ? 'the same' : `${commitment}, another`}`);
for (const [at, { card, orientation }] of draw.drawAll(seed, nonce, size, { reversals }).entries()) {
  const place = texts.plain(language, `spread-${id}.${spread.SPREADS[id].layout.positions[at].id}`);
  console.log(`${at + 1}. ${place}: ${nameOf(card, orientation)}`);
}
if (!isEqual) {
  console.error('The commitment shown before the draw was that of another seed.');
  process.exit(1);
}
