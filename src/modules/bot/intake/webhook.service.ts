import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, WEBHOOK_PATH } from '../../../platform/config/app-config';
import { equalSecrets } from '../../../platform/crypto/constant-time';
import { UpdateIntake } from './update-intake.service';
import { isUpdate } from './update-kind';

const LIMIT_BYTES = 1 << 20;

/**
 * `POST /webhook/telegram` as a plain Fastify route: the secret is checked before a byte of the body is read, and none of
 * the layers an update does not need (pipes, guards, a log context) costs it time.
 */
@Injectable()
export class Webhook implements OnModuleInit {
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
    } catch {
      await reply.code(503).header('retry-after', '2').send({ code: 'webhook.try-again' });
    }
  }
}
