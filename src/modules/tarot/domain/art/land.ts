import { seededRandom } from '../../../../shared/seeded-random';
import { n, type Point } from '../../../../shared/svg';
import { flat, INK, line, type Place, put, row, shape } from './draw';

/** Rolling hills from edge to edge, their ridge about `y`, lighter towards it. */
export function hills(y: number, colour: string, seed: number, swell = 34): string {
  const random = seededRandom(seed * 104_729);
  let d = `M-10 ${n(y + random() * swell)}`;
  for (const x of row(4, 90, 180))
    d += `S${n(x + 20)} ${n(y - swell + random() * swell * 2)} ${n(x + 100)} ${n(y + (random() - 0.5) * swell)}`;
  return shape(`${d}V1010H-10Z`, colour, { width: 2.5, opacity: 1 });
}

/** Jagged mountains between edge and edge: lit on the left, snow on the tops where `snow` is given. */
export function mountains(
  base: number,
  height: number,
  [lit, shade]: readonly [string, string],
  seed: number,
  snow?: string,
): string {
  const random = seededRandom(seed * 15_485);
  const peaks = row(5, 60, 120).map((x, index) => ({
    x: x + (random() - 0.5) * 50,
    y: base - height * (index % 2 ? 0.95 : 0.6) * (0.8 + random() * 0.3),
    half: 95 + random() * 40,
  }));
  const peak = ({ x, y, half }: (typeof peaks)[number]) => {
    const cap = (base - y) * 0.3;
    const side = (half * cap) / (base - y);
    const snowy = snow
      ? flat(
          `M${n(x)} ${n(y)}l${n(-side)} ${n(cap)}l${n(side * 0.6)} ${n(-cap * 0.3)}l${n(side * 0.4)} ${n(cap * 0.45)}l${n(side * 0.45)} ${n(-cap * 0.45)}l${n(side * 0.55)} ${n(cap * 0.3)}Z`,
          snow,
        )
      : '';
    return `${flat(`M${n(x)} ${n(y)}L${n(x - half)} ${base}H${n(x + half)}Z`, lit)}${flat(`M${n(x)} ${n(y)}l${n(half * 0.16)} ${n((base - y) * 0.5)}l${n(-half * 0.3)} ${n((base - y) * 0.5)}H${n(x + half)}Z`, shade)}${snowy}
${line(`M${n(x - half)} ${base}L${n(x)} ${n(y)}L${n(x + half)} ${base}`, { width: 2, opacity: 0.7 })}`;
  };
  return peaks
    .sort((a, b) => a.y - b.y)
    .map(peak)
    .join('');
}

/** Water from `y` down, with rows of waves that grow towards the eye. */
export function sea(y: number, colour = 'url(#water)', rows = 5): string {
  const wave = (at: number, step: number) =>
    `M${n(-20 - (at % 3) * 9)} ${n(at)}${row(Math.ceil(660 / step), 0, 1)
      .map(() => `q${n(step / 4)} ${n(-step / 4)} ${n(step / 2)} 0t${n(step / 2)} 0`)
      .join('')}`;
  const lines = row(rows, 0, 1).map((index) =>
    line(wave(y + 16 + index * (14 + index * 5), 44 + index * 12), {
      stroke: INK.cream,
      width: 2.4,
      opacity: 0.5 - index * 0.05,
    }),
  );
  return `${flat(`M0 ${y}H600V1000H0Z`, colour)}${line(`M0 ${y}H600`, { width: 2, opacity: 0.8 })}${lines.join('')}`;
}

/** A way that winds from the foot of the picture to `end`, `width` wide where it begins. */
export function path(end: Point, start: Point, width: number, colour: string): string {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const bend = (side: number) =>
    `C${n(start.x + side + dx * 0.9 + 60)} ${n(start.y + dy * 0.35)} ${n(start.x + dx * 0.2 - 70 + side * 0.4)} ${n(start.y + dy * 0.62)} ${n(end.x + side * 0.1)} ${n(end.y)}`;
  const back = `C${n(start.x + dx * 0.2 - 70 - width * 0.2)} ${n(start.y + dy * 0.62)} ${n(start.x - width / 2 + dx * 0.9 + 60)} ${n(start.y + dy * 0.35)} ${n(start.x - width / 2)} ${n(start.y)}`;
  return shape(`M${n(start.x + width / 2)} ${n(start.y)}${bend(width / 2)}${back}Z`, colour, {
    width: 2,
    opacity: 0.95,
  });
}

/** A column with base and capital, its foot at its place. */
export function column(height: number, width: number, colour: string, place: Place): string {
  const half = width / 2;
  const flutes = [-0.28, 0, 0.28].map((at) => `M${n(at * width)} ${n(-height + 34)}V-26`).join('');
  return put(
    `${shape(`M${n(-half)} ${-20}V${n(-height + 26)}H${n(half)}V-20Z`, colour)}${line(flutes, { width: 2, opacity: 0.45 })}
${shape(`M${n(-half - 10)} 0V-20H${n(half + 10)}V0Z`, colour)}${shape(`M${n(-half - 12)} ${-height}H${n(half + 12)}C${n(half + 12)} ${n(-height + 18)} ${n(half)} ${n(-height + 16)} ${n(half)} ${n(-height + 30)}H${n(-half)}C${n(-half)} ${n(-height + 16)} ${n(-half - 12)} ${n(-height + 18)} ${n(-half - 12)} ${-height}Z`, colour)}`,
    place,
  );
}

