import { setTimeout as delay } from 'node:timers/promises';
import { TestClock } from '../../support/test-clock';
import { TestTelegram } from '../../support/telegram-emulator';
import { deferred } from '../../support/waiting';
import { FakeBot } from './fake-bot';

const started: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(each: T): T => {
  started.push(each);
  return each;
};

afterEach(async () => {
  for (const each of started.splice(0).reverse()) await each.close();
});

async function hook(telegram: TestTelegram, url: string, more: object = {}): Promise<void> {
  expect(await telegram.call('setWebhook', { url, ...more })).toEqual({ ok: true, result: true });
}

async function info(telegram: TestTelegram): Promise<Record<string, unknown>> {
  const answer = await telegram.call('getWebhookInfo');
  if (!answer.ok) throw new Error(answer.description);
  return answer.result as Record<string, unknown>;
}

describe('delivery to a webhook', () => {
  it('posts JSON with the secret header and counts ids up', async () => {
    const telegram = keep(await TestTelegram.start());
    const bot = keep(await FakeBot.start());
    await hook(telegram, bot.url, { secret_token: 'a-Secret_1' });
    const anna = await telegram.person();
    await anna.sends('/start ref_1');
    await anna.sends('two');
    expect(bot.texts).toEqual(['/start ref_1', 'two']);
    const [first, second] = bot.received;
    expect(first!.headers).toMatchObject({
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': 'a-Secret_1',
    });
    expect(second!.update.update_id).toBe(first!.update.update_id + 1);
    expect(first!.update.message).toMatchObject({
      chat: { id: anna.id, type: 'private' },
      from: { id: anna.id, is_bot: false, language_code: 'ru' },
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
    expect((await info(telegram)).pending_update_count).toBe(0);
  });

  it('keeps one update of a chat in flight, but chats side by side up to max_connections', async () => {
    const telegram = keep(await TestTelegram.start());
    const inChat = new Map<number, number>();
    let worst = 0;
    const bot = keep(
      await FakeBot.start(async ({ update }) => {
        const { id } = (update.message as { chat: { id: number } }).chat;
        inChat.set(id, (inChat.get(id) ?? 0) + 1);
        worst = Math.max(worst, inChat.get(id)!);
        await delay(20);
        inChat.set(id, inChat.get(id)! - 1);
        return {};
      }),
    );
    await hook(telegram, bot.url, { max_connections: 3 });
    const people = await Promise.all(Array.from({ length: 5 }, () => telegram.person()));
    await Promise.all(people.flatMap((person) => [1, 2, 3].map((n) => person.sends(`${person.id} ${n}`))));
    expect(bot.received).toHaveLength(15);
    expect(worst).toBe(1);
    expect(bot.mostAtOnce).toBe(3);
  });

  it('lets a press overtake the messages of its chat', async () => {
    const telegram = keep(await TestTelegram.start());
    const { promise: held, resolve: release } = deferred();
    const bot = keep(
      await FakeBot.start(async ({ update }) => {
        if ('message' in update) await held;
        return {};
      }),
    );
    await hook(telegram, bot.url);
    const anna = await telegram.person();
    const sending = anna.sends('one');
    await bot.got(1);
    await telegram.call('sendMessage', {
      chat_id: anna.id,
      text: 'choose',
      reply_markup: { inline_keyboard: [[{ text: 'Leo', callback_data: 'leo' }]] },
    });
    const pressing = anna.presses('Leo');
    await bot.got(2);
    expect(bot.received[1]!.update.callback_query).toMatchObject({ data: 'leo', from: { id: anna.id } });
    release();
    await Promise.all([sending, pressing]);
  });

  it('repeats a failed update at once, then after 2, 4, 8 s, and lets no later one of the chat pass', async () => {
    const telegram = keep(await TestTelegram.start({ redeliveryScale: 0.05 }));
    const bot = keep(await FakeBot.start((_received, count) => ({ status: count <= 4 ? 500 : 200 })));
    await hook(telegram, bot.url);
    const anna = await telegram.person();
    await Promise.all([anna.sends('one'), anna.sends('two')]);
    expect(bot.texts).toEqual(['one', 'one', 'one', 'one', 'one', 'two']);
    const gaps = bot.received.slice(1, 5).map(({ at }, i) => at - bot.received[i]!.at);
    expect(gaps[0]).toBeLessThan(60);
    [100, 200, 400].forEach((expected, i) => {
      expect(gaps[i + 1]).toBeGreaterThan(expected - 10);
      expect(gaps[i + 1]).toBeLessThan(expected + 150);
    });
    expect(await info(telegram)).toMatchObject({
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
  });

  it('obeys Retry-After', async () => {
    const telegram = keep(await TestTelegram.start({ redeliveryScale: 0.05 }));
    const bot = keep(
      await FakeBot.start((_received, count) => (count === 1 ? { status: 503, headers: { 'retry-after': '5' } } : {})),
    );
    await hook(telegram, bot.url);
    await (await telegram.person()).sends('one');
    const [first, second] = bot.received;
    expect(second!.at - first!.at).toBeGreaterThan(240);
  });

  it('keeps what nobody takes and tells why, until someone listens', async () => {
    const telegram = keep(await TestTelegram.start());
    const gone = await FakeBot.start();
    const port = gone.port;
    await gone.close();
    await hook(telegram, `http://127.0.0.1:${port}/hook`);
    const anna = await telegram.person();
    const sending = anna.sends('one');
    await telegram.until('an error', async () => {
      await delay(10);
      return (await info(telegram)).last_error_message === 'Connection refused' ? true : undefined;
    });
    expect((await info(telegram)).pending_update_count).toBe(1);
    const bot = keep(await FakeBot.start(undefined, port));
    await sending;
    expect(bot.texts).toEqual(['one']);
  });

  it('gives an unanswered update up and repeats it', async () => {
    const telegram = keep(await TestTelegram.start({ answerTimeoutMs: 200 }));
    const { promise: held, resolve: release } = deferred();
    const bot = keep(
      await FakeBot.start(async (_received, count) => {
        if (count === 1) await held;
        return {};
      }),
    );
    await hook(telegram, bot.url);
    await (await telegram.person()).sends('one');
    release();
    expect(bot.texts).toEqual(['one', 'one']);
    expect(await info(telegram)).toMatchObject({ last_error_message: 'Read timeout expired' });
  });

  it('forgets presses after 150 s and messages after 24 h', async () => {
    const clock = new TestClock('2026-11-23T09:00:00Z');
    const telegram = keep(await TestTelegram.start({ clock }));
    const anna = await telegram.person();
    await telegram.call('getUpdates');
    await telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'hi' });
    await telegram.inject({ callback_query: { id: '1', from: { id: anna.id } } });
    clock.advance(149_000);
    expect((await info(telegram)).pending_update_count).toBe(2);
    clock.advance(3_000);
    expect((await info(telegram)).pending_update_count).toBe(1);
    clock.advance(24 * 3600_000);
    expect((await info(telegram)).pending_update_count).toBe(0);
  });

  it('runs a call that comes in the answer, but no setting of webhooks', async () => {
    const telegram = keep(await TestTelegram.start());
    const bot = keep(
      await FakeBot.start(({ update }) => {
        const { chat } = update.message as { chat: { id: number } };
        const call = { method: 'sendMessage', chat_id: chat.id, text: 'by reply' };
        return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call) };
      }),
    );
    await hook(telegram, bot.url);
    const anna = await telegram.person();
    await anna.sends('hi');
    expect(await anna.waitsForMessage()).toMatchObject({ text: 'by reply' });
  });

  it('keeps allowed_updates where they are left out, and takes its default for none', async () => {
    const telegram = keep(await TestTelegram.start({ redeliveryScale: 0 }));
    const bot = keep(await FakeBot.start());
    await hook(telegram, bot.url, { allowed_updates: ['message'] });
    const anna = await telegram.person();
    await anna.sends('one');
    await anna.blocks();
    await anna.unblocks();
    await hook(telegram, `${bot.url}2`);
    await anna.blocks();
    await anna.unblocks();
    expect((await info(telegram)).allowed_updates).toEqual(['message']);
    await hook(telegram, bot.url, { allowed_updates: [] });
    await anna.blocks();
    expect(bot.received.map(({ update }) => Object.keys(update)[1])).toEqual(['message', 'my_chat_member']);
    expect((await info(telegram)).allowed_updates).toBeUndefined();
  });

  it('drops pending updates when asked, and refuses addresses as Telegram does', async () => {
    const telegram = keep(await TestTelegram.start({ redeliveryScale: 0 }));
    const anna = await telegram.person();
    await telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'hi' });
    await telegram.call('deleteWebhook', { drop_pending_updates: true });
    expect((await info(telegram)).pending_update_count).toBe(0);
    const refused = async (parameters: object) => {
      const answer = await telegram.call('setWebhook', parameters);
      return answer.ok ? 'ok' : answer.description;
    };
    expect(await refused({ url: 'http://example.com/' })).toBe(
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await refused({ url: 'https://example.com:444/' })).toBe(
      'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    );
    expect(await refused({ url: 'http://127.0.0.1:1/', secret_token: 'no spaces' })).toBe(
      'Bad Request: secret token contains unallowed characters',
    );
  });

  it('refuses a second setWebhook within a second', async () => {
    const telegram = keep(await TestTelegram.start({ redeliveryScale: 1 }));
    const bot = keep(await FakeBot.start());
    await hook(telegram, bot.url);
    expect(await telegram.call('setWebhook', { url: bot.url })).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
  });
});
