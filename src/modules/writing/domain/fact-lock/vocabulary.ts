import type { TermKind } from './term-kinds';

/**
 * The words of a language. A list of words is written as patterns with commas between them: `*` is any ending, `(a|b)` a
 * choice, `?word` a word that may be missing, `stem+model` all forms of a declension. A space is any space or hyphen.
 */
export interface Lexicon {
  /** Endings of each model: nominative, genitive, dative, accusative, instrumental, prepositional `/` the plural; or all. */
  readonly declensions: Readonly<Record<string, string>>;
  readonly terms: Readonly<Partial<Record<TermKind, Readonly<Record<string, string>>>>>;
  /** Grammatical genders of bodies and cards, `m` where not named. */
  readonly genders: Readonly<Record<string, 'f' | 'n' | 'p'>>;
  /** Ends a participle, which governs what stands between it and its noun. */
  readonly participle: RegExp;
  /** Lead into a sign. */
  readonly into: readonly string[];
  /** Lead out of a sign. */
  readonly out: readonly string[];
  /** Begin a stretch of time. */
  readonly since: readonly string[];
  /** End one. */
  readonly until: readonly string[];
  /** Before a number of days to come. */
  readonly ahead: readonly string[];
  /** After a number of days gone. */
  readonly ago: readonly string[];
  /** Says that what was said holds of this one as well. */
  readonly also: readonly string[];
  /** Begins a clause of what the body before does. */
  readonly who: RegExp;
  /** Before a number that each of several has. */
  readonly apiece: readonly string[];
  /** A number of bodies, as of people. */
  readonly crowd: RegExp;
  /** Before a number of those that come on top of the ones named. */
  readonly more: readonly string[];
  /** Begins a clause of what is thought or waited for. */
  readonly that: readonly string[];
  /** Begins a clause that says what something is. */
  readonly thatIs: readonly string[];
  /** Ends a comparative. */
  readonly comparative: RegExp;
  /** Ends an infinitive. */
  readonly infinitive: RegExp;
  /** Leads over what is not the end. */
  readonly through: readonly string[];
  /** Before the card that another lies across. */
  readonly across: readonly string[];
  /** A number nobody could check. */
  readonly few: readonly string[];
  /** The day before what follows. */
  readonly eve: readonly string[];
  /** Between two that are compared. */
  readonly than: readonly string[];
  /** Before one that does the same later. */
  readonly sooner: readonly string[];
  /** Before one that has done the same already. */
  readonly afterwards: readonly string[];
  /** With the people named before. */
  readonly withThem: readonly string[];
  /** Other names of the Moon, which may mean a month too. */
  readonly moonNames: readonly string[];
  /** Pronouns of one that is a subject. */
  readonly subjects: readonly string[];
  /** Near what was named last, where they stand alone. */
  readonly beside: readonly string[];
  /** Said of two in one sign as well as of two side by side. */
  readonly nearby: readonly string[];
  /** Before a phase that is not there, or a sign not reached. */
  readonly before: readonly string[];
  /** Signs whose name is a plural. */
  readonly pluralSigns: readonly string[];
  /** Ends an adjective of several and of no single one. */
  readonly several: RegExp;
  /** Upright, and before a place just "right". */
  readonly right: readonly string[];
  /** How one card lies or several do. */
  readonly ofAny: RegExp;
  /** Verbs of what a card says. */
  readonly speech: RegExp;
  /** Ends an adjective of several. */
  readonly plural: RegExp;
  /** Ends an adjective that may stand before the word for a house. */
  readonly adjective: RegExp;
  /** Ends an adjective that may stand before any noun. */
  readonly attribute: RegExp;
  /** Ends an ordinal that cannot number a house before it. */
  readonly unhoused: RegExp;
  /** Says that a day of the week is gone. */
  readonly last: RegExp;
  /** The word for a sign that rises. */
  readonly rising: RegExp;
  /** Ends an ordinal that may be a day of the month alone. */
  readonly dayOrdinal: RegExp;
  /** Ends an ordinal that may be a day after a word like "on". */
  readonly dayNeuter: RegExp;
  /** "Here", "just", "there is": change nothing of what is said of cards. */
  readonly fillers: readonly string[];
  /** Thrown in between two commas, so that the statement goes on after them. */
  readonly asides: readonly string[];
  /** The sorts of the deck, named by an adjective alone. */
  readonly arcana: Readonly<Record<'major' | 'minor', RegExp>>;
  /** The deck, of which the cards laid are a few. */
  readonly deck: RegExp;
  /** Says that as many cards as are told were laid. */
  readonly dealt: RegExp;
  /** Before the one who sees the cards. */
  readonly inFront: readonly string[];
  /** Begins what there is as much of. */
  readonly asMany: readonly string[];
  /** The word for a suit. */
  readonly suitWord: RegExp;
  /** "Of the suit", in the singular. */
  readonly ofSuit: readonly string[];
  /** Names of suits that are no things of everyday. */
  readonly suitNames: RegExp;
  /** Says of a suit that it has not come. */
  readonly idle: RegExp;
  /** Says that something leads from one card to another. */
  readonly way: RegExp;
  readonly wayFrom: readonly string[];
  readonly wayTo: readonly string[];
  /** Asks for what a bare answer names. */
  readonly asks: readonly string[];
  /** "By number", after an ordinal. */
  readonly inOrder: readonly string[];
  /** Asks who somebody is. */
  readonly asksWho: readonly string[];
  /** Say yes to a question. */
  readonly yes: readonly string[];
  /** After "not": of what is not there. */
  readonly seeks: RegExp;
  /** Before the two that something lies between. */
  readonly between: readonly string[];
  /** The place of a card, named as what lies so. */
  readonly placeNames: RegExp;
  /** Says how something lies, and is no adjective before a noun. */
  readonly lyingSo: RegExp;
  /** Verbs of a card that comes to lie. */
  readonly lays: RegExp;
  /** "As the first", in the case for it. */
  readonly asFirst: RegExp;
  /** "As the last". */
  readonly asLast: readonly string[];
  /** Before a number that is not quite reached. */
  readonly nearly: readonly string[];
  /** A point after these ends no sentence. */
  readonly abbreviations: readonly string[];
}

