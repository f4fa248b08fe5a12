import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock';
import type { NewPerson } from '../client-api';
import { BotProfile } from './bot-profile';
import { Directory } from './directory';
import { FileVault } from './file-vault';
import { MessageLog } from './message-log';
import type { BotRecord } from './records';
import { Tables } from './tables';

/** What a new store begins with. */
export interface Seed {
  bot?: { first_name: string; username: string };
  persons?: NewPerson[];
}

const NAMELESS_BOT = { first_name: 'Sandbox Bot', username: 'sandbox_bot' };

/** Everything this Telegram remembers, in one folder: `journal.jsonl` and the bytes of files. */
export class TelegramStore {
  readonly tables: Tables;
  readonly bot: BotRecord;
  readonly directory: Directory;
  readonly messages: MessageLog;
  readonly files: FileVault;
  readonly profile: BotProfile;

  /** Opens the folder, or makes it with a new bot (id, token) and the persons of `seed`. */
  constructor(folder: string, clock: Clock, seed: Seed = {}) {
    this.tables = new Tables(join(folder, 'journal.jsonl'));
    const bots = this.tables.table<BotRecord>('bot');
    const known = bots.get('self');
    this.bot = known ?? newBot(seed.bot ?? NAMELESS_BOT);
    this.directory = new Directory(this.tables, this.bot);
    this.messages = new MessageLog(this.tables, clock);
    this.profile = new BotProfile(this.tables);
    this.files = new FileVault(join(folder, 'files'), this.tables.table('files'));
    if (!known) {
      this.tables.write(() => {
        bots.set('self', this.bot);
        for (const person of seed.persons ?? []) this.directory.addPerson(person);
      });
    }
  }

  /** Closes the journal. */
  close(): void {
    this.tables.close();
  }
}

/** A token has the shape of the real one: the bot's id and 35 characters. */
function newBot(names: { first_name: string; username: string }): BotRecord {
  const id = randomInt(7_000_000_000, 7_999_999_999);
  return { id, token: `${id}:AA${randomBytes(25).toString('base64url').slice(0, 33)}`, ...names };
}
