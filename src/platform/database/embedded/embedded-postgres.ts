import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { type Binaries, findNativePackage, prepareBinaries } from './binaries';
import { type Cluster, openCluster } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { findHome, type Home } from './home';
import { findPostmaster, freePort, launchPostmaster, logPath, stopPostmaster, tailOfLog } from './postmaster';
import { type ReadAccounts, readAccountsOfMachine } from './server-user';

/** What to start and where. */
export interface EmbeddedPostgresOptions {
  /** The folder of the cluster, made if it is not there; it keeps the data over restarts. */
  readonly dir: string;
  /** The database to create in it if it is not there. */
  readonly database: string;
  /** Server settings beside the usual ones, in effect when this call is the one that starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder with `bin`, `lib` and `share`; by default that of the installed npm package. */
  readonly native?: string;
  /** Where a root process looks for the user to run the server as. */
  readonly readAccounts?: ReadAccounts;
}

/** A running server, shared by every process that started it with the same folder. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** It ran already, started by another process or left behind by a killed one. */
  readonly adopted: boolean;
  /** Where the data really are: `dir/cluster/data`, or outside when the server's user cannot enter `dir`. */
  readonly dataDirectory: string;
  /** Leaves; the last one out stops the server. */
  close(): Promise<void>;
}

/** A connection whose shared lock says that somebody uses the server; it dies with its process, however that dies. */
type Presence = Client & SocketReference;

/** Methods of `pg.Client` that its types leave out: whether the connection keeps the process running. */
interface SocketReference {
  ref(): void;
  unref(): void;
}

interface Server {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly settings: Readonly<Record<string, string>>;
}

/** Long enough for a crash recovery on a slow disk. */
const START_LIMIT_MS = 60_000;
/** A start fails at random only when somebody takes the chosen port in between. */
const LAUNCH_ATTEMPTS = 3;
const PRESENCE_LOCK = 7_305_500;
const POLL_MS = 20;
const WRONG_PASSWORD = '28P01';

/**
 * Gives a real PostgreSQL without any service on the machine: makes a cluster in `dir` on the first call, then starts its
 * server or joins the one that runs. Processes may call it at the same moment; throws `EmbeddedPostgresError`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = findHome(options.dir, options.readAccounts ?? readAccountsOfMachine);
  const binaries = prepareBinaries(options.native ?? findNativePackage(), home);
  const cluster = await openCluster(home, binaries);
  const { presence, adopted } = await join({ home, binaries, cluster, settings: options.settings ?? {} });
  await createDatabase(presence, options.database);
  const url = `postgres://postgres:${cluster.password}@127.0.0.1:${presence.port}/${options.database}`;
  presence.unref();
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= leave(presence, cluster.data);
    return closing;
  };
  return { url, adopted, dataDirectory: cluster.data, close };
}

/** Several starters race without a lock: PostgreSQL lets one server live per cluster, and the others join it. */
async function join(server: Server): Promise<{ presence: Presence; adopted: boolean }> {
  const deadline = Date.now() + START_LIMIT_MS;
  let launches = 0;
  while (Date.now() < deadline) {
    const running = findPostmaster(server.cluster.data);
    if (running) {
      const presence = await arrive(running.port, server.cluster);
      if (presence) return { presence, adopted: true };
    } else {
      if (launches++ >= LAUNCH_ATTEMPTS) throw startFailed(server.home);
      const presence = await launch(server, deadline);
      if (presence) return { presence, adopted: false };
    }
    await sleep(POLL_MS);
  }
  throw startFailed(server.home);
}

/** `undefined` when the server ended instead of starting: it failed, or another starter's was first. */
async function launch({ home, binaries, cluster, settings }: Server, deadline: number): Promise<Presence | undefined> {
  const port = await freePort();
  const child = launchPostmaster(home, binaries, cluster, port, settings);
  const ended = watch(child);
  while (!ended() && Date.now() < deadline) {
    const presence = await arrive(port, cluster);
    if (presence) {
      child.unref();
      return presence;
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

function watch(child: ChildProcess): () => boolean {
  let ended = false;
  for (const event of ['exit', 'error'] as const) {
    child.on(event, () => {
      ended = true;
    });
  }
  return () => ended;
}

/** `undefined` while the server does not take connections, be it starting or stopping. */
async function arrive(port: number, { password }: Cluster): Promise<Presence | undefined> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
    application_name: 'adtrobot presence',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  }) as Presence;
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Waits while the last one out holds the lock; its stop then ends this connection, and the caller starts anew.
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if ((error as { code?: string }).code === WRONG_PASSWORD) throw error;
    return undefined;
  }
}

async function leave(presence: Presence, data: string): Promise<void> {
  presence.ref();
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
    const { rows } = await presence.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      PRESENCE_LOCK,
    ]);
    if (rows[0]?.alone) await stopPostmaster(data);
  } catch {
    // The server is gone already: another one out was the last, or somebody killed it.
  } finally {
    await presence.end().catch(() => undefined);
  }
}

async function createDatabase(presence: Presence, name: string): Promise<void> {
  const { rowCount } = await presence.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount) return;
  try {
    await presence.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    // Another starter created it in between: 42P04 if that one had committed, 23505 if not yet.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

function startFailed({ directory }: Home): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `the server in ${directory} does not start. The end of ${logPath(directory)}:\n${tailOfLog(directory)}\n` +
      'To begin with an empty database remove that folder; to use another server set DATABASE_URL.',
  );
}
