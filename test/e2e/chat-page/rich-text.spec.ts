import fc from 'fast-check';
import type { MessageEntity } from '@grammyjs/types';
import { addressOf, linkTarget } from '../../../web/sandbox-chat/src/rich/links';
import { bigEmojiCount, type RichNode, richTree } from '../../../web/sandbox-chat/src/rich/rich-text';
import { daysBetween, timelineOf } from '../../../web/sandbox-chat/src/rich/timeline';

type Plain = Exclude<MessageEntity['type'], 'text_link' | 'text_mention' | 'pre' | 'custom_emoji' | 'date_time'>;

const entity = (type: Plain, offset: number, length: number): MessageEntity => ({ type, offset, length });

/** A tree written down: `bold(a italic(b))`. */
const written = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `${node.entity.type}(${written(node.children)})`)).join('');
const plain = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

describe('formatted text', () => {
  it('nests entities, the longer outside', () => {
    expect(written(richTree('ab cd', [entity('italic', 3, 2), entity('bold', 0, 5)]))).toBe('bold(ab italic(cd))');
    expect(written(richTree('abc', [entity('bold', 0, 3), entity('italic', 0, 3)]))).toBe('bold(italic(abc))');
  });

  it('cuts those that overlap at the border', () => {
    expect(written(richTree('abcdef', [entity('bold', 0, 4), entity('italic', 2, 4)]))).toBe(
      'bold(abitalic(cd))italic(ef)',
    );
  });

  it('counts as JavaScript does: an emoji is two units', () => {
    expect(written(richTree('🔮 да', [entity('bold', 3, 2)]))).toBe('🔮 bold(да)');
  });

  it('drops the line break after a block, which ends its line by itself', () => {
    expect(written(richTree('a\nq\nb', [entity('blockquote', 2, 1)]))).toBe('a\nblockquote(q)b');
  });

  it('keeps every character whatever the entities', () => {
    const types: Plain[] = ['bold', 'italic', 'underline', 'spoiler', 'code'];
    const entities = fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        offset: fc.integer({ min: -2, max: 30 }),
        length: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), entities, (text, list) => {
        expect(plain(richTree(text, list))).toBe(text);
      }),
    );
  });

  it('shows up to three emoji alone as big ones', () => {
    expect(['🔥', '👨‍👩‍👧 ❤️', '👨‍👩‍👧❤️🔥', '🔥🔥🔥🔥', 'ok', '7', ''].map(bigEmojiCount)).toEqual([1, 0, 3, 0, 0, 0, 0]);
  });
});

describe('links', () => {
  it('completes what is written short', () => {
    expect(addressOf(entity('url', 0, 11), 'example.com')).toBe('https://example.com');
    expect(addressOf(entity('email', 0, 3), 'a@b.c')).toBe('mailto:a@b.c');
    expect(addressOf(entity('phone_number', 0, 3), '+7 (495) 1')).toBe('tel:+74951');
    expect(addressOf(entity('mention', 0, 3), '@durov')).toBe('https://t.me/durov');
    expect(addressOf(entity('bold', 0, 3), 'a.b')).toBeUndefined();
  });

  it('follows only what a browser safely can', () => {
    expect(linkTarget('javascript:alert(1)', 'bot')).toBeUndefined();
    expect(linkTarget('data:text/html,x', 'bot')).toBeUndefined();
    expect(linkTarget('tg://settings', 'bot')).toBeUndefined();
    expect(linkTarget('not an address', 'bot')).toBeUndefined();
    expect(linkTarget('https://example.com/a', 'bot')).toEqual({ kind: 'page', url: 'https://example.com/a' });
  });

  it('takes a deep link to this bot as /start', () => {
    expect(linkTarget('https://t.me/My_Bot?start=ref_1', 'my_bot')).toEqual({ kind: 'start', payload: 'ref_1' });
    expect(linkTarget('tg://resolve?domain=my_bot&start=x', 'my_bot')).toEqual({ kind: 'start', payload: 'x' });
    expect(linkTarget('https://t.me/other?start=x', 'my_bot')?.kind).toBe('page');
  });
});

describe('timeline', () => {
  const at = (from: 'person' | 'bot', iso: string) => ({ from, date: new Date(iso).getTime() / 1000 });

  it('groups one side within five minutes and begins anew at midnight', () => {
    const days = timelineOf([
      at('bot', '2026-11-22T23:57:00'),
      at('bot', '2026-11-22T23:59:30'),
      at('bot', '2026-11-23T00:00:10'),
      at('person', '2026-11-23T00:00:20'),
      at('person', '2026-11-23T00:06:00'),
    ]);
    expect(days.map(({ key }) => key)).toEqual(['2026-11-22', '2026-11-23']);
    expect(days.flatMap(({ items }) => items.map(({ first, last }) => [first, last]))).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('counts days by the calendar, not by hours', () => {
    expect(daysBetween(new Date(2026, 9, 24, 23, 59), new Date(2026, 9, 25, 0, 1))).toBe(1);
    expect(daysBetween(new Date(2026, 9, 25, 0, 1), new Date(2026, 9, 25, 23, 59))).toBe(0);
  });
});
