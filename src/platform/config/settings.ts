import { createHash } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { type Environment, readEnvironment } from './environment';

/** What the environment asks for; `undefined` means the local stand-in of that system. */
export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly trustedProxyHops: number;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly telegram: { readonly token: string; readonly apiRoot: string } | undefined;
  readonly telegramMode: 'webhook' | 'polling';
  readonly telegramWebhookSecret: string | undefined;
  readonly telegramServiceChatId: number | undefined;
  readonly openrouter: OpenRouterSettings;
  readonly metricsToken: string | undefined;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly scheduleTimezone: string;
  readonly role: 'all' | 'web' | 'worker';
  readonly logLevel: string;
}

/** Without `apiKey` the model is off and the built-in writer writes. */
export interface OpenRouterSettings {
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  /** The dearest first, which is preferred; the rest are fallbacks, and go first when money grows short. */
  readonly models: readonly string[];
  /** US dollars a day. */
  readonly dailyBudgetUsd: number;
}

/** A 32-byte AES key and the id written beside what it sealed. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Parses the environment into what each outside system needs; throws `InvalidEnvironment`. */
export function parseSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const env = readEnvironment(variables);
  const token = env.TELEGRAM_BOT_TOKEN;
  const publicUrl =
    env.PUBLIC_URL ??
    (env.RAILWAY_PUBLIC_DOMAIN ? `https://${env.RAILWAY_PUBLIC_DOMAIN}` : `http://localhost:${env.PORT}`);
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST ?? (token ? anyAddress() : '127.0.0.1'),
    port: env.PORT,
    publicUrl,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS ?? (env.RAILWAY_PUBLIC_DOMAIN ? 1 : 0),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    telegram: token ? { token, apiRoot: env.TELEGRAM_API_ROOT } : undefined,
    telegramMode: env.TELEGRAM_MODE ?? (publicUrl.startsWith('https://') || !token ? 'webhook' : 'polling'),
    telegramWebhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
    telegramServiceChatId: env.TELEGRAM_SERVICE_CHAT_ID,
    openrouter: openRouterSettings(env),
    metricsToken: env.METRICS_TOKEN,
    encryptionKeys: (env.ENCRYPTION_KEY ?? []).map(parseEncryptionKey),
    scheduleTimezone: env.SCHEDULE_TIMEZONE,
    role: env.APP_ROLE,
    logLevel: env.LOG_LEVEL,
  };
}

function openRouterSettings(env: Environment): OpenRouterSettings {
  return {
    apiKey: env.OPENROUTER_API_KEY,
    baseUrl: env.OPENROUTER_BASE_URL,
    models: env.OPENROUTER_MODELS,
    dailyBudgetUsd: env.AI_DAILY_BUDGET_USD,
  };
}

/** `id:key` or a bare key, whose id is then a short hash of it, so that rotation needs no names. */
function parseEncryptionKey(text: string): EncryptionKey {
  const separator = text.indexOf(':');
  const key = Buffer.from(text.slice(separator + 1), 'base64');
  const id = separator >= 0 ? text.slice(0, separator) : createHash('sha256').update(key).digest('hex').slice(0, 8);
  return { id, key };
}

/** Both families where the machine has IPv6; Railway's older private networks have nothing else. */
function anyAddress(): string {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.some((address) => address?.family === 'IPv6') ? '::' : '0.0.0.0';
}
