// What a text costs in time: a day's twelve by a model that takes its time.
import { setTimeout as delay } from 'node:timers/promises';
import { startApp } from '../support/app.mjs';
import { stopProgram, untilUp } from '../support/children.mjs';
import { describeMachine } from '../support/machine.mjs';
import { digits, keepResults, median, printTable } from '../support/results.mjs';
import { makeDatabase, query } from '../support/world.mjs';
import { startSlowModel } from './slow-model.mjs';

const SIGNS = 12;
/** A text may take a minute; more is a failure. */
const LIMIT_MS = 60_000;
/** A day may take so many times its slowest call: the queue, the checks and the rows come on top of it. */
const MOST_CALLS = 1.5;
/** The slowest call of a day; the others take a quarter of it and more. */
const SLOWEST_MS = { quick: [4_000], usual: [4_000, 8_000] };

/** Runs the part; false when a day's texts take much longer than the slowest call. */
export async function run(world, { quick, rounds }) {
  const days = [];
  for (const slowestMs of quick ? SLOWEST_MS.quick : SLOWEST_MS.usual) {
    for (let round = 1; round <= rounds; round++) days.push(await pregenerate(world, slowestMs));
  }
  printDays(days);
  // Further figures of texts (the built-in writer's, the checks') are taken and printed from here on, and kept below.
  console.log(`\nAll figures: ${keepResults('writing', { days })}`);
  return days.every(({ slowestMs, ms, texts }) => texts === SIGNS && ms < slowestMs * MOST_CALLS);
}

/** The twelve texts of a day, from the order to the last one kept, where no call of the model takes longer than `slowestMs`. */
async function pregenerate(world, slowestMs) {
  const database = await makeDatabase(world, 'writing');
  const model = await startSlowModel(slowestMs);
  const app = await startApp(world, database, {
    OPENROUTER_API_KEY: 'sk-or-a-key-of-the-bench',
    OPENROUTER_BASE_URL: model.url,
    SCHEDULE_TIMEZONE: morningZone(),
  });
  await untilUp(app, async () => (await fetch(`${app.url}/health/ready`)).status === 200);
  // The first texts of a process meet cold code, and the workers may still be on their way to the queue.
  await delay(3_000);
  const began = performance.now();
  await query(database, `select graphile_worker.add_job('horoscope.pregenerate', $1::json)`, [
    JSON.stringify({ date: new Date().toISOString().slice(0, 10), slot: 'midnight' }),
  ]);
  const texts = await untilTwelve(database, began);
  const ms = performance.now() - began;
  await stopProgram(app);
  await model.close();
  return { slowestMs, ms, texts, calls: model.calls, callsMs: model.callsMs, mostAtOnce: model.mostAtOnce };
}

async function untilTwelve(database, began) {
  for (;;) {
    const [{ count }] = await query(
      database,
      `select count(*)::int as count from horoscopes where source = 'generated'`,
    );
    if (count >= SIGNS || performance.now() - began > LIMIT_MS) return count;
    await delay(20);
  }
}

function printDays(days) {
  console.log(`\nTwelve pre-generations, medians. ${describeMachine().text}.\n`);
  const rows = [...new Set(days.map(({ slowestMs }) => slowestMs))].map((slowestMs) => {
    const same = days.filter((day) => day.slowestMs === slowestMs);
    const ms = median(same.map((day) => day.ms));
    const inTurn = median(same.map((day) => day.callsMs));
    return [
      `${slowestMs / 4} to ${slowestMs} ms a call`,
      digits(ms),
      digits(ms / slowestMs, 2),
      digits(inTurn / ms, 1),
      String(Math.max(...same.map(({ mostAtOnce }) => mostAtOnce))),
    ];
  });
  printTable(['the model takes', 'ms for the day', '× the slowest call', '× faster than in turn', 'at once'], rows);
}

/** A zone where it is about six in the morning: at other times texts may be written by the timetable. */
function morningZone() {
  const offset = ((6 - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
