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
