// What an update costs: our bot and its peers under the same load, in turns.
import { stopProgram, untilUp } from '../support/children.mjs';
import { describeMachine, untilQuiet } from '../support/machine.mjs';
import { rssMb } from '../support/process-table.mjs';
import { digits, keepResults, median, printTable } from '../support/results.mjs';
import { OUR_BOT } from './our-bot.mjs';
import { installPeers, PEERS } from './peers.mjs';
import { ids, runLoad } from './run-load.mjs';
import { requestTo, start } from './update-bodies.mjs';
import { WebhookConnection } from './webhook-connection.mjs';

/** Telegram's default for `max_connections`. */
const CONNECTIONS = 40;
/** A run in which other programs took more of the machine is repeated; the quietest attempt counts. */
const OTHERS_CORES = 0.25;
const TRIES = 3;
const FIRST_ASKER = 43;
const IDLE_MS = 2_500;

/** Runs the part; false when a server lost or doubled anything. */
export async function run(world, { quick, rounds, only }) {
  const contestants = [OUR_BOT, ...PEERS].filter(({ key }) => only === undefined || only.includes(key));
  if (contestants.some((one) => one !== OUR_BOT)) installPeers();
  for (const contestant of contestants) await contestant.prepare?.(world);
  const form = quick
    ? { seconds: 2, warmUp: { ms: 1_000, updates: 1_000 }, tries: 1 }
    : { seconds: 5, warmUp: { ms: 2_000, updates: 6_000 }, tries: TRIES };
  const runs = [];
  for (let round = 1; round <= rounds; round++) {
    for (const contestant of contestants) {
      const result = await oneRun(world, contestant, form);
      runs.push({ round, key: contestant.key, name: contestant.name, ...result });
      tell(runs.at(-1));
    }
  }
  printSummary(contestants, runs);
  console.log(`\nAll figures: ${keepResults('updates', { rounds, runs })}`);
  return runs.every(({ exact, dedupe }) => exact && dedupe.isEqual);
}

/** One server from start to stop; the quietest of its attempts. */
async function oneRun(world, contestant, { seconds, warmUp, tries }) {
  await untilQuiet(8);
  const began = performance.now();
  const server = await contestant.start(world);
  await untilUp(server, () => answersAnUpdate(server));
  const startMs = performance.now() - began;
  await contestant.warm?.(server);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idleRssMb = rssMb(server.pid);
  const taken = server.countTaken ? { before: await server.countTaken(), answered: 0 } : undefined;
  const attempts = [];
  while (attempts.length < tries) {
    if (attempts.length > 0) await untilQuiet(20);
    const settings = { connections: CONNECTIONS, seconds, warmUp };
    const result = await runLoad(world, server, contestant.expected, settings);
    attempts.push(result);
    if (taken) taken.answered += result.byStatus[200] ?? 0;
    if (result.othersCores <= OTHERS_CORES) break;
  }
  const dedupe = taken ? compare((await server.countTaken()) - taken.before, taken.answered) : { isEqual: true };
  await stopProgram(server);
  const [quietest] = attempts.toSorted((a, b) => a.othersCores - b.othersCores);
  const exact = attempts.every((one) => one.exact && isAllTaken(one));
  return { startMs, idleRssMb, attempts: attempts.length, ...quietest, exact, dedupe };
}

/** The promise behind a 200: the update is in the table by which a repeat is known. */
const compare = (rows, answered) => ({ rows, answered, isEqual: rows === answered });

const isAllTaken = ({ byStatus }) => Object.keys(byStatus).every((status) => status === '200');

async function answersAnUpdate({ webhook, secret }) {
  const connection = new WebhookConnection(webhook);
  const { status } = await connection.post(requestTo(webhook, secret)(start(ids.take(1), FIRST_ASKER)));
  connection.close();
  return status === 200;
}

function tell({ round, name, updatesPerSecond, cpuMsPerUpdate, othersCores, attempts, exact, dedupe, ...rest }) {
  const wrong = exact ? '' : `  WRONG ${JSON.stringify(rest)}`;
  const doubt = dedupe.isEqual ? '' : `  ${dedupe.rows} rows for ${dedupe.answered} answers of 200`;
  console.log(
    `round ${round}  ${name.padEnd(26)} ${digits(cpuMsPerUpdate, 3)} ms  ${digits(updatesPerSecond)}/s  ` +
      `others ${digits(othersCores, 2)} cores, ${attempts} tries${wrong}${doubt}`,
  );
}

function printSummary(contestants, runs) {
  const limitOf = (round) => runs.find((one) => one.round === round && one.key === 'limit')?.cpuMsPerUpdate;
  const rows = contestants.map(({ key, name }) => {
    const own = runs.filter((one) => one.key === key);
    const of = (pick, count) => digits(median(own.map(pick)), count);
    return [
      name,
      of((one) => one.cpuMsPerUpdate, 2),
      of((one) => one.cpuMsPerUpdate / limitOf(one.round), 2),
      of((one) => one.updatesPerSecond),
      ...['p50', 'p95', 'p99'].map((quantile) => of((one) => one.answerMs[quantile], 1)),
      of((one) => one.messageMs.p50, 1),
      of((one) => one.idleRssMb),
      of((one) => one.peakRssMb),
      of((one) => one.startMs),
      of((one) => one.othersCores, 2),
      own.every(({ exact, dedupe }) => exact && dedupe.isEqual) ? 'yes' : 'NO',
    ];
  });
  const { text, pinning } = describeMachine();
  console.log(
    `\nMedians of ${runs.at(-1)?.round ?? 0} alternating rounds, ${CONNECTIONS} connections. ${text}; ${pinning}.\n`,
  );
  printTable(HEAD, rows);
}

const HEAD = [
  'server',
  'CPU ms/update',
  '× limit',
  'updates/s',
  'answer p50 ms',
  'p95',
  'p99',
  'message p50 ms',
  'idle MB',
  'peak MB',
  'start ms',
  "others' cores",
  'exact',
];
