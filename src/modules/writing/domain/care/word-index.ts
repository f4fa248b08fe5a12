import { BETWEEN_NEGATION, GLUED_WORDS, NEGATORS, PREPOSITIONS } from './letters.lexicon';
import { corrected } from './typos';
import { byEar, MASK, withoutDoubles, type Word } from './words';

/** Numbers of word groups. */
type Groups = readonly number[];

interface Node {
  readonly next: Map<string, Node>;
  /** Groups whose word ends here. */
  whole: number[];
  /** Groups whose stem ends here, each with the longest ending it takes. */
  stems: { readonly group: number; readonly ending: number }[];
}

/** Ascending positions, by group. */
type Positions = Readonly<Record<number, readonly number[]>>;

/** Where the groups stand in a text. */
export interface Tagged {
  /** Every group that is there. */
  readonly groups: ReadonlySet<number>;
  /** The sentence of each word. */
  readonly sentences: readonly number[];
  /** Words in quotation marks. */
  readonly quoted: readonly number[];
  readonly plain: Positions;
  /** Words with a negation before them. */
  readonly negated: Positions;
}

/** Stems from this length on are also found by ear; shorter ones would fall together with too many others. */
const HEARD_FROM = 5;
/** The longest ending of `~`: -\u044F\u043C\u0438, -\u043E\u0433\u043E, -ing. */
const INFLECTION = 3;
/** Longer than that, it is the next word without a space. */
const ANY_ENDING = 7;
const LONGEST_GLUED = 40;

const NEGATES = new Set(NEGATORS);
const BETWEEN = new Set(BETWEEN_NEGATION);
const LONGEST_SHORT_WORD = Math.max(...GLUED_WORDS.map(({ length }) => length));
const GLUED = new Set(GLUED_WORDS.map(withoutDoubles));
const SHORT_AFTER_LONG = new Set([...GLUED, ...PREPOSITIONS]);

const newNode = (): Node => ({ next: new Map(), whole: [], stems: [] });

/**
 * Finds groups of words in a text by one walk per word through a tree of all their stems: the time depends on the length
 * of the text, not on the size of the lexicon.
 */
export class WordIndex {
  private readonly written = newNode();
  private readonly heard = newNode();

  /** Adds a word to a group: as it is, `stem~` with endings up to three letters, `stem*` with any, `=word` not by ear. */
  add(item: string, group: number): void {
    const [, exact = '', word = '', mark = ''] = /^(=?)(.*?)([~*]?)$/u.exec(item) ?? [];
    const spelt = withoutDoubles(word);
    const ending = mark === '*' ? ANY_ENDING : mark === '~' ? INFLECTION : 0;
    insert(this.written, spelt, group, ending);
    if (spelt.length >= HEARD_FROM && !exact) insert(this.heard, withoutDoubles(byEar(spelt)), group, ending);
  }

  /** The groups of every word, those written together taken apart. */
  tag(words: readonly Word[]): Tagged {
    const sentences: number[] = [];
    const quotations: number[] = [];
    const plain: Record<number, number[]> = {};
    const negated: Record<number, number[]> = {};
    const before: string[] = ['', ''];
    const put = (word: string, groups: Groups, { sentence, quoted }: Word) => {
      if (quoted) quotations.push(sentences.length);
      const target = this.isNegated(before) ? negated : plain;
      for (const group of groups) (target[group] ??= []).push(sentences.length);
      sentences.push(sentence);
      before.shift();
      before.push(word);
    };
    for (const word of words) {
      const groups = this.groupsOfAny(word.spellings);
      const parts = groups.length > 0 ? null : this.takeApart(word.spellings);
      if (parts) for (const part of parts) put(part, this.groupsOf(part), word);
      else put(negatorIn(word.spellings), groups, word);
    }
    const present = new Set([...Object.keys(plain), ...Object.keys(negated)].map(Number));
    return { groups: present, sentences, quoted: quotations, plain, negated };
  }

  private isNegated([second = '', first = '']: readonly string[]): boolean {
    return NEGATES.has(first) || (BETWEEN.has(first) && NEGATES.has(second));
  }

