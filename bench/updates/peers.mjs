// The other bots: bench/peers, with packages of their own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startProgram } from '../support/children.mjs';
import { onServerCore } from '../support/machine.mjs';
import { makeDatabase, query, withRedis } from '../support/world.mjs';
import { KNOWN, KNOWN_BASE, SIGNS } from './update-bodies.mjs';

const FOLDER = join(import.meta.dirname, '../peers');
const SECRET = 'secret-of-the-peers';
/** The one `npm start` gives our bot. */
const V8_OPTION = '--max-semi-space-size=32';
const EXPECTED = { page: calls(1, 1), press: calls(1, 1), known: calls(1, 0), new: calls(1, 0) };

export const PEERS = [
  { name: 'bare Node (the limit)', file: 'limit.mjs', key: 'limit' },
  {
    name: 'bare Node with our promises, a transaction each',
    file: 'promises.mjs',
    key: 'promises',
    counted: 'updates',
  },
  { name: 'grammY + Fastify, undici', file: 'grammy.mjs', key: 'grammy-undici', client: 'undici' },
  {
    name: 'the same with our option of V8',
    file: 'grammy.mjs',
    key: 'grammy-v8',
    client: 'undici',
    options: [V8_OPTION],
  },
  { name: 'grammY + Fastify', file: 'grammy.mjs', key: 'grammy' },
  { name: 'Telegraf + Express, undici', file: 'telegraf.mjs', key: 'telegraf-undici', client: 'undici' },
  { name: 'Telegraf + Express', file: 'telegraf.mjs', key: 'telegraf' },
].map((peer) => ({ ...peer, expected: EXPECTED, start: (world) => startPeer(world, peer) }));

/** Installs their packages where they are not there in the pinned versions; the repository's one lock file stays alone. */
export function installPeers() {
  const wanted = readFileSync(join(FOLDER, 'package.json'), 'utf8');
  const stamp = join(FOLDER, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the peers…');
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: 'inherit' });
  if (status !== 0)
    throw new Error('The peers could not be installed; npm run bench -- updates --only app measures ours alone');
  writeFileSync(stamp, wanted);
}

async function startPeer(world, { file, client = '', counted, options = [] }) {
  const database = await makeDatabase(world, 'peers');
  await seed(database, world.redis.url);
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(port),
    SECRET,
    BOT_TOKEN: '7000000001:AAE-no-real-token-only-for-benches',
    API_ROOT: world.sink.url,
    PG_URL: database,
    REDIS_URL: world.redis.url,
    CLIENT: client,
  };
  const command = onServerCore([process.execPath, ...options, join(FOLDER, file)]);
  const program = startProgram(command, { env, cwd: FOLDER, logFile: join(world.folder, `${file}.log`) });
  const countTaken =
    counted && (async () => Number((await query(database, `select count(*) from ${counted}`))[0].count));
  return { ...program, webhook: `http://127.0.0.1:${port}/webhook`, secret: SECRET, ...(countTaken && { countTaken }) };
}

/** The known persons, and a text of today for every sign. */
async function seed(database, redisUrl) {
  await query(
    database,
    `create table users (
      id bigserial primary key,
      telegram_id bigint not null unique,
      username text, first_name text, language_code text,
      sign text not null default 'aries',
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now())`,
  );
  // What only promises.mjs writes.
  await query(database, 'create table updates (update_id bigint primary key, received_at timestamptz not null)');
  await query(database, 'create table dialogs (key text primary key, data jsonb not null)');
  await query(
    database,
    `create table events (
      id bigserial primary key, person_id bigint not null references users, kind text not null, detail text,
      at timestamptz not null)`,
  );
  await query(database, ARRIVE);
  await query(
    database,
    `insert into users (telegram_id, username, first_name, language_code, sign)
     select $1::bigint + i, 'user_' || i, 'User ' || i % 1000, 'ru', ($3::text[])[1 + i % 12]
     from generate_series(0, $2::int - 1) i`,
    [KNOWN_BASE, KNOWN, SIGNS],
  );
  await query(database, 'analyze users');
  const text = 'Сегодня удачный день, чтобы начать новое дело. '.repeat(14);
  const days = [0, 1].map((ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10));
  await withRedis(redisUrl, async (redis) => {
    await redis.flushAll();
    for (const day of days) for (const sign of SIGNS) await redis.set(`horoscope:${day}:${sign}`, text);
  });
}

/** What promises.mjs asks first, in one statement: each step sees what the one before waited for. */
const ARRIVE = `create function arrive(
    update_id bigint, now timestamptz, telegram_id bigint, username text, first_name text, language_code text, key text,
    out fresh boolean, out id bigint, out name text, out sign text, out dialog jsonb) language plpgsql as $$
  begin
    insert into updates values (arrive.update_id, now) on conflict do nothing;
    fresh := found;
    insert into users as u (telegram_id, username, first_name, language_code)
      values (arrive.telegram_id, arrive.username, arrive.first_name, arrive.language_code)
      on conflict on constraint users_telegram_id_key do update set seen_at = now
      returning u.id, u.first_name, u.sign into id, name, sign;
    select data from dialogs d where d.key = arrive.key into dialog;
  end $$`;

function calls(sends, answers) {
  return { sends, answers };
}
