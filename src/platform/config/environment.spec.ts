import { AppConfig } from './app-config';
import { InvalidEnvironment, readEnvironment } from './environment';
import { parseSettings } from './settings';

const KEY = Buffer.alloc(32, 7).toString('base64');
const PRODUCTION = {
  NODE_ENV: 'production',
  TELEGRAM_BOT_TOKEN: '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-sixteen',
  DATABASE_URL: 'postgres://user:hunter2@db/bot',
  PUBLIC_URL: 'https://bot.example',
  ENCRYPTION_KEY: KEY,
  METRICS_TOKEN: 'metrics-token-of-ours',
};

const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.problems;
    throw error;
  }
};

describe('the environment', () => {
  it('may be empty: everything has a stand-in', () => {
    const settings = parseSettings({});
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      telegramMode: 'webhook',
      scheduleTimezone: 'Europe/Moscow',
      role: 'all',
    });
    expect([settings.telegram, settings.databaseUrl, settings.redisUrl, settings.openrouter.apiKey]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('takes a full production set', () => {
    expect(problemsOf(PRODUCTION)).toEqual([]);
  });

  it('names everything production lacks at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(6);
  });

  it('names malformed and missing together, never a value', () => {
    const problems = problemsOf({
      ...PRODUCTION,
      DATABASE_URL: 'mysql://user:hunter2@db/bot',
      METRICS_TOKEN: '',
      PORT: 'many',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'METRICS_TOKEN', 'PORT']);
    expect(problems.join()).not.toContain('hunter2');
  });

  it.each([
    [{ PUBLIC_URL: 'http://bot.example' }, 'PUBLIC_URL must be https in production'],
    [{ TELEGRAM_MODE: 'polling' }, 'TELEGRAM_MODE must be webhook in production'],
  ])('production refuses %o', (change, problem) => {
    expect(problemsOf({ ...PRODUCTION, ...change })).toEqual([problem]);
  });

  it('takes the public address from Railway', () => {
    const settings = parseSettings({ ...PRODUCTION, PUBLIC_URL: '', RAILWAY_PUBLIC_DOMAIN: 'bot.up.railway.app' });
    expect(settings).toMatchObject({ publicUrl: 'https://bot.up.railway.app', trustedProxyHops: 1 });
  });

  it.each(['short', 'a b c d e f g h i j k', `${KEY}x`, `id with space:${KEY}`])('refuses %s as a key', (key) => {
    expect(problemsOf({ ENCRYPTION_KEY: key })).toHaveLength(1);
  });

  it('reads keys with and without an id, the first to encrypt', () => {
    const { encryptionKeys } = parseSettings({
      ENCRYPTION_KEY: `new:${KEY}, ${Buffer.alloc(32, 1).toString('base64')}`,
    });
    expect(encryptionKeys.map(({ id, key }) => [id.length > 0, key.length])).toEqual([
      [true, 32],
      [true, 32],
    ]);
    expect(encryptionKeys[0]?.id).toBe('new');
  });

  it('polls where a token is given and nobody outside can reach us', () => {
    const { TELEGRAM_BOT_TOKEN } = PRODUCTION;
    expect(parseSettings({ TELEGRAM_BOT_TOKEN }).telegramMode).toBe('polling');
    expect(parseSettings({ TELEGRAM_BOT_TOKEN, PUBLIC_URL: 'https://bot.example' }).telegramMode).toBe('webhook');
  });
});

describe('the running configuration', () => {
  const local = { databaseUrl: 'postgres://local', telegram: { token: '1:local', apiRoot: 'http://127.0.0.1:1' } };

  it('says what is live, off or emulated', () => {
    expect(new AppConfig(parseSettings({}), local).systems).toEqual({
      telegram: 'emulated',
      postgresql: 'embedded',
      redis: 'memory',
      openrouter: 'off',
    });
  });

  it('sends the emulated Telegram to loopback, the real one to the public address', () => {
    expect(new AppConfig(parseSettings({ PORT: '3010' }), local).telegram.webhookUrl).toBe(
      'http://127.0.0.1:3010/webhook/telegram',
    );
    expect(new AppConfig(parseSettings(PRODUCTION), {}).telegram.webhookUrl).toBe(
      'https://bot.example/webhook/telegram',
    );
  });

  it('gives every process of one bot the same webhook secret', () => {
    const secret = () => new AppConfig(parseSettings({}), local).telegram.webhookSecret;
    expect(secret()).toBe(secret());
    expect(secret()).toMatch(/^[\w-]{16,256}$/);
  });

  it('does not stand without what it needs', () => {
    expect(() => new AppConfig(parseSettings({}), {})).toThrow();
  });
});
