import { setTimeout as delay } from 'node:timers/promises';
import helmet from '@fastify/helmet';
import { type DynamicModule, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { BotLauncher } from './modules/bot';
import type { AppConfig } from './platform/config/app-config';
import { Readiness } from './platform/health/readiness';
import { JobsRunner } from './platform/jobs/jobs-runner';
import { refuseUnderPressure } from './platform/http/back-pressure';
import { DirectRoutes } from './platform/http/direct-routes';
import { HttpMetrics } from './platform/http/http-metrics';
import type { Clock } from './shared/clock';

/** The platform's load balancer asks every second or so; in that time it learns to send nothing more here. */
const NOTICE_MS = 2_000;

const SWEEP_MS = 100;

/** The running application: what it serves on, and how it ends. */
export interface Application {
  readonly nest: NestFastifyApplication;
  /** Ends in order: not ready, nothing new taken, requests and jobs finished, connections closed. */
  close(): Promise<void>;
}

/** Builds the application, listens, and introduces the bot to Telegram in the background. */
export async function startApplication(
  config: AppConfig,
  local: readonly DynamicModule[] = [],
  clock?: Clock,
): Promise<Application> {
  const direct = new DirectRoutes();
  const adapter = new FastifyAdapter({
    bodyLimit: 1 << 20,
    trustProxy: config.http.trustedProxyHops || false,
    serverFactory: direct.serverFactory,
  });
  const module = AppModule.forRoot(config, direct, local, clock);
  const nest = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  nest.useLogger(nest.get(Logger));
  nest.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await nest.register(helmet, { contentSecurityPolicy: false });
  await refuseUnderPressure(nest, direct);
  nest.get(HttpMetrics).observe(adapter.getInstance(), direct);
  await nest.listen(config.http.port, config.http.host);
  const launcher = nest.get(BotLauncher);
  launcher.launch();
  return { nest, close: () => closeInOrder(nest, launcher, config) };
}

async function closeInOrder(nest: NestFastifyApplication, launcher: BotLauncher, config: AppConfig): Promise<void> {
  nest.get(Readiness).beginDraining();
  if (config.production) await delay(NOTICE_MS);
  // Together, because each may take most of the time there is: requests wait for Telegram, jobs for the model.
  await Promise.all([launcher.stop(), drain(nest), nest.get(JobsRunner).stop()]);
  await nest.close();
}

/** Listens no more and resolves when the last request is answered, however long clients would keep their connections. */
async function drain(nest: NestFastifyApplication): Promise<void> {
  const server = nest.getHttpServer();
  nest.get(DirectRoutes).beginDraining();
  // Node closes the idle ones once; those that answer a request at that moment would stay for 72 s.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, SWEEP_MS);
  await nest.getHttpAdapter().close();
  clearInterval(sweep);
}
