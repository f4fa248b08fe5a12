import { type Language, LANGUAGES } from '../../shared/language';
import { findProblems, tidy } from '../writing';
import { Draws } from './builtin/draws';
import { paragraphsOf } from './checks/paragraphs.check';
import { DECK } from './domain/deck';
import type { FollowUpInput, ReadingInput } from './domain/reading-input';
import { sizeOf, SPREAD_IDS, type SpreadId } from './domain/spread';
import { CARD_OF_DAY_KIND, FOLLOW_UP_KIND, kindOf, READING_KIND } from './tarot-kinds';

/** Every rule is tried on so many of each spread: the fact lock takes its time. */
const TRIED = 7;
/** And so many are compared with each other. */
const COMPARED = 2_000;

/** How often of a hundred a card lies reversed, a question is asked, and is one of those to be softened. */
const [REVERSED, ASKED, SOFTENED, YOUNG] = [45, 66, 10, 30];

/** A reading of a number: always the same, with cards, question and marks of all sorts. */
function randomReading(spread: SpreadId, number: number): ReadingInput {
  const draws = new Draws(`${spread} ${number}`);
  const cards = draws
    .shuffled('deck', DECK)
    .slice(0, sizeOf(spread))
    .map(({ id }) => ({
      card: id,
      orientation: draws.happens(id, REVERSED) ? ('reversed' as const) : ('upright' as const),
    }));
  const isDaily = spread === 'card-of-day';
  const isAsked = !isDaily && draws.happens('asked', ASKED);
  return {
    spread,
    cards,
    question: isAsked ? `Что мне делать в случае ${number}?` : null,
    isSoftened: isAsked && draws.happens('softened', SOFTENED),
    isForYouth: isDaily && draws.happens('young', YOUNG),
  };
}

/** A question after a reading of a number, with so many questions before it. */
function randomFollowUp(number: number, before: number, language: Language): FollowUpInput {
  const spreads = SPREAD_IDS.filter((spread) => spread !== 'card-of-day');
  const input = randomReading(spreads[number % spreads.length]!, number);
  const kind = kindOf(input.spread);
  return {
    ...input,
    told: kind.text(kind.compose(input, language)),
    asked: `А что ещё стоит знать о ${number}?`,
    between: Array.from({ length: before }, (_, at) => ({ question: `Вопрос ${at}?`, answer: `Ответ ${at}.` })),
  };
}

const textOf = (spread: SpreadId, number: number, language: 'ru' | 'en') => {
  const input = randomReading(spread, number);
  const kind = kindOf(spread);
  return { input, text: tidy(kind.text(kind.compose(input, language)), language) };
};

/** The opening of a paragraph without the names of cards and the numbers of paths. */
function frameOf(paragraph: string): string {
  const [opening = ''] = paragraph.split(/[.:;?]|\s\u2014|, (?:а за|and with)/u);
  return opening
    .replace(/(?<!\p{L})(перевёрнут|reversed|перв|втор|first|second)\p{L}*/giu, '')
    .replace(/(?<=\P{L})\p{Lu}\p{L}*( of)?/gu, 'X')
    .replace(/\s+/g, ' ');
}

describe.each(LANGUAGES)('the built-in writer of readings in %s', (language) => {
  it.each(SPREAD_IDS)('keeps every rule a model has to keep: %s', (spread) => {
    for (let number = 0; number < TRIED; number++) {
      const { input, text } = textOf(spread, number, language);
      expect({ text, problems: findProblems(kindOf(spread), text, { language, input }) }).toEqual({
        text,
        problems: [],
      });
    }
  });

  it('keeps them in its answers to questions after a reading, and gives each another answer', () => {
    for (let number = 0; number < 3 * TRIED; number++) {
      const answers = [0, 1, 2].map((between) => {
        const input = randomFollowUp(number, between, language);
        const text = tidy(FOLLOW_UP_KIND.text(FOLLOW_UP_KIND.compose(input, language)), language);
        if (number % 3 === between) {
          const problems = findProblems(FOLLOW_UP_KIND, text, { language, input });
          expect({ text, problems }).toEqual({ text, problems: [] });
        }
        return paragraphsOf(text)[0];
      });
      expect(new Set(answers).size).toBe(3);
    }
  });

  it('writes no two readings alike, nor two paragraphs of one by the same frame', () => {
    const seen = new Map<string, string>();
    for (let number = 0; number < COMPARED; number++) {
      const { input, text } = textOf(SPREAD_IDS[number % SPREAD_IDS.length]!, number, language);
      seen.set(text, JSON.stringify(input));
      const frames = paragraphsOf(text).map(frameOf);
      expect(frames.filter((frame, at) => frames.indexOf(frame) !== at)).toEqual([]);
    }
    expect(seen.size).toBe(new Set(seen.values()).size);
    expect(seen.size).toBeGreaterThan(0.9 * COMPARED);
  });

  it('writes the same text of the same cards and question', () => {
    expect(textOf('celtic-cross', 1, language).text).toBe(textOf('celtic-cross', 1, language).text);
  });
});

describe('the kinds of texts on cards', () => {
  it('show a text as far as a model has written it', () => {
    expect(READING_KIND.draft?.({ positions: ['Один.', 'Два'] })).toBe('Один.\n\nДва');
    expect(READING_KIND.draft?.({})).toBe('');
    expect(CARD_OF_DAY_KIND.draft?.({ today: 'Карта дня —' })).toBe('Карта дня —');
    expect(FOLLOW_UP_KIND.draft?.({ text: 'Совет' })).toBe('Совет');
  });

  it('keep a paragraph of a model in one piece', () => {
    const output = { positions: ['Раз.\n\nДва.'], whole: ' Целое. ', step: 'Шаг.' };
    expect(READING_KIND.text(output)).toBe('Раз. Два.\n\nЦелое.\n\nШаг.');
  });

  it('rest on the cards, the question and how it is to be taken', () => {
    const input = randomReading('love', 1);
    expect(READING_KIND.facts(input)).toEqual(input);
  });

  it.each(SPREAD_IDS)('tell every spread: %s', (spread) => {
    expect(kindOf(spread).id).toBe(spread === 'card-of-day' ? 'tarot.card-of-day' : 'tarot.reading');
  });
});
