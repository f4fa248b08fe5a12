import { createClient } from '@redis/client';
import { TcpGate } from '../support/tcp-gate';
import { describeWithTool } from '../support/tools';
import type { RunningApp } from '../support/running-app';
import { FaultRig } from './rig/fault-rig';
import { healthOf, metricOf, untilHealth } from './rig/outside-view';

describeWithTool('redis-server', 'Redis', () => {
  let rig: FaultRig;
  let app: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.start({ redis: true });
    app = await rig.startApp();
    await rig.untilIntroduced(app);
    await untilHealth(app, ({ checks }) => checks.redis === 'ok');
  });

  afterAll(() => rig.close(), 60_000);

  const keys = async () => {
    const client = createClient({ url: rig.redis.url });
    await client.connect();
    const found = await client.keys('horoscope:*');
    await client.disconnect();
    return found;
  };

  /** A person new to the bot gets from hello to a text. */
  const readsTheirHoroscope = async () => {
    const person = await rig.person();
    expect((await person.sends('/start'))[0]?.text).toContain('Здравствуйте');
    await person.sends('/horoscope');
    const press = await person.presses('♌ Лев');
    expect(press).toMatchObject({ answered: true, alert: false });
    expect(press.messages[0]?.caption).toMatch(/^♌ Лев/);
  };

  it('killed is missed by nobody; back and empty it is filled again', async () => {
    // Red without both client.on('error') of redis-store.ts: the process ends with the connection, the webhook refuses.
    await readsTheirHoroscope();
    expect(await keys()).toHaveLength(1);
    await rig.redis.kill();
    await readsTheirHoroscope();
    expect(await healthOf(app)).toMatchObject({
      status: 200,
      word: 'degraded',
      ready: 200,
      checks: { redis: 'error: no answer', database: 'ok' },
    });
    await rig.redis.start();
    await untilHealth(app, ({ word, checks }) => word === 'ok' && checks.redis === 'ok');
    expect(await keys()).toEqual([]);
    await readsTheirHoroscope();
    expect(await keys()).toHaveLength(1);
    expect(await rig.wounds()).toEqual([]);
  });

  it('frozen costs one wait in five seconds, not one of every update', async () => {
    // Red without the rest at the head of withinLimit in app-cache.ts: 34 waits of 250 ms, where 5 are allowed.
    const before = await metricOf(app, 'cache_requests_total', 'result="timeout"');
    const began = performance.now();
    rig.redis.freeze();
    for (let person = 0; person < 8; person++) await readsTheirHoroscope();
    expect(await untilHealth(app, ({ word }) => word === 'degraded')).toMatchObject({
      status: 200,
      ready: 200,
      checks: { redis: 'error: no answer' },
    });
    const waits = (await metricOf(app, 'cache_requests_total', 'result="timeout"')) - before;
    // Each person asks the cache at least once.
    expect(waits).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - began) / 5_000));
    rig.redis.thaw();
    await untilHealth(app, ({ word }) => word === 'ok');
    await readsTheirHoroscope();
    expect(await rig.wounds()).toEqual([]);
  });

  it('behind a network that swallows everything: as frozen, and found again by a new connection', async () => {
    // Red without `leaveDeafConnections` in redis-store.ts: `redis: error: no answer` for good.
    const network = await TcpGate.to(rig.redis.url);
    const far = await rig.startApp({ REDIS_URL: network.url });
    await rig.untilIntroduced(far);
    await untilHealth(far, ({ word }) => word === 'ok');
    network.swallow();
    await untilHealth(far, ({ word }) => word === 'degraded');
    const began = performance.now();
    await readsTheirHoroscope();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await healthOf(far)).toMatchObject({ status: 200, ready: 200, checks: { redis: 'error: no answer' } });
    network.pass();
    await untilHealth(far, ({ word }) => word === 'ok');
    await readsTheirHoroscope();
    expect(await rig.wounds()).toEqual([]);
    expect(await rig.stopApp(far, 'SIGTERM')).toBe(0);
    await network.cut();
  }, 120_000);

  it('that is not there at the start is waited for by nobody, and found when it comes', async () => {
    // Red without reconnectStrategy and the `connect` of the look in redis-store.ts: it is never found. One of them is enough.
    await rig.redis.kill();
    const late = await rig.startApp();
    await rig.untilIntroduced(late);
    await readsTheirHoroscope();
    expect(await healthOf(late)).toMatchObject({ status: 200, ready: 200, checks: { redis: 'error: no answer' } });
    await rig.redis.start();
    await untilHealth(late, ({ word }) => word === 'ok');
    await readsTheirHoroscope();
    expect(await keys()).toHaveLength(1);
    expect(await rig.wounds()).toEqual([]);
  });
});
