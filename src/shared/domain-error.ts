/** What sort of refusal an error is; the HTTP edge maps it to a status, the bot to a tone. */
export type DomainErrorKind =
  'not_found' | 'conflict' | 'forbidden' | 'limit_reached' | 'invalid_input' | 'upstream' | 'internal';

/** A refusal the product knows: `code` is `module.kebab-reason` and has a text in `errors.ftl`. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: DomainErrorKind;

  /** @param params values for the text of `code`; never secrets, never personal data. */
  constructor(readonly params: Readonly<Record<string, string | number>> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}
