import { n, type Point } from '../../../../shared/svg';
import { disc, flat, INK, line, type Place, put, shape } from './draw';

/** A robed person, drawn around the middle of the feet, 430 tall. Points are in that frame; left and right are the viewer's. */
export interface Person {
  readonly robe: string;
  readonly trim: string;
  readonly cloak?: string;
  readonly sleeve?: string;
  readonly hair: string;
  readonly longHair?: boolean;
  readonly beard?: boolean;
  readonly seated?: boolean;
  readonly skin?: string;
  /** Where the hands are. */
  readonly left?: Point;
  readonly right?: Point;
  /** Over the head: a crown, a hat. */
  readonly crown?: string;
  /** Behind all: wings, a halo. */
  readonly behind?: string;
  /** In the hands: drawn over the robe, under the hands. */
  readonly held?: string;
}

const STANDING =
  'M-28 -318C-64 -312 -68 -288 -62 -262C-56 -238 -48 -222 -44 -200C-56 -130 -84 -54 -98 0Q0 20 98 0C84 -54 56 -130 44 -200C48 -222 56 -238 62 -262C68 -288 64 -312 28 -318Q0 -300 -28 -318Z';
const SEATED =
  'M-28 -318C-64 -312 -68 -288 -62 -262C-56 -238 -50 -226 -48 -204C-96 -192 -118 -160 -112 -118C-110 -76 -112 -36 -122 0Q0 22 122 0C112 -36 110 -76 112 -118C118 -160 96 -192 48 -204C50 -226 56 -238 62 -262C68 -288 64 -312 28 -318Q0 -300 -28 -318Z';

/** Draws a person in their place. */
export function figure(person: Person, place: Place): string {
  const {
    robe,
    cloak,
    seated,
    left = { x: -26, y: -214 },
    right = { x: 26, y: -214 },
    behind = '',
    held = '',
  } = person;
  const hands = [left, right].map((hand) => disc(hand, 12, person.skin ?? INK.skin, { width: 2, stroke: INK.brass }));
  return put(
    [
      behind,
      cloak
        ? shape(
            'M-36 -322C-88 -314 -98 -250 -108 -130C-114 -70 -126 -26 -146 2Q0 26 146 2C126 -26 114 -70 108 -130C98 -250 88 -314 36 -322Z',
            cloak,
          )
        : '',
      person.longHair
        ? shape(
            'M-38 -390C-56 -340 -54 -280 -62 -236Q-34 -214 -16 -236L0 -300L16 -236Q34 -214 62 -236C54 -280 56 -340 38 -390Z',
            person.hair,
            { width: 2 },
          )
        : '',
      shape(seated ? SEATED : STANDING, robe),
      trimming(person),
      sleeve({ x: -52, y: -298 }, left, person.sleeve ?? robe),
      sleeve({ x: 52, y: -298 }, right, person.sleeve ?? robe),
      head(person),
      held,
      ...hands,
    ].join(''),
    place,
  );
}

function trimming({ trim, seated }: Person): string {
  const folds = seated
    ? 'M-60 -176C-66 -120 -62 -60 -70 -6M60 -176C66 -120 62 -60 70 -6M-104 -140Q-60 -182 -20 -180M104 -140Q60 -182 20 -180'
    : 'M-38 -170C-44 -110 -56 -50 -64 -6M38 -170C44 -110 56 -50 64 -6';
  return `${flat('M-13 -306L-15 -204L-26 10Q0 14 26 10L15 -204L13 -306Q0 -300 -13 -306Z', trim)}${line('M-13 -306L-15 -204L-26 8M13 -306L15 -204L26 8', { width: 2.4 })}
${line(folds, { width: 2.2, opacity: 0.55 })}${shape('M-46 -206Q0 -192 46 -206L44 -192Q0 -178 -44 -192Z', INK.gold, { stroke: INK.brass, width: 2 })}${flat(seated ? 'M-118 -14Q0 10 118 -14L122 0Q0 22 -122 0Z' : 'M-94 -14Q0 8 94 -14L98 0Q0 20 -98 0Z', INK.gold, 0.9)}`;
}

/** A wide sleeve from shoulder to wrist that hangs open below the hand. */
function sleeve(shoulder: Point, hand: Point, colour: string): string {
  const [dx, dy] = [hand.x - shoulder.x, hand.y - shoulder.y];
  const long = Math.hypot(dx, dy) || 1;
  const [px, py] = [-dy / long, dx / long];
  const side = Math.sign(shoulder.x);
  // A bent elbow hangs outwards and down while the hand is near the body, and goes straight as it reaches out.
  const slack = Math.max(0, 150 - long) * 0.55;
  const elbow = { x: (shoulder.x + hand.x) / 2 + side * slack, y: (shoulder.y + hand.y) / 2 + 12 + slack * 0.5 };
  const at = (from: Point, by: number) => `${n(from.x + px * by)} ${n(from.y + py * by)}`;
  const wrist = { x: hand.x - (dx / long) * 8, y: hand.y - (dy / long) * 8 };
  const droop = `${n(wrist.x - (dx / long) * 22)} ${n(wrist.y + 46)}`;
  const low = side > 0 ? 1 : -1;
  return `${shape(`M${at(shoulder, -18 * low)}Q${at(elbow, -22 * low)} ${at(wrist, -15 * low)}L${at(wrist, 15 * low)}L${droop}Q${at(elbow, 30 * low)} ${at(shoulder, 20 * low)}Z`, colour)}
${line(`M${at(wrist, -15 * low)}L${at(wrist, 15 * low)}L${droop}`, { width: 5 })}`;
}

function head({ hair, longHair, beard, skin = INK.skin, crown = '' }: Person): string {
  const beardy = beard
    ? shape('M-31 -366C-34 -330 -20 -296 0 -284C20 -296 34 -330 31 -366Q22 -344 0 -348Q-22 -344 -31 -366Z', hair, {
        width: 2,
      })
    : '';
  return `${shape('M-13 -346H13V-312Q0 -300 -13 -312Z', skin, { width: 2, stroke: INK.brass })}
<ellipse cy="-374" rx="33" ry="41" fill="${skin}" stroke="${INK.brass}" stroke-width="2"/>
${beardy}${line('M-22 -374q8 7 15 0M7 -374q8 7 15 0M0 -372l-3 14q3 3 6 1', { stroke: '#6b3b22', width: 2.6 })}${beard ? line('M-8 -344q8 4 16 0', { stroke: '#c26a5a', width: 3 }) : flat('M-8 -347q8 -6 16 0q-8 8 -16 0Z', '#c2574f')}
${shape(longHair ? 'M-36 -346C-48 -396 -30 -424 0 -424C30 -424 48 -396 36 -346C34 -380 22 -398 0 -402C-22 -398 -34 -380 -36 -346Z' : 'M-34 -366C-42 -402 -26 -424 0 -424C26 -424 42 -402 34 -366C28 -390 18 -398 0 -400C-18 -398 -28 -390 -34 -366Z', hair, { width: 2 })}${crown}`;
}
