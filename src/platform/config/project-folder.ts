import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path inside the project, whether the code runs from src/ or from dist/: the nearest folder above with a package.json. */
export function projectFolder(...path: string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return join(folder, ...path);
}
