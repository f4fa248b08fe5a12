import { Logger } from '@nestjs/common';
import { AdvisoryLock } from '../../src/platform/database/advisory-lock';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig } from '../support/jobs-app';
import { TcpGate } from '../support/tcp-gate';
import { until } from '../support/waiting';

/** The limits of a connection and the pause before the next try, together. */
const PATIENCE_MS = 20_000;

describe('a lock over a network that swallows everything', () => {
  let db: TestDatabase;
  let network: TcpGate;
  let stopping: AbortController;
  let holding: Promise<void>;
  let held: number;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await createTestDatabase();
  });

  beforeEach(async () => {
    network = await TcpGate.to(db.url);
    stopping = new AbortController();
    held = 0;
  });

  afterEach(async () => {
    stopping.abort();
    await network.cut();
    await holding;
  });

  afterAll(() => db.close());

  const begin = () => {
    const work = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        held++;
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
    holding = new AdvisoryLock(platformConfig(network.url)).holdWhile('test', stopping.signal, work);
  };

  it('is asked for again, and had when the network is back', async () => {
    // Red without `poolOptions` in advisory-lock.ts: the first connection is waited for until the end of days.
    network.swallow();
    begin();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    network.pass();
    await until(() => held === 1, PATIENCE_MS);
  });

  it('keeps nobody from stopping while it is held', async () => {
    // Red where advisory-lock.ts waits for `client.end()`: the server is to answer it.
    begin();
    await until(() => held === 1);
    network.swallow();
    stopping.abort();
    await holding;
  });

  it('keeps nobody from stopping while it is asked for', async () => {
    // Red without `poolOptions` in advisory-lock.ts.
    network.swallow();
    begin();
    stopping.abort();
    await holding;
  });
});
