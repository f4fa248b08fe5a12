import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './telegram/protocol/error-code';
import seed from './telegram/seed.json';
import { askIdentity, storeIdentity } from './telegram/server/identity';
import { startTelegramEmulator, type TelegramEmulator } from './telegram/server/telegram-emulator';

const HOST = '127.0.0.1';
/** Below what systems hand out for outgoing connections. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;
/** How many neighbouring ports are tried where strangers hold the first ones. */
const NEIGHBOURS = 20;
/** Between two looks at a port that someone is just leaving or taking, and for how long one looks. */
const PAUSE_MS = 50;
const PATIENCE_MS = 10_000;

/** A share in the sandbox of a folder. */
export interface Sandbox {
  readonly telegram: { readonly apiRoot: string; readonly token: string };
  /** The emulated Telegram's client side: `<clientUrl>/state` and so on. */
  readonly clientUrl: string;
  /** Leaves; another process that shares the sandbox carries it on, if there is one. */
  close(): Promise<void>;
}

/** The sandbox's folder; `seed` replaces what a new one begins with. */
export interface SandboxOptions {
  dir: string;
  seed?: typeof seed;
}

/**
 * Joins the sandbox of a folder: one emulator however many processes share it. The lock is the port itself: the system
 * gives it to one process and takes it back however that one ends. The port follows from the folder's path, so all look
 * for the same one, and is written down where a stranger's program made the sandbox move. Whoever finds it free runs the
 * emulator; the others watch it and take over the same port where it ends.
 */
export async function joinSandbox(options: SandboxOptions): Promise<Sandbox> {
  const membership = new Membership(join(options.dir, 'telegram'), options.seed ?? seed);
  const { port, token } = await membership.join();
  const apiRoot = `http://${HOST}:${port}`;
  return { telegram: { apiRoot, token }, clientUrl: `${apiRoot}/client`, close: () => membership.leave() };
}

class Membership {
  private readonly portFile: string;
  private emulator: TelegramEmulator | undefined;
  private stopWatching: (() => void) | undefined;
  private takingOver: Promise<unknown> = Promise.resolve();
  private left = false;

  constructor(
    private readonly folder: string,
    private readonly seed: NonNullable<SandboxOptions['seed']>,
  ) {
    mkdirSync(folder, { recursive: true });
    this.portFile = join(folder, 'port');
  }

  /** Finds the sandbox's port, running the emulator there if nobody does. */
  async join(): Promise<{ port: number; token: string }> {
    const first = this.knownPort();
    for (let port = first; port < first + NEIGHBOURS; port++) {
      const token = await this.enter(port);
      if (token === undefined) continue;
      this.writeDown(port);
      return { port, token };
    }
    throw new Error(`No free port for the sandbox between ${first} and ${first + NEIGHBOURS - 1}`);
  }

  /** Stops the emulator if it is ours, and the watch over it if not. */
  async leave(): Promise<void> {
    this.left = true;
    this.stopWatching?.();
    await this.takingOver;
    await this.emulator?.close();
  }

  /** Runs the emulator on a port or joins the one there: its token, or undefined where a stranger holds the port. */
  private async enter(port: number): Promise<string | undefined> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!this.left && performance.now() < deadline) {
      this.emulator = await this.run(port);
      if (this.emulator) return this.emulator.token;
      const identity = await askIdentity(HOST, port);
      if (identity === 'stranger') return undefined;
      if (identity !== 'silent') {
        if (identity.store !== storeIdentity(this.folder)) return undefined;
        this.watch(port);
        return identity.token;
      }
      await delay(PAUSE_MS);
    }
    // Whoever holds the port may be our own emulator, stopped: moving on would open its folder twice.
    throw new Error(`Port ${port} of the sandbox is taken, but nobody answers there`);
  }

  /** The emulator, or undefined where the port is taken. */
  private async run(port: number): Promise<TelegramEmulator | undefined> {
    try {
      return await startTelegramEmulator({ storeDir: this.folder, host: HOST, port, seed: this.seed });
    } catch (error) {
      if (errorCode(error) === 'EADDRINUSE') return undefined;
      throw error;
    }
  }

  /** Keeps a connection to the emulator that ends with it, whatever its end, and then takes its place. */
  private watch(port: number): void {
    if (this.left) return; // while we were asking who is there
    const request = get({ host: HOST, port, path: '/identity/watch', agent: false }, (response) => response.resume());
    request.on('error', () => undefined);
    request.once('close', () => {
      if (!this.left) this.takingOver = this.takeOver(port);
    });
    this.stopWatching = () => request.destroy();
  }

  private async takeOver(port: number): Promise<void> {
    try {
      // A stranger on the port leaves no other place: everyone knows the sandbox by this one.
      while (!this.left && (await this.enter(port)) === undefined) await delay(PAUSE_MS);
    } catch {
      if (!this.left) await this.takeOver(port);
    }
  }

  private knownPort(): number {
    const port = Number(readIfThere(this.portFile));
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
    return FIRST_PORT + (createHash('sha256').update(realpathSync(this.folder)).digest().readUInt32BE() % PORTS);
  }

  private writeDown(port: number): void {
    if (readIfThere(this.portFile) === String(port)) return;
    writeFileSync(`${this.portFile}.${process.pid}`, String(port));
    renameSync(`${this.portFile}.${process.pid}`, this.portFile);
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
