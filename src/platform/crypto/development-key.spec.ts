import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKey } from './development-key';

const folder = mkdtempSync(join(tmpdir(), 'adtrobot-key-'));
const dir = join(folder, 'new/.data');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('developmentKey', () => {
  it('is made once, 32 bytes for its owner alone', () => {
    const made = developmentKey(dir);
    expect(made.key).toHaveLength(32);
    expect(developmentKey(dir)).toEqual(made);
    expect(readdirSync(dir)).toEqual(['encryption.key']);
    expect(statSync(join(dir, 'encryption.key')).mode & 0o777).toBe(0o600);
  });

  it('is not silently replaced when it is damaged', () => {
    writeFileSync(join(dir, 'encryption.key'), 'half');
    expect(() => developmentKey(dir)).toThrow(/encryption\.key does not hold 32 bytes/);
  });
});
