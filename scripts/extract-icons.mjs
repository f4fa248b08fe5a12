// Writes the icons the cards are drawn with out of @iconify-json/game-icons, which is too big to be loaded while the bot runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icons } from '@iconify-json/game-icons';

const art = join(import.meta.dirname, '../src/modules/tarot/domain/art');

const used = new Set();
for (const file of readdirSync(art, { recursive: true })) {
  if (!file.endsWith('.ts') || /\.(spec|gen)\.ts$/.test(file)) continue;
  const source = readFileSync(join(art, file), 'utf8');
  for (const [, name] of source.matchAll(/\bicon\(\s*'([a-z0-9-]+)'/g)) used.add(name);
}

const lines = [...used].sort().map((name) => {
  const paths = [...(icons.icons[name]?.body ?? '').matchAll(/ d="([^"]+)"/g)].map(([, d]) => d);
  if (paths.length === 0) throw new Error(`game-icons has no ${name}`);
  return `  '${name}': '${paths.join('')}',`;
});

writeFileSync(
  join(art, 'icons.gen.ts'),
  `// Written by scripts/extract-icons.mjs from @iconify-json/game-icons (game-icons.net, CC BY 3.0; authors in NOTICE).
/** Paths in a square of 512, to be filled. */
export const ICONS = {
${lines.join('\n')}
} as const;
`,
);
