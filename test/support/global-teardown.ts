import type { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';

declare global {
  /** Set by the global setup for the global teardown; tests know its URL only. */
  var testServer: EmbeddedPostgres | undefined;
}

/** Stops the server unless another run still uses it. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testServer?.close();
}
