import type { ClientHistory, ClientMessage } from '../../../src/sandbox/telegram/client-api';
import {
  type ChatAction,
  chatReducer,
  type ChatState,
  EMPTY_CHAT,
} from '../../../web/sandbox-chat/src/state/chat-state';

const message = (message_id: number, from: 'person' | 'bot', text: string): ClientMessage => ({
  message_id,
  from,
  text,
  date: 1_000 + message_id,
});
const page = (messages: ClientMessage[], more = false): ClientHistory => ({ messages, more, reply_keyboard: null });
const arrives = (text: ClientMessage): ChatAction => ({ type: 'event', event: { type: 'message', message: text } });
const after = (...actions: ChatAction[]): ChatState => actions.reduce(chatReducer, EMPTY_CHAT);
const texts = ({ messages, outbox }: ChatState) => [...messages, ...outbox].map(({ text }) => text);

describe('state of a chat', () => {
  const written: ChatAction = { type: 'written', key: 'k', content: { text: 'hi' }, date: 1 };
  const stored: ChatAction = { type: 'stored', key: 'k', message: message(1, 'person', 'hi') };
  const ready: ChatAction = { type: 'loaded', history: page([]) };

  it.each([
    ['the answer comes first', [stored, arrives(message(1, 'person', 'hi'))]],
    ['the event comes first', [arrives(message(1, 'person', 'hi')), stored]],
  ])('shows a sent message once and under one key when %s', (_name, actions) => {
    const states = actions.map((_, index) => after(ready, written, ...actions.slice(0, index + 1)));
    for (const state of [after(ready, written), ...states]) {
      expect([...state.messages, ...state.outbox].map(({ text, key }) => [text, key])).toEqual([['hi', 'k']]);
    }
    expect(states.at(-1)?.messages[0]?.sending).toBeUndefined();
  });

  it('keeps a refused message to try again, in its place', () => {
    const refused = after(ready, written, { type: 'refused', key: 'k' });
    expect(refused.outbox[0]?.sending).toBe('failed');
    expect(chatReducer(refused, written).outbox.map(({ sending }) => sending)).toEqual(['pending']);
  });

  it('takes a new reading as the truth, but for what came while it was on its way', () => {
    const state = after(
      {
        type: 'loaded',
        history: page([message(1, 'bot', 'one'), message(2, 'bot', 'gone'), message(3, 'bot', 'old')]),
      },
      { type: 'online', online: true },
      { type: 'event', event: { type: 'edited', message: message(3, 'bot', 'new') } },
      arrives(message(4, 'bot', 'four')),
      { type: 'loaded', history: page([message(1, 'bot', 'one'), message(3, 'bot', 'old')]) },
    );
    expect(texts(state)).toEqual(['one', 'new', 'four']);
  });

  it('puts older pages before, and keeps them over a reconnection', () => {
    const state = after(
      { type: 'loaded', history: page([message(3, 'bot', 'three')], true) },
      { type: 'older', history: page([message(1, 'bot', 'one'), message(2, 'bot', 'two')]) },
      { type: 'loaded', history: page([message(3, 'bot', 'three'), message(4, 'bot', 'four')], true) },
    );
    expect(texts(state)).toEqual(['one', 'two', 'three', 'four']);
    expect(state.more).toBe(false);
  });

  it('does not show an edit of a message beyond the pages it has read', () => {
    const state = after(
      { type: 'loaded', history: page([message(8, 'bot', 'eight')], true) },
      { type: 'event', event: { type: 'edited', message: message(2, 'bot', 'two') } },
    );
    expect(texts(state)).toEqual(['eight']);
  });

  it('ends the typing sign and the draft with the message they announced', () => {
    const writing = after(
      ready,
      { type: 'event', event: { type: 'action', action: 'typing' } },
      { type: 'event', event: { type: 'draft', draft_id: 1, text: 'He' } },
    );
    expect([writing.action?.name, writing.draft?.text]).toEqual(['typing', 'He']);
    const said = chatReducer(writing, arrives(message(1, 'bot', 'Hello')));
    expect([said.action, said.draft]).toEqual([null, null]);
  });

  it('knows what the bot has noticed by anything it does', () => {
    const asked = after(ready, arrives(message(5, 'person', 'well?')));
    expect(asked.seenUpTo).toBe(0);
    expect(chatReducer(asked, { type: 'event', event: { type: 'action', action: 'typing' } }).seenUpTo).toBe(5);
  });
});
