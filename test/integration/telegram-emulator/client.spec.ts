import { request } from 'node:http';
import type { ClientEvent, ClientState } from '../../../src/sandbox/telegram/client-api';
import { TelegramPerson, TestTelegram } from '../../support/telegram-emulator';

describe('the client side', () => {
  let telegram: TestTelegram;
  let anna: TelegramPerson;

  beforeAll(async () => {
    telegram = await TestTelegram.start({ redeliveryScale: 0 });
    anna = await telegram.person();
    await telegram.client('POST', `/persons/${anna.id}/messages`, { text: '/start' });
  });
  afterAll(async () => {
    await telegram.close();
  });

  /** Status of a raw request with any headers, which `fetch` would not let pass. */
  const status = async (path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> =>
    new Promise((resolve, reject) => {
      const url = new URL(telegram.url);
      request(
        {
          host: url.hostname,
          port: url.port,
          path: path.startsWith('/identity') ? path : `/client${path}`,
          method,
          headers,
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      )
        .on('error', reject)
        .end(body);
    });

  it('lists bot and persons', async () => {
    const state = await telegram.client<ClientState>('GET', '/state');
    expect(state).toEqual({
      bot: { id: expect.any(Number) as number, username: 'sandbox_bot', first_name: 'Sandbox Bot', commands: [] },
      persons: [{ id: anna.id, first_name: 'Anna', language_code: 'ru', blocked: false }],
    });
  });

  it('is for this machine’s own pages only', async () => {
    const port = new URL(telegram.url).port;
    expect(await status('/state', {})).toBe(200);
    expect(await status('/state', { origin: 'http://localhost:3000' })).toBe(200);
    expect(await status('/state', { origin: 'http://127.0.0.1:3000', host: `localhost:${port}` })).toBe(200);
    expect(await status('/state', { origin: 'https://evil.example' })).toBe(403);
    expect(await status('/state', { origin: 'http://localhost.evil.example' })).toBe(403);
    expect(await status('/state', { origin: 'null' })).toBe(403);
    expect(await status('/state', { host: `evil.example:${port}` })).toBe(403);
    expect(await status('/identity', { host: `evil.example:${port}` })).toBe(403);
  });

  it('takes JSON only, and refuses what does not fit', async () => {
    const path = `/persons/${anna.id}/messages`;
    const body = JSON.stringify({ text: 'x' });
    expect(await status(path, { 'content-type': 'text/plain' }, 'POST', body)).toBe(415);
    expect(await status(path, { 'content-type': 'application/json' }, 'POST', '{"broken')).toBe(400);
    expect(await status(path, { 'content-type': 'application/json' }, 'POST', '{"text":"x","voice":1}')).toBe(400);
    expect(await status(path, { 'content-type': 'application/json' }, 'POST', '{"text":"  "}')).toBe(400);
    expect(await status('/persons/42/messages', { 'content-type': 'application/json' }, 'POST', body)).toBe(404);
    expect(await status('/persons', { 'content-type': 'application/json' }, 'POST', '{}')).toBe(400);
    const press = JSON.stringify({ message_id: 1, data: 'none' });
    expect(await status(`/persons/${anna.id}/callbacks`, { 'content-type': 'application/json' }, 'POST', press)).toBe(
      400,
    );
    expect(await status('/files/none', {})).toBe(404);
  });

  it('pages back through the history', async () => {
    const boris = await telegram.person({ first_name: 'Boris' });
    for (let i = 1; i <= 5; i++) await telegram.client('POST', `/persons/${boris.id}/messages`, { text: String(i) });
    const texts = async (query: string) => {
      const page = await telegram.client<{ messages: { text: string; message_id: number }[]; more: boolean }>(
        'GET',
        `/persons/${boris.id}/messages?${query}`,
      );
      return {
        texts: page.messages.map(({ text }) => text).join(''),
        more: page.more,
        first: page.messages[0]?.message_id,
      };
    };
    const last = await texts('limit=2');
    expect(last).toMatchObject({ texts: '45', more: true });
    const middle = await texts(`limit=2&before=${last.first}`);
    expect(middle).toMatchObject({ texts: '23', more: true });
    expect(await texts(`limit=2&before=${middle.first}`)).toMatchObject({ texts: '1', more: false });
  });

  it('refuses messages while the bot is blocked', async () => {
    const clara = await telegram.person({ first_name: 'Clara' });
    await telegram.client('PUT', `/persons/${clara.id}/blocked`, { blocked: true });
    await expect(telegram.client('POST', `/persons/${clara.id}/messages`, { text: 'x' })).rejects.toThrow('403');
  });

  it('streams what happens in the chat', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${telegram.url}/client/persons/${anna.id}/events`, { signal: leaving.signal });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    const events = readEvents(response);
    const next = async (): Promise<ClientEvent> => (await events.next()).value as ClientEvent;
    expect(await next()).toEqual({ type: 'bot', reachable: false });
    expect(await next()).toEqual({ type: 'commands', commands: [] });

    const chat_id = anna.id;
    await telegram.client('POST', `/persons/${chat_id}/messages`, { text: 'hi' });
    expect(await next()).toMatchObject({ type: 'message', message: { from: 'person', text: 'hi' } });
    await telegram.call('sendChatAction', { chat_id, action: 'typing' });
    expect(await next()).toEqual({ type: 'action', action: 'typing' });
    await telegram.call('sendMessageDraft', { chat_id, draft_id: 5, text: '<b>hel</b>', parse_mode: 'HTML' });
    expect(await next()).toEqual({
      type: 'draft',
      draft_id: 5,
      text: 'hel',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
    const markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };
    await telegram.call('sendMessage', { chat_id, text: 'hello', reply_markup: markup });
    const shown = await next();
    expect(shown).toMatchObject({
      type: 'message',
      message: { from: 'bot', text: 'hello', inline_keyboard: markup.inline_keyboard },
    });
    const { message_id } = (shown as Extract<ClientEvent, { type: 'message' }>).message;
    const { callback_query_id } = await telegram.client<{ callback_query_id: string }>(
      'POST',
      `/persons/${chat_id}/callbacks`,
      { message_id, data: 'b' },
    );
    await telegram.call('answerCallbackQuery', { callback_query_id, text: 'ok', show_alert: true });
    expect(await next()).toEqual({ type: 'callback_answer', callback_query_id, text: 'ok', show_alert: true });
    await telegram.call('editMessageText', { chat_id, message_id, text: 'changed' });
    expect(await next()).toMatchObject({ type: 'edited', message: { message_id, text: 'changed' } });
    await telegram.call('deleteMessage', { chat_id, message_id });
    expect(await next()).toEqual({ type: 'deleted', message_id });
    await telegram.call('sendMessage', {
      chat_id,
      text: 'menu',
      reply_markup: { keyboard: [['One']], one_time_keyboard: true },
    });
    expect(await next()).toMatchObject({ type: 'message' });
    expect(await next()).toEqual({ type: 'reply_keyboard', reply_keyboard: { keyboard: [[{ text: 'One' }]] } });
    await telegram.client('POST', `/persons/${chat_id}/messages`, { text: 'One' });
    expect(await next()).toMatchObject({ type: 'message' });
    expect(await next()).toEqual({ type: 'reply_keyboard', reply_keyboard: null });
    const commands = [{ command: 'start', description: 'Begin' }];
    await telegram.call('setMyCommands', { commands });
    expect(await next()).toEqual({ type: 'commands', commands });
    await telegram.call('setWebhook', { url: 'http://127.0.0.1:9/' });
    expect(await next()).toEqual({ type: 'bot', reachable: true });
    expect(await next()).toEqual({ type: 'bot', reachable: false, error: 'Connection refused' });
    leaving.abort();
  });
});

async function* readEvents(response: Response): AsyncGenerator<ClientEvent> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = /^event: (\w+)\ndata: (.*)$/s.exec(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) yield JSON.parse(event[2]!) as ClientEvent;
    }
  }
}
