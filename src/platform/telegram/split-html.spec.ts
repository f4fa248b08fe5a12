import { splitHtml } from './split-html';

describe('a text too long for one message', () => {
  it('goes as it is where it fits, markup not counted', () => {
    const html = '<b>день</b> <a href="https://example.org/?a=1&amp;b=2">Льва</a> &lt;3';
    expect(splitHtml(html, 12)).toEqual([html]);
  });

  it.each([
    ['between paragraphs', 'Один два.\n\nТри. Четыре', 17, ['Один два.', 'Три. Четыре']],
    ['between lines', 'Один два.\nТри. Четыре', 17, ['Один два.', 'Три. Четыре']],
    ['between sentences', 'Один два три. Четыре пять', 20, ['Один два три.', 'Четыре пять']],
    ['after a closing quote', '«Один два три!» Четыре пять', 20, ['«Один два три!»', 'Четыре пять']],
    ['between words', 'Один два три четыре', 10, ['Один два', 'три четыре']],
    ['never at a space that forbids it', 'Один два 12\u00a0декабря', 13, ['Один два', '12\u00a0декабря']],
    ['before a word longer than the rest', 'а https://example.org/long', 24, ['а', 'https://example.org/long']],
    ['inside a word only where there is nothing else', 'абвгдежз', 3, ['абв', 'где', 'жз']],
    ['exactly at the limit', 'абв где', 3, ['абв', 'где']],
  ])('is cut %s', (_how, html, limit, parts) => {
    expect(splitHtml(html, limit)).toEqual(parts);
  });

  it('prefers a word’s end to a paragraph’s that leaves the part half empty', () => {
    expect(splitHtml('а\n\nОдин два три четыре', 16)).toEqual(['а\n\nОдин два три', 'четыре']);
  });

  it('closes what is open and opens it again, with its attributes', () => {
    expect(splitHtml('<b>Один <a href="https://example.org/?a=1&amp;b=2">два три</a></b> четыре', 9)).toEqual([
      '<b>Один <a href="https://example.org/?a=1&amp;b=2">два</a></b>',
      '<b><a href="https://example.org/?a=1&amp;b=2">три</a></b>',
      'четыре',
    ]);
    expect(splitHtml('<blockquote expandable>Один два</blockquote><tg-spoiler>три</tg-spoiler>', 6)).toEqual([
      '<blockquote expandable>Один</blockquote>',
      '<blockquote expandable>два</blockquote><tg-spoiler>три</tg-spoiler>',
    ]);
  });

  it('leaves no tag around nothing', () => {
    expect(splitHtml('Один<b> </b><i>два</i>', 5)).toEqual(['Один', '<i>два</i>']);
  });

  it('never cuts a reference, and counts it as what it shows', () => {
    expect(splitHtml('&lt;&amp;&gt;&quot;&#60;&#x1F600;', 3)).toEqual(['&lt;&amp;&gt;', '&quot;&#60;', '&#x1F600;']);
    expect(splitHtml('& &foo; &#; &#0; &#x110000;', 9)).toEqual(['& &foo;', '&#; &#0;', '&#x110000', ';']);
  });

  it('keeps together what a reader sees as one character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(splitHtml(`а${family}б`, family.length)).toEqual(['а', family, 'б']);
    expect(splitHtml('🇷🇺🇰🇿', 6)).toEqual(['🇷🇺', '🇰🇿']);
    expect(splitHtml('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
    expect(splitHtml(`e${'\u0301'.repeat(9)}`, 4).join('')).toBe(`e${'\u0301'.repeat(9)}`);
  });

  it('makes nothing of nothing', () => {
    expect(splitHtml(' \n '.repeat(10), 5)).toEqual([]);
  });
});
