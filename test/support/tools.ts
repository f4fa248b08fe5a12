import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a program is on the PATH. */
function hasTool(tool: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Tests that need a program of the machine: a named skip where it is missing, a failure there in CI. */
export function describeWithTool(tool: string, name: string, body: () => void): void {
  if (hasTool(tool)) describe(name, body);
  else refuse(name, `needs ${tool} (npm run test:setup)`, body);
}

/** The folder with other people's samples and specifications, which stands beside the repository in CI only. */
export const SHARED = join(__dirname, '../../../shared');

/** Tests over other people's files, which are never copied in: a named skip where the folder is not there. */
export function describeWithShared(path: string, name: string, body: () => void): void {
  if (existsSync(join(SHARED, path))) describe(name, body);
  else describe.skip(`${name} (no ${path} beside the repository)`, body);
}

function refuse(name: string, reason: string, body: () => void): void {
  if (process.env.CI !== 'true') {
    describe.skip(`${name} (${reason})`, body);
    return;
  }
  describe(name, () => {
    it(reason, () => {
      throw new Error(`${name} ${reason}`);
    });
  });
}
