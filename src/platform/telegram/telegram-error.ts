/** Telegram's own refusal of a call, or (`errorCode` 0) no answer at all. */
export class TelegramError extends Error {
  /** @param retryAfter seconds Telegram asks to wait, with 429. */
  constructor(
    readonly method: string,
    readonly errorCode: number,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(`${method}: ${errorCode === 0 ? '' : `${errorCode} `}${description}`);
    this.name = 'TelegramError';
  }

  /** Telegram cannot be asked now (no answer, a failure of its own, 429): the same call may succeed later. */
  get away(): boolean {
    return this.errorCode === 0 || this.errorCode === 429 || this.errorCode >= 500;
  }

  /** The person blocked the bot or is gone: nothing more can be sent there until they write. */
  get unreachable(): boolean {
    return this.errorCode === 403 || this.says('chat not found');
  }

  /** The edit asked for what is already shown. */
  get notModified(): boolean {
    return this.says('message is not modified');
  }

  /** The message to edit is gone or never was editable. */
  get messageGone(): boolean {
    return (
      this.says('message to edit not found') ||
      this.says("message can't be edited") ||
      this.says('no text in the message')
    );
  }

  /** The Bot API is too old to know the method, or does not offer it to this bot or in its private chats. */
  get unsupported(): boolean {
    return (
      this.errorCode === 404 ||
      this.says('method not found') ||
      this.says('method is not available') ||
      this.says('drafts are not available') ||
      this.says('TEXTDRAFT_PEER_INVALID')
    );
  }

  /** The press is too old (Telegram drops the query after minutes): there is nobody left to answer. */
  get queryExpired(): boolean {
    return this.says('query is too old') || this.says('query ID is invalid');
  }

  /** A stored `file_id` no longer works. */
  get deadFile(): boolean {
    return (
      this.says('wrong file identifier') ||
      this.says('wrong remote file identifier') ||
      this.says('wrong file_id') ||
      this.says('file reference')
    );
  }

  private says(part: string): boolean {
    return this.errorCode === 400 && this.description.toLowerCase().includes(part.toLowerCase());
  }
}
