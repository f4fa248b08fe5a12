import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { AppConfig } from '../../platform/config/app-config';
import { HealthRegistry } from '../../platform/health/health-registry';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TextsService } from '../../platform/texts/texts.service';
import type { BotContext } from './bot-context';
import { Polling } from './intake/polling.service';
import { ALLOWED_UPDATES } from './intake/update-kind';

const COMMANDS = ['start', 'horoscope', 'tarot', 'settings', 'help', 'cancel'] as const;
const LONGEST_WAIT_MS = 60_000;
const CHECK_MS = 2_000;
/** Fewer than our connections to the database that jobs do not take (22), so that a burst waits at Telegram and not here. */
const MAX_CONNECTIONS = 16;

/** Until Telegram has told. */
const UNKNOWN_SELF = {
  is_bot: true,
  first_name: '',
  username: '',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
} as const;

/** Introduces the process to Telegram once it listens: who we are, which commands there are, where updates go. */
@Injectable()
export class BotLauncher implements OnModuleInit {
  private readonly logger = new Logger(BotLauncher.name);
  private readonly stopping = new AbortController();
  private launching: Promise<void> = Promise.resolve();
  private state = 'starting';

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    private readonly config: AppConfig,
    private readonly telegram: TelegramClient,
    private readonly polling: Polling,
    private readonly texts: TextsService,
    private readonly health: HealthRegistry,
  ) {}

  /** Makes Telegraf usable without its launch, and tells the health page whether Telegram took the introduction. */
  onModuleInit(): void {
    this.bot.botInfo = { ...UNKNOWN_SELF, id: Number(this.config.telegram.botId) }; // else each update asks
    this.bot.stop = () => undefined; // never launched, it would throw at shutdown
    this.health.register({ name: 'telegram', critical: false, check: () => this.check() });
  }

  /** Begins in the background and tries until Telegram answers. */
  launch(): void {
    if (this.config.role === 'worker') {
      this.state = 'ok';
      return;
    }
    this.launching = this.tryUntilTaken();
  }

  /** Takes no more updates of its own accord; the webhook stays set for the process that follows. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.launching;
    await this.polling.stop();
  }

  /** Only after a call that failed it asks Telegram whether it is back; with nobody writing nothing else would tell. */
  private async check(): Promise<string> {
    if (this.state === 'ok' && this.telegram.troubled) await this.telegram.call('getMe', {}, { timeoutMs: CHECK_MS });
    return this.state;
  }

  private async tryUntilTaken(): Promise<void> {
    for (let wait = 1_000; !this.stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await this.introduce();
        this.state = 'ok';
        return;
      } catch (error) {
        this.state = `error: ${error instanceof Error ? error.message : 'unknown'}`;
        this.logger.warn({ err: error }, `Telegram did not take the introduction; next try in ${wait / 1_000} s`);
        await delay(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async introduce(): Promise<void> {
    const me = await this.telegram.call('getMe', {});
    Object.assign(this.bot.botInfo ?? {}, me);
    await this.receive(me.username);
    await this.setCommands();
  }

  private async receive(username: string): Promise<void> {
    const { mode, webhookUrl, webhookSecret } = this.config.telegram;
    if (mode === 'polling') {
      this.polling.start();
      return;
    }
    await this.telegram.call('setWebhook', {
      url: webhookUrl,
      secret_token: webhookSecret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: MAX_CONNECTIONS,
    });
    this.logger.log(`@${username} listens at ${webhookUrl}`);
  }

  /** Russian for whoever has no list of their own language, since a list without a language is what Telegram falls back to. */
  private async setCommands(): Promise<void> {
    for (const language of ['ru', 'en'] as const) {
      const commands = COMMANDS.map((command) => ({
        command,
        description: this.texts.plain(language, `command-${command}`),
      }));
      await this.telegram.call('setMyCommands', {
        commands,
        ...(language === 'ru' ? {} : { language_code: language }),
      });
    }
  }
}
