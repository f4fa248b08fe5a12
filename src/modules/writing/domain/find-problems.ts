import type { Check, CheckContext, Problem } from './check';
import { GENERAL_CHECKS } from './checks/general-checks';
import type { TextKind } from './text-kind';

/** More of the same tells nothing more. */
const MAX_PROBLEMS = 20;

/** Only of a whole text can they tell; any other rule that a part breaks the whole breaks too. */
const OF_WHOLE_TEXTS = ['length', 'ending', 'language', 'typography', 'similar', 'paragraphs', 'leaning', 'referral'];

type Judging<Input, Output> = Pick<TextKind<Input, Output>, 'checks' | 'meant'>;

/** All breaches of the general rules and the kind's own in a plain text, at most 20. */
export function findProblems<Input, Output>(
  kind: Judging<Input, Output>,
  text: string,
  context: CheckContext<Input>,
): Problem[] {
  return checksOf(kind)
    .flatMap((check) => check.run(text, context))
    .slice(0, MAX_PROBLEMS);
}

/** What each rule found in a plain text, also where that is nothing. */
export function judgeText<Input, Output>(
  kind: Judging<Input, Output>,
  text: string,
  context: CheckContext<Input>,
): { code: string; problems: readonly Problem[] }[] {
  return checksOf(kind).map((check) => ({ code: check.code, problems: check.run(text, context) }));
}

/** Whether whole sentences from a text's beginning may be shown while the rest is being written. */
export function isFitForDraft<Input, Output>(
  kind: Judging<Input, Output>,
  text: string,
  context: CheckContext<Input>,
): boolean {
  return checksOf(kind)
    .filter(({ code }) => !OF_WHOLE_TEXTS.includes(code))
    .every((check) => check.run(text, context).length === 0);
}

/** The general rules, the banned claims among them as the kind means its words, then the kind's own. */
function checksOf<Input, Output>({ checks, meant }: Judging<Input, Output>): Check<Input>[] {
  const general = GENERAL_CHECKS.map((check): Check<Input> => {
    if (!meant || !check.code.startsWith('claim_')) return check;
    return { code: check.code, run: (text, context) => check.run(meant(text, context), context) };
  });
  return [...general, ...checks];
}
