import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { migrate } from '../../src/platform/database/migrate';
import { isAlive } from '../../src/platform/database/embedded/process-table';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';

const ROOT = join(__dirname, '../..');
const TEMPLATE_LOCK = 7_305_502;

/** A crash may cost the test data; nothing is waited for on disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // A background connection to the template would make cloning it wait.
  autovacuum: 'off',
  max_connections: '300',
};

/** Starts the server all test databases live on, or joins that of another run. */
export async function startTestServer(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dir: join(ROOT, '.data/test-postgres'),
    database: 'adtrobot_test',
    settings: FAST,
  });
  if (!server.adopted) await onServer(server.url, dropLeftovers);
  return server;
}

/** Makes the migrated template if there is none for the present migrations, and gives its name; one process at a time. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = templateName();
  await onServer(url, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await admin.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`);
    await admin.query(`create database ${escapeIdentifier(draft)}`);
    await migrate(databaseUrl(url, draft));
    // Closed to connections, because only a database without any can be cloned.
    await admin.query(`alter database ${escapeIdentifier(draft)} with allow_connections false`);
    await admin.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`);
  });
  return name;
}

/** Runs `work` on a connection to the server's own database. */
export async function onServer<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** The URL of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

/** Clones of killed runs, whose makers' ids stand in their names, and templates of earlier migrations. */
async function dropLeftovers(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'adtrobot\\_test\\_%'",
  );
  for (const { name } of rows) {
    const maker = /^adtrobot_test_(\d+)_/.exec(name)?.[1];
    const isLeftover = maker ? !isAlive(Number(maker)) : name !== templateName();
    if (isLeftover) await admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  }
}

function templateName(): string {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'migrations');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  hash.update(readFileSync(join(ROOT, 'node_modules/graphile-worker/package.json')));
  return `adtrobot_test_template_${hash.digest('hex').slice(0, 12)}`;
}
