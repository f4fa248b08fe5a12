import { createHash } from 'node:crypto';
import type { EncryptionKey, OpenRouterSettings, Settings } from './settings';

/** What stands behind a system at the moment: the outside world, a local stand-in, or nothing. */
export type SystemState = 'live' | 'emulated' | 'embedded' | 'memory' | 'off';

/** The running configuration, in sections named by outside system; complete, so that no feature asks what is emulated. */
export class AppConfig {
  readonly production: boolean;
  readonly role: 'all' | 'web' | 'worker';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string;
    readonly trustedProxyHops: number;
  };
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly redis: { readonly url: string | undefined };
  readonly telegram: {
    readonly token: string;
    /** The number before the colon of the token. */
    readonly botId: string;
    readonly apiRoot: string;
    readonly mode: 'webhook' | 'polling';
    readonly webhookSecret: string;
    readonly webhookUrl: string;
    readonly serviceChatId: number | undefined;
  };
  readonly openrouter: OpenRouterSettings;
  readonly metrics: { readonly token: string | undefined };
  readonly encryption: { readonly keys: readonly EncryptionKey[] };
  readonly schedule: { readonly timezone: string };
  readonly logging: { readonly level: string };
  /** For the operator's eyes only (start page, doctor): what is live, off or emulated. */
  readonly systems: Readonly<Record<'telegram' | 'postgresql' | 'redis' | 'openrouter', SystemState>>;

  /** @param local addresses of the local stand-ins that were started for what the settings leave out. */
  constructor(settings: Settings, local: LocalAddresses) {
    const telegram = settings.telegram ?? local.telegram;
    const databaseUrl = settings.databaseUrl ?? local.databaseUrl;
    if (!telegram || !databaseUrl) throw new Error('Every system needs either a setting or a local stand-in');
    this.production = settings.production;
    this.role = settings.role;
    this.http = {
      host: settings.host,
      port: settings.port,
      publicUrl: settings.publicUrl,
      trustedProxyHops: settings.trustedProxyHops,
    };
    this.database = { url: databaseUrl, poolSize: POOL_SIZE };
    this.redis = { url: settings.redisUrl };
    this.telegram = {
      ...telegram,
      botId: telegram.token.split(':', 1)[0] ?? '',
      mode: settings.telegramMode,
      webhookSecret: settings.telegramWebhookSecret ?? secretOf(telegram.token),
      webhookUrl: `${settings.telegram ? settings.publicUrl : `http://127.0.0.1:${settings.port}`}${WEBHOOK_PATH}`,
      serviceChatId: settings.telegramServiceChatId,
    };
    this.openrouter = settings.openrouter;
    this.metrics = { token: settings.metricsToken };
    this.encryption = {
      keys: settings.encryptionKeys.length > 0 ? settings.encryptionKeys : (local.encryptionKeys ?? []),
    };
    this.schedule = { timezone: settings.scheduleTimezone };
    this.logging = { level: settings.logLevel };
    this.systems = {
      telegram: settings.telegram ? 'live' : 'emulated',
      postgresql: settings.databaseUrl ? 'live' : 'embedded',
      redis: settings.redisUrl ? 'live' : 'memory',
      openrouter: settings.openrouter.apiKey ? 'live' : 'off',
    };
  }
}

/** Where Telegram posts updates. */
export const WEBHOOK_PATH = '/webhook/telegram';

/** Two processes of 30 stay below PostgreSQL's default of 100 connections, the jobs' own pool included. */
const POOL_SIZE = 30;

/** Addresses of what was started on this machine in place of an outside system. */
export interface LocalAddresses {
  readonly databaseUrl?: string;
  readonly telegram?: { readonly token: string; readonly apiRoot: string };
  readonly encryptionKeys?: readonly EncryptionKey[];
}

/** Every process of one bot derives the same secret, so that none needs to be passed around in development. */
function secretOf(token: string): string {
  return createHash('sha256').update(`webhook:${token}`).digest('hex');
}
