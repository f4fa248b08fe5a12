import type { RunningApp } from '../support/running-app';
import { describeWithTool } from '../support/tools';
import { doneThenReset, hang, refuse, reset, slow } from './rig/fault-gate';
import { FaultRig } from './rig/fault-rig';
import { runs } from './rig/long-form';
import { metricOf, untilHealth } from './rig/outside-view';
import { messageOf } from './rig/updates';

/** What a process may grow by over the second half of its troubles; it was 4 where nothing leaked. */
const GROWTH_MB = 40;
/** Twice what it uses after a collection: V8 with room for gigabytes lets garbage lie, which looks like a leak. */
const HEAP_MB = 144;
const UPDATES_A_ROUND = runs(100, 500);
const AT_ONCE = 30;

describeWithTool('redis-server', 'memory', () => {
  let rig: FaultRig;
  let app: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.start({ postgres: 'own', redis: true });
    app = await rig.startApp({ NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` });
    await rig.untilIntroduced(app);
  }, 60_000);

  afterAll(() => rig.close(), 60_000);

  /** Updates of as many persons; what is not taken is brought again, as Telegram does. */
  const load = async (round: number) => {
    const persons = await Promise.all(Array.from({ length: UPDATES_A_ROUND }, () => rig.person()));
    const updates = persons.map((person) => messageOf(person.profile, round % 2 === 0 ? '/start' : '/help'));
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let update = updates.pop(); update; update = updates.pop()) await rig.deliver(app, update);
    });
    await Promise.all(workers);
  };

  /** Each round another system is away while updates come. */
  const faults: readonly { begin: () => unknown; end: () => unknown }[] = [
    {
      begin: () => {
        rig.redis.freeze();
      },
      end: () => {
        rig.redis.thaw();
      },
    },
    { begin: () => rig.postgres.crash(), end: () => rig.postgres.restart() },
    { begin: () => rig.redis.kill(), end: () => rig.redis.start() },
    { begin: () => rig.postgres.network.cut(), end: () => rig.postgres.network.restore() },
    {
      begin: () => {
        rig.postgres.freeze();
      },
      end: () => {
        rig.postgres.thaw();
      },
    },
    {
      begin: () => {
        rig.botApi.break(hang, '', 10); // each for the 15 s that an answer is waited for
      },
      end: () => {
        rig.botApi.heal();
      },
    },
    {
      begin: () => {
        rig.botApi.break(reset);
      },
      end: () => {
        rig.botApi.heal();
      },
    },
    {
      begin: () => {
        rig.botApi.break(refuse(429, 'Too Many Requests: retry after 1', 1), '', 20);
        rig.botApi.break(doneThenReset, '', 20);
        rig.botApi.break(slow(200));
      },
      end: () => {
        rig.botApi.heal();
      },
    },
  ];

  const memoryMb = async () => (await metricOf(app, 'process_resident_memory_bytes')) / 2 ** 20;

  // Red where update-intake.service.ts keeps 20 kB of every update it is given (`this.kept.push(Buffer.alloc(20_000, 1))` at the
  // head of `take`): 84 MB.
  it('stays flat through all faults, again and again', async () => {
    const rounds = runs(1, 8) * faults.length;
    const seen: number[] = [];
    for (let round = 0; round < rounds * 2; round++) {
      const fault = faults[round % faults.length];
      const working = load(round);
      await fault?.begin();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await fault?.end();
      await working;
      await untilHealth(app, ({ word }) => word === 'ok');
      seen.push(Math.round(await memoryMb()));
    }
    const firstHalf = Math.max(...seen.slice(0, rounds));
    console.log(`MB after each of ${rounds * 2} rounds of ${UPDATES_A_ROUND} updates: ${seen.join(' ')}`);
    expect(Math.max(...seen.slice(rounds)) - firstHalf).toBeLessThan(GROWTH_MB);
    expect(await rig.wounds()).toEqual([]);
  }, 3_600_000);
});
