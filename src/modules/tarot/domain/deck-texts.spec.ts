import { TextsService } from '../../../platform/texts/texts.service';
import { type Language, LANGUAGES } from '../../../shared/language';
import { findProblems, findUntrueClaims, type LockFact } from '../../writing';
import { type CardId, type Orientation, ORIENTATIONS } from './card-id';
import { keywordsKey, LIFE_THEMES, meaningKey, nameKey } from './card-texts';
import { DECK } from './deck';

/** Characters of a sentence, which is read on a phone and stands between others. */
const [SHORTEST, LONGEST] = [60, 160];
/** Of a language's 468 sentences, so many may begin with the same two words: 1 %. */
const SAME_OPENINGS = 5;
/** And with the same one word; English has its article, Russian its "you". */
const SAME_FIRST_WORDS: Readonly<Record<Language, number>> = { ru: 0.06, en: 0.2 };
/** Of two sentences the shorter one's runs of five letters, so many found in the other: more is a near-duplicate. */
const ALIKE = 0.3;

const texts = new TextsService();

interface Meaning {
  readonly card: CardId;
  readonly orientation: Orientation;
  readonly text: string;
}

const meaningsOf = (language: Language): Meaning[] =>
  DECK.flatMap(({ id }) =>
    ORIENTATIONS.flatMap((orientation) =>
      LIFE_THEMES.map((theme) => ({
        card: id,
        orientation,
        text: texts.plain(language, meaningKey(id, orientation, theme)),
      })),
    ),
  );
const keywordsOf = (language: Language, card: CardId, orientation: Orientation) =>
  texts.plain(language, keywordsKey(card, orientation)).split(', ');

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];

/** The runs of five letters in a sentence, spaces between its words counted as letters. */
function shinglesOf(text: string): Set<string> {
  const letters = wordsOf(text).join(' ');
  return new Set(Array.from({ length: letters.length - 4 }, (_, at) => letters.slice(at, at + 5)));
}

/** How much of the smaller set is in the other, 0 to 1. */
function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

/** Pairs of sentences more alike than two thoughts of their own are. */
function nearDuplicates(sentences: readonly string[]): [number, string, string][] {
  const shingles = sentences.map(shinglesOf);
  return sentences.flatMap((sentence, at) =>
    sentences.slice(at + 1).flatMap((other, ahead): [number, string, string][] => {
      const share = containment(shingles[at]!, shingles[at + 1 + ahead]!);
      return share > ALIKE ? [[share, sentence, other]] : [];
    }),
  );
}

/** The most frequent of some words, and how often. */
function mostFrequent(all: readonly string[]): [string, number] {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]!;
}

