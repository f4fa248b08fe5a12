import { type PromptTemplates, templateProblems } from '../modules/writing';
import { EVAL_CASES, orderOf } from './eval-case';
import type { VersionChoice } from './options';

/** A version of a prompt as the bot's database holds it. */
export interface KeptPrompt {
  readonly promptId: string;
  readonly version: number;
  readonly templates: Partial<PromptTemplates>;
  /** Whether operators have put it in force. */
  readonly isInForce: boolean;
}

/** The prompts of all cases, by id. */
export const PROMPTS = new Map(
  EVAL_CASES.map((each) => orderOf(each).kind.prompt).map((prompt) => [prompt.id, prompt]),
);

/** Whether a choice can be told without the database. */
export function isOwn({ version }: VersionChoice): boolean {
  return version === 'own';
}

/** A choice in a column's name. */
export function nameOf({ promptId, version }: VersionChoice): string {
  return promptId === null ? String(version) : `${promptId}=${version}`;
}

/**
 * The words of a choice by the id of the prompt; `null` where the program's own are to be taken, because they are chosen or
 * a prompt has no such version. Throws where no prompt has it, and where its words do not fit this program.
 */
export function wordsOf(
  choice: VersionChoice,
  kept: readonly KeptPrompt[],
): (promptId: string) => PromptTemplates | null {
  const { promptId, version } = choice;
  if (promptId !== null && !PROMPTS.has(promptId)) {
    throw new Error(`There is no prompt ${promptId}; there are ${[...PROMPTS.keys()].join(', ')}`);
  }
  const chosen = kept.filter(
    (each) =>
      (promptId === null || each.promptId === promptId) &&
      (version === 'active' ? each.isInForce : each.version === version),
  );
  if (typeof version === 'number' && chosen.length === 0)
    throw new Error(`No prompt has the version ${nameOf(choice)}`);
  const words = new Map(chosen.map((each) => [each.promptId, fitted(each)]));
  return (id) => words.get(id) ?? null;
}

function fitted({ promptId, version, templates }: KeptPrompt): PromptTemplates {
  const [problem] = templateProblems(templates, PROMPTS.get(promptId)?.slots ?? {});
  if (problem) throw new Error(`Version ${version} of ${promptId} cannot be used: ${JSON.stringify(problem)}`);
  return templates as PromptTemplates;
}