  private groupsOf(spelling: string): number[] {
    const exact = find(this.written, spelling);
    return spelling.length < HEARD_FROM ? exact : [...exact, ...find(this.heard, withoutDoubles(byEar(spelling)))];
  }

  /** A misspelt grave word is meant sooner than two harmless ones without a space. */
  private groupsOfAny(spellings: readonly string[]): number[] {
    const groups = spellings.flatMap((spelling) => this.groupsOf(spelling));
    const meant = groups.length > 0 ? [] : spellings.flatMap((spelling) => corrected(spelling) ?? []);
    return [...new Set([...groups, ...meant.flatMap((spelling) => this.groupsOf(spelling))])];
  }

  private takeApart(spellings: readonly string[]): string[] | null {
    const glued = spellings.filter(({ length }) => length >= HEARD_FROM && length <= LONGEST_GLUED);
    for (const withStems of [false, true]) {
      for (const spelling of glued) {
        const parts = split(spelling, (from) => endsAt(this.written, spelling, from, withStems));
        if (parts) return parts;
      }
    }
    return null;
  }
}

/** The fewest known words that make up `glued`; a doubled letter at a seam counts for both, since doubles are gone. */
function split(glued: string, endsOf: (from: number) => readonly number[]): string[] | null {
  const best: (string[] | undefined)[] = [[]];
  let hasLongWord = false;
  for (let start = 0; start < glued.length; start++) {
    const before = best[start];
    if (!before) continue;
    for (const from of start > 0 ? [start, start - 1] : [0]) {
      const known = endsOf(from).filter((end) => end - from > 2);
      hasLongWord ||= known.some((end) => end - from > 3);
      const short = (before.at(-1)?.length ?? 0) > 3 ? SHORT_AFTER_LONG : GLUED;
      for (const end of [...known, ...shortEnds(glued, from, short)]) {
        if (end > start && (best[end]?.length ?? Infinity) > before.length + 1)
          best[end] = [...before, glued.slice(from, end)];
      }
    }
  }
  return hasLongWord ? (best[glued.length] ?? null) : null;
}

function shortEnds(glued: string, from: number, short: ReadonlySet<string>): number[] {
  const ends = Array.from({ length: LONGEST_SHORT_WORD }, (_, index) => from + index + 1);
  return ends.filter((end) => end <= glued.length && short.has(glued.slice(from, end)));
}

/** Where known words end that begin at `from`; a stem with an ending only where all ends. */
function endsAt(root: Node, word: string, from: number, withStems: boolean): number[] {
  const ends: number[] = [];
  let node = root;
  for (let index = from; index < word.length; index++) {
    const next = node.next.get(word[index] ?? '');
    if (!next) break;
    node = next;
    if (node.whole.length > 0) ends.push(index + 1);
    if (withStems && node.stems.some(({ ending }) => word.length - index - 1 <= ending)) ends.push(word.length);
  }
  return ends;
}

function negatorIn(spellings: readonly string[]): string {
  return spellings.find((spelling) => NEGATES.has(spelling)) ?? spellings[0] ?? '';
}

function insert(root: Node, word: string, group: number, ending: number): void {
  let node = root;
  for (const letter of word) {
    const next = node.next.get(letter) ?? newNode();
    node.next.set(letter, next);
    node = next;
  }
  if (ending === 0) node.whole.push(group);
  else node.stems.push({ group, ending });
}

/** A masked letter may be any; a third one makes the word nothing. */
function find(root: Node, word: string, from = 0, masks = 2): number[] {
  const found: number[] = [];
  let node = root;
  for (let index = from; index < word.length; index++) {
    if (word[index] === MASK) {
      if (masks === 0) return found;
      return [...found, ...[...node.next.values()].flatMap((next) => find(next, word, index + 1, masks - 1))];
    }
    const next = node.next.get(word[index] ?? '');
    if (!next) return found;
    node = next;
    for (const { group, ending } of node.stems) if (word.length - index - 1 <= ending) found.push(group);
  }
  return [...found, ...node.whole];
}
