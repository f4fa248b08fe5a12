import { disc, flat, INK, line, put, row, shape, starPath } from './draw';
import { crescentPath } from './sky';

/** A crown of points with jewels, for a head of `figure`. */
export function crown(jewel = '#c8324f'): string {
  return `${shape('M-36 -404L-42 -448L-22 -426L0 -462L22 -426L42 -448L36 -404Q0 -392 -36 -404Z', 'url(#gold)', { stroke: INK.brass, width: 2.5 })}${disc({ x: 0, y: -416 }, 6, jewel, { width: 1.5, stroke: INK.cream })}${[-42, 0, 42].map((x) => disc({ x, y: x === 0 ? -464 : -450 }, 5, INK.cream, { width: 1.5, stroke: INK.brass })).join('')}`;
}

/** The closed crown of a king. */
export function kingCrown(jewel = '#c8324f'): string {
  return `${shape('M-38 -406C-50 -440 -34 -462 0 -464C34 -462 50 -440 38 -406Q0 -394 -38 -406Z', jewel, { width: 2.5 })}${shape('M-38 -402V-420Q0 -408 38 -420V-402Q0 -390 -38 -402Z', 'url(#gold)', { stroke: INK.brass, width: 2 })}${line('M-34 -420C-34 -446 -20 -458 0 -462M34 -420C34 -446 20 -458 0 -462M0 -414V-462', { width: 6 })}${shape('M-4 -488H4V-480H12V-472H4V-462H-4V-472H-12V-480H-4Z', 'url(#gold)', { stroke: INK.brass, width: 2 })}`;
}

/** The threefold crown of the hierophant. */
export function tripleCrown(): string {
  const tiers = [
    [-40, -404, 40],
    [-32, -432, 34],
    [-22, -458, 28],
  ] as const;
  return `${shape('M-36 -404C-44 -450 -24 -492 0 -500C24 -492 44 -450 36 -404Z', INK.cream, { width: 2.5 })}${tiers
    .map(([x, y, h]) =>
      shape(
        `M${x} ${y}L${x + 2} ${y - h * 0.5}L${x / 2} ${y - h * 0.28}L0 ${y - h * 0.62}L${-x / 2} ${y - h * 0.28}L${-x - 2} ${y - h * 0.5}L${-x} ${y}Q0 ${y + 10} ${x} ${y}Z`,
        'url(#gold)',
        { stroke: INK.brass, width: 2 },
      ),
    )
    .join(
      '',
    )}${shape('M-3 -526H3V-517H11V-511H3V-498H-3V-511H-11V-517H-3Z', 'url(#gold)', { stroke: INK.brass, width: 1.5 })}`;
}

/** The moon between two horns, for the priestess. */
export function moonCrown(): string {
  return `${put(shape(crescentPath(40), 'url(#pearl)', { width: 2.5 }), { x: 0, y: -452, turn: -90 })}${disc({ x: 0, y: -452 }, 22, 'url(#pearl)', { width: 2.5 })}${line('M-34 -404Q0 -394 34 -404', { width: 6 })}`;
}

/** Twelve stars about the head. */
export function starCrown(): string {
  const stars = row(9, -80, 20).map((degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return put(flat(starPath(6, 11, 5), INK.cream), { x: 70 * Math.cos(angle), y: -378 + 70 * Math.sin(angle) });
  });
  return `${shape('M-34 -402L-30 -424L-14 -414L0 -432L14 -414L30 -424L34 -402Q0 -392 -34 -402Z', 'url(#gold)', { stroke: INK.brass, width: 2 })}${stars.join('')}`;
}

