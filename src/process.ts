import type { AppConfig } from './platform/config/app-config';
import { InvalidEnvironment } from './platform/config/environment';

/** Railway kills after its draining time (30 s as we set it); we are gone before. */
const PATIENCE_MS = 25_000;

/** Says on the terminal where to look. */
export function announce(config: AppConfig): void {
  const base = config.http.publicUrl;
  const lines = config.systems.telegram === 'emulated' ? [`Chat with the bot:  ${base}/sandbox`] : [];
  process.stdout.write(
    `\n  AdtroBot is running\n\n  ${[...lines, `What runs:          ${base}/`].join('\n  ')}\n\n  Ctrl-C stops it; what was said is kept.\n\n`,
  );
}

/** npm passes on a Ctrl-C that the terminal has sent to everyone already: one key, two signals. */
const SAME_KEY_MS = 1_000;

let askedAt: number | undefined;

/**
 * Runs `close` at the first signal to stop and exits 0; after 25 s, or at a second signal, exits 1 whatever is left. Called
 * before anything is started: without a listener a signal leaves children behind, and a container's first process does not
 * even end by it.
 */
export function onceAskedToStop(close: () => Promise<void>): void {
  const stop = (signal: NodeJS.Signals): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > SAME_KEY_MS) process.exit(1);
      return;
    }
    askedAt = performance.now();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping on ${signal} failed: ${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

/** Whether the end has begun: nothing more is started. */
export function isAskedToStop(): boolean {
  return askedAt !== undefined;
}

/** Ends the process with a reason a sleepy operator understands, unless it ends already because it was asked to. */
export function reportFatal(error: unknown): void {
  if (isAskedToStop()) return;
  process.stderr.write(`\nAdtroBot could not start.\n${explain(error)}\n\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof InvalidEnvironment) return error.message;
  if (!(error instanceof Error)) return 'For an unknown reason.';
  if ('code' in error && error.code === 'EADDRINUSE')
    return `${error.message}\nAnother program uses that port: set PORT to a free one.`;
  return error.stack ?? error.message;
}