describe.each(LANGUAGES)('the deck in %s', (language) => {
  const meanings = meaningsOf(language);
  const sentences = meanings.map(({ text }) => text);

  it('has a name of its own for each card', () => {
    const names = DECK.map(({ id }) => texts.plain(language, nameKey(id)));
    expect(new Set(names).size).toBe(78);
    expect(names.filter((name) => !/^\p{Lu}[\p{L} ]+$/u.test(name))).toEqual([]);
  });

  it('has four to six keywords each way up, none of a card twice', () => {
    for (const { id } of DECK) {
      const [upright, reversed] = ORIENTATIONS.map((orientation) => keywordsOf(language, id, orientation));
      for (const keywords of [upright ?? [], reversed ?? []]) {
        expect([id, keywords.length >= 4 && keywords.length <= 6]).toEqual([id, true]);
        expect([id, keywords.filter((word) => !/^\p{Ll}[\p{L}' -]{1,40}$/u.test(word))]).toEqual([id, []]);
      }
      const all = [...(upright ?? []), ...(reversed ?? [])];
      expect([id, new Set(all).size]).toEqual([id, all.length]);
    }
  });

  it('gives no two cards the same keywords', () => {
    const sets = DECK.flatMap(({ id }) => ORIENTATIONS.map((orientation) => keywordsOf(language, id, orientation)));
    const shared = sets.flatMap((one, at) =>
      sets.slice(at + 1).filter((other) => one.filter((word) => other.includes(word)).length >= 3),
    );
    expect(shared).toEqual([]);
  });

  it('has 468 whole sentences of fitting length that pass what every text must pass', () => {
    expect(sentences.length).toBe(468);
    expect(sentences.filter(({ length }) => length < SHORTEST || length > LONGEST)).toEqual([]);
    expect(sentences.filter((text) => !/^["«]?\p{Lu}.*[.?]"?$/u.test(text))).toEqual([]);
    const problems = sentences.flatMap((text) => findProblems({ checks: [] }, text, { language, input: undefined }));
    expect(problems).toEqual([]);
  });

  it('says nothing twice, nor nearly', () => {
    expect(nearDuplicates(sentences)).toEqual([]);
  });

  it('begins its sentences in many ways', () => {
    const [, openings] = mostFrequent(sentences.map((text) => wordsOf(text).slice(0, 2).join(' ')));
    expect(openings).toBeLessThanOrEqual(SAME_OPENINGS);
    const [, firsts] = mostFrequent(sentences.map((text) => wordsOf(text)[0] ?? ''));
    expect(firsts / sentences.length).toBeLessThanOrEqual(SAME_FIRST_WORDS[language]);
  });

  it('builds them in many ways: no single mark joins the halves of a third of them', () => {
    for (const mark of [':', ';', '. ', '? ', ' — ']) {
      const share = sentences.filter((text) => text.includes(mark)).length / sentences.length;
      expect([mark, share < 1 / 3]).toEqual([mark, true]);
    }
  });

  it('names no card of another name, and says nothing of other places on the table', () => {
    const untrue = meanings.flatMap(({ card, orientation, text }) =>
      findUntrueClaims(`${texts.plain(language, nameKey(card))}. ${text}`, spreadWith(card, orientation), language),
    );
    expect(untrue).toEqual([]);
  });

  it('would notice a place named', () => {
    const said = { ru: 'Шут. Он лежит в прошлом.', en: 'The Fool. It is in the past.' };
    expect(findUntrueClaims(said[language], spreadWith('the-fool', 'upright'), language).length).toBe(1);
  });

  it('has names by which the fact lock knows each card', () => {
    const said = { ru: 'На столе карта', en: 'On the table is the card' };
    for (const { id } of DECK) {
      const text = `${said[language]} ${texts.plain(language, nameKey(id))}.`;
      const other = id === 'the-fool' ? 'the-world' : 'the-fool';
      expect([id, findUntrueClaims(text, [drawn(id)], language)]).toEqual([id, []]);
      expect([id, findUntrueClaims(text, [drawn(other)], language).length]).toEqual([id, 1]);
    }
  });
});

/** All places of all spreads at once, so that a word for any of them would be read as a claim. */
const PLACES = [
  'past',
  'present',
  'future',
  'answer',
  'challenge',
  'foundation',
  'crown',
  'near-future',
  'environment',
  'hopes-and-fears',
  'outcome',
  'path-one',
  'path-two',
  'advice',
];

const drawn = (card: CardId, position = 'situation', orientation: Orientation = 'upright'): LockFact => ({
  kind: 'card',
  card,
  orientation,
  position,
});

/** A spread with a card in a place that no sentence may name, and others everywhere else. */
function spreadWith(card: CardId, orientation: Orientation): LockFact[] {
  const others = DECK.filter(({ id, arcana }) => id !== card && arcana === 'minor');
  return [drawn(card, 'situation', orientation), ...PLACES.map((place, at) => drawn(others[at]!.id, place))];
}

describe('the measure of near-duplicates', () => {
  it.each(LANGUAGES)('finds a sentence of %s again when a word of it is exchanged, or its halves', (language) => {
    for (const { text } of meaningsOf(language)) {
      const words = text.split(' ');
      const exchanged = words.map((word, at) => (at === Math.floor(words.length / 2) ? 'иначе' : word)).join(' ');
      const halves = [...words.slice(words.length / 2), ...words.slice(0, words.length / 2)].join(' ');
      expect([text, nearDuplicates([text, exchanged]).length, nearDuplicates([text, halves]).length]).toEqual([
        text,
        1,
        1,
      ]);
    }
  });
});

describe('the deck in Russian', () => {
  const READER = [
    // Short adjectives and pronouns that would give the reader a gender.
    /(?<!\p{L})(готова?|рада?|должен|должна|уверена?|согласен|согласна|свободен|свободна|спокоен|спокойна|одинок|одинока|способна?|вынужден|вынуждена|достоин|достойна|влюблена?|обязана?|прав|сама?)(?!\p{L})/iu,
    // "You" with a verb of the past in the singular.
    /(?<!\p{L})вы (?:\p{L}+ ){0,2}\p{L}+(?:л|ла|лся|лась)(?!\p{L})/iu,
  ];
  const all = meaningsOf('ru').map(({ text }) => text);

  it('gives the reader no gender', () => {
    expect(all.filter((text) => READER.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('would notice one', () => {
    for (const text of ['Будьте готовы, если рада и она.', 'Вы сам решаете.', 'Что вы вчера сделала?', 'Вы устал.']) {
      expect([text, READER.some((pattern) => pattern.test(text))]).toEqual([text, true]);
    }
    expect(READER.some((pattern) => pattern.test('Вы устали, но готовы и уверены: сами решите.'))).toBe(false);
  });

  it('keeps to the typography: angle quotes, dashes between spaces, "ё" where it is said', () => {
    const flawed = /["„“'`–]|\s-|-\s|\S—|—\S|\s{2}|\s[,.;:?]/u;
    const withoutDots =
      /(?<!\p{L})(еще|ее|нее|свое|мое|твое|чье|идет|ведет|дает|зовет|ждет|живет|растет|придет|пойдет|найдет|легкий|теплый|темный|черный|тяжелый|твердый)(?!\p{L})/iu;
    expect(all.filter((text) => flawed.test(text) || withoutDots.test(text))).toEqual([]);
  });
});
