import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, type DomainErrorKind } from '../../shared/domain-error';

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  not_found: 404,
  conflict: 409,
  forbidden: 403,
  limit_reached: 429,
  invalid_input: 400,
  upstream: 502,
  internal: 500,
};

/** The HTTP edge: a domain error becomes a status and its code, never a sentence. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  /** Answers `{ code, params }`; outside HTTP (Telegram handlers) the error goes on to that edge's own boundary. */
  async catch(error: DomainError, host: ArgumentsHost): Promise<void> {
    if (host.getType() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    await reply.status(STATUS[error.kind]).send({ code: error.code, params: error.params });
  }
}
