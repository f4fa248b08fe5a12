import { disc, flat, INK, line, type Place, put, shape } from './draw';

/** The head of a bull from the front, 130 wide around its middle. */
export function bullHead(place: Place): string {
  const side = `${shape('M24 -38C50 -40 66 -56 62 -84C80 -64 78 -26 40 -18Z', INK.cream, { width: 2.5 })}${shape('M34 -18C52 -30 68 -26 74 -16C64 -4 48 0 36 -4Z', '#a8643a', { width: 2.5 })}${disc({ x: 17, y: -4 }, 4.5, INK.night, { width: 0 })}`;
  return put(
    `${side}<g transform="scale(-1 1)">${side}</g>${shape('M-36 -34C-20 -48 20 -48 36 -34C40 -4 32 18 26 34C24 58 -24 58 -26 34C-32 18 -40 -4 -36 -34Z', '#b8734a', { width: 2.5 })}${disc({ x: 17, y: -6 }, 5, INK.night, { width: 0 })}${disc({ x: -17, y: -6 }, 5, INK.night, { width: 0 })}
${shape('M-26 30C-24 14 24 14 26 30C24 58 -24 58 -26 30Z', '#e8b890', { width: 2.5 })}${flat('M-14 32a4 6 0 1 0 8 0a4 6 0 1 0 -8 0ZM6 32a4 6 0 1 0 8 0a4 6 0 1 0 -8 0Z', '#6a3a24')}${line('M-10 44Q0 66 10 44', { width: 4 })}${flat('M0 -30L7 -20L0 -10L-7 -20Z', INK.cream)}`,
    place,
  );
}

/** A snake that winds upwards, 150 tall around its middle, its head above. */
export function serpent(colour: string, place: Place): string {
  const body = 'M-6 74C40 66 44 40 4 32C-40 24 -40 -4 2 -10C40 -16 40 -42 8 -52';
  const head = shape('M12 -42C-12 -46 -26 -60 -22 -72C-10 -84 14 -76 24 -56Z', colour, { width: 2, stroke: INK.night });
  return put(
    `${line(body, { stroke: INK.night, width: 19 })}${line(body, { stroke: colour, width: 14 })}<path d="${body}" fill="none" stroke="#ffffff" stroke-width="3" stroke-dasharray="3 9" opacity="0.7"/>${head}${disc({ x: -6, y: -66 }, 3, INK.night, { width: 0 })}${line('M-24 -70L-40 -74M-32 -72L-40 -66', { stroke: '#d8404f', width: 3 })}`,
    place,
  );
}

/** The head and neck of a horse that looks to the left, bridled in `rein`; 240 tall, its breast at the lower right. */
export function horseHead(coat: string, rein: string, place: Place): string {
  const head =
    'M104 128C104 50 84 -34 40 -88L48 -122L22 -102L8 -126L2 -94C-30 -76 -58 -34 -92 0C-110 18 -106 44 -84 48C-68 50 -56 42 -44 34C-30 26 -14 26 4 22C0 56 -16 92 -36 128Z';
  const mane =
    'M22 -102C50 -104 66 -84 64 -70C84 -66 94 -44 88 -32C106 -24 112 0 104 12C120 24 122 46 112 58C122 76 120 100 108 128L92 128C96 60 78 -20 34 -74Z';
  return put(
    `${shape(head, coat, { width: 3.5 })}${shape(mane, '#d8b070', { width: 3 })}${line('M50 -60C62 -50 68 -36 70 -24M74 -10C82 4 86 18 86 30M90 50C94 70 94 90 92 112', { width: 2, opacity: 0.8 })}
${line('M-74 -16L-48 34M-6 -88C-22 -50 -10 -10 4 22M-60 8C-40 -14 -20 -28 -12 -34', { stroke: rein, width: 6 })}${disc({ x: -60, y: 10 }, 6, INK.gold, { width: 1.5, stroke: INK.brass })}${flat('M-26 -56q12 -8 18 4q-10 8 -18 -4Z', '#3a2418')}${flat('M-92 20q6 -6 10 2q-4 8 -10 -2Z', '#8a5a3a')}${line('M-94 36q12 4 22 -2', { stroke: '#8a5a3a', width: 2.5 })}`,
    place,
  );
}

/** The head of a ram from the front with its curled horns, 140 wide around its middle. */
export function ramHead(place: Place): string {
  const horn = 'M14 -44C54 -64 84 -30 72 4C64 28 34 30 30 8C28 -8 48 -12 50 2C38 0 44 12 52 8C60 -10 46 -30 22 -20Z';
  const side = `${shape(horn, '#e0bd78', { width: 2.5, stroke: INK.brass })}${line('M44 -48L40 -32M66 -30L54 -24M74 -6L60 -6', { width: 2, stroke: INK.brass })}`;
  return put(
    `${side}<g transform="scale(-1 1)">${side}</g>${shape('M-28 -38C-20 -56 20 -56 28 -38C34 -8 22 18 16 40C12 56 -12 56 -16 40C-22 18 -34 -8 -28 -38Z', '#f4ead6', { width: 2.5 })}${line('M-18 -40q6 -8 12 0q6 -8 12 0q6 -8 12 0', { width: 3 })}
${disc({ x: 13, y: -8 }, 4.5, INK.night, { width: 0 })}${disc({ x: -13, y: -8 }, 4.5, INK.night, { width: 0 })}${line('M-8 36Q0 44 8 36M0 40V50M-5 28h0M5 28h0', { width: 3.5, stroke: '#8a6a4a' })}`,
    place,
  );
}

/** A scallop, 90 wide around its middle. */
export function scallop(place: Place): string {
  const ribs = [-36, -18, 0, 18, 36].map((x) =>
    line(`M0 34L${x} ${-36 + Math.abs(x) * 0.5}`, { width: 2.5, stroke: '#c98a7a' }),
  );
  return put(
    `${shape('M-14 44L-20 30C-50 12 -56 -20 -40 -26C-36 -44 -18 -48 -12 -40C-6 -52 6 -52 12 -40C18 -48 36 -44 40 -26C56 -20 50 12 20 30L14 44Z', '#ffe6d8', { width: 3 })}${ribs.join('')}`,
    place,
  );
}
