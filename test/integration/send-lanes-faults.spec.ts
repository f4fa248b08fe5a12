import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { mostWithin, refuse, SendingProcess, SendRecorder } from '../support/sending-process';
import { TcpGate } from '../support/tcp-gate';
import { until } from '../support/waiting';

let db: TestDatabase;
let gate: TcpGate;
let telegram: SendRecorder;
let processes: [SendingProcess, SendingProcess];
let lastChat = 1_000;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  telegram = await SendRecorder.start();
  gate = await TcpGate.to(db.url);
  await db.database.query("delete from telegram_send_pace where chat <> '*'");
  await db.database.query(
    "update telegram_send_pace set next_at = now(), busy_until = '-infinity', flood_until = null where chat = '*'",
  );
  processes = [new SendingProcess(gate.url, telegram.url), new SendingProcess(db.url, telegram.url)];
});

afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await telegram.close();
  await gate.cut();
});

const newChat = () => ++lastChat;
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
/** Whether the process knows by now that Telegram wants no sends at all. */
const knowsFlood = async (one: SendingProcess) =>
  !(await one.metrics.metrics()).includes('telegram_flood_wait_seconds 0\n');

/** Refuses the next `count` sends for so many seconds; the end of the wait, in `performance.now()`. */
function refuseNext(count: number, seconds: number): { endsAt: number } {
  const wait = { endsAt: 0 };
  let left = count;
  telegram.answer = (_arrival, response) => {
    if (left-- <= 0) return false;
    wait.endsAt = performance.now() + seconds * 1_000;
    return refuse(response, seconds);
  };
  return wait;
}

describe('a 429', () => {
  // Red without `floods.learn` or `budget.refuse` (send-lanes.ts, exchange and tell): the other process never knew.
  it('that is about everybody stops every lane of every process until it is over', async () => {
    const wait = refuseNext(2, 6);
    const [told, other] = processes;
    const first = [told.send('broadcast', newChat(), 'a'), told.send('broadcast', newChat(), 'b')];
    await until(() => knowsFlood(other));
    const refused = telegram.arrivals.length;
    const later = [told, other].flatMap((one) => [
      one.send('notification', newChat(), 'news'),
      one.send('broadcast', newChat(), 'many'),
    ]);
    const answer = await errorOf(other.send('interactive', newChat(), 'answer'));
    expect(answer).toMatchObject({ name: 'TelegramError', errorCode: 429, away: true });
    await Promise.all([...first, ...later]);
    await other.send('interactive', newChat(), 'answer');
    // The refused ones, and perhaps one that had left before they were answered.
    expect(refused).toBeLessThanOrEqual(3);
    const after = telegram.arrivals.slice(refused);
    expect(after[0]!.at).toBeGreaterThan(wait.endsAt - 300);
    expect(mostWithin(after, 1_000)).toBeLessThanOrEqual(28 + 14);
    expect([...new Set(telegram.texts)].sort()).toEqual(['a', 'answer', 'b', 'many', 'news']);
  });

  it('that is short is sat out by an answer, also in the process that was not told', async () => {
    const wait = refuseNext(2, 3);
    const [told, other] = processes;
    const refused = [told.send('interactive', newChat(), 'a'), told.send('interactive', newChat(), 'b')];
    await until(() => knowsFlood(other));
    await other.send('interactive', newChat(), 'answer');
    const answer = telegram.arrivals.find(({ text }) => text === 'answer');
    expect(answer!.at).toBeGreaterThan(wait.endsAt - 300);
    await Promise.all(refused);
  });

  // Red without `await this.tell` (send-lanes.ts, inTurn): sent again after a second instead of three.
  it('that is about one chat holds this chat alone, keeps its order, and loses nothing', async () => {
    const wait = refuseNext(1, 3);
    const chat = newChat();
    const first = processes[0].send('notification', chat, '1');
    await until(() => telegram.arrivals.length === 1);
    const rest = ['2', '3'].map((text) => processes[0].send('notification', chat, text));
    await processes[0].send('notification', newChat(), 'other');
    expect(telegram.texts).toEqual(['1', 'other']);
    await Promise.all([first, ...rest]);
    expect(telegram.texts).toEqual(['1', 'other', '1', '2', '3']);
    expect(telegram.arrivals[2]!.at).toBeGreaterThan(wait.endsAt - 50);
  });

  // Red without the loop of `inTurn` (send-lanes.ts): the 429 was the caller's.
  it('that comes again and again keeps its send waiting, never dropped, until its caller gives up', async () => {
    telegram.answer = (_arrival, response) => refuse(response, 1);
    const caller = new AbortController();
    const sending = errorOf(processes[0].send('broadcast', newChat(), 'news', caller.signal));
    // While it waits, not while the third refusal is still on its way.
    await until(async () => (await processes[0].metrics.metrics()).includes('telegram_retry_after_seconds_total 3\n'));
    caller.abort();
    expect(await sending).toMatchObject({ name: 'AbortError' });
    expect(telegram.arrivals[2]!.at - telegram.arrivals[0]!.at).toBeGreaterThan(1_990);
  });
});

