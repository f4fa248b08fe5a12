import { once } from 'node:events';
import { join } from 'node:path';
import { FaultRig } from './rig/fault-rig';

const TROUBLES = join(__dirname, 'rig/troubles.cjs');

/** What every other case ends with must see what it says it sees. */
describe('the look for wounds', () => {
  let rig: FaultRig;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(1);
  });

  afterAll(() => rig.close());

  afterEach(async () => {
    await rig.rows('delete from failed_updates');
    await rig.rows('delete from graphile_worker._private_jobs');
    expect(await rig.wounds()).toEqual([]);
  });

  it('sees a failed update', async () => {
    await rig.rows(`
      insert into failed_updates (update_id, reference, body_sealed, error, failed_at)
      values (1, 'abc', '', 'Error: of the test', now())`);
    expect(await rig.wounds()).toEqual(['failed update: Error: of the test']);
  });

  it('sees a dead job', async () => {
    await rig.rows(`select graphile_worker.add_job('of.the-test', max_attempts := 1)`);
    await rig.rows('update graphile_worker._private_jobs set attempts = max_attempts');
    expect(await rig.wounds()).toEqual(['dead job: of.the-test']);
  });

  it('sees a job held by a process that is gone', async () => {
    await rig.rows(`select graphile_worker.add_job('of.the-test')`);
    await rig.rows(`update graphile_worker._private_jobs set locked_by = 'a worker that is gone', locked_at = now()`);
    expect(await rig.wounds(0)).toEqual(['job of a process that is gone: of.the-test']);
  });

  it.each(['rejection', 'error'])('sees an unhandled %s in a process that is gone', async (trouble) => {
    const own = await FaultRig.start();
    const app = await own.startApp({ NODE_OPTIONS: `--require ${TROUBLES}`, RIG_TROUBLE: trouble });
    app.process.kill('SIGUSR2');
    await once(app.process, 'exit');
    await own.stopApp(app);
    expect(await own.wounds()).toContain('unhandled: Error: Nobody minds');
    await own.close();
  });
});
