import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema, InvalidEnvironment, readEnvironment } from '../../src/platform/config/environment';

const ROOT = join(__dirname, '../..');
/** Set by the platform, never by hand. */
const GIVEN = ['NODE_ENV', 'RAILWAY_PUBLIC_DOMAIN'];

const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => ({
  name: name ?? '',
  value: value ?? '',
}));

describe('.env.example', () => {
  it('lists exactly the variables the process reads', () => {
    const read = Object.keys(environmentSchema.shape).filter((name) => !GIVEN.includes(name));
    expect(lines.map(({ name }) => name).sort()).toEqual(read.sort());
  });

  it('is itself a valid environment, with the defaults it shows', () => {
    const shown = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
    expect(readEnvironment(shown)).toEqual(readEnvironment({}));
  });

  it('marks what production needs', () => {
    const marked = [...example.matchAll(/^# \(!\).*\n(?:#.*\n)*([A-Z_]+)=/gm)].map(([, name]) => name);
    const missing = (): readonly string[] => {
      try {
        readEnvironment({ NODE_ENV: 'production' });
      } catch (error) {
        if (error instanceof InvalidEnvironment) return error.problems.map((problem) => problem.split(' ')[0] ?? '');
      }
      return [];
    };
    expect(marked.sort()).toEqual([...missing()].sort());
  });
});
