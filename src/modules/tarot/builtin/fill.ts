/** How a card is called in a sentence. */
export interface CardForms {
  /** The name by case, or alone where the language has none; the way up it lies is said where it is reversed. */
  readonly cases: Readonly<Record<string, string>>;
  /** Masculine, feminine, neuter, plural. */
  readonly gender: 0 | 1 | 2 | 3;
}

/** What the slots of a frame are filled from. */
export interface Slots {
  readonly cards: Readonly<Record<string, CardForms>>;
  readonly words: Readonly<Record<string, string>>;
}

const SLOT = /\{(\w+)(?:\.(\w+))?((?:\|[^|{}]*)+)?\}/g;
const NOMINATIVE = 'nom';
const PLURAL = 3;

/**
 * `frame` with its slots filled: `{card}` a name, `{card.gen}` in a case, `{card|lies|lie}` what agrees with it in number or,
 * of four, in gender; `{keys}` a word. A slot that begins with a capital gives one. Throws on a slot nothing fills.
 */
export function fill(frame: string, { cards, words }: Slots): string {
  return frame.replace(SLOT, (_, name: string, form: string | undefined, choices: string | undefined) => {
    const slot = name.charAt(0).toLowerCase() + name.slice(1);
    const card = cards[slot];
    const word = card ? agreed(card, form, choices) : words[form === undefined ? slot : `${slot}.${form}`];
    if (word === undefined) throw new RangeError(`Nothing fills {${name}} in "${frame}"`);
    return slot === name ? word : capitalised(word);
  });
}

/** `text` with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function agreed({ cases, gender }: CardForms, form = NOMINATIVE, choices?: string): string | undefined {
  if (choices === undefined) return cases[form] ?? cases[NOMINATIVE];
  const [one, ...others] = choices.split('|').slice(1);
  return others.length === 1 ? (gender === PLURAL ? others[0] : one) : [one, ...others][gender];
}
