import { Injectable } from '@nestjs/common';
import type { Update, User as TelegramUser } from '@grammyjs/types';
import { Database } from '../../platform/database/database';
import type { Question } from '../../platform/database/grouped-statements';
import type { GroupedRow } from '../../platform/database/statement';
import { languageOf } from '../../shared/language';
import { type Stranger, type User, UsersService } from '../users';
import { BotSessionsRepository, type Dialog } from './bot-sessions.repository';

/** Who is behind an update of a private chat, and where their dialog stands. */
export interface Arrival extends Dialog {
  readonly user: User;
  /** Whether this is the first contact. */
  readonly isNew: boolean;
}

/** Who writes, in which private chat. */
export interface Visitor {
  readonly from: TelegramUser;
  readonly chatId: number;
}

/** What is written of a visit with all the rest, or first of all where a transaction opens, which then holds the person's row. */
export interface Visit {
  readonly rows: () => readonly GroupedRow[];
  readonly open: () => Promise<unknown>;
}

/** What every update of a private chat needs from the database, asked for before its handlers run. */
@Injectable()
export class Arrivals {
  private readonly known = new WeakMap<object, Arrival>();

  constructor(
    private readonly users: UsersService,
    private readonly sessions: BotSessionsRepository,
    private readonly database: Database,
  ) {}

  /** Asks who writes and where their dialog stands. */
  asking({ from, chatId }: Visitor): [Question<User | Stranger>, Question<Dialog>] {
    return [this.users.recognising(from.id), this.sessions.finding(sessionKey(from.id, chatId), chatId)];
  }

  /** Lets the handlers know who was found, and tells what has to be written of the visit. */
  enter(update: object, visitor: Visitor, found: User | Stranger, dialog: Dialog): Visit {
    if (found.id === null) return this.welcome(update, visitor, found, dialog);
    this.known.set(update, { user: found, isNew: false, ...dialog });
    return { rows: () => [this.users.seeing(found)], open: () => this.arrive(visitor) };
  }

  /** Somebody who can be reached again is met anew, and their row held until the surrounding transaction ends. */
  async meetAgain(update: object, visitor: Visitor, dialog: Dialog): Promise<void> {
    this.known.set(update, { ...(await this.arrive(visitor)), ...dialog });
  }

  /** What was found; nothing for updates without a person in a private chat. */
  of(update: object): Arrival | undefined {
    return this.known.get(update);
  }

  private welcome(update: object, { from }: Visitor, stranger: Stranger, dialog: Dialog): Visit {
    const { user, rows } = this.users.meeting(stranger, from.id, languageOf(from.language_code));
    this.known.set(update, { user, isNew: true, ...dialog });
    return { rows: () => rows, open: () => this.database.write(...rows) };
  }

  private arrive({ from }: Visitor): Promise<{ user: User; isNew: boolean }> {
    return this.users.arrive(from.id, languageOf(from.language_code));
  }
}

/** Who writes by an update of a private chat; nothing for all others. */
export function visitorOf({ message, callback_query: press }: Update): Visitor | undefined {
  const from = message?.from ?? press?.from;
  const chat = message?.chat ?? press?.message?.chat;
  return from && chat?.type === 'private' ? { from, chatId: chat.id } : undefined;
}

/** The key a dialog is kept under. */
export function sessionKey(personId: number, chatId: number): string {
  return `${personId}:${chatId}`;
}
