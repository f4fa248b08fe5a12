import type { CheckContext, Problem } from './check';
import { GENERAL_CHECKS } from './checks/general-checks';
import type { TextKind } from './text-kind';

/** More of the same tells nothing more. */
const MAX_PROBLEMS = 20;

/** Only of a whole text can they tell; any other rule that a part breaks the whole breaks too. */
const OF_WHOLE_TEXTS = ['length', 'ending', 'language', 'typography', 'similar'];

/** All breaches of the general rules and the kind's own in a plain text, at most 20. */
export function findProblems<Input, Output>(
  kind: Pick<TextKind<Input, Output>, 'checks'>,
  text: string,
  context: CheckContext<Input>,
): Problem[] {
  return [...GENERAL_CHECKS, ...kind.checks].flatMap((check) => check.run(text, context)).slice(0, MAX_PROBLEMS);
}

/** What each rule found in a plain text, also where that is nothing. */
export function judgeText<Input, Output>(
  kind: Pick<TextKind<Input, Output>, 'checks'>,
  text: string,
  context: CheckContext<Input>,
): { code: string; problems: readonly Problem[] }[] {
  return [...GENERAL_CHECKS, ...kind.checks].map((check) => ({ code: check.code, problems: check.run(text, context) }));
}

/** Whether whole sentences from a text's beginning may be shown while the rest is being written. */
export function isFitForDraft<Input, Output>(
  kind: Pick<TextKind<Input, Output>, 'checks'>,
  text: string,
  context: CheckContext<Input>,
): boolean {
  return [...GENERAL_CHECKS, ...kind.checks]
    .filter(({ code }) => !OF_WHOLE_TEXTS.includes(code))
    .every((check) => check.run(text, context).length === 0);
}
