// `npm run bench`: every part (a folder here with a bench.mjs) one after another; `npm run bench -- updates` one of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runThenEnd } from './support/children.mjs';
import { leaveServerCore } from './support/machine.mjs';
import { openWorld } from './support/world.mjs';

const HERE = import.meta.dirname;
const parts = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'bench.mjs')));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** One round with short windows: a first look, not a result. */
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    /** Servers of the part `updates`, by key: app,limit,grammy-undici,… */
    only: { type: 'string' },
  },
});
const chosen = positionals.length > 0 ? positionals : parts;
const options = {
  quick: values.quick,
  rounds: Number(values.rounds ?? (values.quick ? 1 : 3)),
  only: values.only?.split(','),
};

await runThenEnd(async () => {
  const unknown = chosen.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${parts.join(', ')}`);
  const build = spawnSync(process.execPath, [join(HERE, '../scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The build failed');
  leaveServerCore();
  const world = await openWorld();
  let good = true;
  for (const name of chosen) {
    console.log(`\n== ${name}`);
    const { run } = await import(`./${name}/bench.mjs`);
    good = (await run(world, options)) && good;
  }
  return good ? 0 : 1;
});
