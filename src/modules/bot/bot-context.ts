import type { Language } from '../../shared/language';
import type { Scenes } from 'telegraf';
import type { User } from '../users';
import type { CareVerdict } from '../writing';

/** What a handler of a private chat knows: Telegraf's context, the person behind it and how to speak to them. */
export interface BotContext extends Scenes.SceneContext {
  person: User;
  language: Language;
  /** Whether this update is the first contact. */
  isNewPerson: boolean;
  /** Whether a picture in this chat waits for its text. */
  awaitsText: boolean;
  /** How the words of this update must be met; nothing for updates without words. */
  care?: CareVerdict;
  /** Whether the press of this update has been answered already. */
  pressAnswered?: boolean;
}

/** The chat an update of a private conversation came from; throws for updates that have none. */
export function chatIdOf(ctx: BotContext): number {
  if (!ctx.chat) throw new Error('This update has no chat');
  return ctx.chat.id;
}
