// `npm test`: builds what is not built (some tests run the built application), then every tier of tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const built = run('scripts/build.mjs', '--if-needed');
if (built !== 0) process.exit(built);
process.exit(run('node_modules/jest/bin/jest.js', ...process.argv.slice(2)));
