import { Injectable } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { languageOf } from '../../shared/language';
import { type User, UsersService } from '../users';
import { BotSessionsRepository } from './bot-sessions.repository';

/** Who is behind an update of a private chat, and where their dialog stands. */
export interface Arrival {
  readonly user: User;
  /** Whether this is the first contact. */
  readonly isNew: boolean;
  /** The open dialog; `null` where there is none. */
  readonly session: object | null;
  /** Whether a picture in the chat waits for its text. */
  readonly awaitsText: boolean;
}

/**
 * What every update of a private chat needs from the database, asked for before its handlers run: together with the note
 * that it is worked on, so that all of it costs one wait.
 */
@Injectable()
export class Arrivals {
  private readonly known = new WeakMap<object, Arrival>();

  constructor(
    private readonly users: UsersService,
    private readonly sessions: BotSessionsRepository,
  ) {}

  /** Looks the person up, or meets them, and holds their row until the surrounding transaction ends. */
  async prepare(update: Update): Promise<void> {
    const from = update.message?.from ?? update.callback_query?.from;
    const chat = update.message?.chat ?? update.callback_query?.message?.chat;
    if (!from || chat?.type !== 'private') return;
    const [{ user, isNew }, { data: session, awaitsText }] = await Promise.all([
      this.users.arrive(from.id, languageOf(from.language_code)),
      this.sessions.find(sessionKey(from.id, chat.id), chat.id),
    ]);
    this.known.set(update, { user, isNew, session, awaitsText });
  }

  /** What `prepare` found; nothing for updates without a person in a private chat. */
  of(update: object): Arrival | undefined {
    return this.known.get(update);
  }
}

/** The key a dialog is kept under. */
export function sessionKey(personId: number, chatId: number): string {
  return `${personId}:${chatId}`;
}
