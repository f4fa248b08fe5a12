import { inkMap } from '../../../../../test/support/drawn-apart';
import { SHARE_SIZE, shareGround } from './share';

const linesOf = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words!);
const SENTENCE = 'Сегодня можно позволить себе мягкую надежду и сделать один спокойный шаг.';

it('breaks a short text between words and leaves none out', () => {
  const [name, ...lines] = linesOf(shareGround('Звезда', SENTENCE));
  expect(name).toBe('Звезда');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(SENTENCE);
});

it('ends a text that is too long after five lines, and shows that it goes on', () => {
  const [, ...lines] = linesOf(shareGround('Звезда', SENTENCE.repeat(9)));
  expect(lines).toHaveLength(5);
  expect(lines[4]).toMatch(/…$/);
});

it('keeps the longest name and a full text within its border', async () => {
  const svg = shareGround('Восьмёрка Пентаклей', 'Широкошёрстные мамонты шумят, '.repeat(12));
  const words = svg.match(/<text.*?<\/text>/g)!.join('');
  const { width, height } = SHARE_SIZE;
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${words}</svg>`;
  const [ink] = await inkMap([alone], { width, height });
  expect(ink!.length).toBeGreaterThan(500);
  expect(ink!.filter(([x, y]) => x < 60 || x > width - 60 || y > height - 100)).toEqual([]);
});

it('makes any words safe', () => {
  expect(shareGround('<a>', '&')).toContain('>&#60;a&#62;</text>');
});