/** A soft hat with a feather, for pages. */
export function featherHat(colour: string, feather: string): string {
  return `${shape('M-50 -398C-58 -440 -18 -456 16 -446C52 -438 56 -414 50 -398Q0 -386 -50 -398Z', colour, { width: 2.5 })}${shape('M-54 -396Q0 -378 54 -396Q56 -408 48 -410Q0 -396 -48 -410Q-56 -408 -54 -396Z', 'url(#gold)', { stroke: INK.brass, width: 2 })}${shape('M30 -416C44 -450 70 -470 104 -470C92 -446 74 -424 34 -408Z', feather, { width: 2 })}${line('M34 -412C52 -436 72 -452 98 -466', { width: 2, opacity: 0.8 })}`;
}

/** A helmet with an open visor and a plume, for knights. */
export function helm(plume: string): string {
  return `${shape('M-6 -428C-44 -470 -84 -456 -96 -414C-80 -424 -66 -424 -56 -414C-40 -426 -20 -424 -6 -418Z', plume, { width: 2.5 })}${shape('M-42 -344C-50 -410 -34 -436 0 -438C34 -436 50 -410 42 -344L30 -336C34 -366 30 -384 26 -390H-26C-30 -384 -34 -366 -30 -336Z', 'url(#steel)', { width: 2.5 })}${shape('M-40 -394Q0 -412 40 -394L36 -378Q0 -394 -36 -378Z', 'url(#steel)', { width: 2 })}${line('M0 -438V-402', { width: 3 })}`;
}

/** A hood that leaves the face free, for the hermit. */
export function hood(colour: string): string {
  return shape(
    'M-30 -330C-40 -366 -36 -398 0 -406C36 -398 40 -366 30 -330L58 -300C66 -360 62 -440 0 -462C-62 -440 -66 -360 -58 -300Z',
    colour,
  );
}

/** A wreath of leaves on the hair. */
export function laurel(): string {
  return [-34, -20, -7, 7, 20, 34]
    .map((x) =>
      put(shape('M0 0C-8 -8 -6 -20 0 -26C6 -20 8 -8 0 0Z', '#8fbf5a', { width: 1.6 }), {
        x,
        y: -404 - (34 - Math.abs(x)) * 0.32,
        turn: x * 1.4,
      }),
    )
    .join('');
}

/** A disc of light behind a head. */
export function halo(r = 66): string {
  return `${disc({ x: 0, y: -378 }, r, 'url(#gold)', { opacity: 0.55, width: 0 })}${disc({ x: 0, y: -378 }, r, 'none', { width: 3 })}${disc({ x: 0, y: -378 }, r - 9, 'none', { width: 1.6 })}`;
}

/** Two feathered wings from the shoulders, `spread` times their natural 200 each. */
export function wings(colour: string, spread = 1): string {
  const feather = (length: number, turn: number, fill: string) =>
    put(
      shape(
        `M0 0C${-length * 0.12} ${-length * 0.3} ${-length * 0.13} ${-length * 0.86} 0 ${-length}C${length * 0.13} ${-length * 0.86} ${length * 0.12} ${-length * 0.3} 0 0Z`,
        fill,
        { width: 2.2 },
      ) + line(`M0 ${-length * 0.3}V${-length * 0.9}`, { width: 1.6, opacity: 0.6 }),
      { x: 34, y: -262, turn },
    );
  const long = row(9, 0, 1).map((index) => feather(128 + index * 11, 132 - index * 11, colour));
  const short = row(7, 0, 1).map((index) => feather(84 + index * 8, 122 - index * 12, '#fff1d6'));
  const wing = `${long.join('')}${short.join('')}${shape('M22 -292C40 -330 70 -350 96 -352C92 -316 72 -270 38 -244C22 -250 16 -274 22 -292Z', colour, { width: 2.5 })}`;
  return `<g transform="translate(0 -290) scale(${spread}) translate(0 290)">${wing}<g transform="scale(-1 1)">${wing}</g></g>`;
}

/** The figure of eight that lies over magician and strength, 120 wide around the origin. */
export function lemniscate(): string {
  const d = 'M0 0C20 -34 60 -30 60 0S20 34 0 0S-60 -30 -60 0S-20 34 0 0Z';
  return line(d, { width: 12, stroke: INK.brass }) + line(d, { width: 7 });
}
