import 'reflect-metadata';
import { join } from 'node:path';
import type { Application } from './application';
import { startLocalSystems } from './local-systems';
import { AppConfig } from './platform/config/app-config';
import { parseSettings } from './platform/config/settings';
import { announce, isAskedToStop, onceAskedToStop, reportFatal } from './process';

async function main(): Promise<void> {
  const settings = parseSettings(process.env);
  const localSystems = startLocalSystems(settings, join(process.cwd(), '.data'));
  let application: Application | undefined;
  onceAskedToStop(async () => {
    // One that still starts is not waited for (its database may be away): what it has begun is in transactions.
    await application?.close();
    const local = await localSystems.catch(() => undefined); // those that failed have left nothing behind
    await local?.close();
  });
  // Loaded only now, a second's work: wrong settings are told at once, and the local systems start meanwhile.
  const [{ startApplication }, local] = await Promise.all([import('./application.js'), localSystems]);
  if (isAskedToStop()) return;
  try {
    const config = new AppConfig(settings, local.addresses);
    application = await startApplication(config, local.modules);
    announce(config);
  } catch (error) {
    await local.close();
    throw error;
  }
}

main().catch(reportFatal);
