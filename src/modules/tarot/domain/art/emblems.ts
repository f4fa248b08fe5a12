import { disc, flat, INK, line, put, row, shape, starPath } from './draw';

/** The emblem of wands around the origin: a living staff, `length` long, its bud upwards. */
export function wand(length: number): string {
  const h = length / 2;
  const leaf = 'M0 0C8 -22 28 -24 36 -34C38 -12 22 4 0 6Z';
  const leaves = [0.12, 0.46, 0.72].map((at, index) =>
    put(shape(leaf, '#7fae4e', { width: 2 }), {
      x: index % 2 ? -6 : 6,
      y: h - length * at - 20,
      flip: index % 2 === 1,
      scale: 0.9,
    }),
  );
  return `${leaves.join('')}${shape(`M-8 ${h}L-11 ${-h + 26}C-18 ${-h + 10} -12 ${-h} 0 ${-h - 4}C12 ${-h} 18 ${-h + 10} 11 ${-h + 26}L8 ${h}C4 ${h + 7} -4 ${h + 7} -8 ${h}Z`, 'url(#wood)', { width: 2.5 })}
${line(`M-2 ${h - 14}L-4 ${-h + 40}M-8 ${-h + 24}Q0 ${-h + 30} 9 ${-h + 24}`, { width: 2, opacity: 0.7 })}${shape(`M0 ${-h + 6}C-16 ${-h - 6} -12 ${-h - 24} 0 ${-h - 40}C12 ${-h - 24} 16 ${-h - 6} 0 ${-h + 6}Z`, '#f08a3c', { width: 2.5 })}${flat(`M0 ${-h + 2}C-7 ${-h - 6} -5 ${-h - 16} 0 ${-h - 24}C5 ${-h - 16} 7 ${-h - 6} 0 ${-h + 2}Z`, '#ffe39a')}`;
}

/** The emblem of swords around the origin: `length` long, its point upwards. */
export function sword(length: number): string {
  const h = length / 2;
  return `${shape(`M0 ${-h}L11 ${-h + 26}L9 ${h - 62}H-9L-11 ${-h + 26}Z`, 'url(#steel)', { width: 2, stroke: '#8f9cc4' })}${flat(`M0 ${-h}L11 ${-h + 26}L9 ${h - 62}H0Z`, '#7f8cb8', 0.55)}${line(`M0 ${-h + 34}V${h - 70}`, { stroke: '#f4f7ff', width: 2, opacity: 0.8 })}
${shape(`M-7 ${h - 50}H7L6 ${h - 12}H-6Z`, '#6b3f8f', { width: 2 })}${shape(`M-40 ${h - 68}C-30 ${h - 54} 30 ${h - 54} 40 ${h - 68}C44 ${h - 52} 28 ${h - 46} 0 ${h - 46}C-28 ${h - 46} -44 ${h - 52} -40 ${h - 68}Z`, 'url(#gold)', { width: 2, stroke: INK.brass })}${disc({ x: 0, y: h - 6 }, 9, 'url(#gold)', { width: 2, stroke: INK.brass })}`;
}

/** The emblem of cups around the origin, 120 wide and 150 tall. */
export function cup(): string {
  return `${shape('M-54 -66C-54 -14 -34 12 -12 18C-6 34 -10 46 -38 60V72H38V60C10 46 6 34 12 18C34 12 54 -14 54 -66Z', 'url(#gold)', { stroke: INK.brass })}
<ellipse cy="-66" rx="54" ry="13" fill="#3d2413" stroke="${INK.brass}" stroke-width="3"/><ellipse cy="-63" rx="44" ry="8" fill="#4fb3d0"/>
${line('M-46 -36Q0 -14 46 -36', { stroke: '#8a5d1c', width: 4 })}${row(3, -24, 24)
    .map((x) =>
      disc({ x, y: x === 0 ? -25 : -31 }, 7, x === 0 ? '#c8324f' : '#2f8fb8', { width: 1.6, stroke: INK.cream }),
    )
    .join(
      '',
    )}${line('M-40 -52C-38 -34 -32 -18 -22 -8', { stroke: '#fff8e0', width: 4, opacity: 0.75 })}${disc({ x: 0, y: 28 }, 9, 'url(#gold)', { stroke: INK.brass, width: 2 })}`;
}

/** The emblem of pentacles around the origin: a coin of radius 60. */
export function coin(): string {
  const star = shape(starPath(5, 44, 16.8), 'url(#gold)', { width: 2.5, stroke: '#6b4512' });
  return `${disc({ x: 0, y: 0 }, 60, 'url(#gold)', { stroke: '#7a5018', width: 3 })}<circle r="50" fill="#21491f" stroke="#7a5018" stroke-width="2.5"/><circle r="50" fill="none" stroke="${INK.gold}" stroke-width="2" stroke-dasharray="2 7"/>${star}${line('M-36 -44A57 57 0 0 1 6 -56', { stroke: '#fffbe6', width: 3.5, opacity: 0.8 })}`;
}
