import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { escapeHtml } from '../texts/escape-html';

/**
 * Lets fontconfig see the fonts we ship and no others, so that a picture is the same on every machine; a machine without
 * fonts would draw each letter as a box and report nothing. Takes effect only before the first text of the process is
 * drawn. Gives the folder that holds the configuration and fontconfig's cache, readable by this user only.
 */
export async function useOwnFonts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'adtrobot-fonts-'));
  const file = join(folder, 'fonts.conf');
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  // Without rescans a long-lived process keeps its fonts when the machine tidies up its temporary files.
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeHtml(fonts)}</dir>
  <cachedir>${escapeHtml(join(folder, 'cache'))}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
`,
  );
  process.env.FONTCONFIG_FILE = file;
  return folder;
}

/** Removes what `useOwnFonts` made. */
export async function removeFontFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
