import type { Chat, User } from '@grammyjs/types';
import type { NewPerson, ReplyKeyboard } from '../client-api';
import {
  botUserOf,
  type BotRecord,
  groupChatOf,
  type GroupRecord,
  type PersonRecord,
  privateChatOf,
  userOf,
} from './records';
import type { Table, Tables } from './tables';

const FIRST_PERSON_ID = 5_000_000_001;
const FIRST_GROUP_ID = 4_000_000_001;
/** Supergroups and channels have ids below this (Bot API, Chat.id). */
const SUPERGROUP_OFFSET = -1_000_000_000_000;

/** Who there is: the bot, persons, groups. */
export class Directory {
  private readonly people: Table<PersonRecord>;
  private readonly groups: Table<GroupRecord>;

  constructor(
    private readonly tables: Tables,
    readonly bot: BotRecord,
  ) {
    this.people = tables.table('persons');
    this.groups = tables.table('groups');
  }

  /** All persons, oldest first. */
  persons(): PersonRecord[] {
    return [...this.people.values()];
  }

  /** A person by id. */
  person(id: number): PersonRecord | undefined {
    return this.people.get(id);
  }

  /** A new person who has not written yet. */
  addPerson({ first_name, last_name, username, language_code = 'ru' }: NewPerson): PersonRecord {
    const person: PersonRecord = {
      id: this.tables.nextNumber('person_id', FIRST_PERSON_ID),
      first_name,
      ...(last_name !== undefined && { last_name }),
      ...(username !== undefined && { username }),
      language_code,
      blocked: false,
      started: false,
      reply_keyboard: null,
    };
    this.people.set(person.id, person);
    return person;
  }

  /** Changes what is known of a person. */
  updatePerson(id: number, change: Partial<Omit<PersonRecord, 'id'>>): PersonRecord | undefined {
    const person = this.people.get(id);
    if (!person) return undefined;
    const changed = { ...person, ...change };
    this.people.set(id, changed);
    return changed;
  }

  /** Sets or removes the keyboard under a person's input line. */
  setReplyKeyboard(id: number, reply_keyboard: ReplyKeyboard | null, one_time_keyboard = false): void {
    this.updatePerson(id, { reply_keyboard, one_time_keyboard });
  }

  /** A group or channel by its (negative) id. */
  group(id: number): GroupRecord | undefined {
    return this.groups.get(id);
  }

  /** A new group or channel with the bot in it. */
  addGroup(title: string, type: GroupRecord['type']): GroupRecord {
    const number = this.tables.nextNumber('group_id', FIRST_GROUP_ID);
    const group: GroupRecord = { id: type === 'group' ? -number : SUPERGROUP_OFFSET - number, type, title };
    this.groups.set(group.id, group);
    return group;
  }

  /** The chat of an id, or of a person's `@username`. */
  chat(id: number | string): Chat | undefined {
    const person = typeof id === 'number' ? this.people.get(id) : this.persons().find((each) => isCalled(each, id));
    if (person) return privateChatOf(person);
    const group = typeof id === 'number' ? this.groups.get(id) : undefined;
    return group && groupChatOf(group);
  }

  /** The user of an id: a person or the bot. */
  user(id: number): User | undefined {
    const person = this.people.get(id);
    if (person) return userOf(person);
    return id === this.bot.id ? botUserOf(this.bot) : undefined;
  }
}

function isCalled(person: PersonRecord, handle: string): boolean {
  return person.username !== undefined && `@${person.username}`.toLowerCase() === handle.toLowerCase();
}
