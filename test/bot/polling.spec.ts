import { randomBytes } from 'node:crypto';
import { register } from 'prom-client';
import TelegramServer from 'telegram-test-api';
import { type Application, startApplication } from '../../src/application';
import { AppConfig } from '../../src/platform/config/app-config';
import { parseSettings } from '../../src/platform/config/settings';
import { BotWorld } from '../support/bot-world';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { freePort } from '../support/ports';

/** Its own types lean on a package it does not bring. */
const textOf = (update: unknown) => (update as { message: { text: string } } | undefined)?.message.text;

describe('polling', () => {
  it('answers as the webhook does, and takes each update once', async () => {
    const world = await BotWorld.start({ environment: { TELEGRAM_MODE: 'polling' } });
    const person = await world.person();
    const [hello] = await person.sends('/start');
    expect(hello?.text).toContain('Здравствуйте');
    expect((await person.presses('♌ Лев')).messages[0]?.caption).toMatch(/^♌ Лев/);
    expect(await world.rows("select kind from person_events where kind = 'started'")).toHaveLength(1);
    await world.close();
  });
});

describe('a Bot API that others wrote', () => {
  const TOKEN = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  let server: TelegramServer;
  let database: TestDatabase;
  let application: Application;

  beforeAll(async () => {
    register.clear();
    server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
    await server.start();
    database = await createTestDatabase();
    const settings = parseSettings({
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: server.config.apiURL,
      TELEGRAM_MODE: 'polling',
    });
    const encryptionKeys = [{ id: 'test', key: randomBytes(32) }];
    application = await startApplication(new AppConfig(settings, { databaseUrl: database.url, encryptionKeys }));
  });

  afterAll(async () => {
    await application.close();
    await server.stop();
    await database.close();
  });

  it('hears the same answers', async () => {
    const client = server.getClient(TOKEN, { timeout: 10_000 });
    await client.sendCommand(client.makeCommand('/help'));
    const { result } = await client.getUpdates();
    expect(textOf(result[0])).toContain('Что я умею');
    await client.sendMessage(client.makeMessage('12.12.1992'));
    const answers = await client.getUpdates();
    expect(textOf(answers.result.at(-1))).toContain('Стрелец');
  });
});
