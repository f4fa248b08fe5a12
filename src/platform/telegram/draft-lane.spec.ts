import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FloodWait } from './flood-waits';
import type { SendBudget, Verdict } from './send-budget';
import { NoFreeSlot } from './send-lane';
import { SendLanes } from './send-lanes';
import { TelegramError } from './telegram-error';

const GO: Verdict = { verdict: 'go', waitMs: 0 };
const DRAFT = { method: 'sendMessageDraft', chat: '7', lane: 'draft' } as const;

describe('a draft', () => {
  let verdicts: Verdict[];
  let asked: { chat: string; mayReserve: boolean }[];
  let told: FloodWait[];
  let posted: number;
  let lanes: SendLanes;

  beforeEach(() => {
    [verdicts, asked, told, posted] = [[], [], [], 0];
    const budget = {
      take: (chat: string, mayReserve: boolean) => {
        asked.push({ chat, mayReserve });
        const verdict = verdicts.shift();
        return verdict ? Promise.resolve(verdict) : Promise.reject(new Error('Nobody scripted this slot'));
      },
      refuse: (waits: FloodWait[]) => Promise.resolve(void told.push(...waits)),
      close: () => Promise.resolve(),
    } as unknown as SendBudget;
    const registers = [new Registry()];
    lanes = new SendLanes(
      budget,
      new Counter({ name: 'sends', help: '-', labelNames: ['lane'], registers }),
      new Histogram({ name: 'waited', help: '-', labelNames: ['lane'], registers }),
      new Counter({ name: 'told', help: '-', registers }),
      new Gauge({ name: 'flood', help: '-', registers }),
    );
  });

  afterEach(() => lanes.onApplicationShutdown());

  const post = () => Promise.resolve(++posted);
  const draft = () => lanes.send(DRAFT, post);

  it('leaves where a slot is free this moment, and reserves none', async () => {
    verdicts = [GO];
    expect(await draft()).toBe(1);
    expect(asked).toEqual([{ chat: '7', mayReserve: false }]);
  });

  it.each(['chat', 'everybody'] as const)('is given up where the next slot of %s is far', async (verdict) => {
    verdicts = [{ verdict, waitMs: 900 }];
    const began = performance.now();
    await expect(draft()).rejects.toThrow(NoFreeSlot);
    expect(performance.now() - began).toBeLessThan(900);
    expect(posted).toBe(0);
  });

  it('waits out the end of its second', async () => {
    verdicts = [{ verdict: 'chat', waitMs: 40 }, GO];
    const began = performance.now();
    await draft();
    expect(performance.now() - began).toBeGreaterThan(35);
    expect(posted).toBe(1);
  });

  it('is not repeated after a 429, which everybody is told; the next is not even tried', async () => {
    verdicts = [GO];
    const refused = () => {
      posted++;
      return Promise.reject(new TelegramError('sendMessageDraft', 429, 'Too Many Requests', 3));
    };
    await expect(lanes.send(DRAFT, refused)).rejects.toMatchObject({ errorCode: 429 });
    expect(told).toEqual([{ chat: '7', waitMs: 3_000 }]);
    await expect(draft()).rejects.toThrow(NoFreeSlot);
    expect([posted, asked.length]).toEqual([1, 1]);
  });

  it('does not hold up an answer to the same chat', async () => {
    verdicts = [GO];
    let end: () => void = () => undefined;
    const slow = lanes.send(DRAFT, () => new Promise<void>((resolve) => (end = resolve)));
    expect(await lanes.send({ ...DRAFT, lane: 'interactive' }, post)).toBe(1);
    end();
    await slow;
  });
});
