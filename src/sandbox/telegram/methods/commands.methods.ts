import type { BotCommand } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import type { CommandScope } from '../store/bot-profile';
import { findChat } from './chats';
import { type BotContext, method } from './method';
import { language, parsed } from './parameters';

const MAX_COMMANDS = 100;
const SCOPES = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const CHAT_SCOPES = new Set(['chat', 'chat_administrators', 'chat_member']);

const scopeSchema = z.object({ type: z.string(), chat_id: z.int().optional(), user_id: z.int().optional() });
const AUDIENCE = { scope: parsed('scope', readScope).optional(), language_code: language() };

const setMyCommands = method(
  'setMyCommands',
  z.object({ commands: parsed('commands', readCommands), ...AUDIENCE }),
  (context, { commands, scope, language_code }) => {
    if (!commands) throw badRequest('Parameter "commands" is required');
    checkScope(context, scope);
    return change(context, commands, scope, language_code);
  },
);

const deleteMyCommands = method('deleteMyCommands', z.object(AUDIENCE), (context, { scope, language_code }) => {
  checkScope(context, scope);
  return change(context, [], scope, language_code);
});

const getMyCommands = method('getMyCommands', z.object(AUDIENCE), (context, { scope, language_code }) => {
  checkScope(context, scope);
  return context.store.profile.commands(scope, language_code);
});

/** Methods about the list of commands. */
export const COMMAND_METHODS = [setMyCommands, getMyCommands, deleteMyCommands];

function change(
  { store, feed }: BotContext,
  commands: BotCommand[],
  scope: CommandScope | undefined,
  code: string,
): true {
  store.profile.setCommands(commands, scope, code);
  for (const person of store.directory.persons()) {
    feed.publish(person.id, { type: 'commands', commands: store.profile.commandsFor(person) });
  }
  return true;
}

function readScope(value: unknown): CommandScope {
  const scope = scopeSchema.safeParse(value);
  if (!scope.success) throw badRequest('Can\'t parse BotCommandScope: Field "type" must be of type String');
  const { type, chat_id } = scope.data;
  if (!SCOPES.has(type) && !CHAT_SCOPES.has(type))
    throw badRequest("Can't parse BotCommandScope: Unsupported type specified");
  if (CHAT_SCOPES.has(type) && chat_id === undefined) throw badRequest("Can't parse BotCommandScope: chat_id is empty");
  return scope.data;
}

function checkScope(context: BotContext, scope: CommandScope | undefined): void {
  if (scope?.chat_id !== undefined) findChat(context, scope.chat_id);
}

function readCommands(value: unknown): BotCommand[] {
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand');
  if (value.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return value.map(readCommand);
}

function readCommand(value: unknown): BotCommand {
  if (typeof value !== 'object' || value === null) throw badRequest("Can't parse BotCommand: expected an Object");
  const command = fieldOf(value, 'command').replace(/^\//, '');
  const description = fieldOf(value, 'description');
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command, description };
}

function fieldOf(value: object, name: string): string {
  const field = (value as Record<string, unknown>)[name];
  if (field === undefined) throw badRequest(`Can't parse BotCommand: Can't find field "${name}"`);
  if (typeof field !== 'string') throw badRequest(`Can't parse BotCommand: Field "${name}" must be of type String`);
  return field;
}
