import fc from 'fast-check';
import { horoscopeCaption } from '../../src/modules/bot/views/horoscope.view';
import { horoscopeTextView } from '../../src/modules/bot/views/horoscope-text.view';
import { AREAS, DAILY, type HoroscopeAnswer, PERIODS } from '../../src/modules/horoscope';
import { characters } from '../../src/modules/writing/domain/checks/characters.check';
import { TextsService } from '../../src/platform/texts/texts.service';
import { parseHtml } from '../../src/sandbox/telegram/html/parse-html';
import { LANGUAGES } from '../../src/shared/language';
import { ZODIAC_SIGNS } from '../../src/shared/zodiac-sign';

const texts = new TextsService();
const isReadable = (text: string) => characters.run(text, { language: 'ru', input: undefined }).length === 0;

/** What breaks HTML, among letters; of anything at all only what the check of characters lets pass. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<',
        '>',
        '&',
        '&lt;',
        '&#60;',
        '&amp;amp;',
        '"',
        "'",
        '<a href="x">',
        '<!--',
        '\\',
        '\n',
      ),
      fc.constantFrom('Луна', ' в Раке. ', '5 < 7 & 8 > 3', '<tg-spoiler>', '</', '&nbsp;', '<pre><code class="x">'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter(isReadable);
const answer = fc.record({
  sign: fc.constantFrom(...ZODIAC_SIGNS),
  language: fc.constantFrom(...LANGUAGES),
  period: fc.constantFrom(...PERIODS),
  area: fc.constantFrom(...AREAS),
  source: fc.constantFrom('generated' as const, 'fallback' as const),
  date: fc.constant('2026-11-23' as const),
  writtenTextId: fc.constant('7'),
});

/** The message as Telegram reads it, by the parser that follows its own (tdlib); throws where Telegram would refuse it. */
const shown = (html: string) => parseHtml(html);

describe('a text that passed the check of characters', () => {
  it('is valid Telegram HTML in every view, reads as written and marks nothing up', () => {
    fc.assert(
      fc.property(text, answer, (words, given) => {
        const views: ((text: string) => string)[] = [
          (each) => horoscopeCaption({ ...given, ...DAILY, text: each }, texts),
          (each) => horoscopeTextView({ ...given, text: each } satisfies HoroscopeAnswer, texts).text,
        ];
        for (const view of views) {
          const [read, plain] = [shown(view(words)), shown(view('Слово'))];
          expect(read.text).toBe(plain.text.replace('Слово', () => words));
          expect(read.entities.map(({ type }) => type)).toEqual(plain.entities.map(({ type }) => type));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('would not be so without the check: half a character is refused', () => {
    expect(isReadable('День \ud83d')).toBe(false);
    expect(() => shown('День \ud83d')).toThrow();
  });
});
