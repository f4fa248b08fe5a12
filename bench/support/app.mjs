// Our bot, exactly as `npm start` runs it on a built checkout: live, default settings, by webhook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startProgram } from './children.mjs';
import { onServerCore } from './machine.mjs';

const ROOT = join(import.meta.dirname, '../..');
/** What `npm start` runs, options of Node and all. */
const [, ...START] = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start.split(' ');
const TOKEN = '7000000001:AAE-no-real-token-only-for-benches';
export const SECRET = 'secret-of-the-bench';

/** Starts it on a database, with more settings than the usual ones; returns at once, before it answers. */
export async function startApp({ folder, redis, sink }, databaseUrl, more = {}) {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ...blankSettings(),
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://bench.example',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: sink.url,
    TELEGRAM_MODE: 'webhook',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...more,
  };
  const command = onServerCore([process.execPath, ...START]);
  const program = startProgram(command, { env, cwd: ROOT, logFile: join(folder, 'app.log') });
  return { ...program, url: `http://127.0.0.1:${port}` };
}

/** A blank variable counts as not set, and keeps the one in a developer's `.env` out of the measurement. */
function blankSettings() {
  const names = readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm);
  return Object.fromEntries([...names].map(([, name]) => [name, '']));
}
