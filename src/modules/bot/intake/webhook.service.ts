import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, WEBHOOK_PATH } from '../../../platform/config/app-config';
import { equalSecrets } from '../../../platform/crypto/constant-time';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { UpdateIntake } from './update-intake.service';
import { isUpdate } from './update-kind';

const LIMIT_BYTES = 1 << 20;
const USUAL_WAIT_S = 2;

/**
 * `POST /webhook/telegram` as a plain Fastify route: the secret is checked before a byte of the body is read, and none of
 * the layers an update does not need (pipes, guards, a log context) costs it time.
 */
@Injectable()
export class Webhook implements OnModuleInit {
  private readonly logger = new Logger(Webhook.name);

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: AppConfig,
    private readonly intake: UpdateIntake,
  ) {}

  /** Adds the route. */
  onModuleInit(): void {
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    fastify.post(WEBHOOK_PATH, {
      bodyLimit: LIMIT_BYTES,
      helmet: false, // its headers are for browsers
      onRequest: async (request, reply) => this.checkSecret(request, reply),
      handler: async (request, reply) => this.receive(request, reply),
    });
  }

  private async checkSecret(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (!equalSecrets(typeof given === 'string' ? given : '', this.config.telegram.webhookSecret)) {
      await reply.code(401).send({ code: 'webhook.wrong-secret' });
    }
  }

  /** 200 once the work is committed; 503 sends Telegram to come again. */
  private async receive(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!isUpdate(request.body)) {
      await reply.code(400).send({ code: 'webhook.no-update' });
      return;
    }
    try {
      await this.intake.take(request.body);
      await reply.code(200).send();
    } catch (error) {
      const wait = error instanceof TelegramError ? error.retryAfter : undefined;
      this.logger.warn(`An update is to come again: ${error instanceof Error ? error.message : 'unknown'}`);
      await reply
        .code(503)
        .header('retry-after', String(wait ?? USUAL_WAIT_S))
        .send({ code: 'webhook.try-again' });
    }
  }
}
