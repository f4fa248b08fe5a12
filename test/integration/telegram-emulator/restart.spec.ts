import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestTelegram } from '../../support/telegram-emulator';
import { FakeBot } from './fake-bot';

describe('a restart', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'telegram-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps bot, persons, messages, files, commands, keyboards and undelivered updates', async () => {
    const first = await TestTelegram.start({ folder, redeliveryScale: 0 });
    const anna = await first.person();
    await first.client('POST', `/persons/${anna.id}/messages`, { text: '/start' });
    const call = { chat_id: anna.id, text: 'hi', reply_markup: { keyboard: [['Menu']] } };
    await first.call('sendMessage', call);
    await first.call('setMyCommands', { commands: [{ command: 'start', description: 'Begin' }] });
    const { messages } = await anna.history();
    const [update] = await pending(first);
    await first.close();

    const second = await TestTelegram.start({ folder, redeliveryScale: 0 });
    expect(second.token).toBe(first.token);
    const history = await second.client(`GET`, `/persons/${anna.id}/messages`);
    expect(history).toEqual({ messages, more: false, reply_keyboard: { keyboard: [[{ text: 'Menu' }]] } });
    expect(await second.call('getMyCommands')).toMatchObject({ result: [{ command: 'start' }] });
    expect(await pending(second)).toEqual([update]);
    await second.client('POST', `/persons/${anna.id}/messages`, { text: 'again' });
    const [, next] = await pending(second);
    expect(next).toMatchObject({ update_id: update!.update_id + 1, message: { message_id: 3 } });
    await second.close();
  });

  it('goes on delivering to the webhook that was set', async () => {
    const first = await TestTelegram.start({ folder });
    const anna = await first.person();
    const gone = await FakeBot.start();
    await first.call('setWebhook', { url: gone.url, secret_token: 's' });
    const { port } = gone;
    await gone.close();
    await first.client('POST', `/persons/${anna.id}/messages`, { text: 'kept' });
    await first.close();
    const bot = await FakeBot.start(undefined, port);
    const second = await TestTelegram.start({ folder });
    await second.settled();
    expect(bot.received).toMatchObject([
      { update: { message: { text: 'kept' } }, headers: { 'x-telegram-bot-api-secret-token': 's' } },
    ]);
    await second.close();
    await bot.close();
  });

  it('starts from the folder as a kill left it, without a torn last line', async () => {
    const first = await TestTelegram.start({ folder });
    const anna = await first.person();
    await first.client('POST', `/persons/${anna.id}/messages`, { text: 'whole' });
    const copy = mkdtempSync(join(tmpdir(), 'telegram-'));
    cpSync(folder, copy, { recursive: true });
    await first.close();
    const journal = join(copy, 'journal.jsonl');
    const whole = readFileSync(journal, 'utf8');
    appendFileSync(journal, '[["messages","5000000001:2",{"body":{"te');

    const second = await TestTelegram.start({ folder: copy });
    expect(readFileSync(journal, 'utf8')).toBe(whole);
    expect(await second.client('GET', `/persons/${anna.id}/messages`)).toMatchObject({ messages: [{ text: 'whole' }] });
    await second.client('POST', `/persons/${anna.id}/messages`, { text: 'next' });
    await second.close();
    const third = await TestTelegram.start({ folder: copy });
    expect(await third.client('GET', `/persons/${anna.id}/messages`)).toMatchObject({
      messages: [{ text: 'whole' }, { text: 'next' }],
    });
    await third.close();
    rmSync(copy, { recursive: true });
  });

  async function pending(telegram: TestTelegram): Promise<{ update_id: number }[]> {
    const answer = await telegram.call('getUpdates');
    return answer.ok ? (answer.result as { update_id: number }[]) : [];
  }
});
