import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Question } from '../../platform/database/grouped-statements';
import type { GroupedRow } from '../../platform/database/statement';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { Clock } from '../../shared/clock';
import type { Language } from '../../shared/language';
import { type LocalDate, localDateIn } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { ConsentsRepository } from './consents.repository';
import type { ConsentPurpose } from './domain/consent';
import { adultFrom } from './domain/birth-date';
import { newcomer } from './newcomer';
import type { PersonEventKind } from './domain/person-event';
import type { User } from './user.entity';
import { type Stranger, UsersRepository } from './users.repository';

/** The zone people live in until they say another. */
const DEFAULT_ZONE = 'Europe/Moscow';
const BIRTH_DATE = 'users.birth_date';
/** How long a person who wrote of danger is offered neither cards nor anything for money. */
const CARE_HOLD_MS = 24 * 60 * 60 * 1_000;
/** Words typed within so long after those that were held are the same ones. */
const CARE_PAUSE_MS = 10 * 60_000;

/** People: their settings, their consents, their way. Every method works inside the caller's transaction. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly database: Database,
    private readonly consents: ConsentsRepository,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** The person behind an update, made at the first contact; their row stays locked until the transaction ends. */
  async arrive(telegramId: number, language: Language): Promise<{ user: User; isNew: boolean }> {
    const arrival = await this.users.arrive(telegramId, language, this.clock.now());
    if (arrival.isNew) await this.record(arrival.user.id, 'first_contact');
    return arrival;
  }

  /** Asks for a person, whose row is not held: `seeing` notes the visit of one who was met before, `meeting` meets a new one. */
  recognising(telegramId: number): Question<User | Stranger> {
    return this.users.recognising(telegramId);
  }

  /** Notes that a person wrote. */
  seeing(user: User): GroupedRow {
    return this.users.seeing(user.id, this.clock.now());
  }

  /** Somebody new, and what has to be written of them. */
  meeting({ newId }: Stranger, telegramId: number, language: Language): { user: User; rows: GroupedRow[] } {
    const user = newcomer(newId, telegramId, language, this.clock.now());
    return { user, rows: [this.users.adding(user), this.users.addingEvent(newId, 'first_contact', user.firstSeenAt)] };
  }

  /** A person, for whoever brings them something. */
  find(id: string): Promise<User | null> {
    return this.users.findById(id);
  }

  /** A person who has met the bot, by Telegram's id; nothing is noted of this look. */
  findByTelegramId(telegramId: number): Promise<User | null> {
    return this.users.findByTelegramId(telegramId);
  }

  /** Remembers a sign. */
  async chooseSign(user: User, sign: ZodiacSign): Promise<void> {
    user.sign = sign;
    await this.users.update(user.id, { sign });
    await this.record(user.id, 'sign_chosen', sign);
  }

  /** Keeps a birth date, encrypted, together with the consent that was given to it, and the sign it means. */
  async saveBirthDate(user: User, date: LocalDate, sign: ZodiacSign): Promise<void> {
    await this.giveConsent(user, 'birth_data');
    user.birthDateSealed = this.cipher.encrypt(date, BIRTH_DATE);
    user.adultFrom = null;
    await this.users.update(user.id, { birthDateSealed: user.birthDateSealed, adultFrom: null });
    await this.record(user.id, 'birth_date_saved');
    await this.chooseSign(user, sign);
  }

  /** The kept birth date, if any. */
  birthDateOf(user: User): LocalDate | null {
    return user.birthDateSealed === null ? null : (this.cipher.decrypt(user.birthDateSealed, BIRTH_DATE) as LocalDate);
  }

  /** Forgets the birth date and ends the consent to keep it; the sign stays, as one chosen by button would. */
  async deleteBirthDate(user: User): Promise<void> {
    user.birthDateSealed = null;
    await this.users.update(user.id, { birthDateSealed: null });
    await this.revokeConsent(user, 'birth_data');
    await this.record(user.id, 'birth_date_deleted');
  }

  /** Whether a person agrees to a purpose, in its present wording. */
  hasConsent(user: User, purpose: ConsentPurpose): Promise<boolean> {
    return this.consents.stands(user.id, purpose);
  }

  /** Lets a model read what a person asks, or no longer; either way they are not asked again. */
  async allowAiTexts(user: User, isAllowed: boolean): Promise<void> {
    user.aiTextsRefused = !isAllowed;
    await this.users.update(user.id, { aiTextsRefused: user.aiTextsRefused });
    if (isAllowed) await this.giveConsent(user, 'ai_texts');
    else if (await this.hasConsent(user, 'ai_texts')) await this.revokeConsent(user, 'ai_texts');
    else await this.record(user.id, 'consent_refused', 'ai_texts');
  }

  /** Remembers that a person is under age, without their birth date. */
  async noteUnderAge(user: User, birthDate: LocalDate): Promise<void> {
    user.adultFrom = adultFrom(birthDate);
    await this.users.update(user.id, { adultFrom: user.adultFrom });
  }

  /** Whether a person is known to be under age today. */
  isUnderAge(user: User): boolean {
    return user.adultFrom !== null && user.adultFrom > this.todayOf(user);
  }

  /** Changes one or more settings. */
  async changeSettings(
    user: User,
    changes: Partial<Pick<User, 'language' | 'addressForm' | 'tarotReversals'>> & { timeZone?: string },
  ): Promise<void> {
    Object.assign(user, changes);
    await this.users.update(user.id, changes);
    await this.record(user.id, 'settings_changed', Object.keys(changes).join(','));
  }

  /** Offers this person neither cards nor a sale for the next 24 hours; keeps when, and nothing of what they wrote. */
  async holdForCare(user: User): Promise<void> {
    user.careUntil = new Date(this.clock.now().getTime() + CARE_HOLD_MS);
    await this.users.update(user.id, { careUntil: user.careUntil });
    await this.record(user.id, 'care_given');
  }

  /** The same for words that come letter by letter: nothing where they are held since a few minutes; whether they are now. */
  async holdForCareOnce(user: User): Promise<boolean> {
    const heldSince = (user.careUntil?.getTime() ?? 0) - CARE_HOLD_MS;
    if (this.clock.now().getTime() - heldSince < CARE_PAUSE_MS) return false;
    await this.holdForCare(user);
    return true;
  }

  /** Whether cards and sales have to wait because of what this person wrote within the last 24 hours. */
  isHeldForCare(user: User): boolean {
    return user.careUntil !== null && user.careUntil > this.clock.now();
  }

  /** Notes that Telegram does (not) let the bot write to this person; a person never met is left unknown. */
  async setReachable(telegramId: number, reachable: boolean): Promise<void> {
    const user = await this.users.findByTelegramId(telegramId);
    if (!user || user.reachable === reachable) return;
    await this.users.update(user.id, { reachable });
    await this.record(user.id, reachable ? 'bot_unblocked' : 'bot_blocked');
  }

  /** Adds a step to a person's way; `detail` is a closed value, never words of theirs. */
  record(userId: string, kind: PersonEventKind, detail?: string): Promise<void> {
    return this.database.last(this.users.addingEvent(userId, kind, this.clock.now(), detail));
  }

  /** The zone a person lives in (IANA name). */
  zoneOf(user: User): string {
    return user.timeZone ?? DEFAULT_ZONE;
  }

  /** The calendar date where a person is. */
  todayOf(user: User): LocalDate {
    return localDateIn(this.zoneOf(user), this.clock.now());
  }

  private async giveConsent(user: User, purpose: ConsentPurpose): Promise<void> {
    await this.consents.give(user.id, purpose, this.clock.now());
    await this.record(user.id, 'consent_given', purpose);
  }

  private async revokeConsent(user: User, purpose: ConsentPurpose): Promise<void> {
    await this.consents.revoke(user.id, purpose, this.clock.now());
    await this.record(user.id, 'consent_revoked', purpose);
  }
}
