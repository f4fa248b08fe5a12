/** A stretch of time; an event at `to` itself belongs to the next one. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Far below the errors of the ephemeris, so the search adds none of its own. */
const TOLERANCE_MS = 1000;
const TOLERANCE = 1e-7;
const MAX_ROUNDS = 60;

/** The moment within `span` at which `f` passes zero, to a second, or null if it keeps its sign; the Illinois method. */
export function crossing(f: (at: Date) => number, span: Span): Date | null {
  let [a, b] = [span.from.getTime(), span.to.getTime()];
  let [fa, fb] = [f(span.from), f(span.to)];
  if (fa === 0) return span.from;
  if (fa * fb >= 0) return null;
  let middle = a;
  let lastMoved: 'a' | 'b' | undefined;
  for (let round = 0; round < MAX_ROUNDS && b - a > TOLERANCE_MS; round++) {
    middle = (a * fb - b * fa) / (fb - fa);
    const value = f(new Date(middle));
    if (Math.abs(value) < TOLERANCE) break;
    // An end that stays put twice counts half, or the chord would creep towards the root from one side only.
    if (value * fb > 0) {
      [b, fb] = [middle, value];
      if (lastMoved === 'b') fa /= 2;
      lastMoved = 'b';
    } else {
      [a, fa] = [middle, value];
      if (lastMoved === 'a') fb /= 2;
      lastMoved = 'a';
    }
  }
  return new Date(Math.round(middle));
}
