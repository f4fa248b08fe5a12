// `npm start`: builds what is not built and runs everything in this one process, so that signals reach it directly.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

if (existsSync('.env')) process.loadEnvFile('.env');
await import(pathToFileURL(join(root, 'dist/src/main.js')).href);
