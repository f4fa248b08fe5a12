import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { NoFreeSlot } from '../../src/platform/telegram/send-lane';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { mostWithin, SendingProcess, SendRecorder } from '../support/sending-process';
import { until } from '../support/waiting';

let db: TestDatabase;
let telegram: SendRecorder;
let processes: SendingProcess[];
let lastChat = 1_000;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  telegram = await SendRecorder.start();
  processes = [1, 2, 3].map(() => new SendingProcess(db.url, telegram.url));
  await db.database.query(
    "update telegram_send_pace set next_at = now(), busy_until = '-infinity', flood_until = null",
  );
});

afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await telegram.close();
});

const newChat = () => ++lastChat;
/** Processes by turns. */
const some = (index: number) => processes[index % processes.length]!;

describe('the budget of all processes', () => {
  // Red without `for update` in take_telegram_slot (the migration): 90 for a hundred sends.
  it('gives no slot twice', async () => {
    await db.database.query("update telegram_send_pace set next_at = '2100-01-01' where chat = '*'");
    const take = () =>
      db.database.query("select take_telegram_slot($1, '1 second', '0 seconds', true)", [String(newChat())]);
    await Promise.all(Array.from({ length: 100 }, take));
    const [row] = await db.database.query(
      "select extract(epoch from next_at - '2100-01-01')::int as slots from telegram_send_pace where chat = '*'",
    );
    expect(row).toEqual({ slots: 100 });
  });

  it('lets no more than 28 notifications and broadcasts a second through, however many wait where', async () => {
    const lanes = ['broadcast', 'notification'] as const;
    processes.push(...Array.from({ length: 5 }, () => new SendingProcess(db.url, telegram.url)));
    const sends = Array.from({ length: 110 }, (_, index) =>
      some(index >> 1).send(lanes[index % 2]!, newChat(), 'news'),
    );
    await Promise.all(sends);
    expect(telegram.arrivals).toHaveLength(110);
    // 28 a second, and what a busy machine shifts at the edges: half a second's worth at most.
    expect(mostWithin(telegram.arrivals, 1_000)).toBeLessThanOrEqual(28 + 14);
    expect(mostWithin(telegram.arrivals, 3_000)).toBeLessThanOrEqual(84 + 14);
    expect(telegram.arrivals.at(-1)!.at - telegram.arrivals[0]!.at).toBeGreaterThan(3_700);
  });

  // Red without `greatest(…, all_busy_until)` in take_telegram_slot (the migration): 109 instead of some ten.
  it('takes what people’s own answers used from what the others get, but for one send a second', async () => {
    const [busy, quiet] = [processes[0]!, processes[1]!];
    const stop = new AbortController();
    const answering = (async () => {
      while (!stop.signal.aborted) {
        await Promise.all(Array.from({ length: 20 }, () => busy.send('interactive', newChat(), 'answer')));
        await sleep(100);
      }
    })();
    await sleep(2_500);
    const sends = Array.from({ length: 400 }, () => quiet.send('broadcast', newChat(), 'news').catch(() => undefined));
    const began = performance.now();
    await sleep(5_000);
    const news = telegram.arrivals.filter(({ text, at }) => text === 'news' && at < began + 5_000);
    stop.abort();
    await answering;
    processes.splice(1, 1);
    await quiet.close();
    await Promise.all(sends);
    // 140 if nothing had been taken; a few slip through between two reports.
    expect(news.length).toBeLessThan(30);
    expect(news.length).toBeGreaterThanOrEqual(3);
  });

  // Red without `chat_free_at > asked_at` in take_telegram_slot (the migration): three at once.
  it('sends one a second into one chat, and one in three into a group, from wherever', async () => {
    const [chat, group] = [newChat(), -newChat()];
    const all = [chat, group].flatMap((id) => [0, 1, 2].map((index) => some(index).send('notification', id, 'news')));
    await Promise.all(all);
    const to = (id: number) => telegram.arrivals.filter((arrival) => arrival.chat === id);
    expect([to(chat).length, mostWithin(to(chat), 900)]).toEqual([3, 1]);
    expect([to(group).length, mostWithin(to(group), 2_900)]).toEqual([3, 1]);
  });

  it('remembers no chat for longer than it matters', async () => {
    await processes[0]!.send('notification', newChat(), 'news');
    await db.database.query("update telegram_send_pace set next_at = now() - interval '2 minutes' where chat <> '*'");
    await until(async () => (await db.database.query('select from telegram_send_pace')).length === 1);
  });
});

