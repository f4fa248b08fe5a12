import { z } from 'zod';

const DEFAULT_MODELS = 'google/gemini-2.5-flash,openai/gpt-4.1-mini,openrouter/auto';

/** An empty variable counts as not set: that is how shells and compose files spell "none". */
const blankIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankIsUnset, type.optional());
const withDefault = <T extends z.ZodType>(type: T, value: string) =>
  z.preprocess((given) => blankIsUnset(given) ?? value, type);

const url = (protocols: RegExp, hint: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), { error: hint });
const httpUrl = url(/^https?:$/, 'must be an http(s) URL').transform((text) => text.replace(/\/+$/, ''));
const encryptionKey = z
  .string()
  .regex(/^([\w-]{1,16}:)?[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 bytes in base64, optionally id:key');

const ianaZone = z.string().refine(
  (zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
    } catch {
      return false;
    }
  },
  { error: 'must be an IANA time zone such as Europe/Moscow' },
);

/** Every variable the process reads, with its form and default; `.env.example` lists the same names. */
export const environmentSchema = z.object({
  NODE_ENV: withDefault(z.enum(['production', 'development', 'test']), 'development'),
  PORT: withDefault(z.coerce.number().int().min(0).max(65_535), '3000'),
  HOST: optional(z.string()),
  PUBLIC_URL: optional(httpUrl),
  RAILWAY_PUBLIC_DOMAIN: optional(z.string().regex(/^[\w.-]+$/, 'must be a host name')),
  DATABASE_URL: optional(url(/^postgres(ql)?:$/, 'must be a postgres:// URL')),
  REDIS_URL: optional(url(/^rediss?:$/, 'must be a redis:// URL')),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{30,}$/, 'must look like 123456:ABC…, as BotFather gives it'),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z a-z 0-9 _ -')),
  TELEGRAM_API_ROOT: withDefault(httpUrl, 'https://api.telegram.org'),
  TELEGRAM_SERVICE_CHAT_ID: optional(z.coerce.number().int()),
  TELEGRAM_MODE: optional(z.enum(['webhook', 'polling'])),
  OPENROUTER_API_KEY: optional(z.string().min(8, 'is too short for a key')),
  OPENROUTER_BASE_URL: withDefault(httpUrl, 'https://openrouter.ai/api/v1'),
  OPENROUTER_MODELS: withDefault(
    z
      .string()
      .transform((list) => list.split(',').map((model) => model.trim()))
      .pipe(z.array(z.string().min(1)).min(1)),
    DEFAULT_MODELS,
  ),
  AI_DAILY_BUDGET_USD: withDefault(z.coerce.number().min(0), '5'),
  TRUSTED_PROXY_HOPS: optional(z.coerce.number().int().min(0).max(10)),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  ENCRYPTION_KEY: optional(
    z
      .string()
      .transform((list) => list.split(',').map((key) => key.trim()))
      .pipe(z.array(encryptionKey).min(1)),
  ),
  SCHEDULE_TIMEZONE: withDefault(ianaZone, 'Europe/Moscow'),
  APP_ROLE: withDefault(z.enum(['all', 'web', 'worker']), 'all'),
  LOG_LEVEL: withDefault(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
});

export type Environment = z.infer<typeof environmentSchema>;

const PRODUCTION_NEEDS = [
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'DATABASE_URL',
  'ENCRYPTION_KEY',
  'METRICS_TOKEN',
] as const;

/** All that is wrong with the environment, one line per variable, never a value. */
export class InvalidEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidEnvironment';
  }
}

/** Reads and checks the variables; throws `InvalidEnvironment` that names every problem at once. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  const malformed = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const missing = blankIsUnset(variables.NODE_ENV) === 'production' ? productionProblems(variables) : [];
  const problems = [...malformed, ...missing];
  if (!parsed.success || problems.length > 0) throw new InvalidEnvironment(problems);
  return parsed.data;
}

function productionProblems(variables: Readonly<Record<string, string | undefined>>): string[] {
  const value = (name: string) => blankIsUnset(variables[name]) as string | undefined;
  const problems = PRODUCTION_NEEDS.filter((name) => value(name) === undefined).map(
    (name) => `${name} is required in production`,
  );
  const publicUrl =
    value('PUBLIC_URL') ?? (value('RAILWAY_PUBLIC_DOMAIN') && `https://${value('RAILWAY_PUBLIC_DOMAIN') ?? ''}`);
  if (publicUrl === undefined) problems.push('PUBLIC_URL is required in production');
  else if (!publicUrl.startsWith('https://')) problems.push('PUBLIC_URL must be https in production');
  if (value('TELEGRAM_MODE') === 'polling') problems.push('TELEGRAM_MODE must be webhook in production');
  return problems;
}
