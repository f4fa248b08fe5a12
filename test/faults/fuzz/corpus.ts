import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_UPDATES } from '../../fixtures/updates/updates';
import { SHARED } from '../../support/tools';

/** An update to begin from, with the name it is reported by. */
export interface Sample {
  readonly name: string;
  readonly update: object;
}

/** Our own updates, and the larger collection beside the repository where it is there. */
export function loadCorpus(): Sample[] {
  const own = Object.entries(OWN_UPDATES).map(([name, update]) => ({ name, update }));
  const folder = join(SHARED, 'samples/telegram_updates');
  if (!existsSync(folder)) return own;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const others = files.map((name) => ({
    name,
    update: JSON.parse(readFileSync(join(folder, name), 'utf8')) as object,
  }));
  return [...own, ...others];
}
