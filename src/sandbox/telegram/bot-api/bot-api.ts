import type { BotContext } from '../methods/method';
import { methodCalled } from '../methods/method-table';
import { type RefusalParameters, TelegramRefusal } from '../protocol/refusal';
import { type CallArguments, readArguments } from './call-arguments';

/** The body of an answer; its HTTP status is `error_code`, or 200. */
export type ApiAnswer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: RefusalParameters };

/** A call as a test wants to see it. */
export interface RecordedCall {
  /** The method's own spelling. */
  method: string;
  parameters: Record<string, unknown>;
}

/** Lets a test watch calls, and refuse some before they happen. */
export interface CallHooks {
  before?: (call: RecordedCall) => TelegramRefusal | undefined;
  after?: (call: RecordedCall, answer: ApiAnswer) => void;
}

/** Never taken from the answer to an update (WebhookActor.cpp). */
const NOT_BY_REPLY = /^(get|setwebhook$|deletewebhook$|close$|logout$)/;

/** Runs calls of the Bot API; whatever happens becomes an answer. */
export class BotApi {
  constructor(
    private readonly context: BotContext,
    private readonly hooks: CallHooks = {},
  ) {}

  /** Runs one call; `signal` tells that the caller hung up. */
  async call(name: string, args: CallArguments, signal?: AbortSignal): Promise<ApiAnswer> {
    const call: RecordedCall = { method: name, parameters: args.fields };
    const answer = await this.answer(call, args, signal);
    this.hooks.after?.(call, answer);
    return answer;
  }

  /** Runs the call that a webhook put into its answer, if there is one; nobody learns its result. */
  async callFromReply(contentType: string, body: string): Promise<void> {
    const args = argumentsIn(contentType, body);
    const name = args?.fields.method;
    if (args && typeof name === 'string' && name !== '' && !NOT_BY_REPLY.test(name.toLowerCase())) {
      await this.call(name, args);
    }
  }

  private async answer(call: RecordedCall, { fields, files }: CallArguments, signal?: AbortSignal): Promise<ApiAnswer> {
    try {
      const method = methodCalled(call.method);
      call.method = method.name;
      const refusal = this.hooks.before?.(call);
      if (refusal) throw refusal;
      return { ok: true, result: await method.run(this.context, fields, { files, signal }) };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

function argumentsIn(contentType: string, body: string): CallArguments | undefined {
  try {
    return readArguments(contentType, Buffer.from(body));
  } catch {
    return undefined; // an answer that is no call is only an answer
  }
}

/** An error as an answer; what is no refusal is the server's own fault. */
export function refusalOf(error: unknown): ApiAnswer & { ok: false } {
  if (!(error instanceof TelegramRefusal)) {
    return {
      ok: false,
      error_code: 500,
      description: `Internal Server Error: ${error instanceof Error ? error.message : 'unknown'}`,
    };
  }
  const { errorCode, description, parameters } = error;
  return { ok: false, error_code: errorCode, description, ...(parameters && { parameters }) };
}
