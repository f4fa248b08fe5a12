import { DomainError } from '../../../shared/domain-error';
import type { TemplateFault, TemplateProblem } from '../domain/prompt-template';

/** The program has no prompt of that id. */
export class UnknownPrompt extends DomainError {
  readonly code = 'writing.unknown-prompt';
  readonly kind = 'not_found';
}

/** A prompt has no version of that number. */
export class UnknownPromptVersion extends DomainError {
  readonly code = 'writing.unknown-prompt-version';
  readonly kind = 'not_found';
}

/** The very same words are a version already. */
export class PromptVersionExists extends DomainError {
  readonly code = 'writing.prompt-version-exists';
  readonly kind = 'conflict';
}

/** Somebody else has put another version in force since this operator looked. */
export class PromptChangedMeanwhile extends DomainError {
  readonly code = 'writing.prompt-changed-meanwhile';
  readonly kind = 'conflict';
}

/** No operator's choice is left to be taken back. */
export class NothingToRollBack extends DomainError {
  readonly code = 'writing.nothing-to-roll-back';
  readonly kind = 'conflict';
}

/** Templates that cannot be used; the code is that of their first problem, `problems` are all. */
export class TemplateRefused extends DomainError {
  readonly code: `writing.template-${TemplateFault}`;
  readonly kind = 'invalid_input';

  constructor(readonly problems: readonly [TemplateProblem, ...TemplateProblem[]]) {
    const [{ code, language, part, detail }] = problems;
    super({ language, part, detail });
    this.code = `writing.template-${code}`;
  }
}
