import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Tables } from './tables';

describe('Tables', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tables-'));
    path = join(folder, 'journal.jsonl');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes back as it was, in the order of first keys', () => {
    const tables = new Tables(path);
    const numbers = tables.table<number>('numbers');
    numbers.set('b', 1);
    numbers.set('a', 2);
    numbers.set('b', 3);
    numbers.set('c', 4);
    expect(numbers.delete('c')).toBe(true);
    expect(numbers.delete('c')).toBe(false);
    expect(tables.nextNumber('id', 10)).toBe(10);
    tables.close();
    const again = new Tables(path);
    expect([...again.table('numbers').keys()]).toEqual(['b', 'a']);
    expect([...again.table('numbers').values()]).toEqual([3, 2]);
    expect(again.nextNumber('id', 10)).toBe(11);
    again.close();
  });

  it('writes a group as one line, which a torn end loses whole', () => {
    const tables = new Tables(path);
    tables.write(() => {
      tables.table('x').set(1, 'one');
      tables.write(() => {
        tables.table('y').set(1, 'one');
      });
    });
    const whole = readFileSync(path, 'utf8');
    expect(whole.trimEnd().split('\n')).toHaveLength(1);
    tables.close();
    appendFileSync(path, whole.replaceAll('one', 'two').slice(0, -4));
    const again = new Tables(path);
    expect(again.table('x').get(1)).toBe('one');
    expect(again.table('y').get(1)).toBe('one');
    again.table('x').set(1, 'three');
    again.close();
    const last = new Tables(path);
    expect(last.table('x').get(1)).toBe('three');
    last.close();
  });

  it('passes over what it cannot read', () => {
    appendFileSync(path, '[["x","1","one"]]\nnonsense\n{"no":"array"}\n[["x",2,"bad key"],["x","3","three"]]\n');
    const tables = new Tables(path);
    expect([...tables.table('x').values()]).toEqual(['one', 'three']);
    tables.close();
  });

  it('rewrites a journal that is mostly history, and loses nothing', () => {
    const tables = new Tables(path);
    const counter = tables.table<number>('counter');
    tables.table('kept').set('k', 'v'.repeat(100));
    for (let i = 0; i < 25_000; i++) counter.set('only', i);
    const afterRewrite = statSync(path).size;
    expect(afterRewrite).toBeLessThan(200_000);
    counter.set('only', -1);
    tables.close();
    const again = new Tables(path);
    expect(again.table('counter').get('only')).toBe(-1);
    expect(again.table('kept').get('k')).toBe('v'.repeat(100));
    again.close();
  });

  it('holds after any changes, cut off at any byte, what some line of its past held', () => {
    const change = fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.nat(9), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(), (changes, cut) => {
        rmSync(path, { force: true });
        const tables = new Tables(path);
        const table = tables.table<number>('t');
        const past = [JSON.stringify([])];
        for (const { key, value } of changes) {
          if (value === undefined) table.delete(key);
          else table.set(key, value);
          past.push(JSON.stringify([...table.keys()].map((each) => [each, table.get(each)])));
        }
        tables.close();
        const bytes = readFileSync(path);
        rmSync(path);
        appendFileSync(path, bytes.subarray(0, cut % (bytes.length + 1)));
        const again = new Tables(path);
        const read = again.table<number>('t');
        expect(past).toContain(JSON.stringify([...read.keys()].map((each) => [each, read.get(each)])));
        again.close();
      }),
      { numRuns: 100 },
    );
  });
});
