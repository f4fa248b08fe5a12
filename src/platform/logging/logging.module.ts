import { LoggerModule } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import { AppConfig } from '../config/app-config';

/** Names under which a secret or a personal datum could reach a log line by mistake; covers two levels of nesting. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'apiKey',
  'authorization',
  'cookie',
  'otp',
  'birthDate',
  'question',
  'text',
];

/** Nest's own list of every module and route it wires, some fifty lines at each start that nobody reads. */
const BOOT_CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Paths that pino blanks in every line. */
export const REDACTED_PATHS: string[] = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-telegram-bot-api-secret-token"]',
  'res.headers["set-cookie"]',
  // Errors of the database carry the values of the failed statement
  'err.detail',
  'err.query',
  'err.parameters',
  'err.driverError',
  ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
];

/** JSON lines in UTC; readable ones on a developer's terminal. */
export function loggingModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [AppConfig],
    useFactory: (config: AppConfig) => ({
      // A context per request costs a tenth of a webhook's time, so only the admin API has one.
      forRoutes: ['api/{*path}'],
      pinoHttp: {
        level: config.logging.level,
        redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
        hooks: {
          logMethod(args, method) {
            const [first] = args as unknown[];
            const context =
              typeof first === 'object' && first !== null && 'context' in first ? first.context : undefined;
            if (typeof context !== 'string' || !BOOT_CHATTER.has(context)) method.apply(this, args);
          },
        },
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        ...(config.production || !process.stdout.isTTY
          ? {}
          : {
              transport: {
                target: 'pino-pretty',
                options: { singleLine: true, ignore: 'pid,hostname,context', messageFormat: '{context}: {msg}' },
              },
            }),
      },
    }),
  });
}