/** A word's possible cases in both numbers: `sn` is the singular nominative, `pl` the plural prepositional. */
export type Tags = readonly string[];

/** A word of a pattern: its forms, or the beginnings of its forms. */
interface PatternWord {
  readonly forms: ReadonlyMap<string, Tags>;
  readonly beginnings: readonly string[];
}

/** A pattern ready to be matched. */
export interface Pattern {
  readonly kind: TermKind;
  readonly values: readonly string[];
  readonly words: readonly PatternWord[];
}

/** The patterns of a language by their first word; the longest match counts, of equals the earlier. */
export class Vocabulary {
  private readonly byForm = new Map<string, Pattern[]>();
  private readonly byBeginning = new Map<string, Pattern[]>();
  private readonly known = new Map<string, readonly Pattern[]>();
  private readonly declensions: ReadonlyMap<string, readonly (readonly [string, string])[]>;

  /** Only of `kinds`; where one word could be two of them, it is the earlier. */
  constructor(
    readonly lexicon: Lexicon,
    kinds: readonly TermKind[],
  ) {
    this.declensions = new Map(
      Object.entries(lexicon.declensions).map(([model, endings]) => [model, endingsOf(endings)]),
    );
    for (const kind of kinds) {
      for (const [value, patterns] of Object.entries(lexicon.terms[kind] ?? {})) {
        for (const pattern of patterns.split(/,\s*/)) this.add(kind, value.split('|'), pattern);
      }
    }
  }

