import { runs } from '../rig/long-form';

/** Which updates are made: `FUZZ_SEED`, `FUZZ_RUNS` (how many) and `FUZZ_FIRST` (from which number on, to repeat one). */
export const FUZZ = {
  seed: numberIn('FUZZ_SEED', 20_261_123),
  runs: numberIn('FUZZ_RUNS', runs(20_000, 100_000)),
  first: numberIn('FUZZ_FIRST', 0),
} as const;

function numberIn(name: string, usual: number): number {
  const value = Number(process.env[name] ?? usual);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be a whole number`);
  return value;
}
