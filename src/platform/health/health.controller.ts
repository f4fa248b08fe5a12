import { Controller, Get, Res } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { type HealthContribution, HealthRegistry } from './health-registry';
import { Readiness } from './readiness';

interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'error';
  readonly checks: Readonly<Record<string, string>>;
}

/** The platform's and the operator's questions about how the process is. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly terminus: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
  ) {}

  /** Every system's state; 200 while the bot can serve, 503 when it cannot. */
  @Get()
  async health(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.report(this.registry.list());
    await reply.status(report.status === 'error' ? 503 : 200).send(report);
  }

  /** Whether the process turns at all; touches nothing. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Whether to send traffic here: critical systems answer and no shutdown has begun. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.report(this.registry.list().filter((contribution) => contribution.critical));
    const ready = report.status !== 'error' && !this.readiness.isDraining;
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'error', checks: report.checks });
  }

  private async report(contributions: readonly HealthContribution[]): Promise<HealthReport> {
    const results = await Promise.all(contributions.map(async (contribution) => this.ask(contribution)));
    const checks = Object.fromEntries(results.map(({ name, state }) => [name, state]));
    // Terminus decides about "cannot serve" from the critical indicators alone; optional parts only degrade.
    const critical = results.filter((result) => result.critical);
    const serves = await this.terminus.check(critical.map((result) => () => this.indicate(result))).then(
      () => true,
      () => false,
    );
    const wellAsWhole = results.every(({ state }) => !state.startsWith('error'));
    return { status: serves ? (wellAsWhole ? 'ok' : 'degraded') : 'error', checks };
  }

  private async ask({ name, critical, check }: HealthContribution) {
    const state = await check().catch(
      (error: unknown) => `error: ${error instanceof Error ? error.message : 'unknown'}`,
    );
    return { name, critical, state };
  }

  private indicate({ name, state }: { name: string; state: string }): HealthIndicatorResult {
    const session = this.indicators.check(name);
    return state.startsWith('error') ? session.down({ state }) : session.up({ state });
  }
}