  /** The longest pattern that matches `words` at `at`, and the cases its declined words can be in. */
  match(words: readonly string[], at: number): { pattern: Pattern; length: number; tags: Tags } | undefined {
    let best: { pattern: Pattern; length: number; tags: Tags } | undefined;
    for (const pattern of this.candidates(words[at] ?? '')) {
      if (best && pattern.words.length <= best.length) continue;
      const tags = tagsOf(pattern, words, at);
      if (tags) best = { pattern, length: pattern.words.length, tags };
    }
    return best;
  }

  /** Patterns that may begin with `word`; kept, since a few thousand words make up most texts. */
  private candidates(word: string): readonly Pattern[] {
    const known = this.known.get(word);
    if (known) return known;
    const found = [...(this.byForm.get(word) ?? [])];
    for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 0; length--) {
      found.push(...(this.byBeginning.get(word.slice(0, length)) ?? []));
    }
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    this.known.set(word, found);
    return found;
  }

  private add(kind: TermKind, values: readonly string[], written: string): void {
    for (const variant of withAndWithout(written.trim().split(' '))) {
      const words = variant.map((word) => this.compile(word));
      const pattern = { kind, values, words };
      for (const form of words[0]?.forms.keys() ?? []) push(this.byForm, form, pattern);
      for (const beginning of words[0]?.beginnings ?? []) push(this.byBeginning, beginning, pattern);
    }
  }

  private compile(written: string): PatternWord {
    const forms = new Map<string, Tags>();
    const beginnings: string[] = [];
    if (/^[^(]*\)|\([^)]*$/u.test(written)) throw new Error(`A choice within one word only: ${written}`);
    for (const word of new Set(choices(written))) {
      const [stem, model] = word.split('+');
      if (model !== undefined) {
        const endings = this.declensions.get(model);
        if (!endings) throw new Error(`No declension ${model} for ${written}`);
        for (const [ending, tag] of endings) {
          const form = `${stem ?? ''}${ending}`;
          forms.set(form, [...(forms.get(form) ?? []), tag]);
        }
      } else if (word.endsWith('*')) beginnings.push(word.slice(0, -1));
      else forms.set(word, []);
    }
    return { forms, beginnings };
  }
}

/** Words remembered, about a megabyte. */
const MAX_KNOWN = 5000;
/** Letters of the longest beginning that is looked up. */
const LONGEST_BEGINNING = 14;
const CASES = 'ngdail';

function endingsOf(written: string): [string, string][] {
  if (written.includes(' ')) {
    return written.split('/').flatMap((number, plural) =>
      number
        .trim()
        .split(' ')
        .filter(Boolean)
        .flatMap((endings, index) =>
          endings
            .split(',')
            .map((ending): [string, string] => [
              ending === '-' ? '' : ending,
              `${plural === 1 ? 'p' : 's'}${CASES.charAt(index)}`,
            ]),
        ),
    );
  }
  return written.split(',').map((ending) => [ending === '-' ? '' : ending, '']);
}

function tagsOf(pattern: Pattern, words: readonly string[], at: number): Tags | undefined {
  let tags: Tags = [];
  for (const [index, { forms, beginnings }] of pattern.words.entries()) {
    const word = words[at + index];
    if (word === undefined) return undefined;
    const own = forms.get(word);
    if (!own && !beginnings.some((beginning) => word.startsWith(beginning))) return undefined;
    if (own?.some(Boolean)) tags = own;
  }
  return tags;
}

function withAndWithout(words: readonly string[]): string[][] {
  return words.reduce<string[][]>(
    (variants, word) =>
      word.startsWith('?')
        ? [...variants, ...variants.map((variant) => [...variant, word.slice(1)])]
        : variants.map((variant) => [...variant, word]),
    [[]],
  );
}

function choices(word: string): string[] {
  const [, before, inside, after] = /^(.*)\(([^()]*)\)(.*)$/u.exec(word) ?? [];
  if (inside === undefined) return [word];
  return inside.split('|').flatMap((choice) => choices(`${before ?? ''}${choice}${after ?? ''}`));
}

function push(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const patterns = map.get(key);
  if (patterns) patterns.push(pattern);
  else map.set(key, [pattern]);
}
