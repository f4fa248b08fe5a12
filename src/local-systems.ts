import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import type { LocalAddresses } from './platform/config/app-config';
import type { Settings } from './platform/config/settings';
import { developmentKey } from './platform/crypto/development-key';

/** What was started on this machine in place of the systems the settings leave out. */
export interface LocalSystems {
  readonly addresses: LocalAddresses;
  /** What the application serves for them: the chat page. */
  readonly modules: readonly DynamicModule[];
  close(): Promise<void>;
}

interface Part {
  readonly addresses: LocalAddresses;
  readonly module?: DynamicModule;
  close?(): Promise<void>;
}

/**
 * Starts a stand-in for each system without a setting, in `folder`. Their code is loaded only then: a production image
 * holds neither the emulators nor PostgreSQL's binaries.
 */
export async function startLocalSystems(settings: Settings, folder: string): Promise<LocalSystems> {
  const parts: Part[] = [];
  const closeAll = async () => {
    for (const part of [...parts].reverse()) await part.close?.();
  };
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll());
  try {
    if (settings.encryptionKeys.length === 0) parts.push({ addresses: { encryptionKeys: [developmentKey(folder)] } });
    if (settings.databaseUrl === undefined) parts.push(await startPostgres(folder));
    if (settings.telegram === undefined) parts.push(await startTelegram(folder));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    addresses: Object.assign({}, ...parts.map((part) => part.addresses)) as LocalAddresses,
    modules: parts.flatMap((part) => part.module ?? []),
    close,
  };
}

async function startPostgres(folder: string): Promise<Part> {
  const { startEmbeddedPostgres } = await import('./platform/database/embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), database: 'adtrobot' });
  return { addresses: { databaseUrl: server.url }, close: () => server.close() };
}

async function startTelegram(folder: string): Promise<Part> {
  const { joinSandbox } = await import('./sandbox/sandbox.launcher.js');
  const { SandboxChatModule } = await import('./sandbox/chat/sandbox-chat.module.js');
  const sandbox = await joinSandbox({ dir: join(folder, 'sandbox') });
  return {
    addresses: { telegram: sandbox.telegram },
    module: SandboxChatModule.forRoot({ clientUrl: sandbox.clientUrl }),
    close: () => sandbox.close(),
  };
}
