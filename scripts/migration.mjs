// `npm run migration:create -- add-something`, `migration:run`, `migration:revert` (takes the newest one back).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, built, fail, onDatabase, reasonOf } from './on-database.mjs';

const root = join(import.meta.dirname, '..');

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

function migration(step) {
  build();
  return onDatabase((url) => built('platform/database/migrate')[step](url));
}

const [command, name] = process.argv.slice(2);
const commands = {
  create: () => create(name),
  run: () => migration('migrate'),
  revert: () => migration('revertLastMigration'),
};
if (!(command in commands)) fail('Usage: migration.mjs create NAME | run | revert');
try {
  await commands[command]();
  if (command !== 'create') console.log('Done');
} catch (error) {
  fail(reasonOf(error));
}
