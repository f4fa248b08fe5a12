// Our bot as a contestant: prepared once, then started on a copy of that database for every round.
import { SECRET, startApp } from '../support/app.mjs';
import { stopProgram, untilUp } from '../support/children.mjs';
import { makeDatabase, query, withRedis } from '../support/world.mjs';
import { ids, runLoad } from './run-load.mjs';
import { pressEachSign, requestTo } from './update-bodies.mjs';
import { WebhookConnection } from './webhook-connection.mjs';

const WEBHOOK = '/webhook/telegram';
const PREPARED = 'app_prepared';
/** Meets every sign before anybody is counted: texts are written and pictures uploaded once a day, not once a press. */
const FIRST_READER = 42;
/** A new person gets a greeting and the signs; one who is known but has told no sign gets the signs. */
const EXPECTED = { page: calls(1, 1), press: calls(1, 1), known: calls(1, 0), new: calls(2, 0) };

export const OUR_BOT = {
  name: 'AdtroBot',
  key: 'app',
  expected: EXPECTED,
  /** Meets the known persons, has today's texts written and the pictures uploaded, and keeps that database. */
  async prepare(world) {
    await withRedis(world.redis.url, (redis) => redis.flushAll());
    const server = await start(world, await makeDatabase(world, PREPARED));
    await untilUp(server, () => isHealthy(server));
    await readEverySign(server);
    const introduced = await runLoad(world, server, EXPECTED, { updates: 'introductions', connections: 16 });
    if (!introduced.exact) throw new Error(`Not every introduction was answered: ${JSON.stringify(introduced)}`);
    await stopProgram(server);
  },
  async start(world) {
    await withRedis(world.redis.url, (redis) => redis.flushAll());
    const database = await makeDatabase(world, 'app', PREPARED);
    const server = await start(world, database);
    return { ...server, countTaken: async () => Number((await query(database, COUNT))[0].count) };
  },
  /** The cache holds what a day's first readers put there. */
  warm: readEverySign,
};

const COUNT = 'select count(*) from bot_updates';

async function start(world, database) {
  const app = await startApp(world, database);
  return { ...app, webhook: app.url + WEBHOOK, secret: SECRET };
}

async function isHealthy({ url }) {
  return (await fetch(`${url}/health`)).status === 200;
}

async function readEverySign({ webhook, secret }) {
  const connection = new WebhookConnection(webhook);
  const request = requestTo(webhook, secret);
  for (const body of pressEachSign(ids.take(12), FIRST_READER)) {
    const { status } = await connection.post(request(body));
    if (status !== 200) throw new Error(`A sign could not be read: ${status}`);
  }
  connection.close();
}

function calls(sends, answers) {
  return { sends, answers };
}
