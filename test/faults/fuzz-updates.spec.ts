import { loadCorpus } from './fuzz/corpus';
import { FuzzWorld } from './fuzz/fuzz-world';
import { mutantAt, type Mutant } from './fuzz/mutant';
import type { Failure } from './fuzz/mutant-poster';
import { FUZZ } from './fuzz/settings';

const BATCH = 500;
/** Ten a second; with eight other test runs on its two cores a machine did sixty. */
const LIMIT_MS = 60_000 + FUZZ.runs * 100;
/** Batches from one look at the heap to the next, so that there are some fifteen looks. */
const HEAP_EVERY = Math.ceil(FUZZ.runs / BATCH / 15);
/** The emulated Telegram in the same process keeps every message: some hundred bytes each. */
const HEAP_MB = 16 + (FUZZ.runs * 300) / 1e6;
/** Fewer say nothing about shares. */
const ENOUGH = 10_000;

// Red without the shapes in src/modules/bot/intake/update-kind.ts: of 2,000 mutants 63 handlers failed (TypeErrors, ids that
// PostgreSQL refuses) and 5 were answered 503.
describe(`${FUZZ.runs} spoiled updates (FUZZ_SEED=${FUZZ.seed} FUZZ_FIRST=${FUZZ.first})`, () => {
  const corpus = loadCorpus();
  const heaps: number[] = [];
  let world: FuzzWorld;

  beforeAll(async () => {
    world = await FuzzWorld.start();
  }, 120_000);

  afterAll(async () => {
    await world.close();
  });

  const mutant = (index: number) => mutantAt(index, FUZZ.seed, corpus, world.stage);

  /** One that failed, whole, and how to post it again alone. */
  const explain = ({ index, problem }: Failure): string => {
    if (index < 0) return problem;
    const { description, body } = mutant(index);
    const shown = Buffer.from(body).toString().slice(0, 2_000);
    return `${problem}\n  FUZZ_SEED=${FUZZ.seed} FUZZ_FIRST=${index} FUZZ_RUNS=1: ${description}\n  ${shown}`;
  };

  it(
    'are all answered, with no failure and nothing unhandled, and the next good one after them',
    async () => {
      for (let from = FUZZ.first; from < FUZZ.first + FUZZ.runs; from += BATCH) {
        const size = Math.min(BATCH, FUZZ.first + FUZZ.runs - from);
        const mutants: Mutant[] = Array.from({ length: size }, (_, offset) => mutant(from + offset));
        const failures = [...(await world.poster.post(mutants)), ...(await world.recordedFailures(mutants))];
        expect(failures.slice(0, 5).map(explain)).toEqual([]);
        expect([`from ${from}`, ...world.poster.broken]).toEqual([`from ${from}`]);
        await world.worksForSomebodyNew();
        if ((from - FUZZ.first) % (BATCH * HEAP_EVERY) === 0) heaps.push(world.heapInUse() / 1e6);
      }
      expect([...world.poster.statuses.keys()].filter((status) => ![200, 400, 401, 413].includes(status))).toEqual([]);
    },
    LIMIT_MS,
  );

  it('store nothing that cannot be true', async () => {
    // Red without the date's check in `trusted` of src/modules/bot/updates/sign.update.ts: forged buttons leave birth dates such as 2026-99-99.
    expect(await world.untruths()).toEqual([]);
  });

  // Only of many updates something can be said about how deep they go; a single one is being repeated.
  (FUZZ.runs < ENOUGH ? it.skip : it)('go deep into the handlers, and cost no memory that stays', async () => {
    const results = await world.results();
    const seen = { results, statuses: world.poster.statuses, calls: world.calls, depth: await world.depth(), heaps };
    if (process.env.FUZZ_RUNS !== undefined) console.info(seen);
    expect(results.ok).toBeGreaterThan(FUZZ.runs / 2);
    expect(results.error ?? 0).toBe(0);
    for (const method of [
      'sendMessage',
      'sendPhoto',
      'editMessageText',
      'editMessageMedia',
      'editMessageReplyMarkup',
    ]) {
      expect([method, (world.calls.get(method) ?? 0) > FUZZ.runs / 1_000]).toEqual([method, true]);
    }
    expect(Math.min(seen.depth.birthDates, seen.depth.dialogs)).toBeGreaterThan(0);
    const third = Math.floor(heaps.length / 3);
    expect(median(heaps.slice(-third)) - median(heaps.slice(0, third))).toBeLessThan(HEAP_MB);
  });

  it('are recorded even if they cannot be written down', async () => {
    // Red without the catch of `textOf` in src/modules/bot/intake/failed-updates.service.ts: 503 for ever, and the chat is stuck.
    const [person] = world.stage.people;
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const message = { message_id: 1, date: 1, from: { id: person }, chat: { id: person, type: 'private' }, text: '?' };
    const body = JSON.stringify({ update_id: 1_999_999_999, message }).replace('"?"', `"?","reply_to_message":${deep}`);
    world.world.telegram.refuseNext('sendMessage', 400, 'Bad Request: not\0today');
    expect((await world.world.post(body)).status).toBe(200);
    const [failed] = await world.world.rows<{ error: string }>('select error from failed_updates');
    expect(failed?.error).toBe('TelegramError: sendMessage: 400 Bad Request: nottoday');
  });
});

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
