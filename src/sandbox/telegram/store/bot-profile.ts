import type { BotCommand, MenuButton } from '@grammyjs/types';
import type { PersonRecord } from './records';
import type { Table, Tables } from './tables';

/** To whom a list of commands is shown. */
export interface CommandScope {
  type: string;
  chat_id?: number;
  user_id?: number;
}

const PRIVATE_CHATS: CommandScope = { type: 'all_private_chats' };
const EVERYWHERE: CommandScope = { type: 'default' };

/** What a bot tells about itself; an empty language means all others. */
export class BotProfile {
  readonly descriptions: Table<string>;
  readonly shortDescriptions: Table<string>;
  /** By chat id, '' for all others. */
  readonly menuButtons: Table<MenuButton>;
  private readonly commandLists: Table<BotCommand[]>;

  constructor(tables: Tables) {
    this.descriptions = tables.table('descriptions');
    this.shortDescriptions = tables.table('short_descriptions');
    this.menuButtons = tables.table('menu_buttons');
    this.commandLists = tables.table('commands');
  }

  /** The list set for exactly this scope and language. */
  commands(scope: CommandScope = EVERYWHERE, language = ''): BotCommand[] {
    return this.commandLists.get(keyOf(scope, language)) ?? [];
  }

  /** Sets a list; an empty one removes it. */
  setCommands(commands: BotCommand[], scope: CommandScope = EVERYWHERE, language = ''): void {
    if (commands.length > 0) this.commandLists.set(keyOf(scope, language), commands);
    else this.commandLists.delete(keyOf(scope, language));
  }

  /** The list a person sees: the narrowest scope wins, and in it the own language (Bot API, BotCommandScope). */
  commandsFor({ id, language_code }: Pick<PersonRecord, 'id' | 'language_code'>): BotCommand[] {
    for (const scope of [{ type: 'chat', chat_id: id }, PRIVATE_CHATS, EVERYWHERE]) {
      for (const language of [language_code, '']) {
        const commands = this.commands(scope, language);
        if (commands.length > 0) return commands;
      }
    }
    return [];
  }
}

function keyOf({ type, chat_id, user_id }: CommandScope, language: string): string {
  return [type, chat_id, user_id, language].join('|');
}
