import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { escapeHtml } from '../texts/escape-html';

/**
 * Lets fontconfig see the fonts we ship and no others, so that a picture is the same on every machine; a machine without
 * fonts would draw each letter as a box and report nothing. Takes effect only before the first text of the process is
 * drawn. The configuration and fontconfig's cache stay in a folder that every process of this user with the same fonts
 * uses, also the next after a kill; nobody else may read it.
 */
export async function useOwnFonts(): Promise<void> {
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const content = createHash('sha256').update(configuration(fonts, '')).digest('hex').slice(0, 12);
  const folder = await ownFolder(join(tmpdir(), `adtrobot-fonts-${ownId()}-${content}`));
  const [file, draft] = [join(folder, 'fonts.conf'), join(folder, `fonts.conf.${process.pid}`)];
  await writeFile(draft, configuration(fonts, join(folder, 'cache')));
  await rename(draft, file); // another process may be reading it
  process.env.FONTCONFIG_FILE = file;
}

/** Without rescans a long-lived process keeps its fonts when the machine tidies up its temporary files. */
function configuration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeHtml(fonts)}</dir>
  <cachedir>${escapeHtml(cache)}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
`;
}

/** Where anybody may have made `path` before us and could change what is in it, a new folder beside it. */
async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  const isOurs = found.isDirectory() && found.uid === ownId() && (found.mode & 0o077) === 0;
  return isOurs ? path : mkdtemp(`${path}-`);
}

/** Not by name: a container's user may have none. */
function ownId(): number {
  return process.getuid?.() ?? 0;
}