describe('the lanes', () => {
  // Red with `may_reserve` false for notifications (send-lanes.ts, ask): 72 broadcasts among twelve notifications.
  it('a notification goes before the broadcasts that wait in any process, and an answer at once', async () => {
    const others = Array.from({ length: 7 }, () => new SendingProcess(db.url, telegram.url));
    processes.push(...others);
    const end = new AbortController();
    const broadcasts = Array.from({ length: 300 }, (_, index) =>
      some(index)
        .send('broadcast', newChat(), 'many', end.signal)
        .catch(() => undefined),
    );
    await until(() => telegram.arrivals.length > 5);
    const seen = telegram.arrivals.length;
    for (let i = 0; i < 12; i++) await processes[0]!.send('notification', newChat(), 'one');
    const among = telegram.texts.slice(seen).filter((text) => text === 'many').length;
    await Promise.all(processes.map((one) => one.send('interactive', newChat(), 'answer')));
    const after = telegram.texts.slice(seen + 12 + among).filter((text) => text === 'many').length;
    end.abort();
    await Promise.all(broadcasts);
    // Between two notifications, asked for one after the other, a broadcast or two find their moment; of ten processes.
    expect(among).toBeLessThan(36);
    expect(after).toBeLessThan(20);
  });

  // Red with `may_reserve` true for drafts (send-lanes.ts, ifFree): the drafts wait for seconds, and leave.
  it('a draft takes only what nobody else wants, and one a second of a chat, from wherever', async () => {
    const news = Array.from({ length: 56 }, () => processes[0]!.send('notification', newChat(), 'news'));
    await until(() => telegram.arrivals.length > 3);
    const drafts = Array.from({ length: 10 }, () => processes[1]!.send('draft', newChat(), 'draft'));
    await Promise.all(drafts.map((draft) => expect(draft).rejects.toThrow(NoFreeSlot)));
    await Promise.all(news);
    expect(telegram.texts).not.toContain('draft');
    const chat = newChat();
    await processes[0]!.send('draft', chat, 'draft');
    await expect(processes[1]!.send('draft', chat, 'draft')).rejects.toThrow(NoFreeSlot);
    await processes[1]!.send('interactive', chat, 'answer');
    expect(telegram.texts.slice(-2)).toEqual(['draft', 'answer']);
  });

  it('keep the order of a chat; an answer overtakes what waits there', async () => {
    const chat = newChat();
    const news = ['1', '2', '3'].map((text) => processes[0]!.send('notification', chat, text));
    await until(() => telegram.texts.includes('1'));
    await processes[0]!.send('interactive', chat, 'answer');
    await Promise.all(news);
    expect(telegram.texts).toEqual(['1', 'answer', '2', '3']);
  });

  // Red without `this.order[…].run` (send-lanes.ts, send): eight were open at once.
  it('keep the order of a chat: a send leaves when the one before is answered', async () => {
    let open = 0;
    let mostOpen = 0;
    telegram.answer = (_arrival, response) => {
      mostOpen = Math.max(mostOpen, ++open);
      setTimeout(() => {
        open--;
        response.end('{"ok":true,"result":{"message_id":1}}');
      }, 20);
      return true;
    };
    const chat = newChat();
    const texts = Array.from({ length: 10 }, (_, index) => String(index));
    await Promise.all(texts.map((text) => processes[0]!.send('interactive', chat, text)));
    expect(telegram.texts).toEqual(texts);
    expect(mostOpen).toBe(1);
  });

  it('a chat that hangs holds no other', async () => {
    const stuck = newChat();
    telegram.answer = ({ chat }) => chat === stuck;
    const hanging = [1, 2].map(() => processes[0]!.send('broadcast', stuck, 'stuck').catch(() => 'lost'));
    await until(() => telegram.arrivals.length === 1);
    await Promise.all(Array.from({ length: 10 }, () => processes[0]!.send('broadcast', newChat(), 'other')));
    expect(telegram.texts.filter((text) => text === 'stuck')).toHaveLength(1);
    await telegram.close();
    expect(await hanging[0]).toBe('lost');
    telegram = await SendRecorder.start();
  });

  it('count what leaves and how long it waited', async () => {
    await processes[0]!.send('interactive', newChat(), 'answer');
    await processes[0]!.send('broadcast', newChat(), 'news');
    const metrics = await processes[0]!.metrics.metrics();
    expect(metrics).toContain('telegram_sends_total{lane="interactive"} 1');
    expect(metrics).toContain('telegram_sends_total{lane="broadcast"} 1');
    expect(metrics).toContain('telegram_send_wait_seconds_count{lane="broadcast"} 1');
    expect(metrics).not.toContain('telegram_send_wait_seconds_count{lane="interactive"}');
  });
});

describe('giving up', () => {
  // Red without `this.closing.signal` (send-lanes.ts, waitForSlot): "Cannot use a pool after calling end"; without
  // `allSettled(this.running)` (send-budget.ts, close): "timeout exceeded" after 5 s.
  it('rejects what waits when the process ends, and what its caller gave up, and sends neither', async () => {
    const chat = newChat();
    const callers = new AbortController();
    await processes[0]!.send('notification', chat, 'first');
    const abandoned = processes[0]!.send('notification', newChat() * -1, 'abandoned', AbortSignal.abort());
    await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
    const waiting = processes[0]!.send('notification', chat, 'second', callers.signal);
    const orphans = [0, 1, 2].map(() => processes[0]!.send('broadcast', chat, 'orphan'));
    const rejected = [waiting, ...orphans].map((send) => expect(send).rejects.toMatchObject({ name: 'AbortError' }));
    callers.abort();
    await processes.shift()!.close();
    await Promise.all(rejected);
    expect(telegram.texts).toEqual(['first']);
  });
});
