const ROUNDS = 3;

/** Milliseconds of this process's own work for one call, in the cheapest of three rounds: a busy machine must not fail a test. */
function cpuMsOf(work: () => unknown, times: number): number {
  work();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let call = 0; call < times; call++) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / times;
  });
  return Math.min(...rounds);
}

/**
 * Fails where the longest message Telegram lets through, `unit` over and over, costs far more than four times its quarter:
 * quadratic work would cost sixteen times. Below 20 ms the share of chance is too large to tell.
 */
export function expectProportionalCost(unit: string, work: (text: string) => unknown): void {
  const long = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const [quarter, whole] = [1_024, 4_096].map((length) => cpuMsOf(() => work(long(length)), 10)) as [number, number];
  expect(whole).toBeLessThan(Math.max(10 * quarter, 20));
}
