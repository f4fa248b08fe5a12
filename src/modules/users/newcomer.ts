import type { Language } from '../../shared/language';
import type { User } from './user.entity';

/** A person at the first contact, before they have told anything: what the table gives whoever is added to it. */
export function newcomer(id: string, telegramId: number, language: Language, now: Date): User {
  return {
    id,
    telegramId: String(telegramId),
    language,
    timeZone: null,
    addressForm: 'neutral',
    sign: null,
    birthDateSealed: null,
    adultFrom: null,
    careUntil: null,
    tarotReversals: true,
    aiTextsRefused: false,
    reachable: true,
    firstSeenAt: now,
    lastSeenAt: now,
  };
}
