import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { PrometheusController } from '@willsoto/nestjs-prometheus';
import type { FastifyReply } from 'fastify';
import { MetricsGuard } from './metrics.guard';

/** `GET /metrics` for Prometheus. */
@Controller()
@UseGuards(MetricsGuard)
export class MetricsController extends PrometheusController {
  /** The exposition text of this process. */
  @Get()
  override index(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return super.index(reply);
  }
}
