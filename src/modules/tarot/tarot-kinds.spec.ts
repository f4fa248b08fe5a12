import { type Language, LANGUAGES } from '../../shared/language';
import { findProblems, findUntrueClaims, tidy } from '../writing';
import { Draws } from './builtin/draws';
import { placeKindOf } from './builtin/place-kinds';
import { Telling } from './builtin/telling';
import { PLACE_KINDS } from './builtin/words/tarot-words';
import { keywordsOf } from './card-words';
import { cardFacts } from './checks/card-facts';
import { paragraphsOf } from './checks/paragraphs.check';
import { DECK } from './domain/deck';
import type { FollowUpInput, ReadingInput } from './domain/reading-input';
import { sizeOf, SPREAD_IDS, type SpreadId, SPREADS } from './domain/spread';
import { CARD_OF_DAY_KIND, FOLLOW_UP_KIND, kindOf, READING_KIND } from './tarot-kinds';

/** Whole readings take the fact lock its time: so many of each spread are tried, and their paragraphs by themselves. */
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

/** Each card both ways up. */
const FACES = DECK.flatMap(({ id }) =>
  (['upright', 'reversed'] as const).map((orientation) => ({ card: id, orientation })),
);
/** How far apart in the deck the cards of a reading lie, so that each meets strangers. */
const APART = 55;
/** What tells of a whole text only. */
const OF_WHOLE = ['length', 'paragraphs', 'leaning'];

/** The first place of each kind: where in which spread. */
const PLACES = PLACE_KINDS.map((placeKind) => {
  const [found] = SPREAD_IDS.flatMap((spread) =>
    SPREADS[spread].layout.positions.flatMap(({ id }, at) =>
      placeKindOf(spread, id) === placeKind ? [{ placeKind, spread, at }] : [],
    ),
  );
  return found!;
});

type Place = (typeof PLACES)[number];

/** A reading with `face` on a place and strangers around it. */
function readingWith({ spread, at }: Place, face: number): ReadingInput {
  const cards = Array.from(
    { length: sizeOf(spread) },
    (_, place) => FACES[(face + at * FACES.length + (place - at) * APART) % FACES.length]!,
  );
  return { spread, cards, question: null, isSoftened: false, isForYouth: false };
}

/** Each keyword of `face` by itself, told by a place that says the card is what the words say. */
function keywordsAt({ placeKind, spread, at }: Place, face: number, language: Language) {
  const input = readingWith({ placeKind, spread, at }, face);
  const telling = new Telling(input, language);
  const { and, ordinals, places, unfitKeys } = telling.words;
  const frame = places[placeKind].heads.find((head) => /\{card\b.*\{keys\}/i.test(head))!;
  return keywordsOf(FACES[face]!, language)
    .filter((key) => !key.includes(and) && !unfitKeys.test(key))
    .map((keys) => telling.say(frame, telling.cards[at]!, { ...ordinals[0], keys }))
    .flatMap((text) => findUntrueClaims(text, cardFacts(input), language).map((problem) => ({ text, problem })));
}

/** What the rules find in the paragraph of `face` on a place. */
function problemsAt(place: Place, face: number, language: Language) {
  const { spread, at } = place;
  const input = readingWith(place, face);
  const kind = kindOf(spread);
  const paragraph = paragraphsOf(tidy(kind.text(kind.compose(input, language)), language))[at]!;
  const judging = { ...kind, checks: kind.checks.filter(({ code }) => !OF_WHOLE.includes(code)) };
  return findProblems(judging, paragraph, { language, input }).map((problem) => ({ paragraph, problem }));
}

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

  it.each(PLACES)('keeps them with each card, both ways up, on the place of $placeKind', (place) => {
    const found = FACES.flatMap((_, face) => problemsAt(place, face, language));
    expect(found).toEqual([]);
  });

  it.each(PLACES.filter(({ placeKind }) => ['crown', 'path'].includes(placeKind)))(
    'has no keyword that makes another place of $placeKind',
    (place) => {
      expect(FACES.flatMap((_, face) => keywordsAt(place, face, language))).toEqual([]);
    },
  );

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
