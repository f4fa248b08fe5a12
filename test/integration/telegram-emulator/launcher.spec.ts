import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { joinSandbox, type Sandbox } from '../../../src/sandbox/sandbox.launcher';

/** Joins the sandbox of a folder in a process of its own, tells where it is, and leaves on SIGTERM. */
const MEMBER = `
  require(process.argv[1]).joinSandbox({ dir: process.argv[2] }).then((sandbox) => {
    process.on('SIGTERM', () => void sandbox.close());
    console.log(JSON.stringify(sandbox.telegram));
  });
`;
const TYPESCRIPT = join(__dirname, '../../support/typescript-hook.cjs');
const LAUNCHER = join(__dirname, '../../../src/sandbox/sandbox.launcher.ts');

type Place = Sandbox['telegram'];

describe('joinSandbox', () => {
  let dir: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  async function member(): Promise<{ child: ChildProcess; place: Place }> {
    const child = spawn(process.execPath, ['-r', TYPESCRIPT, '-e', MEMBER, LAUNCHER, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, place: JSON.parse(line.toString()) as Place };
  }

  async function botName({ apiRoot, token }: Place): Promise<string | undefined> {
    try {
      const response = await fetch(`${apiRoot}/bot${token}/getMe`);
      return ((await response.json()) as { result: { first_name: string } }).result.first_name;
    } catch {
      return undefined;
    }
  }

  it('begins with the seed, and keeps its port and its bot over restarts', async () => {
    const first = await joinSandbox({ dir });
    const state = (await (await fetch(`${first.clientUrl}/state`)).json()) as { persons: unknown[] };
    expect(state).toMatchObject({
      bot: { first_name: 'AdtroBot' },
      persons: [{ first_name: 'Анна', language_code: 'ru' }],
    });
    await first.close();
    expect(await botName(first.telegram)).toBeUndefined();
    const second = await joinSandbox({ dir });
    expect(second.telegram).toEqual(first.telegram);
    await second.close();
  });

  it('runs one emulator for all processes that start at once, and each ends cleanly', async () => {
    const members = await Promise.all([member(), member(), member()]);
    expect(new Set(members.map(({ place }) => JSON.stringify(place))).size).toBe(1);
    for (const { child } of members) {
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
    expect(await botName(members[0].place)).toBeUndefined();
  });

  it('is carried on within seconds by a survivor when its holder is killed', async () => {
    const holder = await member();
    const survivor = await member();
    const here = await joinSandbox({ dir });
    const { clientUrl } = here;
    const json = { 'content-type': 'application/json' };
    await fetch(`${clientUrl}/persons`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ first_name: 'Boris' }),
    });
    holder.child.kill('SIGKILL');
    await once(holder.child, 'exit');
    const killed = performance.now();
    while ((await botName(survivor.place)) === undefined) await delay(20);
    expect(performance.now() - killed).toBeLessThan(10_000);
    const state = (await (await fetch(`${clientUrl}/state`)).json()) as { persons: unknown[] };
    expect(state.persons).toMatchObject([{ first_name: 'Анна' }, { first_name: 'Boris' }]);
    await here.close();
    while ((await botName(survivor.place)) === undefined) await delay(20);
  });

  it('passes from one to the next when the holder leaves', async () => {
    const one = await joinSandbox({ dir });
    const two = await joinSandbox({ dir });
    expect(two.telegram).toEqual(one.telegram);
    await one.close();
    const left = performance.now();
    while ((await botName(two.telegram)) === undefined) await delay(20);
    expect(performance.now() - left).toBeLessThan(10_000);
    await two.close();
  });

  it('makes way for a stranger on its port, and stays where it went', async () => {
    const before = await joinSandbox({ dir });
    const port = Number(new URL(before.telegram.apiRoot).port);
    await before.close();
    const stranger = createServer((_request, response) => response.end('hello'));
    stranger.listen(port, '127.0.0.1');
    await once(stranger, 'listening');
    const moved = await joinSandbox({ dir });
    expect(moved.telegram.apiRoot).not.toBe(before.telegram.apiRoot);
    expect(moved.telegram.token).toBe(before.telegram.token);
    await moved.close();
    stranger.close();
    stranger.closeAllConnections();
    const after = await joinSandbox({ dir });
    expect(after.telegram).toEqual(moved.telegram);
    expect(readFileSync(join(dir, 'telegram', 'port'), 'utf8')).toBe(new URL(after.telegram.apiRoot).port);
    await after.close();
  });

  it('does not mistake the sandbox of another folder for its own', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const mine = await joinSandbox({ dir });
    const port = new URL(mine.telegram.apiRoot).port;
    const theirs = await joinSandbox({ dir: other });
    await theirs.close();
    // As if both folders had led to the same port.
    writeFileSync(join(other, 'telegram', 'port'), port);
    const again = await joinSandbox({ dir: other });
    expect(again.telegram.token).toBe(theirs.telegram.token);
    expect(again.telegram.apiRoot).not.toBe(mine.telegram.apiRoot);
    await again.close();
    await mine.close();
    rmSync(other, { recursive: true });
  });
});
