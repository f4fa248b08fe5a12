import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/running-app';

/** Debian keeps the library under the machine's own name. */
const LIBRARIES = readdirSync('/usr/lib')
  .map((folder) => join('/usr/lib', folder, 'faketime/libfaketime.so.1'))
  .filter((path) => existsSync(path));

/** The wall clock of processes of their own, ahead of or behind ours; their timers run on. */
export class FakedClock {
  private readonly folder = temporaryFolder('clock');
  private readonly file = join(this.folder.path, 'offset');

  /** @param time an ISO instant the clock shows now; it goes on from there. */
  constructor(time: string) {
    chmodSync(this.folder.path, 0o755); // the database's server may run as another user
    this.set(time);
  }

  /** For every process that is to live by it. */
  get environment(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: LIBRARIES[0] ?? '',
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Jumps, in all processes at once. */
  set(time: string): void {
    const seconds = (Date.parse(time) - Date.now()) / 1_000;
    writeFileSync(this.file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds).toFixed(3)}`);
  }

  remove(): void {
    this.folder.remove();
  }
}
