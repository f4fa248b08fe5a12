import type { Constellation, Star } from './constellations';
import type { Point } from '../../../shared/svg';

/** An ellipse of the picture that a constellation has to fit into. */
export interface Frame {
  readonly centre: Point;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;
/** Obliquity of the ecliptic at J2000 (IAU 2006). */
const OBLIQUITY = 23.4392794 * RADIANS;
/** The enclosing ellipse is then exact to a hundredth of a pixel. */
const FITTING_STEPS = 4_000;

/**
 * A stereographic map of the sky around one constellation, as seen from the Earth: north of the ecliptic is up, east is
 * left, so that the ecliptic runs level through all twelve pictures.
 */
export class SkyView {
  private readonly middle: Vector;
  private readonly origin: Point;
  private readonly scale: number;

  constructor(
    constellation: Constellation,
    private readonly frame: Frame,
  ) {
    const vectors = Object.values(constellation.stars).map(vectorOf);
    this.middle = meanOf(vectors);
    const points = vectors.map((vector) => this.flatten(vector));
    const aspect = frame.halfWidth / frame.halfHeight;
    const { centre, radius } = enclosing(points.map(({ x, y }) => ({ x, y: y * aspect })));
    this.origin = { x: centre.x, y: centre.y / aspect };
    this.scale = frame.halfWidth / radius;
  }

  /** Where a star stands in the picture. */
  star(star: Star): Point {
    return this.place(vectorOf(star));
  }

  /** Where ecliptic longitude and latitude (degrees, J2000) stand; undefined on the far side of the sky. */
  ecliptic(longitude: number, latitude: number): Point | undefined {
    const vector = spherical(longitude * RADIANS, latitude * RADIANS);
    return dot(vector, this.middle) > 0 ? this.place(vector) : undefined;
  }

  private place(vector: Vector): Point {
    const { x, y } = this.flatten(vector);
    const { centre } = this.frame;
    return { x: centre.x + (x - this.origin.x) * this.scale, y: centre.y + (y - this.origin.y) * this.scale };
  }

  private flatten(vector: Vector): Point {
    const [mx, my, mz] = this.middle;
    const across = Math.hypot(mx, my);
    const east: Vector = [-my / across, mx / across, 0];
    const north: Vector = [(-mz * mx) / across, (-mz * my) / across, across];
    const spread = 1 + dot(vector, this.middle);
    return { x: -dot(vector, east) / spread, y: -dot(vector, north) / spread };
  }
}

function vectorOf([rightAscension, declination]: Star): Vector {
  const [x, y, z] = spherical(rightAscension * RADIANS, declination * RADIANS);
  return [x, y * Math.cos(OBLIQUITY) + z * Math.sin(OBLIQUITY), z * Math.cos(OBLIQUITY) - y * Math.sin(OBLIQUITY)];
}

function spherical(longitude: number, latitude: number): Vector {
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function meanOf(vectors: readonly Vector[]): Vector {
  const sum = vectors.reduce<Vector>((total, v) => [total[0] + v[0], total[1] + v[1], total[2] + v[2]], [0, 0, 0]);
  const length = Math.hypot(...sum);
  return [sum[0] / length, sum[1] / length, sum[2] / length];
}

/** The smallest circle around points (Bădoiu and Clarkson: step towards the farthest, ever less). */
function enclosing(points: readonly Point[]): { centre: Point; radius: number } {
  let centre: Point = { x: 0, y: 0 };
  for (let step = 1; step <= FITTING_STEPS; step++) {
    const far = farthest(points, centre);
    centre = { x: centre.x + (far.x - centre.x) / (step + 1), y: centre.y + (far.y - centre.y) / (step + 1) };
  }
  const far = farthest(points, centre);
  return { centre, radius: Math.hypot(far.x - centre.x, far.y - centre.y) };
}

function farthest(points: readonly Point[], from: Point): Point {
  return points.reduce((far, point) => (distance(point, from) > distance(far, from) ? point : far), from);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
