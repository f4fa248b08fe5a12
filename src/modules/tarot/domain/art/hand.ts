import { INK, line, type Place, put, row, shape } from './draw';

const PEN = { stroke: INK.brass, width: 2.5 } as const;

/** A hand out of a sleeve that closes round something upright at its place; draw it over what it holds. */
export function fist(sleeve: string, place: Place): string {
  const fingers = row(4, -44, 22).map((y, index) => {
    const reach = [34, 38, 37, 31][index]!;
    return shape(`M-30 ${y}H${reach}a11 11 0 0 1 0 22H-30Z`, INK.skin, PEN);
  });
  return put(
    `${shape('M-58 150L-40 66H40L58 150Z', sleeve)}${line('M-44 84H44', { width: 7 })}${shape('M-34 70C-52 40 -50 -20 -40 -44H-18V70ZM-34 70H32L38 40H-20Z', INK.skin, PEN)}${fingers.join('')}
${shape('M-40 -44C-44 -70 -20 -84 -4 -72C14 -60 18 -46 10 -38C0 -34 -14 -44 -20 -40Z', INK.skin, PEN)}${line('M-2 -62q8 4 10 12', { ...PEN, width: 2 })}`,
    place,
  );
}

/** An open hand with its sleeve, held up from below to receive. */
export function openHand(sleeve: string, place: Place): string {
  return put(
    `${shape('M-34 92L-22 14H22L34 92Z', sleeve)}${line('M-26 30H26', { width: 5 })}${shape('M-22 16C-34 0 -50 -14 -46 -24C-40 -30 -30 -20 -24 -12L-26 -52C-24 -60 -14 -60 -13 -52L-10 -28L-8 -62C-6 -70 4 -70 5 -62L6 -28L10 -56C12 -64 21 -62 21 -54L20 -22L27 -40C32 -46 39 -42 37 -34C32 -12 28 6 22 16Z', INK.skin, PEN)}`,
    place,
  );
}
