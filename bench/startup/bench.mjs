// From `npm start` on a built checkout to the first 200 of /health, and the memory of a bot nobody writes to.
import { setTimeout as delay } from 'node:timers/promises';
import { startApp } from '../support/app.mjs';
import { stopProgram, untilUp } from '../support/children.mjs';
import { describeMachine, untilQuiet } from '../support/machine.mjs';
import { rssMb } from '../support/process-table.mjs';
import { digits, keepResults, median, printTable } from '../support/results.mjs';
import { makeDatabase } from '../support/world.mjs';

const STARTS = { quick: 2, usual: 7 };
/** By then what a start leaves behind is collected. */
const IDLE_MS = 10_000;

/** Runs the part. */
export async function run(world, { quick }) {
  const starts = quick ? STARTS.quick : STARTS.usual;
  const database = await makeDatabase(world, 'startup');
  const first = await measureStart(world, database, IDLE_MS);
  const later = [];
  while (later.length < starts) later.push(await measureStart(world, database, later.length === 0 ? IDLE_MS : 0));
  console.log(`\nMedians of ${starts} starts. ${describeMachine().text}.\n`);
  printTable(
    ['start', 'ms to the first 200 of /health', 'idle MB'],
    [
      ['on an empty database (migrates)', digits(first.ms), digits(first.idleMb)],
      ['on its own database', digits(median(later.map(({ ms }) => ms))), digits(later[0].idleMb)],
    ],
  );
  console.log(`\nAll figures: ${keepResults('startup', { first, later })}`);
  return true;
}

async function measureStart(world, database, idleMs) {
  await untilQuiet(8);
  const began = performance.now();
  const app = await startApp(world, database);
  await untilUp(app, async () => (await fetch(`${app.url}/health`)).status === 200);
  const ms = performance.now() - began;
  await delay(idleMs);
  const idleMb = rssMb(app.pid);
  await stopProgram(app);
  return { ms, idleMb };
}
