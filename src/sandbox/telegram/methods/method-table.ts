import { TelegramRefusal } from '../protocol/refusal';
import { CHAT_METHODS } from './chat.methods';
import { COMMAND_METHODS } from './commands.methods';
import { EDITING_METHODS } from './editing.methods';
import { INLINE_METHODS } from './inline.methods';
import type { BotMethod } from './method';
import { PROFILE_METHODS } from './profile.methods';
import { SENDING_METHODS } from './sending.methods';
import { UPDATE_METHODS } from './update.methods';

/** All methods this Telegram knows. */
export const METHODS: readonly BotMethod[] = [
  ...PROFILE_METHODS,
  ...UPDATE_METHODS,
  ...SENDING_METHODS,
  ...EDITING_METHODS,
  ...CHAT_METHODS,
  ...COMMAND_METHODS,
  ...INLINE_METHODS,
];

const BY_NAME = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

/** A method by its name in any case. Throws 404. */
export function methodCalled(name: string): BotMethod {
  const method = BY_NAME.get(name.toLowerCase());
  if (!method) throw new TelegramRefusal(404, 'Not Found');
  return method;
}
