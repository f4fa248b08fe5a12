import 'reflect-metadata';
import { join } from 'node:path';
import { startApplication } from './application';
import { startLocalSystems } from './local-systems';
import { AppConfig } from './platform/config/app-config';
import { parseSettings } from './platform/config/settings';
import { announce, onceAskedToStop, reportFatal } from './process';

async function main(): Promise<void> {
  const settings = parseSettings(process.env);
  const local = await startLocalSystems(settings, join(process.cwd(), '.data'));
  const config = new AppConfig(settings, local.addresses);
  try {
    const application = await startApplication(config, local.modules);
    announce(config);
    onceAskedToStop(async () => {
      await application.close();
      await local.close();
    });
  } catch (error) {
    await local.close();
    throw error;
  }
}

main().catch(reportFatal);
