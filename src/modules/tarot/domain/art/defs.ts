import { INK } from './draw';
import type { Sky } from './sky';

/** The frame's colours: dark band, its lighter middle, and the light of the suit. */
export interface Tint {
  readonly deep: string;
  readonly band: string;
  readonly light: string;
  /** What clouds and water are tinted with. */
  readonly mist: string;
  readonly water: string;
  readonly depth: string;
}

type Stop = readonly [offset: number, colour: string, opacity?: number];

const DOWN = 'x1="0" y1="0" x2="0" y2="1"';
const ACROSS = 'x1="0" y1="0" x2="1" y2="0"';
/** The same on all cards. */
const METALS = [
  linear('gold', DOWN, [0, '#fff3c4'], [0.45, '#ecc871'], [1, '#b5832f']),
  linear('steel', ACROSS, [0, '#f3f7ff'], [0.5, '#b9c5e2'], [1, '#7f8db6']),
  linear('wood', ACROSS, [0, '#7a4a26'], [0.45, '#c08a4c'], [1, '#6a3d1e']),
  linear('pearl', DOWN, [0, '#ffffff'], [0.5, '#f4e9cf'], [1, '#c9bfd8']),
].join('');

/** The gradients a card is painted with; every drawing in this folder may name them. */
export function paints(sky: Sky, tint: Tint): string {
  const skyAxis = 'gradientUnits="userSpaceOnUse" x1="0" y1="50" x2="0" y2="870"';
  const { zenith, middle, horizon, light } = sky;
  return `<defs>
${linear('sky', skyAxis, [0, zenith], [0.45, middle], [0.82, horizon])}
${METALS}
${linear('cloud', DOWN, [0, '#f6ecda', 0.95], [1, tint.mist, 0.95])}
${linear('water', DOWN, [0, tint.water], [1, tint.depth])}
${linear('band', DOWN, [0, tint.band], [0.5, tint.deep], [1, tint.band])}
${radial('glow', [0, light, 0.95], [0.35, light, 0.4], [1, light, 0])}
${radial('beam', [0, light, 1], [1, light, 0.35])}
${radial('medal', [0, tint.band], [1, tint.deep])}
</defs>`;
}

function linear(id: string, axis: string, ...stops: readonly Stop[]): string {
  return `<linearGradient id="${id}" ${axis}>${inside(stops)}</linearGradient>`;
}

function radial(id: string, ...stops: readonly Stop[]): string {
  return `<radialGradient id="${id}">${inside(stops)}</radialGradient>`;
}

function inside(stops: readonly Stop[]): string {
  return stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
}

/** Frames of the majors and of each suit. */
export const TINTS = {
  major: { deep: '#120a2a', band: '#33206a', light: '#c9a8ff', mist: '#8f7fc0', water: '#2f5aa0', depth: '#131f4f' },
  wands: { deep: '#260707', band: '#7a2413', light: '#ffb070', mist: '#d08a5a', water: '#4f6fa8', depth: '#2a2f5a' },
  cups: { deep: '#04182c', band: '#12577a', light: '#8fe6f2', mist: '#7fb4cc', water: '#1d7f9c', depth: '#08304f' },
  swords: { deep: '#0d1030', band: '#3f4a8c', light: '#d6deff', mist: '#8c98c8', water: '#3d4f92', depth: '#141a44' },
  pentacles: {
    deep: '#061c10',
    band: '#22623a',
    light: '#d9e68a',
    mist: '#9ab68a',
    water: '#2f8d8a',
    depth: '#0f3a44',
  },
} as const satisfies Readonly<Record<string, Tint>>;

/** The line of the night round every card. */
export const EDGE = INK.night;
