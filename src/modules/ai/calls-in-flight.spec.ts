import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { deferred } from '../../../test/support/waiting';
import { CallsInFlight } from './calls-in-flight';

const NEVER = new AbortController().signal;

function setUp(limit: number) {
  const shown: [number, number][] = [];
  const calls = new CallsInFlight(limit, (running, waiting) => shown.push([running, waiting]));
  const begun: string[] = [];
  const call = (name: string, deadline = NEVER) => {
    const end = deferred();
    const done = calls.run(deadline, () => {
      begun.push(name);
      return end.promise;
    });
    return { done, end: end.resolve };
  };
  return { call, begun, shown };
}

describe('CallsInFlight', () => {
  it('makes so many at a time and the others in the order they came', async () => {
    const { call, begun, shown } = setUp(2);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => call(name));
    expect(begun).toEqual(['a', 'b']);
    expect(shown.at(-1)).toEqual([2, 2]);
    b!.end();
    await b!.done;
    // Who comes at the moment a place is free does not overtake.
    const e = call('e');
    await turnOfLoop();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const { end } of [a!, c!, d!, e]) end();
    await Promise.all([a!.done, c!.done, d!.done, e.done]);
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shown.at(-1)).toEqual([0, 0]);
  });

  it('lets a call that fails make room', async () => {
    const calls = new CallsInFlight(1, () => undefined);
    await expect(calls.run(NEVER, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(calls.run(NEVER, () => Promise.resolve('well'))).resolves.toBe('well');
  });

  it('gives up who waited too long, and goes on with the next', async () => {
    const { call, begun, shown } = setUp(1);
    const a = call('a');
    const impatient = new AbortController();
    const b = call('b', impatient.signal);
    const c = call('c');
    impatient.abort();
    await expect(b.done).rejects.toMatchObject({ reason: 'busy' });
    expect(shown.at(-1)).toEqual([1, 1]);
    await expect(call('late', impatient.signal).done).rejects.toMatchObject({ reason: 'busy' });
    a.end();
    c.end();
    await Promise.all([a.done, c.done]);
    expect(begun).toEqual(['a', 'c']);
    expect(shown.at(-1)).toEqual([0, 0]);
  });

  it('leaves a call that has begun to itself', async () => {
    const { call } = setUp(1);
    const impatient = new AbortController();
    const a = call('a', impatient.signal);
    impatient.abort();
    a.end();
    await expect(a.done).resolves.toBeUndefined();
  });
});
