import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** Runs the project's own rules over a folder that holds nothing but the given files. */
function cruise(files: Readonly<Record<string, string>>): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, file), join(folder, file));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = spawnSync(
      process.execPath,
      [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    );
    const report = JSON.parse(run.stdout) as { summary: { violations: Violation[]; totalCruised: number } };
    expect(report.summary.totalCruised).toBeGreaterThan(Object.keys(files).length - 1);
    return report.summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MODULES =
  'users ai sky places subscriptions notifications writing images growth payments broadcasts horoscope tarot natal metrics admin bot'.split(
    ' ',
  );
const indexes = Object.fromEntries(
  MODULES.map((module) => [`src/modules/${module}/index.ts`, `export const ${module} = 1;\n`]),
);
const take = (from: string) => `import * as it from '${from}';\nexport const used = it;\n`;

/** Rule → the file that breaks it, and how. A module's own rule is broken by the nearest module it may not know. */
const PLANTED: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'users-imports': ['src/modules/users/a.service.ts', '../ai'],
  'ai-imports': ['src/modules/ai/a.service.ts', '../users'],
  'sky-imports': ['src/modules/sky/a.service.ts', '../users'],
  'places-imports': ['src/modules/places/a.service.ts', '../sky'],
  'subscriptions-imports': ['src/modules/subscriptions/a.service.ts', '../payments'],
  'notifications-imports': ['src/modules/notifications/a.service.ts', '../bot'],
  'writing-imports': ['src/modules/writing/a.service.ts', '../horoscope'],
  'images-imports': ['src/modules/images/a.service.ts', '../horoscope'],
  'growth-imports': ['src/modules/growth/a.service.ts', '../payments'],
  'payments-imports': ['src/modules/payments/a.service.ts', '../bot'],
  'broadcasts-imports': ['src/modules/broadcasts/a.service.ts', '../bot'],
  'horoscope-imports': ['src/modules/horoscope/a.service.ts', '../ai'],
  'tarot-imports': ['src/modules/tarot/a.service.ts', '../horoscope'],
  'natal-imports': ['src/modules/natal/a.service.ts', '../tarot'],
  'metrics-imports': ['src/modules/metrics/a.service.ts', '../bot'],
  'admin-imports': ['src/modules/admin/a.service.ts', '../bot'],
  'bot-imports': ['src/modules/bot/a.service.ts', '../admin'],
  'only-through-index': ['src/modules/tarot/b.service.ts', '../users/deep.service'],
  'no-own-index': ['src/modules/users/b.service.ts', './index'],
  'modules-from-outside-through-index': ['src/outside.ts', './modules/users/deep.service'],
  'shared-is-pure': ['src/shared/impure.ts', 'typeorm'],
  'platform-knows-no-feature': ['src/platform/http/a.service.ts', '../../modules/users'],
  'domain-is-pure': ['src/modules/tarot/domain/impure.ts', '@nestjs/common'],
  'telegraf-only-in-bot': ['src/modules/payments/c.service.ts', 'telegraf'],
  'bot-api-client-for-few': ['src/modules/tarot/c.service.ts', '../../platform/telegram/client'],
  'typeorm-only-in-persistence': ['src/modules/users/c.service.ts', 'typeorm'],
  'sandbox-speaks-http-only': ['src/sandbox/telegram/a.ts', '../../platform/jobs/jobs'],
  'nobody-imports-sandbox': ['src/modules/users/d.service.ts', '../../sandbox/chat/page'],
  'sandbox-is-loaded-late': ['src/local-systems.ts', './sandbox/chat/page'],
};

const GROUND = {
  ...indexes,
  'src/modules/users/deep.service.ts': 'export const deep = 1;\n',
  'src/platform/telegram/client.ts': 'export const client = 1;\n',
  'src/platform/jobs/jobs.ts': 'export const jobs = 1;\n',
  'src/sandbox/chat/page.ts': 'export const page = 1;\n',
};

describe('import rules', () => {
  it('let through what the house allows', () => {
    const allowed = {
      'src/modules/tarot/a.service.ts': take('../writing'),
      'src/modules/tarot/a.repository.ts': take('typeorm'),
      'src/modules/tarot/domain/a.ts': take('luxon'),
      'src/modules/bot/a.update.ts': take('telegraf'),
      'src/modules/images/a.service.ts': take('../../platform/telegram/client'),
      'src/local-systems.ts': "export const page = import('./sandbox/chat/page.js');\n",
    };
    expect(cruise({ ...GROUND, ...allowed })).toEqual([]);
  });

  it('go red, each for its planted violation', () => {
    const planted = Object.fromEntries(Object.values(PLANTED).map(([file, imported]) => [file, take(imported)]));
    const found = cruise({ ...GROUND, ...planted }).map(({ rule, from }) => `${rule.name}: ${from}`);
    expect(found).toEqual(expect.arrayContaining(Object.entries(PLANTED).map(([rule, [file]]) => `${rule}: ${file}`)));
  });

  it('go red for a cycle of files and for one of modules', () => {
    const names = cruise({
      'src/shared/one.ts': take('./two'),
      'src/shared/two.ts': take('./one'),
      'src/modules/users/index.ts': "export * from './a.service';\n",
      'src/modules/users/a.service.ts': take('../ai/b.service'),
      'src/modules/users/c.service.ts': 'export const c = 1;\n',
      'src/modules/ai/b.service.ts': take('../users/c.service'),
    }).map(({ rule }) => rule.name);
    expect(names).toEqual(expect.arrayContaining(['no-cycles', 'no-folder-cycles']));
  });

  it('cover every module of the table', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the rules are CommonJS data
    const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const rules = forbidden.map(({ name }) => name);
    expect(rules.filter((name) => !['no-cycles', 'no-folder-cycles'].includes(name)).sort()).toEqual(
      Object.keys(PLANTED).sort(),
    );
  });
});

describe('HTTP exceptions', () => {
  const lint = (file: string) => {
    const source = "import { NotFoundException } from '@nestjs/common';\nexport const planted = NotFoundException;\n";
    const run = spawnSync(
      process.execPath,
      ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'],
      {
        cwd: ROOT,
        input: source,
        encoding: 'utf8',
      },
    );
    const [result] = JSON.parse(run.stdout) as { messages: { ruleId: string }[] }[];
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  };

  it('stay at the edge: a service may not import them, a controller may', () => {
    expect(lint('src/modules/users/users.service.ts')).toContain('no-restricted-imports');
    expect(lint('src/platform/health/health.controller.ts')).not.toContain('no-restricted-imports');
  }, 60_000);
});
