import fc from 'fast-check';
import { TelegramRefusal } from '../protocol/refusal';
import type { Entity } from './entity';
import { formatText } from './formatted-text';

const html = (text: string) =>
  formatText({ text, parseMode: 'HTML' }, (id) => (id === 1 ? { id, is_bot: false, first_name: 'A' } : undefined));
const plain = (text: string, entities: Entity[] = []) => formatText({ text, entities }, () => undefined);

describe('formatText', () => {
  it.each<[string, string, object[]]>([
    ['trims the ends', '  a  ', []],
    ['trims an entity with the text', ' <b> a </b> ', [{ type: 'bold', offset: 0, length: 1 }]],
    ['drops an entity over nothing', 'a<b> </b>', []],
    ['joins what touches', '<b>a</b><b>a</b>', [{ type: 'bold', offset: 0, length: 2 }]],
    ['takes a style inside itself once', '<b>a<b>a</b></b>', [{ type: 'bold', offset: 0, length: 2 }]],
    [
      'keeps styles out of code',
      '<b>a<code>a</code></b>',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'code', offset: 1, length: 1 },
      ],
    ],
    ['keeps code whole', '<code>a<b>a</b></code>', [{ type: 'code', offset: 0, length: 2 }]],
    [
      'cuts a style where another begins or ends inside it',
      '<b>a<i>a</i></b>',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'bold', offset: 1, length: 1 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    [
      'allows a link inside a quote',
      '<blockquote><a href="t.me">a</a></blockquote>',
      [
        { type: 'blockquote', offset: 0, length: 1 },
        { type: 'text_link', offset: 0, length: 1, url: 'http://t.me/' },
      ],
    ],
    [
      'mentions whom it knows',
      '<a href="tg://user?id=1">a</a>',
      [{ type: 'text_mention', offset: 0, length: 1, user: { id: 1, is_bot: false, first_name: 'A' } }],
    ],
    ['and nobody else', '<a href="tg://user?id=2">a</a>', []],
  ])('%s', (_what, source, entities) => {
    const { text, entities: found } = html(source);
    expect(text.replace(/[^a]/g, '')).toBe(text);
    expect(found).toEqual(entities);
  });

  it('cleans what cannot be seen and moves the entities along', () => {
    expect(plain('a\r\n\tb\u2028c', [{ type: 'bold', offset: 2, length: 4 }])).toEqual({
      text: 'a\n bc',
      entities: [{ type: 'bold', offset: 3, length: 1 }],
    });
  });

  it('cuts styles at the borders of links', () => {
    const entities: Entity[] = [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'text_link', offset: 2, length: 3, url: 'http://t.me/' },
    ];
    expect(plain('abcdef', entities).entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'text_link', offset: 2, length: 3, url: 'http://t.me/' },
      { type: 'bold', offset: 2, length: 1 },
    ]);
  });

  it.each<[string, Record<string, string>]>([
    ['/start ref_1 and /help@my_bot but/not //this </b>', { bot_command: '/start /help@my_bot' }],
    ['@anna_test, a@b, @x (@gif)', { mention: '@anna_test @gif' }],
    ['#тег #1 #a_b word#no #x#', { hashtag: '#тег #a_b' }],
    ['$USD $usd', { cashtag: '$USD' }],
    [
      'see https://example.com/a_(b), example.org. and t.me/x?y=1!',
      { url: 'https://example.com/a_(b) example.org t.me/x?y=1' },
    ],
    ['в конце.потом файл.txt 1.2.3 12.12.1992 т.д. 10.5', {}],
    ['http://127.0.0.1:3000/x 300.1.1.1 сайт.рф', { url: 'http://127.0.0.1:3000/x сайт.рф' }],
    ['write to anna@example.com', { email: 'anna@example.com' }],
    ['tg://resolve?domain=x', { url: 'tg://resolve?domain=x' }],
    ['javascript://x.com', {}],
  ])('finds by itself: %s', (text, expected) => {
    const found: Record<string, string> = {};
    for (const { type, offset, length } of plain(text).entities) {
      found[type] = [found[type], text.slice(offset, offset + length)].filter(Boolean).join(' ');
    }
    expect(found).toEqual(expected);
  });

  it('finds nothing inside code or links of the writer’s', () => {
    expect(html('<code>/start</code> <a href="a.com">b.com</a>').entities.map(({ type }) => type)).toEqual([
      'code',
      'text_link',
    ]);
  });

  it.each<[string, Entity[], string]>([
    ['ab', [{ type: 'bold', offset: 3, length: 1 }], 'entity begins after the end of the text at UTF-16 offset 3'],
    [
      'ab',
      [{ type: 'bold', offset: 1, length: 2 }],
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3',
    ],
    ['😀', [{ type: 'bold', offset: 1, length: 1 }], 'entity begins in a middle of a UTF-16 symbol at byte offset'],
    ['\ud800', [], 'strings must be encoded in UTF-8'],
  ])('refuses %j with %j', (text, entities, refusal) => {
    expect(() => plain(text, entities)).toThrow(`Bad Request: ${refusal}`);
  });

  it('says that it reads no Markdown', () => {
    expect(() => formatText({ text: '*a*', parseMode: 'MarkdownV2' }, () => undefined)).toThrow(
      'Bad Request: unsupported parse_mode',
    );
  });

  const word = fc.oneof(
    fc.constantFrom('a', 'b c', '\n', ' ', '😀', 'я', '/x', '#t', 'a.com', '<', '&', '\r'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const tag = fc.constantFrom('b', 'i', 'u', 's', 'tg-spoiler', 'code', 'pre', 'blockquote');
  const tree: fc.Memo<string> = fc.memo((depth) =>
    depth <= 1
      ? word.map(escape)
      : fc
          .array(
            fc.oneof(
              word.map(escape),
              fc.tuple(tag, tree(depth - 1)).map(([name, inside]) => `<${name}>${inside}</${name}>`),
            ),
            { maxLength: 4 },
          )
          .map((parts) => parts.join('')),
  );

  it('is at rest: what it gave, rendered and read again, stays the same', () => {
    fc.assert(
      fc.property(tree(4), (source) => {
        const once = tryFormat(source);
        if (once) expect(html(render(once.text, once.entities))).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps entities inside the text, sorted, and whole characters in them', () => {
    const entity = fc.record({
      type: fc.constantFrom(
        'bold' as const,
        'italic' as const,
        'code' as const,
        'text_link' as const,
        'blockquote' as const,
      ),
      offset: fc.nat(12),
      length: fc.nat(12),
      url: fc.constant('http://t.me/'),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(entity, { maxLength: 5 }), (words, entities) => {
        try {
          const { text, entities: found } = plain(words.join(''), entities);
          let last = 0;
          for (const { offset, length } of found) {
            expect(offset).toBeGreaterThanOrEqual(last);
            expect(offset + length).toBeLessThanOrEqual(text.length);
            expect(length).toBeGreaterThan(0);
            last = offset;
          }
        } catch (error) {
          expect(error).toBeInstanceOf(TelegramRefusal);
        }
      }),
      { numRuns: 500 },
    );
  });

  function tryFormat(source: string): ReturnType<typeof html> | undefined {
    try {
      return html(source);
    } catch (error) {
      expect(error).toBeInstanceOf(TelegramRefusal);
      return undefined;
    }
  }
});

const TAGS: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** HTML that says the same; found entities need no tags. */
function render(text: string, entities: { type: string; offset: number; length: number }[]): string {
  const open: { tag: string; end: number }[] = [];
  const written = entities.filter(({ type }) => TAGS[type]);
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    while (open.at(-1)?.end === i) out += `</${open.pop()!.tag}>`;
    for (const { type, offset, length } of written) {
      if (offset !== i) continue;
      out += `<${TAGS[type]}>`;
      open.push({ tag: TAGS[type]!, end: offset + length });
    }
    out += escape(text.charAt(i));
  }
  return out;
}
