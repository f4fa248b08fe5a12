import { Test, type TestingModule } from '@nestjs/testing';
import { createClient } from '@redis/client';
import { AppCache } from '../../src/platform/cache/app-cache';
import { CacheModule } from '../../src/platform/cache/cache.module';
import { AppConfig } from '../../src/platform/config/app-config';
import { ConfigModule } from '../../src/platform/config/config.module';
import { parseSettings } from '../../src/platform/config/settings';
import { HealthModule } from '../../src/platform/health/health.module';
import { HealthRegistry } from '../../src/platform/health/health-registry';
import { TestRedis } from '../support/redis';
import { describeWithTool } from '../support/tools';
import { until } from '../support/waiting';

const LOCAL = { databaseUrl: 'postgres://unused', telegram: { token: '1:unused', apiRoot: 'http://unused' } };

async function start(redisUrl?: string) {
  const config = new AppConfig(parseSettings({ REDIS_URL: redisUrl }), LOCAL);
  const module = await Test.createTestingModule({
    imports: [ConfigModule.forRoot(config), HealthModule, CacheModule],
  }).compile();
  await module.init();
  const redis = module
    .get(HealthRegistry)
    .list()
    .find(({ name }) => name === 'redis');
  return { module, cache: module.get(AppCache), health: async () => redis?.check() };
}

const timed = async <T>(work: () => Promise<T>) => {
  const began = performance.now();
  return { value: await work(), ms: performance.now() - began };
};

describe('the cache in memory', () => {
  it('keeps and forgets, and says that Redis is off', async () => {
    const { module, cache, health } = await start();
    await cache.set('a', { b: 1 }, 60_000);
    expect(await cache.get('a')).toEqual({ b: 1 });
    await cache.delete('a');
    expect(await cache.get('a')).toBeUndefined();
    expect(await health()).toBe('off');
    await module.close();
  });
});

describeWithTool('redis-server', 'the cache on Redis', () => {
  let redis: TestRedis;
  let started: { module: TestingModule; cache: AppCache; health: () => Promise<string | undefined> };

  beforeEach(async () => {
    redis = await TestRedis.start();
    started = await start(redis.url);
    await until(() => started.cache.answers());
  });

  afterEach(async () => {
    await started.module.close();
    await redis.close();
  });

  it('keeps values under exactly the keys of the contract, for the time given', async () => {
    await started.cache.set('horoscope:leo:2026-11-23', { text: 'x' }, 1500.5);
    const client = createClient({ url: redis.url });
    await client.connect();
    expect(await client.keys('horoscope:*')).toEqual(['horoscope:leo:2026-11-23']);
    expect(await client.pTTL('horoscope:leo:2026-11-23')).toBeGreaterThan(1000);
    await client.disconnect();
    expect(await started.cache.get('horoscope:leo:2026-11-23')).toEqual({ text: 'x' });
  });

  // Red without `lastLook` in app-cache.ts (`setTimeout(giveUp)`): undefined, and no cache for 5 s.
  it('does not blame Redis when this process itself stood still', async () => {
    await started.cache.set('a', 1, 60_000);
    const answer = started.cache.get('a');
    await new Promise(setImmediate); // the question is on its way
    const end = performance.now() + 400;
    while (performance.now() < end);
    expect(await answer).toBe(1);
    expect(await started.cache.get('a')).toBe(1);
  });

  it('goes on without a killed Redis, and with it when it is back', async () => {
    await started.cache.set('a', 1, 60_000);
    await redis.kill();
    const gone = await timed(() => started.cache.get('a'));
    expect(gone.value).toBeUndefined();
    expect(await started.health()).toBe('error: no answer');
    await started.cache.set('a', 2, 60_000);
    await redis.start();
    await until(() => started.cache.answers());
    expect(await started.cache.get('a')).toBeUndefined();
    expect(await started.health()).toBe('ok');
  });

  it('does not wait for a frozen Redis, and asks it again when it is back', async () => {
    redis.freeze();
    const first = await timed(() => started.cache.get('a'));
    expect(first.value).toBeUndefined();
    const next = await timed(async () => {
      for (let index = 0; index < 50; index++) await started.cache.get('a');
    });
    expect(next.ms).toBeLessThan(first.ms); // nobody after the first waits at all
    redis.thaw();
    await until(() => started.cache.answers());
  });
});

describe('a Redis that is not there at the start', () => {
  it('keeps nothing from starting', async () => {
    const { module, cache } = await start('redis://127.0.0.1:1');
    expect(await cache.get('a')).toBeUndefined();
    await module.close();
  });
});
