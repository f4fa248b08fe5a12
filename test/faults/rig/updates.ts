import type { Person } from '../../../src/sandbox/telegram/client-api';
import type { AnyUpdate } from './fault-rig';

let lastUpdateId = 900_000_000;

/** Ids above all that the emulated Telegram gives out in a test. */
export const nextUpdateId = () => ++lastUpdateId;

/** A text message of a person to the bot, as a webhook brings it. */
export function messageOf(person: Person, text: string, updateId = nextUpdateId()): AnyUpdate {
  const entity = { type: 'bot_command', offset: 0, length: text.split(' ', 1)[0]?.length };
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1_795_400_000,
      chat: chatOf(person),
      from: from(person),
      text,
      ...(text.startsWith('/') && { entities: [entity] }),
    },
  };
}

/** A person's press of a button of a message that is a text. */
export function pressOf(person: Person, data: string, updateId = nextUpdateId()): AnyUpdate {
  const message = { message_id: 1, date: 1_795_400_000, chat: chatOf(person), text: 'Choose a sign' };
  return {
    update_id: updateId,
    callback_query: { id: String(updateId), from: from(person), chat_instance: '1', message, data },
  };
}

const from = ({ id, first_name, language_code }: Person) => ({ id, is_bot: false, first_name, language_code });
const chatOf = ({ id, first_name }: Person) => ({ id, type: 'private', first_name });
