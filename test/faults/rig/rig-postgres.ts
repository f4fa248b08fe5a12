import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/platform/database/embedded/embedded-postgres';
import { stopPostmaster } from '../../../src/platform/database/embedded/postmaster';
import { isAlive } from '../../../src/platform/database/embedded/process-table';
import { temporaryFolder } from '../../support/running-app';
import { TcpGate } from '../../support/tcp-gate';
import { until } from '../../support/waiting';
import { serverWith } from './faked-server';

/** A PostgreSQL of the test's own, to be crashed and frozen; its URL stays the same through every restart. */
export class RigPostgres {
  private constructor(
    private readonly folder: ReturnType<typeof temporaryFolder>,
    private readonly programs: ReturnType<typeof temporaryFolder> | undefined,
    private server: EmbeddedPostgres,
    /** The network to it, to be cut. */
    readonly network: TcpGate,
  ) {}

  /** Makes a cluster with durable settings and starts its server, with the variables of another clock if there is one. */
  static async start(clock?: Readonly<Record<string, string>>): Promise<RigPostgres> {
    const folder = temporaryFolder('rig-postgres');
    const programs = clock && serverWith(clock, folder.path);
    const options = { dir: folder.path, database: DATABASE, ...(programs && { native: programs.path }) };
    const server = await startEmbeddedPostgres(options);
    return new RigPostgres(folder, programs, server, await TcpGate.to(server.url));
  }

  /** For the application. */
  get url(): string {
    return this.network.url;
  }

  /** For whoever looks from outside: not by way of the network that tests cut. */
  get directUrl(): string {
    return this.server.url;
  }

  /** Where its data are. */
  get dataDirectory(): string {
    return this.server.dataDirectory;
  }

  /** `kill -9` of the server: every connection breaks, and what was not committed is gone. */
  async crash(): Promise<void> {
    const pids = this.pids();
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await until(() => !pids.some(isAlive));
  }

  /** As `pg_ctl restart -m fast`: every connection is told that the server ends (57P01), then it starts anew. */
  async restartOrderly(): Promise<void> {
    await stopPostmaster(this.server.dataDirectory);
    await this.restart();
  }

  /** Starts it again after a crash. */
  async restart(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dir: this.folder.path, database: DATABASE });
    this.network.retarget(this.server.url);
  }

  /** Connections stay open and nothing comes back: what a lost network looks like. */
  freeze(): void {
    for (const pid of this.pids()) process.kill(pid, 'SIGSTOP');
  }

  /** Goes on where it was frozen. */
  thaw(): void {
    for (const pid of this.pids()) process.kill(pid, 'SIGCONT');
  }

  /** Ends it and removes its files. */
  async close(): Promise<void> {
    await this.network.cut();
    await this.server.close();
    this.folder.remove();
    this.programs?.remove();
  }

  /** The postmaster first, then its children. */
  private pids(): number[] {
    const [line] = readFileSync(join(this.server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n', 1);
    const postmaster = Number(line);
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    const rows = table.map((row) => row.trim().split(/\s+/).map(Number));
    return [postmaster, ...rows.filter(([, parent]) => parent === postmaster).map(([pid]) => pid ?? 0)];
  }
}

const DATABASE = 'adtrobot_rig';
