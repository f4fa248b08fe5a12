import { Injectable } from '@nestjs/common';
import type { Update, User as TelegramUser } from '@grammyjs/types';
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

/** What every update of a private chat needs from the database, asked for before its handlers run. */
@Injectable()
export class Arrivals {
  private readonly known = new WeakMap<object, Arrival>();

  constructor(
    private readonly users: UsersService,
    private readonly sessions: BotSessionsRepository,
  ) {}

  /** Asks who writes and where their dialog stands. */
  asking({ from, chatId }: Visitor): [Question<User | Stranger>, Question<Dialog>] {
    return [this.users.recognising(from.id), this.sessions.finding(sessionKey(from.id, chatId), chatId)];
  }

  /** Lets the handlers know a person who was recognised. */
  recognise(update: object, user: User, dialog: Dialog): void {
    this.known.set(update, { user, isNew: false, ...dialog });
  }

  /** Meets a person, for the first time or again, and holds their row until the surrounding transaction ends. */
  async meet(update: object, visitor: Visitor, dialog: Dialog): Promise<void> {
    this.known.set(update, { ...(await this.hold(visitor)), ...dialog });
  }

  /** Holds a person's row until the surrounding transaction ends. */
  hold({ from }: Visitor): Promise<{ user: User; isNew: boolean }> {
    return this.users.arrive(from.id, languageOf(from.language_code));
  }

  /** Notes the visit of a person who was recognised. */
  noting(user: User): GroupedRow {
    return this.users.seeing(user);
  }

  /** What was found; nothing for updates without a person in a private chat. */
  of(update: object): Arrival | undefined {
    return this.known.get(update);
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
