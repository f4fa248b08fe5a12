import type { Lexicon } from './lexicon';
import type { TermKind } from './term-kinds';

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
  let next = at;
  for (const { forms, beginnings } of pattern.words) {
    const word = words[next++];
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
