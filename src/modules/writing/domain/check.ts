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

/** What a check may know besides the text. */
export interface CheckContext<Input = unknown> {
  readonly language: Language;
  /** What the text was to be written from. */
  readonly input: Input;
}

/** One rule a text must keep; pure, milliseconds at most. */
export interface Check<Input = unknown> {
  readonly code: string;
  /** All breaches of the rule in a plain text; none means it is kept. */
  run(text: string, context: CheckContext<Input>): readonly Problem[];
}
