// Builds the server and the pages into dist/; with `--if-needed` only what its sources are newer than.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules/.bin', name);

const parts = [
  {
    name: 'server',
    sources: ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'],
    clean: ['dist/src', 'dist/migrations'],
    command: [bin('nest'), ['build']],
  },
  {
    name: 'chat page',
    sources: ['web/sandbox-chat', 'src/sandbox/telegram/client-api.ts', 'package-lock.json'],
    clean: ['dist/web/sandbox-chat'],
    command: [bin('vite'), ['build', '--logLevel', 'warn', join(root, 'web/sandbox-chat')]],
  },
];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

const stampOf = ({ name }) => join(root, 'dist/.built', name.replace(' ', '-'));
const isBuilt = (part) => {
  const stamp = stampOf(part);
  return existsSync(stamp) && part.sources.every((source) => newest(join(root, source)) <= statSync(stamp).mtimeMs);
};

for (const part of parts) {
  if (process.argv.includes('--if-needed') && isBuilt(part)) continue;
  const began = new Date();
  process.stdout.write(`Building the ${part.name}… `);
  rmSync(stampOf(part), { force: true });
  for (const folder of part.clean) rmSync(join(root, folder), { recursive: true, force: true });
  const [command, args] = part.command;
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stdout.write(`failed\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
    process.exit(1);
  }
  mkdirSync(join(root, 'dist/.built'), { recursive: true });
  writeFileSync(stampOf(part), '');
  utimesSync(stampOf(part), began, began); // a source changed during the build is newer than the stamp
  process.stdout.write(`${((Date.now() - began.getTime()) / 1000).toFixed(1)} s\n`);
}