describe('without the database', () => {
  // Red without the listeners of the pool (send-budget.ts): the cut connection's error ended the test.
  it('answers go on; news fail as "database away" unsent, and nothing leaves faster when it is back', async () => {
    const [cut] = processes;
    await cut.send('notification', newChat(), 'before');
    await gate.cut();
    for (let i = 0; i < 5; i++) await cut.send('interactive', newChat(), 'answer');
    const lanes = ['notification', 'broadcast'] as const;
    const errors = await Promise.all(lanes.map((lane) => errorOf(cut.send(lane, newChat(), 'lost'))));
    // One of the codes of `isDatabaseAway`; as an `Error` of Node's own it is none of Jest's, so the code is compared.
    expect(errors).toMatchObject([{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }]);
    expect(telegram.texts).toEqual(['before', ...Array.from({ length: 5 }, () => 'answer')]);
    await gate.restore();
    const back = Array.from({ length: 60 }, (_, index) => processes[index % 2]!.send('broadcast', newChat(), 'after'));
    await Promise.all(back);
    expect(
      mostWithin(
        telegram.arrivals.filter(({ text }) => text === 'after'),
        1_000,
      ),
    ).toBeLessThanOrEqual(28 + 14);
  });

  it('a 429 is obeyed by the process that was told', async () => {
    const wait = refuseNext(2, 2);
    await gate.cut();
    const answers = [0, 1].map(() => processes[0].send('interactive', newChat(), 'answer'));
    await Promise.all(answers);
    const again = telegram.arrivals.slice(2);
    expect(again).toHaveLength(2);
    expect(again.at(-1)!.at).toBeGreaterThan(wait.endsAt - 50);
  });

  it('news that wait for a frozen server fail in seconds and leave nothing behind', async () => {
    const stuck = db.dataSource.createQueryRunner();
    await stuck.startTransaction();
    await stuck.query("select from telegram_send_pace where chat = '*' for update");
    const asked = errorOf(processes[1].send('notification', newChat(), 'lost'));
    await processes[1].send('interactive', newChat(), 'answer');
    expect(await asked).toBeInstanceOf(Error);
    expect(telegram.texts).toEqual(['answer']);
    await stuck.rollbackTransaction();
    await stuck.release();
    await processes[1].send('notification', newChat(), 'next');
    expect(telegram.texts).toEqual(['answer', 'next']);
  });
});

// Red without `isInTime` (send-lanes.ts, waitForSlot): 34 within half a second.
it('a process that stood still does not send all at once what was due meanwhile', async () => {
  const sends = Array.from({ length: 40 }, () => processes[1].send('notification', newChat(), 'news'));
  await until(() => telegram.arrivals.length > 3);
  const blockedUntil = performance.now() + 700;
  while (performance.now() < blockedUntil);
  await Promise.all(sends);
  // 14, and what a busy machine shifts.
  expect(mostWithin(telegram.arrivals, 500)).toBeLessThanOrEqual(14 + 12);
});
