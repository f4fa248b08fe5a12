// Installs with apt what some tests need beside npm's packages; where it may not, says what is missing.
import { spawnSync } from 'node:child_process';

const TOOLS = [
  { command: 'redis-server', package: 'redis-server' },
  { command: 'chromium', package: 'chromium' },
  { command: 'faketime', package: 'faketime' },
  { command: 'openssl', package: 'openssl' },
];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const missing = TOOLS.filter(({ command }) => !has(command));
if (missing.length === 0) {
  console.log(`All tools are there: ${TOOLS.map(({ command }) => command).join(', ')}`);
  process.exit(0);
}

const packages = missing.map((tool) => tool.package);
const isRoot = process.getuid?.() === 0;
const sudo = isRoot ? [] : ['sudo', '-n'];
const mayInstall = has('apt-get') && (isRoot || spawnSync('sudo', ['-n', 'true']).status === 0);
if (mayInstall) {
  const run = (...args) =>
    spawnSync(args[0], args.slice(1), { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run(...sudo, 'apt-get', 'update', '-qq');
  run(...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const still = TOOLS.filter(({ command }) => !has(command));
if (still.length > 0) {
  console.log(`Missing: ${still.map(({ command }) => command).join(', ')}. Their tests are skipped by name.`);
  console.log(`On Debian: apt-get install ${still.map((tool) => tool.package).join(' ')}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
