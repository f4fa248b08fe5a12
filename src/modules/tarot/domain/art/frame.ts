import { escapeXml, n } from '../../../../shared/svg';
import { CARD, disc, flat, INK, line, mirrored, put, row, shape, starPath } from './draw';
import { crescentPath } from './sky';

const BOTTOM = 862;
/** The opening of each frame; a scene is seen through it. */
const WINDOWS = {
  major: `M50 ${BOTTOM}V262C50 132 168 58 300 58C432 58 550 132 550 262V${BOTTOM}Z`,
  court: `M50 ${BOTTOM}V196C56 132 128 116 196 106C250 98 282 84 300 54C318 84 350 98 404 106C472 116 544 132 550 196V${BOTTOM}Z`,
  pip: `M50 ${BOTTOM - 44}V100C76 100 98 78 98 52H502C502 78 524 100 550 100V${BOTTOM - 44}C524 ${BOTTOM - 44} 502 ${BOTTOM - 22} 502 ${BOTTOM}H98C98 ${BOTTOM - 22} 76 ${BOTTOM - 44} 50 ${BOTTOM - 44}Z`,
} as const;

/** Which frame a card has. */
export type FrameKind = keyof typeof WINDOWS;

/** What stands in a frame besides the scene. */
export interface FrameParts {
  readonly kind: FrameKind;
  /** Drawn around the origin within a radius of 32, in the medallion above. */
  readonly crest: string;
  /** Drawn around the origin within a radius of 24, in the medallion below. */
  readonly seal: string;
  /** Drawn around the origin within a radius of 26, in the four corners of a pip card and above a court card. */
  readonly corner: string;
  readonly name: string;
}

/** The clip path of a frame's opening, under the name `window`. */
export function windowClip(kind: FrameKind): string {
  return `<clipPath id="window"><path d="${WINDOWS[kind]}"/></clipPath>`;
}

/** The frame over a scene: band, opening, corners, medallions, name. */
export function frame({ kind, crest, seal, corner, name }: FrameParts): string {
  const band = `<path d="${cardOutline(0)}${WINDOWS[kind]}" fill="url(#band)" fill-rule="evenodd"/>`;
  const shade = line(WINDOWS[kind], { stroke: '#000000', width: 22, opacity: 0.22 });
  return [
    `<g clip-path="url(#window)">${shade}</g>`,
    band,
    sideOrnament(),
    ORNAMENTS[kind](corner),
    line(WINDOWS[kind], { stroke: INK.brass, width: 10 }),
    line(WINDOWS[kind], { width: 5 }),
    banner(name),
    medallion(74, 42, crest),
    medallion(BOTTOM + 4, 34, seal),
    edge(),
  ].join('\n');
}

/** The outline of a card, `inset` within its edge. */
export function cardOutline(inset: number): string {
  const { width, height, radius } = CARD;
  const r = Math.max(4, radius - inset);
  const [w, h] = [width - 2 * (inset + r), height - 2 * (inset + r)];
  return `M${inset + r} ${inset}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

/** The gold edge round a card, front and back. */
export function edge(): string {
  return `${line(cardOutline(4), { stroke: INK.brass, width: 8 })}${line(cardOutline(4), { width: 4 })}${line(cardOutline(17), { width: 1.6, opacity: 0.8 })}`;
}

function sideOrnament(): string {
  const lozenges = row(15, 300, 36).map((y) => put(flat('M0 -9L5 0L0 9L-5 0Z', INK.gold, 0.75), { x: 32, y }));
  return mirrored(lozenges.join(''));
}

const ORNAMENTS: Readonly<Record<FrameKind, (corner: string) => string>> = {
  major: () => {
    const arcs = line('M38 236C46 130 120 62 226 42M38 196C50 128 110 76 180 54', { width: 2, opacity: 0.8 });
    const sunny = `${disc({ x: 82, y: 84 }, 20, 'url(#gold)', { width: 2, stroke: INK.brass })}${put(flat(starPath(12, 36, 24), 'url(#gold)'), { x: 82, y: 84 })}${disc({ x: 82, y: 84 }, 19, 'url(#gold)', { width: 2, stroke: INK.brass })}`;
    const moony = put(shape(crescentPath(24), 'url(#pearl)', { width: 2 }), { x: 514, y: 84, turn: 150 });
    return `${mirrored(arcs)}${sunny}${moony}${put(flat(starPath(5, 9, 3.6), INK.cream), { x: 522, y: 84 })}`;
  },
  court: (corner) =>
    mirrored(
      `${line('M36 170C60 110 130 92 214 78', { width: 2, opacity: 0.8 })}${put(corner, { x: 84, y: 74, scale: 0.82 })}`,
    ),
  pip: (corner) =>
    [74, BOTTOM - 22]
      .map((y) => mirrored(put(corner, { x: 66, y: y === 74 ? 68 : BOTTOM - 12, scale: 0.72 })))
      .join(''),
};

function medallion(y: number, r: number, inner: string): string {
  const at = { x: CARD.width / 2, y };
  return `${disc(at, r, INK.brass, { width: 0 })}${disc(at, r - 1, 'url(#medal)', { width: 4 })}${disc(at, r - 7, 'none', { width: 1.5 })}${put(inner, at)}`;
}

/** A numeral for the medallion above. */
export function numeralText(numeral: string): string {
  const size = Math.min(40, 62 / textWidth(numeral));
  return text(numeral, { x: 0, y: size * 0.36, size, fill: INK.cream });
}

/** The width a name may take in its banner; the ribbon's own line is 444 wide. */
const NAME_WIDTH = 430;

function banner(name: string): string {
  const ribbon = shape('M70 888H530L552 924L530 960H70L48 924Z', 'url(#medal)', { width: 4 });
  const inner = line('M78 896H522L539 924L522 952H78L61 924Z', { width: 1.5, opacity: 0.8 });
  if (name === '') {
    const scroll =
      line('M118 924H236M482 924H364', { width: 3 }) +
      [236, 364].map((x) => put(flat('M0 -10L9 0L0 10L-9 0Z', INK.gold), { x, y: 924 })).join('');
    return `${ribbon}${inner}${scroll}${put(flat(starPath(8, 20, 8), 'url(#gold)'), { x: 300, y: 928 })}`;
  }
  return `${ribbon}${inner}${nameText(name)}`;
}

/** A card's name in its banner: smaller where it is long. */
export function nameText(name: string): string {
  const size = Math.min(42, NAME_WIDTH / textWidth(name));
  return text(name, { x: 300, y: 924 + size * 0.36 + 1, size, fill: INK.cream });
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

/** A line of letters about `x`, in the serif the pictures of the signs have. */
function text(content: string, { x, y, size, fill }: TextStyle): string {
  return `<text x="${n(x)}" y="${n(y)}" font-family="DejaVu Serif" font-size="${n(size)}" fill="${fill}" text-anchor="middle">${escapeXml(content)}</text>`;
}

/** About how wide a line is, in ems of DejaVu Serif, a little more rather than less. */
export function textWidth(content: string): number {
  return Array.from(content).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** m and w, and the wide ones of the Cyrillic alphabet: zhe, em, sha, shcha, yu, yery, ef. */
const WIDE = /[mwMW@\u0416\u041C\u0428\u0429\u042E\u042B\u0424\u0436\u043C\u0448\u0449\u044E\u044B\u0444]/;

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 0.98;
  if (/[ iIjltrf.,'’]/.test(letter)) return 0.44;
  return /\p{Lu}/u.test(letter) ? 0.8 : 0.66;
}
