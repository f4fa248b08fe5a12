import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config';
import { secretCheck } from '../crypto/constant-time';

/** Lets a scrape in with `METRICS_TOKEN` as its bearer; everyone where no token is set (never so in production). */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(private readonly config: AppConfig) {}

  /** Throws 401 without the right bearer. */
  canActivate(context: ExecutionContext): boolean {
    const { token } = this.config.metrics;
    const given = context.switchToHttp().getRequest<FastifyRequest>().headers.authorization ?? '';
    if (token !== undefined && !secretCheck(`Bearer ${token}`)(given)) throw new UnauthorizedException();
    return true;
  }
}
