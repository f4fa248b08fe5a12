import { MAJOR_ATTRIBUTIONS, type MajorAttribution } from '../attributions';
import type { CardId, Court, MajorId, Pip, Rank, Suit } from '../card-id';
import { cardOf } from '../deck';
import { courtScene } from './courts/courts';
import { EDGE, paints, type Tint, TINTS } from './defs';
import { CARD, put } from './draw';
import { coin, cup, sword, wand } from './emblems';
import { cardOutline, frame, type FrameParts, numeralText, windowClip } from './frame';
import { glyph, type SkyGlyph } from './glyphs';
import { icon } from './icon';
import { kingCrown } from './regalia';
import { EMPEROR_TO_CHARIOT } from './majors/emperor-to-chariot';
import { FOOL_TO_EMPRESS } from './majors/fool-to-empress';
import { HANGED_MAN_TO_DEVIL } from './majors/hanged-man-to-devil';
import { JUDGEMENT_TO_WORLD } from './majors/judgement-to-world';
import { STRENGTH_TO_JUSTICE } from './majors/strength-to-justice';
import { TOWER_TO_SUN } from './majors/tower-to-sun';
import { CUPS } from './pips/cups';
import { PENTACLES } from './pips/pentacles';
import { SWORDS } from './pips/swords';
import { WANDS } from './pips/wands';
import type { Scene } from './scene';
import { starField } from './sky';

/** A face to draw. */
export interface CardFace {
  readonly id: CardId;
  /** In the person's language; empty leaves an ornament in its place. */
  readonly name: string;
}

const MAJORS: Readonly<Record<MajorId, Scene>> = {
  ...FOOL_TO_EMPRESS,
  ...EMPEROR_TO_CHARIOT,
  ...STRENGTH_TO_JUSTICE,
  ...HANGED_MAN_TO_DEVIL,
  ...TOWER_TO_SUN,
  ...JUDGEMENT_TO_WORLD,
};

const PIPS: Readonly<Record<Suit, Readonly<Record<'ace' | Pip, Scene>>>> = {
  wands: WANDS,
  cups: CUPS,
  swords: SWORDS,
  pentacles: PENTACLES,
};

const EMBLEMS: Readonly<Record<Suit, string>> = {
  wands: put(wand(80), { x: 0, y: 8, scale: 0.6, turn: 40 }),
  cups: put(cup(), { x: 0, y: 0, scale: 0.36 }),
  swords: put(sword(150), { x: 0, y: 0, scale: 0.42, turn: 40 }),
  pentacles: put(coin(), { x: 0, y: 0, scale: 0.42 }),
};

const CREST = { rim: 0, fill: 'url(#gold)' } as const;
const CRESTS: Readonly<Record<Court, string>> = {
  page: icon('feather', 52, { x: 0, y: 0 }, CREST),
  knight: icon('visored-helm', 50, { x: 0, y: 0 }, CREST),
  queen: icon('queen-crown', 50, { x: 0, y: -1 }, CREST),
  king: put(kingCrown(), { x: 0, y: 276, scale: 0.63 }),
};

/**
 * A card's face as SVG, 600 by 1000, with its name and, in Roman letters, its number; a court card has the crown of its rank
 * instead. Below the scene stands what the card is in the sky: a major's planet, sign or element, the element of a suit.
 */
export function cardFace({ id, name }: CardFace): string {
  const card = cardOf(id);
  if (card.arcana === 'major') {
    const crest = numeralText(roman(card.number));
    return assemble(id, MAJORS[card.id], TINTS.major, {
      kind: 'major',
      crest,
      seal: seal(skyGlyph(MAJOR_ATTRIBUTIONS[card.id])),
      corner: '',
      name,
    });
  }
  const { suit, rank, element, number } = card;
  const parts = { name, seal: seal(element), corner: EMBLEMS[suit] };
  if (isCourt(rank)) {
    return assemble(id, courtScene(suit, rank), TINTS[suit], { kind: 'court', crest: CRESTS[rank], ...parts });
  }
  return assemble(id, PIPS[suit][rank], TINTS[suit], { kind: 'pip', crest: numeralText(roman(number)), ...parts });
}

function isCourt(rank: Rank): rank is Court {
  return Object.hasOwn(CRESTS, rank);
}

function skyGlyph(attribution: MajorAttribution): SkyGlyph {
  if (attribution.kind === 'planet') return attribution.planet;
  return attribution.kind === 'sign' ? attribution.sign : attribution.element;
}

function seal(name: SkyGlyph): string {
  return glyph(name, 34, { x: 0, y: 0 });
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 0 to 39; the fool's nought has no Roman letter. */
function roman(number: number): string {
  return number === 0 ? '0' : `${'X'.repeat(Math.floor(number / 10))}${ONES[number % 10]!}`;
}

function assemble(id: CardId, scene: Scene, tint: Tint, parts: FrameParts): string {
  const { width, height } = CARD;
  const stars = scene.stars === undefined ? '' : starField(id.length, scene.stars);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${paints(scene.sky, tint)}<defs>${windowClip(parts.kind)}</defs>
<path d="${cardOutline(0)}" fill="${EDGE}"/>
<g clip-path="url(#window)"><rect width="${width}" height="${height}" fill="url(#sky)"/>${stars}
${scene.draw()}</g>
${frame(parts)}
</svg>`;
}
