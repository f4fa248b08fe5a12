import type { Language } from '../../../shared/language';

/** Something wrong with a text. */
export interface Problem {
  /** Label of metrics: one of a closed list. */
  readonly code: string;
  /** What was found, as short as it can be understood. */
  readonly detail: string;
  /** Where it stands, in the text's own words. */
  readonly excerpt?: string;
}

/** How verbs and adjectives may agree with the reader; texts for many are neutral. */
export type Address = 'neutral' | 'he' | 'she';

/** What a check may know besides the text. */
export interface CheckContext<Input = unknown> {
  readonly language: Language;
  /** Neutral unless the text is for one person who chose otherwise. */
  readonly address?: Address;
  /** Texts it must not be too like: plain, none of them itself. */
  readonly others?: readonly string[];
  /** What the text was to be written from. */
  readonly input: Input;
}

/** One rule a text must keep; pure, milliseconds at most. */
export interface Check<Input = unknown> {
  readonly code: string;
  /** All breaches of the rule in a plain text; none means it is kept. */
  run(text: string, context: CheckContext<Input>): readonly Problem[];
}
