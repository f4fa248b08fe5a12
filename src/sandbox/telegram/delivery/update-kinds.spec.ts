import { isAllowed, lifetimeOf, queueOf } from './update-kinds';

describe('kinds of updates', () => {
  const chat = { id: -5 };
  const from = { id: 7 };

  it.each<[string, object, string]>([
    ['message', { chat, from }, 'chat:-5'],
    ['edited_message', { chat, from }, 'chat:-5'],
    ['channel_post', { chat }, 'chat:-5'],
    ['callback_query', { from, message: { chat } }, 'callback_query:7'],
    ['inline_query', { from }, 'inline_query:7'],
    ['shipping_query', { from }, 'checkout:7'],
    ['pre_checkout_query', { from }, 'checkout:7'],
    ['my_chat_member', { chat, from }, 'my_chat_member:-5'],
    ['chat_member', { chat, from }, 'chat_member:-5'],
    ['subscription', { user: from }, 'subscription:7'],
    ['poll', { id: '1' }, 'alone:3'],
    ['callback_query', { from: 'malformed' }, 'callback_query:3'],
  ])('%s waits in its queue', (kind, body, queue) => {
    expect(queueOf(kind, body, 3)).toBe(queue);
  });

  it('lets through what is asked for, or all but three kinds', () => {
    expect(isAllowed('message', [])).toBe(true);
    expect(isAllowed('chat_member', [])).toBe(false);
    expect(isAllowed('message_reaction', ['message_reaction'])).toBe(true);
    expect(isAllowed('message', ['callback_query'])).toBe(false);
  });

  it('gives presses and checkouts 150 s', () => {
    expect(['message', 'callback_query', 'pre_checkout_query', 'inline_query'].map(lifetimeOf)).toEqual([
      86_400, 150, 150, 30,
    ]);
  });
});
