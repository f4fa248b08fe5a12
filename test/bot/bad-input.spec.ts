import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotWorld } from '../support/bot-world';
import { describeWithShared, SHARED } from '../support/tools';

const person = { id: 4_242, is_bot: false, first_name: 'Anna', language_code: 'ru' };
const chat = { id: 4_242, type: 'private', first_name: 'Anna' };
const message = (more: object) => ({ message_id: 7, date: 1_700_000_000, chat, from: person, ...more });

let world: BotWorld;

beforeAll(async () => {
  world = await BotWorld.start();
});

afterAll(() => world.close());

const stored = () =>
  world.rows<{ count: string }>('select (select count(*) from bot_updates) + (select count(*) from users) as count');

describe('the webhook', () => {
  it.each([
    ['a wrong secret', 'wrong'],
    ['no secret', null],
    ['an empty one', ''],
  ])('refuses %s and stores nothing', async (_name, secret) => {
    const before = await stored();
    for (const body of [{ update_id: 1, message: message({ text: '/start' }) }, '{broken', 'x'.repeat(2 << 20)]) {
      expect((await world.post(body, secret)).status).toBe(401);
    }
    expect(await stored()).toEqual(before);
  });

  it('refuses what is too large, broken or no update', async () => {
    expect((await world.post(`{"update_id":1,"x":"${'x'.repeat(1 << 20)}"}`)).status).toBe(413);
    for (const body of ['', '{broken', 'null', '[]', '"text"', '{}', '{"update_id":"1"}', '{"update_id":1.5}']) {
      expect([body, (await world.post(body)).status]).toEqual([body, 400]);
    }
  });

  it.each([
    ['a kind nobody knows', { update_id: 11, something_new: { from: person } }],
    ['no kind at all', { update_id: 12 }],
    [
      'a channel post',
      { update_id: 13, channel_post: message({ chat: { id: -100, type: 'channel', title: 'x' }, text: 'x' }) },
    ],
    ['an edited message', { update_id: 14, edited_message: message({ text: 'x', edit_date: 1 }) }],
    ['a message of nobody', { update_id: 15, message: { message_id: 1, date: 1, chat, text: '/start' } }],
    ['a message that is no object', { update_id: 16, message: 'text' }],
    ['a notice', { update_id: 17, message: message({ pinned_message: message({ text: 'x' }) }) }],
    [
      'a press without data',
      { update_id: 18, callback_query: { id: '1', from: person, chat_instance: '1', game_short_name: 'x' } },
    ],
    [
      'a press of an unknown button',
      {
        update_id: 19,
        callback_query: { id: '1', from: person, chat_instance: '1', data: 'no such', message: message({ text: 'x' }) },
      },
    ],
    ['deep nesting', { update_id: 20, message: message({ text: 'x', reply_to_message: { a: { b: { c: [] } } } }) }],
    ['an empty text', { update_id: 21, message: message({ text: '' }) }],
    ['null where objects belong', { update_id: 22, message: null, callback_query: null }],
    ['a chat without a type', { update_id: 23, message: message({ chat: { id: 4_242 }, text: 'x' }) }],
  ])('answers 200 to %s', async (_name, update) => {
    expect((await world.post(update)).status).toBe(200);
  });

  it('goes on working', async () => {
    expect((await world.post({ update_id: 99, message: message({ text: '/help' }) })).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${world.config.http.port}/health`)).status).toBe(200);
  });

  it('works a copy off once', async () => {
    const update = {
      update_id: 500,
      message: message({ text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] }),
    };
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await world.post(update)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await world.rows("select kind from person_events where kind = 'started'")).toHaveLength(1);
  });
});

describeWithShared('samples/telegram_updates', "other people's updates", () => {
  it('never cause an error of ours', async () => {
    const folder = join(SHARED, 'samples/telegram_updates');
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(250);
    const failed: string[] = [];
    for (const file of files) {
      const { status } = await world.post(readFileSync(join(folder, file), 'utf8'));
      if (status !== 200) failed.push(`${file}: ${status}`);
    }
    expect(failed).toEqual([]);
  });
});

describe('whatever came in', () => {
  it('left no failure behind', async () => {
    expect(await world.rows('select error from failed_updates')).toEqual([]);
  });
});
