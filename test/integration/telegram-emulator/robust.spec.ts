import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { METHODS } from '../../../src/sandbox/telegram/methods/method-table';
import { TestTelegram } from '../../support/telegram-emulator';
import { FakeBot } from './fake-bot';
import { referencePath } from './bot-api-spec';

const SAMPLES = referencePath('../samples/telegram_updates');

describe('whatever comes', () => {
  let telegram: TestTelegram;

  beforeAll(async () => {
    telegram = await TestTelegram.start({ redeliveryScale: 0 });
  });
  afterAll(async () => {
    await telegram.close();
  });

  const names = [
    ...[
      'chat_id',
      'text',
      'message_id',
      'parse_mode',
      'entities',
      'reply_markup',
      'reply_parameters',
      'photo',
      'document',
    ],
    ...['caption', 'media', 'callback_query_id', 'commands', 'scope', 'language_code', 'menu_button', 'offset'],
    ...['limit', 'allowed_updates', 'draft_id', 'action', 'file_id', 'link_preview_options', 'description'],
  ];

  it('a call is answered or refused, never an error of the server', async () => {
    const { id } = await telegram.person();
    await telegram.client('POST', `/persons/${id}/messages`, { text: '/start' });
    const value = fc.oneof(
      fc.constantFrom<unknown>(id, 1, 'HTML', '{}', '[]', 'attach://x', '<b>x</b>', {
        inline_keyboard: [[{ text: 'a', url: 'x' }]],
      }),
      fc.jsonValue({ maxDepth: 3 }),
      fc.jsonValue({ maxDepth: 3 }).map((each) => JSON.stringify(each)),
    );
    const parameters = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 });
    const method = fc.constantFrom(...METHODS.map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(method, parameters, async (name, given) => {
        const answer = await telegram.call(name, { ...given, timeout: 0 });
        if (!answer.ok) expect([400, 403, 404, 409, 429]).toContain(answer.error_code);
      }),
      { numRuns: 400 },
    );
  });

  (SAMPLES === undefined ? it.skip : it)(
    SAMPLES === undefined
      ? 'skipped: no samples of updates beside the checkout'
      : 'every sample update is delivered as it is',
    async () => {
      const updates = readdirSync(SAMPLES!)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(SAMPLES!, name), 'utf8')) as { update_id: number });
      const bot = await FakeBot.start();
      await telegram.call('setWebhook', { url: bot.url, drop_pending_updates: true });
      for (const update of updates) await telegram.inject(update);
      await telegram.settled();
      const byId = (a: { update_id: number }, b: { update_id: number }) => a.update_id - b.update_id;
      expect(bot.received.map(({ update }) => update).sort(byId)).toEqual(updates.sort(byId));
      await telegram.call('deleteWebhook');
      await bot.close();
    },
  );
});
