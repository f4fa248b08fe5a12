import { courtScene } from './courts/courts';
import { EDGE, paints, type Tint, TINTS } from './defs';
import { CARD, put } from './draw';
import { coin, cup, sword, wand } from './emblems';
import { cardOutline, frame, type FrameParts, numeralText, windowClip } from './frame';
import { glyph } from './glyphs';
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
import type { MajorScene, Scene } from './scene';
import { starField } from './sky';

/** What stands on a card in words. */
export interface CardFace {
  /** As in the deck: `the-tower`, `knight-of-cups`. */
  readonly id: string;
  /** In the person's language; empty leaves an ornament in its place. */
  readonly name: string;
  /** `XVI`, `III`; court cards show their rank's crown instead. */
  readonly numeral: string;
}

const MAJORS = {
  ...FOOL_TO_EMPRESS,
  ...EMPEROR_TO_CHARIOT,
  ...STRENGTH_TO_JUSTICE,
  ...HANGED_MAN_TO_DEVIL,
  ...TOWER_TO_SUN,
  ...JUDGEMENT_TO_WORLD,
};

const SUITS = {
  wands: { pips: WANDS, seal: 'fire', emblem: put(wand(80), { x: 0, y: 8, scale: 0.6, turn: 40 }) },
  cups: { pips: CUPS, seal: 'water', emblem: put(cup(), { x: 0, y: 0, scale: 0.36 }) },
  swords: { pips: SWORDS, seal: 'air', emblem: put(sword(150), { x: 0, y: 0, scale: 0.42, turn: 40 }) },
  pentacles: { pips: PENTACLES, seal: 'earth', emblem: put(coin(), { x: 0, y: 0, scale: 0.42 }) },
} as const;

const CREST = { rim: 0, fill: 'url(#gold)' } as const;
const CRESTS = {
  page: icon('feather', 52, { x: 0, y: 0 }, CREST),
  knight: icon('visored-helm', 50, { x: 0, y: 0 }, CREST),
  queen: icon('queen-crown', 50, { x: 0, y: -1 }, CREST),
  king: put(kingCrown(), { x: 0, y: 276, scale: 0.63 }),
} as const;

/** A card's face as SVG, 600 by 1000; throws a `RangeError` for an id that is no card's. */
export function cardFace(card: CardFace): string {
  if (isKey(MAJORS, card.id)) {
    const major: MajorScene = MAJORS[card.id];
    const seal = glyph(major.glyph, 34, { x: 0, y: 0 });
    return assemble(card, major, TINTS.major, { kind: 'major', crest: numeralText(card.numeral), seal, corner: '' });
  }
  const [rank = '', suit = ''] = card.id.split('-of-');
  if (!isKey(SUITS, suit)) throw new RangeError(`No card ${card.id}`);
  const { pips, seal, emblem } = SUITS[suit];
  const rest = { seal: glyph(seal, 32, { x: 0, y: 0 }), corner: emblem };
  if (isKey(CRESTS, rank)) {
    return assemble(card, courtScene(suit, rank), TINTS[suit], { kind: 'court', crest: CRESTS[rank], ...rest });
  }
  if (!isKey(pips, rank)) throw new RangeError(`No card ${card.id}`);
  return assemble(card, pips[rank], TINTS[suit], { kind: 'pip', crest: numeralText(card.numeral), ...rest });
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function assemble({ id, name }: CardFace, scene: Scene, tint: Tint, parts: Omit<FrameParts, 'name'>): string {
  const { width, height } = CARD;
  const stars = scene.stars === undefined ? '' : starField(id.length, scene.stars);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${paints(scene.sky, tint)}<defs>${windowClip(parts.kind)}</defs>
<path d="${cardOutline(0)}" fill="${EDGE}"/>
<g clip-path="url(#window)"><rect width="${width}" height="${height}" fill="url(#sky)"/>${stars}
${scene.draw()}</g>
${frame({ ...parts, name })}
</svg>`;
}
