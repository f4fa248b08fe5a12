// `npm run migration:create -- add-something`, `migration:run`, `migration:revert` (takes the newest one back).
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const platform = (file) => createRequire(import.meta.url)(join(root, 'dist/src/platform/database', file));

function create(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name ?? '')) {
    fail('Give a name of verb and object in kebab-case: npm run migration:create -- add-user-nickname');
  }
  const stamp = Date.now();
  const className = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase()) + stamp;
  const path = join('migrations', `${stamp}-${name}.ts`);
  writeFileSync(
    join(root, path),
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      \`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      \`);
  }
}
`,
  );
  console.log(path);
}

/** On `DATABASE_URL`, else on the embedded database of development. */
async function onDatabase(work) {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { startEmbeddedPostgres } = platform('embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dir: join(root, '.data/postgres'), database: 'adtrobot' });
  try {
    await work(server.url);
  } finally {
    await server.close();
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [command, name] = process.argv.slice(2);
const commands = {
  create: () => create(name),
  run: () => onDatabase((url) => platform('migrate.js').migrate(url)),
  revert: () => onDatabase((url) => platform('migrate.js').revertLastMigration(url)),
};
if (!(command in commands)) fail('Usage: migration.mjs create NAME | run | revert');
try {
  await commands[command]();
  if (command !== 'create') console.log('Done');
} catch (error) {
  fail(error.message);
}