/** A slim tree with a rounded crown, 150 tall; its foot at its place. */
export function tree(colour: string, place: Place): string {
  return put(
    `${shape('M-7 0C-3 -30 -3 -50 -6 -70H6C3 -50 3 -30 9 0Z', '#5a3a22', { width: 2 })}
${shape('M0 -150C34 -150 52 -124 46 -100C60 -78 38 -54 14 -60C4 -52 -8 -52 -16 -60C-40 -56 -58 -80 -46 -102C-50 -126 -30 -150 0 -150Z', colour, { width: 2.5 })}
${line('M-26 -96q12 12 24 0M4 -116q12 12 24 0M4 -80q10 10 20 0', { width: 2, opacity: 0.6 })}`,
    place,
  );
}

/** A cypress, 150 tall; its foot at its place. */
export function cypress(colour: string, place: Place): string {
  return put(
    `${shape('M-4 0V-24H4V0Z', '#5a3a22', { width: 2 })}${shape('M0 -150C20 -110 26 -60 18 -18H-18C-26 -60 -20 -110 0 -150Z', colour, { width: 2.5 })}${line('M0 -120V-40M-8 -70L0 -56L8 -72', { width: 2, opacity: 0.5 })}`,
    place,
  );
}

/** A flower on a stalk, 80 tall; its foot at its place. */
export function flower(colour: string, place: Place): string {
  const petals = row(5, 0, 72).map((turn) =>
    put(shape('M0 0C-12 -10 -9 -24 0 -26C9 -24 12 -10 0 0Z', colour, { width: 1.6, stroke: INK.cream }), {
      x: 0,
      y: -58,
      turn,
    }),
  );
  return put(
    `${line('M0 0C4 -20 -4 -36 0 -56', { stroke: INK.leaf, width: 4 })}${flat('M1 -16C14 -34 26 -30 30 -36C28 -18 14 -8 1 -12ZM0 -10C-12 -26 -24 -24 -28 -30C-26 -12 -14 -4 0 -6Z', INK.leaf)}${petals.join('')}<circle cy="-58" r="6" fill="${INK.gold}"/>`,
    place,
  );
}

/** A lily, 90 tall; its foot at its place. */
export function lily(place: Place, colour: string = INK.cream): string {
  return put(
    `${line('M0 0V-50', { stroke: INK.leaf, width: 5 })}${flat('M0 -8C18 -26 26 -44 24 -58C8 -48 0 -32 0 -14ZM0 0C-18 -18 -26 -36 -24 -50C-8 -40 0 -24 0 -6Z', INK.leaf)}
${shape('M0 -46C-10 -56 -24 -66 -28 -86C-14 -84 -8 -76 -6 -70C-6 -80 -4 -88 0 -96C4 -88 6 -80 6 -70C8 -76 14 -84 28 -86C24 -66 10 -56 0 -46Z', colour, { width: 2 })}`,
    place,
  );
}

/** A tuft of grass, 26 tall; its foot at its place. */
export function grass(place: Place, colour: string = INK.leaf): string {
  return put(
    line('M0 0C-2 -10 -10 -18 -14 -20M0 0V-26M0 0C2 -10 10 -18 16 -22', { stroke: colour, width: 3.4 }),
    place,
  );
}

/** A flame, 100 tall; its foot at its place. */
export function flame(place: Place): string {
  return put(
    `${shape('M0 0C-40 -6 -44 -46 -20 -66C-22 -50 -12 -46 -10 -52C-8 -74 4 -84 4 -100C26 -84 42 -56 34 -30C30 -12 18 -2 0 0Z', '#e2562a', { width: 2.5 })}
${flat('M2 -4C-18 -6 -22 -28 -8 -42C-4 -30 4 -34 6 -56C20 -40 24 -22 18 -12C14 -6 8 -4 2 -4Z', '#ffb347')}${flat('M2 -5C-8 -7 -9 -18 -2 -24C0 -18 6 -20 6 -30C13 -20 14 -8 2 -5Z', '#fff0b8')}`,
    place,
  );
}

/** A small castle with three towers, 150 wide and 150 tall; its foot at its place. */
export function castle(wall: string, roof: string, place: Place): string {
  const tower = (x: number, w: number, h: number) =>
    shape(`M${x - w / 2} 0V${-h}H${x + w / 2}V0Z`, wall, { width: 2.5 }) +
    shape(`M${x - w / 2 - 6} ${-h}L${x} ${-h - w * 1.3}L${x + w / 2 + 6} ${-h}Z`, roof, { width: 2.5 }) +
    flat(`M${x - 5} ${-h + 32}v-12a5 5 0 0 1 10 0v12Z`, '#ffdf8e');
  const gate = flat('M-11 0V-20A11 11 0 0 1 11 -20V0Z', INK.night);
  return put(
    `${tower(-52, 32, 62)}${tower(52, 32, 70)}${shape('M-40 0V-46H-30V-54H-20V-46H-8V-54H8V-46H20V-54H30V-46H40V0Z', wall, { width: 2.5 })}${tower(0, 38, 92)}${gate}`,
    place,
  );
}
