/** A place in the picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A number for an SVG attribute: two decimals, no trailing zeros, no negative zero. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Text for an SVG element or attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A repeatable stream of numbers in [0, 1) (mulberry32), so that the same picture is drawn with the same stars. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Stop = readonly [offset: number, colour: string, opacity: number];

/** A radial gradient in the picture's own coordinates. */
export function radial(id: string, { x, y }: Point, radius: number, stops: readonly Stop[]): string {
  const inside = stops.map(
    ([o, colour, a]) => `<stop offset="${n(o)}" stop-color="${colour}" stop-opacity="${n(a)}"/>`,
  );
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}">${inside.join('')}</radialGradient>`;
}
