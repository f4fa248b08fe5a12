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

type Stop = readonly [offset: number, colour: string, opacity: number];

/** A radial gradient in the picture's own coordinates. */
export function radial(id: string, { x, y }: Point, radius: number, stops: readonly Stop[]): string {
  const inside = stops.map(
    ([o, colour, a]) => `<stop offset="${n(o)}" stop-color="${colour}" stop-opacity="${n(a)}"/>`,
  );
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}">${inside.join('')}</radialGradient>`;
}
