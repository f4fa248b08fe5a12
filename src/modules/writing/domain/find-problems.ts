import type { CheckContext, Problem } from './check';
import { GENERAL_CHECKS } from './checks/general-checks';
import type { TextKind } from './text-kind';

/** More of the same tells nothing more. */
const MAX_PROBLEMS = 20;

/** All breaches of the general rules and the kind's own in a plain text, at most 20. */
export function findProblems<Input, Output>(
  kind: Pick<TextKind<Input, Output>, 'checks'>,
  text: string,
  context: CheckContext<Input>,
): Problem[] {
  return [...GENERAL_CHECKS, ...kind.checks].flatMap((check) => check.run(text, context)).slice(0, MAX_PROBLEMS);
}
