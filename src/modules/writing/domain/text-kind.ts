import type { z } from 'zod';
import type { DeepPartial } from '../../../shared/deep-partial';
import type { Language } from '../../../shared/language';
import type { Check, CheckContext } from './check';
import type { PromptSlots, PromptTemplates, SlotValues } from './prompt-template';

/** How a model is asked for a kind of text. Its words are versions in the database; what holds for all of them is here. */
export interface Prompt<Input, Output> {
  readonly id: string;
  /** The form of the answer; as a strict JSON schema it knows no optional properties and no lengths. */
  readonly schema: z.ZodType<Output>;
  /** Upper bound of the answer in tokens, about two Russian letters each; leave room for JSON. */
  readonly maxTokens: number;
  /** 0 to 2; the model's own default when left out. */
  readonly temperature?: number;
  readonly slots: PromptSlots;
  /** The program's own words: a version as well, and in force where no operator has chosen another. */
  readonly templates: PromptTemplates;
  /** What fills the slots for one text; a person's words only as `asData` gives them. */
  values(input: Input, language: Language): SlotValues;
  /** Something real to show templates with. */
  example(): Input;
}

/** One kind of text the product writes: how a model is asked for it, what it must keep, and who writes it otherwise. */
export interface TextKind<Input, Output> {
  /** `feature.kind`; a label of metrics and the purpose told to `ai`. */
  readonly id: string;
  readonly prompt: Prompt<Input, Output>;
  /** Rules of this kind, its length among them; the general ones are always kept. */
  readonly checks: readonly Check<Input>[];
  /**
   * The text as the banned claims are looked for in it: what only sounds like one put in other words, as the card Death where
   * it lies on the table. A kind without it means every word as it stands.
   */
  meant?(text: string, context: CheckContext<Input>): string;
  /**
   * All the text rests on that its key does not tell, as JSON: a text with the same key, prompt and facts (compared by their
   * hash) is not written anew.
   */
  facts(input: Input): unknown;
  /** The built-in writer: always works, at once, from the same input. */
  compose(input: Input, language: Language): Output;
  /** The plain text of either writer's output. */
  text(output: Output): string;
  /**
   * The plain text of an output that is still being written, from its beginning, as far as it can be read; whatever the type
   * says, a model's parts may be of any form. A kind without it shows no drafts.
   */
  draft?(partial: DeepPartial<Output>): string | undefined;
}
