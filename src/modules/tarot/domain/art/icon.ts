import { type Place, put } from './draw';
import { ICONS } from './icons.gen';

/** An icon of game-icons.net; `npm run icons` fetches a new one into the list. */
export type IconName = keyof typeof ICONS;

/** Colours of an icon: the ink and what shines through its gaps and stands around it. */
interface IconInk {
  readonly fill?: string;
  readonly ground?: string;
  /** Of the ground around it, in units of the icon's 512. */
  readonly rim?: number;
}

/** An icon of the given size around the middle of its place, on a dark ground of its own so that it reads anywhere. */
export function icon(
  name: IconName,
  size: number,
  place: Place,
  { fill = 'url(#gold)', ground = '#2a1810', rim = 18 }: IconInk = {},
): string {
  const d = ICONS[name];
  const under =
    rim === 0
      ? ''
      : `<path d="${d}" fill="${ground}" stroke="${ground}" stroke-width="${rim}" stroke-linejoin="round"/>`;
  return put(`${under}<path d="${d}" fill="${fill}"/>`.replaceAll('<path', '<path transform="translate(-256 -256)"'), {
    ...place,
    scale: ((place.scale ?? 1) * size) / 512,
  });
}
