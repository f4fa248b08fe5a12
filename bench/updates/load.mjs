// One run of the load, in a process of its own: posts updates from many connections, measures, and checks at the sink that
// each led to exactly the calls it should. Its order is one argument of JSON, its result one line of JSON.
import { setTimeout as delay } from 'node:timers/promises';
import { cpuMs, hostCpuMs, rssMb } from '../support/process-table.mjs';
import { now } from '../telegram/answers.mjs';
import { Ledger } from './ledger.mjs';
import { askSink, audit, wantedCalls } from './sink-audit.mjs';
import { introductions, loadUpdates, requestTo } from './update-bodies.mjs';
import { WebhookConnection } from './webhook-connection.mjs';

const WARM_UP_LIMIT_MS = 30_000;
/** A bot may answer 200 first and work later. */
const SETTLE_LIMIT_MS = 10_000;

const order = JSON.parse(process.argv[2]);
const ledger = new Ledger();

/** Starts posting on every connection; `stop` lets each finish the update at hand. */
function post(updates) {
  const request = requestTo(order.url, order.secret);
  let stopped = false;
  const work = async (connection) => {
    for (let next = updates.next(); !stopped && !next.done; next = updates.next()) {
      const place = ledger.post(next.value, now());
      const { status, answeredPress } = await connection.post(request(next.value.body));
      ledger.answer(place, status, now());
      if (answeredPress > 0) ledger.answeredPresses.push(answeredPress);
    }
    connection.close();
  };
  const connections = Array.from({ length: order.connections }, () => new WebhookConnection(order.url));
  const done = Promise.all(connections.map(work));
  return { done, stop: () => (stopped = true) };
}

/** A moment's readings; two of them make a window. */
async function read() {
  const { user, system } = process.cpuUsage();
  const others = Object.entries(order.helpers).map(([name, pid]) => [name, cpuMs(pid)]);
  const { cpuMs: sink } = await askSink(order.sink, '/stats');
  const cpu = { server: cpuMs(order.pid), load: (user + system) / 1_000, sink, ...Object.fromEntries(others) };
  return { at: now(), cpu, host: hostCpuMs() };
}

async function warmUp() {
  const began = now();
  await delay(order.warmUp.ms);
  while (ledger.size < order.warmUp.updates && now() - began < WARM_UP_LIMIT_MS) await delay(50);
}

/** Lets the measured window pass; gives the peak of the server's memory, in MB. */
async function watchMemory() {
  const end = now() + order.seconds * 1_000;
  let peak = 0;
  while (now() < end) {
    peak = Math.max(peak, rssMb(order.pid));
    await delay(Math.min(250, Math.max(1, end - now())));
  }
  return peak;
}

async function settle() {
  const end = now() + SETTLE_LIMIT_MS;
  const wanted = wantedCalls(ledger, order.expected);
  const made = async () => (await askSink(order.sink, '/stats')).calls + ledger.answeredPresses.length;
  while ((await made()) < wanted && now() < end) await delay(50);
  await delay(150); // room for calls too many
}

function quantiles(list) {
  const sorted = Float64Array.from(list).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function report(before, after, peakRssMb) {
  const window = { from: before.at, to: after.at };
  const span = after.at - before.at;
  const { answered, waits } = ledger.inWindow(window);
  const { messageWaits, ...verdict } = await audit(order.sink, ledger, order.expected, window);
  const cpu = Object.fromEntries(Object.keys(after.cpu).map((name) => [name, after.cpu[name] - before.cpu[name]]));
  const ours = Object.values(cpu).reduce((sum, ms) => sum + ms, 0);
  return {
    updates: answered,
    updatesPerSecond: (answered / span) * 1_000,
    cpuMsPerUpdate: cpu.server / answered,
    postgresCpuMsPerUpdate: cpu.postgres / answered,
    cpuShare: Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, ms / span])),
    othersCores: Math.max(0, after.host - before.host - ours) / span,
    answerMs: quantiles(waits),
    messageMs: quantiles(messageWaits),
    peakRssMb,
    byStatus: ledger.byStatus(),
    calls: (await askSink(order.sink, '/stats')).byMethod,
    ...verdict,
  };
}

async function run() {
  await askSink(order.sink, '/reset');
  const isSetUp = order.updates === 'introductions';
  const updates = isSetUp ? introductions(order.firstId) : loadUpdates(order.firstId, order.firstNewId);
  const posting = post(updates);
  let before = await read();
  let peak = 0;
  if (!isSetUp) {
    await warmUp();
    before = await read();
    peak = await watchMemory();
  }
  const after = isSetUp ? undefined : await read();
  if (!isSetUp) posting.stop();
  await posting.done;
  await settle();
  return report(before, after ?? (await read()), peak);
}

console.log(JSON.stringify(await run()));
