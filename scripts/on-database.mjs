// For commands that work on the bot's database with the built code, whether the bot runs meanwhile or not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Builds what is not built; ends with 1 where that fails. */
export function build() {
  const run = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(1);
}

/** A module of the built server, named as under src/. */
export const built = (file) => require(join(root, 'dist/src', `${file}.js`));

/**
 * Gives `work` the address of the database: `DATABASE_URL`, also of `.env`, else that of the embedded one of development,
 * in the folder where `npm start` has it too.
 */
export async function onDatabase(work) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { startEmbeddedPostgres } = built('platform/database/embedded/embedded-postgres');
  const server = await startEmbeddedPostgres({ dir: join(process.cwd(), '.data/postgres'), database: 'adtrobot' });
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

/** Says why not, and ends with 1. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** What an error says; of a server that is not there Node says it only by a code. */
export const reasonOf = ({ message, code }) => message || String(code);
