import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WEBHOOK_PATH } from '../../src/platform/config/app-config';
import type { RunningApp } from '../support/running-app';
import { until } from '../support/waiting';
import { FaultRig } from './rig/fault-rig';
import { messageOf } from './rig/updates';

const TROUBLES = join(__dirname, 'rig/troubles.cjs');
const REFUSAL = { status: 503, retryAfter: '10', body: JSON.stringify({ code: 'http.overloaded' }) };

describe('a process that cannot keep up', () => {
  let rig: FaultRig;

  beforeAll(async () => {
    rig = await FaultRig.start();
  }, 60_000);

  afterEach(async () => {
    expect(await rig.wounds()).toEqual([]);
  });

  afterAll(() => rig.close(), 60_000);

  /** A process that SIGUSR2 puts under pressure. */
  const startApp = async (pressure: 'loop' | 'heap', options = '') => {
    const app = await rig.startApp({ NODE_OPTIONS: `--require ${TROUBLES} ${options}`, RIG_TROUBLE: pressure });
    await rig.untilIntroduced(app);
    return app;
  };

  const ask = async (app: RunningApp, path: string, init?: RequestInit) => {
    const answer = await fetch(app.url + path, init);
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() };
  };

  /** What is answered once requests are refused: a page, an update, and the questions how the process is. */
  const answersUnderPressure = async (app: RunningApp) => {
    await until(async () => (await ask(app, '/')).status === 503, 30_000);
    const headers = { 'x-telegram-bot-api-secret-token': rig.webhookSecret };
    const [page, webhook] = [ask(app, '/'), ask(app, WEBHOOK_PATH, { method: 'POST', headers })];
    const [live, metrics] = [app.get('/health/live'), app.get('/metrics')];
    return { page: await page, webhook: await webhook, live: (await live).status, metrics: (await metrics).status };
  };

  // Red without `refuseWhile` of back-pressure.ts (updates are taken), without its ALWAYS_ANSWERED (503 to whoever asks how
  // it is), without its bounds of loop and heap (nothing is refused within 30 s).
  it.each<['loop' | 'heap', string, RegExp]>([
    ['loop', '', /Requests are refused for a while: the event loop comes late/],
    ['heap', '--max-old-space-size=256 --expose-gc', /Requests are refused for a while: \d+ of \d+ MB are used/],
  ])(
    'for want of its %s sends what comes away, says how it is, and takes everything once it can',
    async (pressure, options, line) => {
      const app = await startApp(pressure, options);
      const person = await rig.acquaintance('/help');
      rig.telegram.forgetCalls();
      app.process.kill('SIGUSR2');
      expect(await answersUnderPressure(app)).toEqual({ page: REFUSAL, webhook: REFUSAL, live: 200, metrics: 200 });
      if (pressure === 'heap') app.process.kill('SIGUSR2');
      await rig.deliver(app, messageOf(person.profile, '/start'));
      expect(rig.telegram.callsOf('sendMessage').filter(({ answer }) => answer.ok)).toHaveLength(1);
      expect(app.output).toMatch(line);
      await rig.stopApp(app);
    },
    120_000,
  );

  // Red with a LATE_IN_A_ROW of 1 in back-pressure.ts: 503 right after the pause.
  it('but was only frozen and thawed refuses nothing', async () => {
    const app = await rig.startApp();
    app.process.kill('SIGSTOP');
    await sleep(3_000);
    app.process.kill('SIGCONT');
    const statuses: number[] = [];
    for (let times = 0; times < 20; times++) {
      statuses.push((await ask(app, '/')).status);
      await sleep(50);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    await rig.stopApp(app);
  }, 60_000);
});
