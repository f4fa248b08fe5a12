/** Extra facts of a refusal, as in the Bot API's `ResponseParameters`. */
export interface RefusalParameters {
  /** Seconds to wait, with 429. */
  retry_after?: number;
}

/** A refusal in the Bot API's own words: the HTTP status, the `error_code` and the `description` of the answer. */
export class TelegramRefusal extends Error {
  constructor(
    readonly errorCode: number,
    readonly description: string,
    readonly parameters?: RefusalParameters,
  ) {
    super(description);
    this.name = 'TelegramRefusal';
  }
}

/** 400. The server lower-cases the first letter of its inner message unless that is a SCREAMING_CASE code. */
export function badRequest(message: string): TelegramRefusal {
  const code = /^[A-Z][A-Z_]/.test(message);
  return new TelegramRefusal(
    400,
    `Bad Request: ${code ? message : message.charAt(0).toLowerCase() + message.slice(1)}`,
  );
}

/** 403: the chat exists, but the bot may not write there. */
export function forbidden(message: string): TelegramRefusal {
  return new TelegramRefusal(403, `Forbidden: ${message}`);
}

/** 409: two consumers of the same updates. */
export function conflict(message: string): TelegramRefusal {
  return new TelegramRefusal(409, `Conflict: ${message}`);
}

/** 429 with the seconds to wait. */
export function tooManyRequests(seconds: number): TelegramRefusal {
  return new TelegramRefusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
