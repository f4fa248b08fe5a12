import type { TelegramClient } from '../../platform/telegram/telegram-client';
import type { BotContext } from './bot-context';
import { Replies } from './replies.service';
import { button, inlineKeyboard } from './view';

interface Sent {
  readonly text: string;
  readonly reply_markup?: object;
}

const keyboard = inlineKeyboard([[button('Дальше', 'later')]]);

describe('what the bot says', () => {
  const calls: [string, Sent][] = [];
  const telegram = {
    call: (method: string, params: Sent) => {
      calls.push([method, params]);
      return Promise.resolve({ message_id: 1 });
    },
  } as unknown as TelegramClient;
  const replies = new Replies(telegram);
  const pressed = { chat: { id: 1 }, callbackQuery: { message: { message_id: 5, chat: { id: 1 }, text: 'x' } } };
  const long = `<b>${'слово '.repeat(1_000)}</b>`;

  beforeEach(() => {
    calls.length = 0;
  });

  it('is one message where it fits', async () => {
    await replies.say({ chat: { id: 1 } } as BotContext, { text: '<b>да</b>', keyboard });
    expect(calls).toMatchObject([['sendMessage', { text: '<b>да</b>', reply_markup: keyboard }]]);
    expect(calls).toHaveLength(1);
  });

  it('goes out in parts where it is too long, the buttons under the last', async () => {
    await replies.say({ chat: { id: 1 } } as BotContext, { text: long, keyboard });
    expect(calls.map(([method, { reply_markup }]) => [method, reply_markup])).toEqual([
      ['sendMessage', undefined],
      ['sendMessage', keyboard],
    ]);
    for (const [, { text }] of calls) expect(text).toMatch(/^<b>слово.*слово<\/b>$/);
  });

  it('does not force a long text into the pressed message', async () => {
    await replies.show(pressed as unknown as BotContext, { text: long, keyboard });
    expect(calls.map(([method]) => method)).toEqual(['sendMessage', 'sendMessage']);
    await replies.show(pressed as unknown as BotContext, { text: 'да', keyboard });
    expect(calls.at(-1)?.[0]).toBe('editMessageText');
  });
});
