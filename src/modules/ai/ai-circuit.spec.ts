import { AiCircuit, type TryOutcome } from './ai-circuit';
import { AiLimits } from './ai-limits';
import type { AiMetrics } from './ai-metrics';
import { AiUnavailable } from './ai.errors';

const OUTAGE = () => Promise.resolve<TryOutcome>({ outage: 'upstream' });
const WELL = () => Promise.resolve<TryOutcome>({ outage: null });

function setUp() {
  const shown: number[] = [];
  const metrics = { showCircuit: (state: number) => shown.push(state) } as unknown as AiMetrics;
  return { circuit: new AiCircuit(new AiLimits(), metrics), shown };
}

describe('AiCircuit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('opens after five outages in a row, probes once after half a minute, closes when that is well', async () => {
    const { circuit, shown } = setUp();
    for (let n = 0; n < 5; n += 1) await circuit.run(OUTAGE);
    const asked = jest.fn(WELL);
    await expect(circuit.run(asked)).rejects.toMatchObject({ reason: 'circuit_open' });
    expect(asked).not.toHaveBeenCalled();

    jest.advanceTimersByTime(30_000);
    let finish = (_: TryOutcome): void => undefined;
    const probe = circuit.run(() => new Promise<TryOutcome>((resolve) => (finish = resolve)));
    await expect(circuit.run(asked)).rejects.toBeInstanceOf(AiUnavailable);
    finish({ outage: null });
    await probe;
    await circuit.run(asked);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(shown).toEqual([0, 2, 1, 0]);
  });

  it('rests again when the probe fails', async () => {
    const { circuit, shown } = setUp();
    for (let n = 0; n < 5; n += 1) await circuit.run(OUTAGE);
    jest.advanceTimersByTime(30_000);
    await circuit.run(OUTAGE);
    await expect(circuit.run(WELL)).rejects.toMatchObject({ reason: 'circuit_open' });
    expect(shown).toEqual([0, 2, 1, 2]);
  });

  it('forgets outages at the first answer', async () => {
    const { circuit, shown } = setUp();
    for (let n = 0; n < 20; n += 1) await circuit.run(n % 5 === 4 ? WELL : OUTAGE);
    expect(shown).toEqual([0]);
  });

  it('lets other errors through without counting them', async () => {
    const { circuit, shown } = setUp();
    const broken = () => Promise.reject(new AiUnavailable('budget'));
    for (let n = 0; n < 9; n += 1) await expect(circuit.run(broken)).rejects.toMatchObject({ reason: 'budget' });
    expect(shown).toEqual([0]);
  });

  it('names its trouble while it rests, and no longer: then nobody knows', async () => {
    const { circuit } = setUp();
    for (let n = 0; n < 5; n += 1) {
      expect(circuit.trouble).toBeNull();
      await circuit.run(OUTAGE);
    }
    expect(circuit.trouble).toBe('upstream');
    jest.advanceTimersByTime(30_000);
    expect(circuit.trouble).toBeNull();
  });

  it('names an empty account from the first refusal to the first answer', async () => {
    const { circuit } = setUp();
    await circuit.run(() => Promise.resolve<TryOutcome>({ outage: 'no_credit' }));
    jest.advanceTimersByTime(3_600_000);
    expect(circuit.trouble).toBe('no_credit');
    await circuit.run(WELL);
    expect(circuit.trouble).toBeNull();
  });
});
