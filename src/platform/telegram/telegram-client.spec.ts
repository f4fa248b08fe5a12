import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { until } from '../../../test/support/waiting';
import { AppConfig } from '../config/app-config';
import { parseSettings } from '../config/settings';
import type { FloodWait } from './flood-waits';
import { InputFile } from './input-file';
import type { SendBudget } from './send-budget';
import { SendLanes } from './send-lanes';
import { TelegramClient } from './telegram-client';
import { TelegramError } from './telegram-error';

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

const json =
  (value: unknown, status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
const refusal = (error_code: number, description: string, parameters?: object) =>
  json({ ok: false, error_code, description, parameters }, error_code);

describe('the client of the Bot API', () => {
  let server: Server;
  let client: TelegramClient;
  let lanes: SendLanes;
  let toldToOthers: FloodWait[];
  let answers: Answer[];
  let received: { url: string; type: string; body: string }[];

  beforeEach(async () => {
    answers = [];
    received = [];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        received.push({
          url: request.url ?? '',
          type: request.headers['content-type'] ?? '',
          body: body.toString('latin1'),
        });
        const answer = answers.shift();
        if (!answer) throw new Error('Nobody scripted this call');
        answer(request, response, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = new AppConfig(parseSettings({}), {
      databaseUrl: 'postgres://unused',
      telegram: { token: '1:secret-token', apiRoot },
    });
    const registers = [new Registry()];
    toldToOthers = [];
    // Interactive sends alone: whoever asks this one for a slot asks for too much.
    const budget = {
      refuse: (waits: FloodWait[]) => Promise.resolve(void toldToOthers.push(...waits)),
      close: () => Promise.resolve(),
    } as unknown as SendBudget;
    lanes = new SendLanes(
      budget,
      new Counter({ name: 'sends', help: '-', labelNames: ['lane'], registers }),
      new Histogram({ name: 'waited', help: '-', labelNames: ['lane'], registers }),
      new Counter({ name: 'told', help: '-', registers }),
      new Gauge({ name: 'flood', help: '-', registers }),
    );
    client = new TelegramClient(
      config,
      lanes,
      new Counter({ name: 'requests', help: '-', labelNames: ['method', 'result'], registers }),
      new Histogram({ name: 'duration', help: '-', labelNames: ['method'], registers }),
    );
  });

  afterEach(async () => {
    await lanes.onApplicationShutdown();
    await client.onApplicationShutdown();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const refusalOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (problem: unknown) => problem,
    );
    if (!(error instanceof TelegramError)) throw new Error('A TelegramError was expected');
    return error;
  };

  it('posts JSON and gives the result', async () => {
    answers = [json({ ok: true, result: { message_id: 5 } })];
    const message = await client.call('sendMessage', { chat_id: 1, text: 'Привет' });
    expect(message.message_id).toBe(5);
    expect(received).toEqual([
      {
        url: '/bot1:secret-token/sendMessage',
        type: 'application/json',
        body: Buffer.from('{"chat_id":1,"text":"Привет"}').toString('latin1'),
      },
    ]);
  });

  it('uploads files where they stand, nested ones too', async () => {
    answers = [json({ ok: true, result: true })];
    const media = { type: 'photo', media: new InputFile(Buffer.from('bytes of a picture'), 'leo.png') } as const;
    await client.call('editMessageMedia', { chat_id: 1, message_id: 2, media });
    const [call] = received;
    expect(call?.type).toMatch(/^multipart\/form-data/);
    expect(call?.body).toContain('{"type":"photo","media":"attach://file0"}');
    expect(call?.body).toContain('filename="leo.png"');
    expect(call?.body).toContain('bytes of a picture');
  });

  it('tells refusals apart', async () => {
    answers = [
      refusal(403, 'Forbidden: bot was blocked by the user'),
      refusal(400, 'Bad Request: message is not modified: specified new message content…'),
      refusal(400, 'Bad Request: message to edit not found'),
      refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
      refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified'),
    ];
    const errors: TelegramError[] = [];
    for (let index = 0; index < 5; index++) errors.push(await refusalOf(client.call('getMe', {})));
    const kinds = ['unreachable', 'notModified', 'messageGone', 'queryExpired', 'deadFile'] as const;
    expect(errors.map((error) => kinds.filter((kind) => error[kind]))).toEqual(kinds.map((kind) => [kind]));
  });

  it('waits as told and repeats once', async () => {
    answers = [refusal(429, 'Too Many Requests: retry after 0', { retry_after: 0 }), json({ ok: true, result: true })];
    expect(await client.call('deleteMessage', { chat_id: 1, message_id: 2 })).toBe(true);
  });

  it('sits a short wait of a send out and lets the other processes know', async () => {
    answers = [refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 }), json({ ok: true, result: {} })];
    const began = performance.now();
    await client.call('sendMessage', { chat_id: 7, text: 'x' });
    expect(performance.now() - began).toBeGreaterThan(990);
    expect(toldToOthers).toEqual([{ chat: '7', waitMs: 1_000 }]);
  });

  it('does not ask Telegram again for a chat that must wait longer, and serves the others', async () => {
    answers = [refusal(429, 'Too Many Requests: retry after 30', { retry_after: 30 }), json({ ok: true, result: {} })];
    const send = (chat_id: number) => client.call('sendMessage', { chat_id, text: 'x' });
    expect(await refusalOf(send(7))).toMatchObject({ errorCode: 429, away: true });
    expect(await refusalOf(send(7))).toMatchObject({ errorCode: 429, retryAfter: 30 });
    await send(8);
    expect(received).toHaveLength(2);
  });

  it('keeps the order of a chat while its first send is slow, and no other chat waits for it', async () => {
    const slow: Answer = (_request, response) => setTimeout(() => response.end('{"ok":true,"result":{}}'), 300);
    answers = [slow, json({ ok: true, result: {} }), json({ ok: true, result: {} })];
    const send = (chat_id: number, text: string) => client.call('sendMessage', { chat_id, text });
    const first = send(7, 'first');
    await Promise.all([first, send(7, 'second'), until(() => received.length === 1).then(() => send(8, 'other'))]);
    expect(received.map(({ body }) => (JSON.parse(body) as { text: string }).text)).toEqual([
      'first',
      'other',
      'second',
    ]);
  });

  it.each([
    [0, true],
    [429, true],
    [502, true],
    [400, false],
    [403, false],
  ])('says of error %i whether Telegram is away: %s', (code, away) => {
    expect(new TelegramError('sendMessage', code, 'x').away).toBe(away);
  });

  it('leaves a long wait to whoever asked', async () => {
    answers = [refusal(429, 'Too Many Requests: retry after 30', { retry_after: 30 })];
    expect(await refusalOf(client.call('getMe', {}))).toMatchObject({ errorCode: 429, retryAfter: 30 });
  });

  it.each<[string, Answer]>([
    ['a broken connection', (request) => request.socket.destroy()],
    ['an answer that is no JSON', (_request, response) => response.end('<html>502</html>')],
    ['no answer', () => undefined],
  ])('makes one kind of error of %s, without the token', async (_name, answer) => {
    answers = [answer];
    const error = await refusalOf(client.call('getMe', {}, { timeoutMs: 200 }));
    expect(error.errorCode).toBe(0);
    expect(`${error.stack ?? ''}${JSON.stringify(error)}`).not.toContain('secret-token');
  });
});
