import type { z } from 'zod';
import type { Clock } from '../../../shared/clock';
import type { Delivery } from '../delivery/delivery';
import type { ClientFeed } from '../feed/client-feed';
import type { UploadedFile } from '../protocol/uploaded-file';
import type { TelegramStore } from '../store/telegram-store';
import { readParameters } from './parameters';

/** What methods work on. */
export interface BotContext {
  readonly store: TelegramStore;
  readonly delivery: Delivery;
  readonly feed: ClientFeed;
  readonly clock: Clock;
}

/** What came with a call besides its parameters. */
export interface Call {
  /** Files of the request by the name of their part. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Aborted when the caller hangs up. */
  readonly signal?: AbortSignal;
}

/** One method of the Bot API; throws `TelegramRefusal`. */
export interface BotMethod {
  readonly name: string;
  /** The result, or a promise of it. */
  run(context: BotContext, fields: Record<string, unknown>, call: Call): unknown;
}

/**
 * Declares a method: its name, the schema of its parameters, and what it does with them.
 * `keepEmpty` names parameters whose empty text is a value and not an absence.
 */
export function method<S extends z.ZodType>(
  name: string,
  schema: S,
  run: (context: BotContext, parameters: z.output<S>, call: Call) => unknown,
  { keepEmpty = [] }: { keepEmpty?: readonly string[] } = {},
): BotMethod {
  return {
    name,
    run: (context, fields, call) => run(context, readParameters(schema, fields, keepEmpty), call),
  };
}
