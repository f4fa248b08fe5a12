import { PersonBusy, PersonQueue } from './person-queue';

/** Work that ends when the test says so. */
function job() {
  let end: () => void = () => undefined;
  const work = jest.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  return {
    work,
    end: () => {
      end();
    },
  };
}
const soon = () => jest.advanceTimersByTimeAsync(0);

describe('the queue of a person', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('works one update off at a time, in the order they came', async () => {
    const queue = new PersonQueue();
    const jobs = [job(), job(), job()];
    const begun = () => jobs.map(({ work }) => work.mock.calls.length);
    const done = jobs.map(({ work }) => queue.run(1, work));
    await soon();
    expect(begun()).toEqual([1, 0, 0]);
    jobs[0]?.end();
    await soon();
    expect(begun()).toEqual([1, 1, 0]);
    jobs[1]?.end();
    await soon();
    expect(begun()).toEqual([1, 1, 1]);
    jobs[2]?.end();
    await Promise.all(done);
  });

  it('lets persons go on beside each other', async () => {
    const queue = new PersonQueue();
    const slow = job();
    void queue.run(1, slow.work);
    expect(await queue.run(2, () => Promise.resolve('done'))).toBe('done');
    slow.end();
  });

  it('goes on after work that failed', async () => {
    const queue = new PersonQueue();
    const failing = queue.run(1, () => Promise.reject(new Error('broken')));
    const next = queue.run(1, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });

  it('turns away whoever is one too many or waits too long, and keeps the rest in order', async () => {
    const queue = new PersonQueue();
    const stuck = job();
    const first = queue.run(1, stuck.work);
    const waiting = Array.from({ length: 100 }, () =>
      queue.run(1, () => Promise.resolve()).catch((error: unknown) => error),
    );
    await expect(queue.run(1, () => Promise.resolve())).rejects.toBeInstanceOf(PersonBusy);
    await jest.advanceTimersByTimeAsync(4_000);
    stuck.end();
    await first;
    expect(await Promise.all(waiting)).toEqual(Array<undefined>(100).fill(undefined));

    const again = job();
    void queue.run(1, again.work);
    const late = queue.run(1, () => Promise.resolve()).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await late).toBeInstanceOf(PersonBusy);
    const last = queue.run(1, () => Promise.resolve('done'));
    again.end();
    expect(await last).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });
});
