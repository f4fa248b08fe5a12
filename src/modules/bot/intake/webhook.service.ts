import type { IncomingMessage } from 'node:http';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { parse as parseJson } from 'secure-json-parse';
import { AppConfig, WEBHOOK_PATH } from '../../../platform/config/app-config';
import { secretCheck } from '../../../platform/crypto/constant-time';
import { type Answer, DirectRoutes, readBody } from '../../../platform/http/direct-routes';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { UpdateIntake } from './update-intake.service';
import { isUpdate } from './update-kind';

const LIMIT_BYTES = 1 << 20;
const USUAL_WAIT_S = 2;

const WRONG_SECRET: Answer = { status: 401, body: { code: 'webhook.wrong-secret' }, isLast: true };
const TOO_LONG: Answer = { status: 413, body: { code: 'webhook.too-long' }, isLast: true };
const NO_UPDATE: Answer = { status: 400, body: { code: 'webhook.no-update' } };
const TAKEN: Answer = { status: 200 };

/**
 * `POST /webhook/telegram` as a direct route: the secret is checked before a byte of the body is read, and none of the
 * layers an update does not need (hooks, pipes, guards, a log context) costs it time.
 */
@Injectable()
export class Webhook implements OnModuleInit {
  private readonly logger = new Logger(Webhook.name);
  private readonly isSecret: (given: string) => boolean;

  constructor(
    config: AppConfig,
    private readonly routes: DirectRoutes,
    private readonly intake: UpdateIntake,
  ) {
    this.isSecret = secretCheck(config.telegram.webhookSecret);
  }

  /** Adds the route. */
  onModuleInit(): void {
    this.routes.add(WEBHOOK_PATH, (request) => this.receive(request));
  }

  private async receive(request: IncomingMessage): Promise<Answer> {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (!this.isSecret(typeof given === 'string' ? given : '')) return WRONG_SECRET;
    const body = await readBody(request, LIMIT_BYTES);
    if (body === null) return TOO_LONG;
    const update = parse(body);
    return isUpdate(update) ? this.take(update) : NO_UPDATE;
  }

  /** 200 once the work is committed, with the one call that Telegram takes from an answer; 503 sends it to come again. */
  private async take(update: Parameters<UpdateIntake['take']>[0]): Promise<Answer> {
    try {
      const owed = await this.intake.take(update);
      return owed ? { status: 200, body: { method: 'answerCallbackQuery', ...owed } } : TAKEN;
    } catch (error) {
      this.logger.warn(`An update is to come again: ${error instanceof Error ? error.message : 'unknown'}`);
      const wait = error instanceof TelegramError ? error.retryAfter : undefined;
      return { status: 503, body: { code: 'webhook.try-again' }, retryAfterS: wait ?? USUAL_WAIT_S };
    }
  }
}

/** `undefined` for what is not JSON, or would give objects another prototype. */
function parse(body: Buffer): unknown {
  try {
    return parseJson(body.toString());
  } catch {
    return undefined;
  }
}
