// What every server under measurement talks to: PostgreSQL and Redis of the bench's own, and the fake Bot API.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { rmSync } from 'node:fs';
import { createClient } from '@redis/client';
import pg from 'pg';
import { atEnd, freePort, startProgram, temporaryFolder, untilUp } from './children.mjs';
import { hasProgram } from './machine.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Starts them all; everything listens on loopback only and is gone at the end. */
export async function openWorld() {
  const folder = temporaryFolder();
  const [postgres, redis, sink] = [await startPostgres(folder), await startRedis(folder), await startSink(folder)];
  return { folder, postgres, redis, sink };
}

/** Runs one statement on a database. */
export async function query(url, sql, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs `work` on a Redis. */
export async function withRedis(url, work) {
  const client = createClient({ url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.disconnect();
  }
}

/** Makes a database anew, empty or from a template; gives its URL. */
export async function makeDatabase({ postgres }, name, template = 'template1') {
  await query(postgres.url, `drop database if exists ${name} with (force)`);
  await query(postgres.url, `create database ${name} template ${template}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.toString();
}

/** The server of the built project: Debian's own is not needed. */
async function startPostgres(folder) {
  const path = join(ROOT, 'dist/src/platform/database/embedded/embedded-postgres.js');
  const { startEmbeddedPostgres } = createRequire(import.meta.url)(path);
  const server = await startEmbeddedPostgres({
    dir: join(folder, 'postgres'),
    database: 'bench',
    settings: { max_connections: '100' },
  });
  atEnd(async () => {
    await server.close();
    // Where the server's user could not enter our folder its data stand outside of it.
    rmSync(dirname(dirname(server.dataDirectory)), { recursive: true, force: true });
  });
  const pid = Number(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { url: server.url, pid };
}

async function startRedis(folder) {
  if (!hasProgram('redis-server')) {
    throw new Error(
      'The bench needs redis-server on the PATH: npm run test:setup installs it, or apt-get install redis-server',
    );
  }
  const port = await freePort();
  const options = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program = startProgram(['redis-server', ...args], { logFile: join(folder, 'redis.log') });
  await untilUp(program, () => takesConnections(port));
  return { url: `redis://127.0.0.1:${port}`, pid: program.pid };
}

async function startSink(folder) {
  const port = await freePort();
  const command = [process.execPath, join(ROOT, 'bench/telegram/sink.mjs')];
  const env = { ...process.env, PORT: String(port) };
  const program = startProgram(command, { env, logFile: join(folder, 'sink.log') });
  await untilUp(program, () => takesConnections(port));
  return { url: `http://127.0.0.1:${port}`, pid: program.pid };
}

const takesConnections = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
