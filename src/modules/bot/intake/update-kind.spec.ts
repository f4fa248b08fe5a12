import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Update } from '@grammyjs/types';
import { OWN_UPDATES } from '../../../../test/fixtures/updates/updates';
import { describeWithShared, SHARED } from '../../../../test/support/tools';
import { ALLOWED_UPDATES, kindOfUpdate } from './update-kind';

/** The kind an update says it is of, if the bot asks for it. */
const saidKind = (update: object) => ALLOWED_UPDATES.find((kind) => kind in update) ?? 'other';

describe('what an update is to the bot', () => {
  it.each(Object.entries(OWN_UPDATES))('%s', (_name, update) => {
    expect(kindOfUpdate(update)).toBe(saidKind(update));
  });

  it('is nothing where it is not in the shape the handlers count on', () => {
    const chat = { id: 1, type: 'private' };
    const message = { message_id: 1, date: 1, chat, from: { id: 1 }, text: 'x' };
    for (const spoiled of [
      { message: null },
      { message: { ...message, text: 5 } },
      { message: { ...message, from: { id: '1' } } },
      { message: { ...message, from: { id: 2 ** 63 } } },
      { message: { ...message, from: { id: 1, language_code: {} } } },
      { message: { ...message, chat: { id: 1 } } },
      { message: { ...message, entities: [null] } },
      { callback_query: { id: 1, from: { id: 1 } } },
      { callback_query: { id: '', from: { id: 1 } } },
      { callback_query: { id: '1', from: { id: 1 }, data: [] } },
      { callback_query: { id: '1', from: { id: 1 }, message: 'x' } },
      { my_chat_member: { chat, from: { id: 1 } } },
      { inline_query: { id: '1', query: 'x' } },
      { inline_query: { id: '', from: { id: 1 }, query: '' } },
      { inline_query: { id: '1', from: { id: 1 }, query: 7 } },
      { message: { ...message, text: {} }, callback_query: { id: '1', from: { id: 1 } } },
    ]) {
      expect([spoiled, kindOfUpdate({ update_id: 1, ...spoiled } as unknown as Update)]).toEqual([spoiled, 'other']);
    }
  });
});

describeWithShared('samples/telegram_updates', "other people's updates", () => {
  it('are what they say they are, but for stubs of a message', () => {
    const folder = join(SHARED, 'samples/telegram_updates');
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const misread = files.filter((file) => {
      const update = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { message?: { chat?: { type?: string } } };
      const isStub = update.message !== undefined && update.message.chat?.type === undefined; // Telegram always gives it
      return !isStub && kindOfUpdate(update as Update) !== saidKind(update);
    });
    expect(misread).toEqual([]);
  });
});
