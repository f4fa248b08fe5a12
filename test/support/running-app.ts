import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './ports';

/** A folder that keeps what the processes write, for looking into a failure afterwards. */
const LOGS = process.env.APP_LOGS;
const MAIN = join(__dirname, '../../dist/src/main.js');

/** The built application in a process of its own, as `npm start` runs it, in a folder of the test's own. */
export class RunningApp {
  private constructor(
    readonly process: ChildProcess,
    readonly port: number,
    private readonly lines: string[],
  ) {}

  /** Starts it and waits until `/health/ready` answers 200; throws with its output if it ends before. */
  static async start(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
    const app = await RunningApp.launch(folder, environment);
    await app.untilReady();
    return app;
  }

  /** Starts it and waits for nothing. */
  static async launch(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
    const port = Number(environment.PORT ?? (await freePort()));
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LOG_LEVEL: 'warn',
      ...environment,
      PORT: String(port),
    };
    const child = spawn(process.execPath, [MAIN], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        lines.push(chunk.toString());
        if (LOGS) appendFileSync(join(LOGS, `${child.pid ?? 0}.log`), chunk);
      });
    }
    return new RunningApp(child, port, lines);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything it has written so far. */
  get output(): string {
    return this.lines.join('');
  }

  /** Status and JSON body of a GET. */
  async get(path: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.url + path);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** Sends a signal and waits for the end; gives the exit code, `null` where the signal ended it. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode;
    this.process.kill(signal);
    await once(this.process, 'exit');
    return this.process.exitCode;
  }

  private async untilReady(): Promise<void> {
    for (let tries = 0; tries < 1_200; tries++) {
      if (this.process.exitCode !== null) throw new Error(`The application ended while starting:\n${this.output}`);
      const ready = await fetch(`${this.url}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await delay(50);
    }
    throw new Error(`The application was not ready within a minute:\n${this.output}`);
  }
}

/** A folder that is removed after the test. */
export function temporaryFolder(name: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `adtrobot-${name}-`));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
