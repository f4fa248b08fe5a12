import type { Language } from '../../../../shared/language';
import { EN } from './en.lexicon';
import { RU } from './ru.lexicon';
import { TERM_KINDS, type TermKind } from './term-kinds';
import type { Lexicon } from './lexicon';
import { Vocabulary } from './vocabulary';

type Domain = 'sky' | 'cards';

const CARDS: readonly TermKind[] = [
  'position',
  'outcome',
  'opening',
  'orientation',
  'card',
  'rank',
  'suit',
  'cardWord',
  'majors',
  'leads',
  'spread',
  'draws',
];
/** Words that mean something else beside cards. */
const SKY_ONLY: readonly TermKind[] = [
  'back',
  'forth',
  'moonVerb',
  'relation',
  'degree',
  'houseTheme',
  'readerSign',
  'ownSign',
  'part',
  'zone',
];
/** Words of the table that in a text on the sky are ordinary. */
const TABLE_ONLY: readonly TermKind[] = ['position', 'outcome', 'opening', 'orientation', 'majors', 'leads', 'spread'];

const KINDS: Readonly<Record<Domain, readonly TermKind[]>> = {
  sky: TERM_KINDS.filter((kind) => !TABLE_ONLY.includes(kind)),
  cards: [...CARDS, ...TERM_KINDS.filter((kind) => !CARDS.includes(kind) && !SKY_ONLY.includes(kind))],
};
const LEXICONS: Readonly<Record<Language, Lexicon>> = { ru: RU, en: EN };
/** In a chart, which is "card" in Russian, the Moon is no card. */
function withoutLights(lexicon: Lexicon): Lexicon {
  const { card = {} } = lexicon.terms;
  const cards = Object.entries(card).filter(([name]) => name !== 'the-moon' && name !== 'the-sun');
  return { ...lexicon, circumscribed: [], terms: { ...lexicon.terms, card: Object.fromEntries(cards) } };
}

/** No day of the month: of cards "the second" is a path. */
const NEVER = /(?!)/;
const READY = new Map<string, Vocabulary>();

/** The words of a language as a text on the sky or on cards uses them; made ready once. */
export function vocabularyOf(language: Language, domain: Domain): Vocabulary {
  const key = `${language} ${domain}`;
  const lexicon = LEXICONS[language];
  const words = domain === 'cards' ? { ...lexicon, dayOrdinal: NEVER, dayNeuter: NEVER } : withoutLights(lexicon);
  const ready = READY.get(key) ?? new Vocabulary(words, KINDS[domain]);
  READY.set(key, ready);
  return ready;
}
