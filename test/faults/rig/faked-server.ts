import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNativePackage, prepareBinaries } from '../../../src/platform/database/embedded/binaries';
import { findHome } from '../../../src/platform/database/embedded/home';
import { readAccountsOfMachine } from '../../../src/platform/database/embedded/server-user';
import { temporaryFolder } from '../../support/running-app';

/** PostgreSQL's programs, the server with further variables; for `native` of the embedded server. */
export function serverWith(
  environment: Readonly<Record<string, string>>,
  dir: string,
): ReturnType<typeof temporaryFolder> {
  const binaries = prepareBinaries(findNativePackage(), findHome(dir, readAccountsOfMachine));
  const folder = temporaryFolder('native');
  chmodSync(folder.path, 0o755); // the server may run as another user
  mkdirSync(join(folder.path, 'bin'));
  const variables = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
  write(join(folder.path, 'bin/postgres'), [...variables, `exec '${binaries.postgres}' "$@"`]);
  write(join(folder.path, 'bin/initdb'), [`exec '${binaries.initdb}' "$@"`]);
  return folder;
}

function write(path: string, lines: readonly string[]): void {
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
}
