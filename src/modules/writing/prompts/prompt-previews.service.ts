import { Injectable } from '@nestjs/common';
import { type Language, LANGUAGES } from '../../../shared/language';
import type { Problem } from '../domain/check';
import {
  fillTemplate,
  type PromptTemplate,
  type PromptTemplates,
  type TemplateProblem,
  templateProblems,
  tidyTemplates,
} from '../domain/prompt-template';
import { ModelWriter } from '../model-writer';
import { tidy } from '../tidy';
import { ActivePrompts } from './active-prompts.service';
import { TemplateRefused } from './prompt.errors';

/** What a model would be told. */
export interface PromptPreview {
  readonly problems: readonly TemplateProblem[];
  /** By language, over the kind's example; `null` where problems are in the way. */
  readonly filled: Readonly<Record<Language, PromptTemplate>> | null;
}

/** A text written to try words out, kept nowhere. */
export interface TriedText {
  /** The model's last answer, also where it is not fit to be given out; `null` where there was none. */
  readonly text: string | null;
  /** Why the built-in writer would have written instead; `null` where the text is good. */
  readonly builtinBecause: string | null;
  readonly problems: readonly Problem[];
  readonly model: string | null;
  /** US dollars; booked as any other text is. */
  readonly costUsd: number | null;
  readonly latencyMs: number | null;
}

const LIMIT_MS = 45_000;

/** Shows an operator what words would do before they are in force. */
@Injectable()
export class PromptPreviews {
  constructor(
    private readonly active: ActivePrompts,
    private readonly model: ModelWriter,
  ) {}

  /** The words filled in, or what is wrong with them; throws `UnknownPrompt`. */
  show(promptId: string, given: PromptTemplates): PromptPreview {
    const { prompt } = this.active.kindOf(promptId);
    const templates = tidyTemplates(given);
    const problems = templateProblems(templates, prompt.slots);
    if (problems.length > 0) return { problems, filled: null };
    const example = prompt.example();
    const filled = LANGUAGES.map((language) => [
      language,
      fillTemplate(templates[language], prompt.values(example, language)),
    ]);
    return { problems, filled: Object.fromEntries(filled) as NonNullable<PromptPreview['filled']> };
  }

  /** Has a model write one text by the words, within a minute and outside of any transaction; throws `UnknownPrompt`, `TemplateRefused`. */
  async tryOut(promptId: string, given: PromptTemplates, language: Language): Promise<TriedText> {
    const kind = this.active.kindOf(promptId);
    const templates = tidyTemplates(given);
    const [first, ...others] = templateProblems(templates, kind.prompt.slots);
    if (first) throw new TemplateRefused([first, ...others]);
    const context = { language, input: kind.prompt.example() };
    const attempt = await this.model.write({ kind, context, templates, withinMs: LIMIT_MS });
    const { answer, builtinBecause, problems } = attempt;
    return {
      text: attempt.text ?? (answer ? tidy(kind.text(answer.object), language) : null),
      ...{ builtinBecause, problems },
      model: answer?.model ?? null,
      costUsd: answer?.costUsd ?? null,
      latencyMs: answer?.latencyMs ?? null,
    };
  }
}
