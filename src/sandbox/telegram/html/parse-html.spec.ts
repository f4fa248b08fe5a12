import fc from 'fast-check';
import { TelegramRefusal } from '../protocol/refusal';
import type { Entity } from './entity';
import { parseHtml } from './parse-html';

/** What a source becomes: its text and entities, or the sentence it is refused with. */
function read(source: string): [string, Entity[]] | string {
  try {
    const { text, entities } = parseHtml(source);
    return [text, entities];
  } catch (error) {
    return (error as TelegramRefusal).description.replace("Bad Request: can't parse entities: ", '');
  }
}

describe('parseHtml', () => {
  it.each<[string, string, Entity[]]>([
    [
      '<b>a</b><strong>b</strong>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'bold', offset: 1, length: 1 },
      ],
    ],
    [
      '<i>a</i> <em>b</em>',
      'a b',
      [
        { type: 'italic', offset: 0, length: 1 },
        { type: 'italic', offset: 2, length: 1 },
      ],
    ],
    [
      '<u>a</u><ins>b</ins>',
      'ab',
      [
        { type: 'underline', offset: 0, length: 1 },
        { type: 'underline', offset: 1, length: 1 },
      ],
    ],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [0, 1, 2].map((offset) => ({ type: 'strikethrough', offset, length: 1 })),
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [
        { type: 'spoiler', offset: 0, length: 1 },
        { type: 'spoiler', offset: 1, length: 1 },
      ],
    ],
    [
      '<a href="https://t.me/x?a=1&amp;b=2">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://t.me/x?a=1&b=2' }],
    ],
    ['<a href=example.com>x</a>', 'x', [{ type: 'text_link', offset: 0, length: 1, url: 'http://example.com/' }]],
    ['<a>example.com</a>', 'example.com', [{ type: 'text_link', offset: 0, length: 11, url: 'http://example.com/' }]],
    [
      '<a href="http://localhost:3000/pay">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'http://localhost:3000/pay' }],
    ],
    ['<a href="javascript:alert(1)">x</a>', 'x', []],
    ['<a href="tg://user?id=12">x</a>', 'x', [{ type: 'text_mention', offset: 0, length: 1, user_id: 12 }]],
    ['<code>a</code>', 'a', [{ type: 'code', offset: 0, length: 1 }]],
    ['<pre>a</pre>', 'a', [{ type: 'pre', offset: 0, length: 1 }]],
    ['<pre><code class="language-ts">a</code></pre>', 'a', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
    ['<code class="language-ts"><pre>a</pre></code>', 'a', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
    ['<code class="language-ts">a</code>', 'a', [{ type: 'code', offset: 0, length: 1 }]],
    ['<blockquote>a</blockquote>', 'a', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable="">a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      '👍',
      [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' }],
    ],
    ['&lt;b&gt; &amp; &quot; &#60; &#x3c; &#x1F600;', '<b> & " < < 😀', []],
    ['&nbsp; &lt &foo; & &#; &#0; &#x110000;', '&nbsp; < &foo; & &#; &#0; &#x110000;', []],
    ['😀<B>б</b >', '😀б', [{ type: 'bold', offset: 2, length: 1 }]],
    ['<b></b>x', 'x', []],
    ['<b>a</>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    ['a > b', 'a > b', []],
  ])('reads %s', (source, text, entities) => {
    expect(read(source)).toEqual([text, entities]);
  });

  it.each([
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['яы<h1>x</h1>', 'Unsupported start tag "h1" at byte offset 4'],
    ['a <br> b', 'Unsupported start tag "br" at byte offset 2'],
    ['😀<', 'Unclosed start tag at byte offset 4'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href=', 'Unclosed start tag "a" at byte offset 0'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=http://x.y>z</a>', 'Unexpected end of name token at byte offset 8'],
    ['<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xD83D;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %s', (source, refusal) => {
    expect(read(source)).toBe(refusal);
  });

  const chunk = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="',
      '">',
      '</a>',
      '<pre>',
      '</pre>',
      '<code class="language-x">',
      '</code>',
    ),
    fc.constantFrom(
      '<blockquote expandable>',
      '</blockquote>',
      '<tg-emoji emoji-id="1">',
      '</tg-emoji>',
      '</>',
      '<',
      '>',
      '&',
      '&lt;',
      '&#x1F600;',
      '=',
      "'",
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(' ', '\n', '😀', 'я', 'tg://user?id=1'),
  );

  it('gives a text with entities inside it, or a refusal of Telegram’s, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        try {
          const { text, entities } = parseHtml(chunks.join(''));
          for (const { offset, length } of entities) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(TelegramRefusal);
          expect((error as TelegramRefusal).description).toMatch(/^Bad Request: can't parse entities: /);
        }
      }),
      { numRuns: 500 },
    );
  });
});
