import { TestTelegram } from '../../support/telegram-emulator';
import { FakeBot } from './fake-bot';

interface Update {
  message?: { chat: { id: number }; text?: string };
  callback_query?: { id: string; message: { chat: { id: number }; message_id: number }; data: string };
}

const MENU = { keyboard: [['Menu', 'Help']], resize_keyboard: true };
const SIGNS = {
  inline_keyboard: [[{ text: 'Leo', callback_data: 'sign:leo' }], [{ text: 'Read', url: 'https://example.com' }]],
};

describe('a test’s person', () => {
  let telegram: TestTelegram;
  let bot: FakeBot;

  /** A bot that greets, shows a menu, turns pages and is sometimes late. */
  async function behave(update: Update): Promise<void> {
    const { message, callback_query: press } = update;
    if (message) {
      const chat_id = message.chat.id;
      if (message.text === '/start')
        await telegram.call('sendMessage', { chat_id, text: 'Welcome', reply_markup: MENU });
      if (message.text === 'Menu') await telegram.call('sendMessage', { chat_id, text: 'Choose', reply_markup: SIGNS });
      if (message.text === 'later') setTimeout(() => void telegram.call('sendMessage', { chat_id, text: 'done' }), 50);
    }
    if (press) {
      const { chat, message_id } = press.message;
      await telegram.call('answerCallbackQuery', { callback_query_id: press.id, text: 'One moment' });
      await telegram.call('editMessageText', { chat_id: chat.id, message_id, text: press.data });
    }
  }

  beforeEach(async () => {
    telegram = await TestTelegram.start();
    bot = await FakeBot.start(async ({ update }) => {
      await behave(update as Update);
      return {};
    });
    await telegram.call('setWebhook', { url: bot.url });
  });
  afterEach(async () => {
    await telegram.close();
    await bot.close();
  });

  it('talks with the bot', async () => {
    const anna = await telegram.person({ first_name: 'Anna' });
    expect(await anna.sends('/start')).toMatchObject([{ text: 'Welcome' }]);
    expect((await anna.presses('Menu')).messages).toMatchObject([{ text: 'Choose' }]);
    const press = await anna.presses('Leo');
    expect(press).toMatchObject({ answered: true, text: 'One moment', alert: false, messages: [{ text: 'sign:leo' }] });
    expect(await anna.lastMessage()).toMatchObject({ text: 'sign:leo' });
    await expect(anna.presses('Virgo')).rejects.toThrow('No button "Virgo" in the chat; there are ["Menu","Help"]');
    expect(telegram.callsOf('sendMessage').map(({ parameters }) => parameters.text)).toEqual(['Welcome', 'Choose']);
  });

  it('waits for what comes later', async () => {
    const anna = await telegram.person();
    expect(await anna.sends('later')).toEqual([]);
    expect(await anna.waitsForMessage(({ text }) => text === 'done')).toMatchObject({ from: 'bot' });
  });

  it('can be in a group, and block the bot', async () => {
    const anna = await telegram.person();
    await anna.sends('/start');
    const group = await anna.addsBotToGroup();
    await anna.sendsToGroup(group, '/start');
    await anna.blocks();
    await anna.unblocks();
    expect(bot.received.map(({ update }) => Object.keys(update)[1])).toEqual([
      'message',
      'my_chat_member',
      'message',
      'my_chat_member',
      'my_chat_member',
    ]);
    expect(telegram.callsOf('sendMessage')[1]).toMatchObject({ parameters: { chat_id: group }, answer: { ok: true } });
  });

  it('lets a test refuse calls', async () => {
    telegram.refuseNext('sendMessage', 429, 'Too Many Requests: retry after 2', 2);
    const anna = await telegram.person();
    expect(await anna.sends('/start')).toEqual([]);
    expect(telegram.callsOf('sendMessage')).toMatchObject([
      { answer: { ok: false, error_code: 429, parameters: { retry_after: 2 } } },
    ]);
    telegram.forgetCalls();
    expect(await anna.sends('/start')).toHaveLength(1);
    expect(telegram.calls).toHaveLength(1);
  });

  it('tells of updates that nobody takes', async () => {
    const id = await telegram.inject({ update_id: 7, unheard_of: {} });
    await telegram.settled();
    expect(id).toBe(7);
    expect(bot.received[0]!.update).toEqual({ update_id: 7, unheard_of: {} });
  });
});
