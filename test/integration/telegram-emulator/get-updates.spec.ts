import { setTimeout as delay } from 'node:timers/promises';
import { TestTelegram } from '../../support/telegram-emulator';

describe('getUpdates', () => {
  let telegram: TestTelegram;

  beforeEach(async () => {
    telegram = await TestTelegram.start({ redeliveryScale: 0 });
  });
  afterEach(async () => {
    await telegram.close();
  });

  const poll = async (parameters: object = {}): Promise<number[]> => {
    const answer = await telegram.call('getUpdates', parameters);
    if (!answer.ok) throw new Error(answer.description);
    return (answer.result as { update_id: number }[]).map(({ update_id }) => update_id);
  };
  const write = async (id: number, text: string): Promise<void> => {
    await telegram.client('POST', `/persons/${id}/messages`, { text });
  };

  it('hands out again what was not confirmed, and confirms by a greater offset', async () => {
    const { id } = await telegram.person();
    for (const text of ['1', '2', '3']) await write(id, text);
    const [first, second, third] = await poll();
    expect(await poll({ limit: 2 })).toEqual([first, second]);
    expect(await poll({ offset: second })).toEqual([second, third]);
    expect(await poll({ offset: 0 })).toEqual([second, third]);
    expect(await poll({ offset: -1 })).toEqual([third]);
    expect(await poll()).toEqual([third]);
    expect(await poll({ offset: third! + 1 })).toEqual([]);
    await telegram.settled();
  });

  it('holds the call until something comes, or until its time is over', async () => {
    const { id } = await telegram.person();
    const held = poll({ timeout: 20 });
    await delay(50);
    const before = performance.now();
    await write(id, 'now');
    expect(await held).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(10_000);
    const [only] = await poll();
    expect(await poll({ offset: only! + 1, timeout: 1 })).toEqual([]);
  });

  it('gives a held update only to a caller who is still there', async () => {
    const leaving = new AbortController();
    const address = `${telegram.url}/bot${telegram.token}/getUpdates?timeout=20`;
    const call = fetch(address, { signal: leaving.signal }).catch(() => 'gone');
    await delay(50);
    leaving.abort();
    expect(await call).toBe('gone');
    const { id } = await telegram.person();
    await write(id, 'kept');
    expect(await poll()).toHaveLength(1);
  });

  it('ends the earlier of two callers with 409', async () => {
    const first = telegram.call('getUpdates', { timeout: 20 });
    await delay(50);
    const second = poll({ timeout: 20 });
    expect(await first).toEqual({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    const { id } = await telegram.person();
    await write(id, 'hi');
    expect(await second).toHaveLength(1);
  });

  it('is refused with 409 while a webhook is set, which also ends a held call', async () => {
    const held = telegram.call('getUpdates', { timeout: 20 });
    await delay(50);
    await telegram.call('setWebhook', { url: 'http://127.0.0.1:9/' });
    expect(await held).toMatchObject({
      error_code: 409,
      description: 'Conflict: terminated by setWebhook request',
    });
    expect(await telegram.call('getUpdates')).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await telegram.call('deleteWebhook');
    expect(await poll()).toEqual([]);
  });

  it('remembers allowed_updates', async () => {
    const { id } = await telegram.person();
    await poll({ allowed_updates: ['callback_query'] });
    await write(id, 'unseen');
    expect(await poll()).toEqual([]);
    await poll({ allowed_updates: '["message"]' });
    await write(id, 'seen');
    expect(await poll()).toHaveLength(1);
  });
});
