import { seededRandom } from '../../../../shared/seeded-random';
import { escapeXml, n } from '../../../../shared/svg';
import { paints, TINTS } from './defs';
import { flat, INK, line, put, shape, starPath } from './draw';
import { textWidth } from './frame';
import { beams, crescentPath } from './sky';

/** The picture of one card for a story, in pixels, and where its card lies in it. */
export const SHARE_SIZE = { width: 1080, height: 1920, card: { width: 690, height: 1150, x: 540, y: 745 } } as const;

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const SKY = { zenith: '#0b0720', middle: '#2a1a5c', horizon: '#5a2f6a', light: '#ffe6b0' };
/** A story's own buttons lie over its lowest tenth. */
const TEXT = { top: 1536, letter: 42, lines: 5, width: 880 } as const;

/** What is behind and below the card, as SVG: the night, the name, a short text broken into five lines at most, the rest left out. */
export function shareGround(name: string, text: string): string {
  const size = Math.min(76, 900 / textWidth(name));
  const all = brokenLines(text, TEXT.width / TEXT.letter);
  const lines = all
    .slice(0, TEXT.lines)
    .map((words, index) => (index + 1 === TEXT.lines && all.length > TEXT.lines ? `${words}…` : words));
  const words = lines.map((words, index) => letters(words, TEXT.top + index * 58, TEXT.letter, '#efe4d0'));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
${paints(SKY, TINTS.major)}<defs><linearGradient id="night" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${SKY.zenith}"/><stop offset="0.55" stop-color="${SKY.middle}"/><stop offset="1" stop-color="#1a0b2e"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#night)"/>${beams({ x: 540, y: 745 }, 36, [300, 1500], 0.13)}<circle cx="540" cy="745" r="760" fill="url(#glow)" opacity="0.45"/>
${stars()}${put(shape(crescentPath(34), 'url(#pearl)', { width: 2 }), { x: 540, y: 92, turn: -90 })}${border()}
${letters(name, 1428, size, INK.cream)}${line('M250 1462H500M580 1462H830', { width: 2.5 })}${put(shape(starPath(8, 20, 8), INK.gold, { width: 1, stroke: INK.brass }), { x: 540, y: 1462 })}
${words.join('')}
</svg>`;
}

function letters(content: string, y: number, size: number, fill: string): string {
  return `<text x="540" y="${n(y)}" font-family="DejaVu Serif" font-size="${n(size)}" fill="${fill}" text-anchor="middle">${escapeXml(content)}</text>`;
}

function border(): string {
  const d = 'M36 96A60 60 0 0 0 96 36H984A60 60 0 0 0 1044 96V1824A60 60 0 0 0 984 1884H96A60 60 0 0 0 36 1824Z';
  return `${line(d, { stroke: INK.brass, width: 8 })}${line(d, { width: 4 })}`;
}

function stars(): string {
  const random = seededRandom(22);
  const dots = Array.from({ length: 150 }, () => `M${n(random() * WIDTH)} ${n(random() * TEXT.top)}h0`);
  const sparks = [
    [150, 240],
    [930, 300],
    [110, 900],
    [970, 1040],
    [190, 1380],
    [900, 1360],
  ] as const;
  return `<path d="${dots.join('')}" stroke="#fff4e0" stroke-width="4" stroke-linecap="round" opacity="0.5"/>${sparks.map(([x, y]) => put(flat(starPath(4, 22, 4), '#fff6dd', 0.9), { x, y })).join('')}`;
}

/** Text broken at spaces into lines of at most `width` ems. */
function brokenLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
