import { loadCorpus } from './fuzz/corpus';
import { mutantAt, type Stage } from './fuzz/mutant';
import { MutantPoster } from './fuzz/mutant-poster';
import { isServed } from './fuzz/served';
import { FUZZ } from './fuzz/settings';
import { setStage } from './fuzz/set-stage';
import { FaultRig } from './rig/fault-rig';
import { untilHealth } from './rig/outside-view';

/** A tenth of what fuzz-updates.spec.ts posts: what only a process of its own shows needs no more. */
const COUNT = Math.ceil(FUZZ.runs / 10);

// Red without the shapes in update-kind.ts: 70 failed updates (numbers that PostgreSQL refuses, TypeErrors).
describe(`${COUNT} spoiled updates to the built application (FUZZ_SEED=${FUZZ.seed} FUZZ_FIRST=${FUZZ.first})`, () => {
  let rig: FaultRig;
  let stage: Stage;
  let poster: MutantPoster;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(1);
    stage = await setStage(rig.telegram);
    poster = new MutantPoster(rig.app.url, rig.webhookSecret);
  }, 120_000);

  afterAll(async () => {
    await poster.close();
    await rig.close();
  });

  it(
    'are all answered, with no failure and nothing unhandled, and the next good one after them',
    async () => {
      const corpus = loadCorpus();
      const mutants = Array.from({ length: COUNT }, (_, offset) =>
        mutantAt(FUZZ.first + offset, FUZZ.seed, corpus, stage),
      );
      const failures = await poster.post(mutants);
      expect(failures.slice(0, 5)).toEqual([]);
      expect(poster.broken).toEqual([]);
      expect(await rig.wounds()).toEqual([]);
      await untilHealth(rig.app, ({ word }) => word === 'ok');
      await isServed(await rig.person());
    },
    60_000 + COUNT * 100,
  );
});
