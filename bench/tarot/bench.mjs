// What a reading costs: the picture of ten cards, and a card drawn and kept.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describeMachine } from '../support/machine.mjs';
import { digits, keepResults, median, printTable } from '../support/results.mjs';
import { makeDatabase } from '../support/world.mjs';

const ROOT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const built = (path) => require(join(ROOT, 'dist/src', path));
/** Milliseconds; medians over them fail the part. */
const LIMIT_MS = { picture: 300, step: 5 };
/** Megabytes that memory may grow by over 500 pictures once it is warm. */
const LIMIT_GROWTH_MB = 40;
const PICTURES = 500;
/** What the machine is measured by: SHA-256 of 64 KiB. */
const YARDSTICK = Buffer.alloc(65_536, 'adtrobot');

/** Runs the part; false when a picture or a step takes longer than it may, or memory grows. */
export async function run(world, { quick, rounds }) {
  const yardMs = median(await times(200, () => createHash('sha256').update(YARDSTICK).digest()));
  const pictures = await drawPictures(quick ? 100 : PICTURES);
  const steps = await layCards(world, (quick ? 20 : 200) * rounds);
  printPictures(pictures, yardMs);
  printSteps(steps, yardMs);
  console.log(`\nAll figures: ${keepResults('tarot', { yardMs, pictures, steps })}`);
  const isFlat = pictures.grownMb < LIMIT_GROWTH_MB;
  const isFast = Object.values(steps).every((list) => median(list) < LIMIT_MS.step);
  return median(pictures.ms) < LIMIT_MS.picture && isFlat && isFast;
}

/** Celtic crosses of cards by chance, one after the other, after one of each card to warm up. */
async function drawPictures(count) {
  const { SpreadPictures } = built('modules/tarot/spread-pictures.service.js');
  const { PictureRenderer } = built('platform/pictures/picture-renderer.js');
  const { SPREADS } = built('modules/tarot/domain/spread.js');
  const { DECK } = built('modules/tarot/domain/deck.js');
  const pictures = new SpreadPictures(new PictureRenderer());
  const { layout } = SPREADS['celtic-cross'];
  const crossOf = (from) =>
    Array.from({ length: 10 }, (_, at) => {
      const { id } = DECK[(from + at * 7) % DECK.length];
      return { id, name: id, reversed: (from + at) % 2 === 1 };
    });
  for (let from = 0; from < DECK.length; from++) await pictures.render(layout, crossOf(from));
  const before = residentMb();
  let peakMb = before;
  const ms = await times(count, async (round) => {
    await pictures.render(layout, crossOf(round));
    peakMb = Math.max(peakMb, residentMb());
  });
  return { ms, beforeMb: before, peakMb, grownMb: residentMb() - before };
}

/** Readings of three cards over PostgreSQL, each step in a transaction of its own as an update has one. */
async function layCards(world, count) {
  const app = await openTarot(await makeDatabase(world, 'tarot'));
  const steps = { begin: [], card: [] };
  for (let round = 0; round < count; round++) {
    const person = await app.person(round + 1);
    const inStep = async (list, work) => {
      const began = performance.now();
      const value = await app.database.transaction(work);
      list.push(performance.now() - began);
      return value;
    };
    const order = { spread: 'three-cards', question: null, isSoftened: false, mayLeave: true, reversals: true };
    const { reading } = await inStep(steps.begin, () => app.tarot.begin(person, order));
    // The third card would be followed by the text, which has a bench of its own.
    for (const back of [5, 2]) await inStep(steps.card, () => app.tarot.pick(person, reading.id, back));
  }
  await app.close();
  const half = (list) => list.slice(Math.floor(list.length / 4));
  return { begin: half(steps.begin), card: half(steps.card) };
}

/** The modules of the built application that cards need, and nothing that listens. */
async function openTarot(databaseUrl) {
  const { NestFactory } = await import('@nestjs/core');
  const { Module } = await import('@nestjs/common');
  const { AppConfig } = built('platform/config/app-config.js');
  const { parseSettings } = built('platform/config/settings.js');
  const { Database } = built('platform/database/database.js');
  const { UsersService } = built('modules/users/users.service.js');
  const { TarotService } = built('modules/tarot/tarot.service.js');
  const config = new AppConfig(parseSettings({ LOG_LEVEL: 'silent' }), {
    databaseUrl,
    telegram: { token: '1:bench', apiRoot: 'http://127.0.0.1:1' },
    encryptionKeys: [{ id: 'bench', key: Buffer.alloc(32) }],
  });
  class TarotBench {}
  const imports = [
    built('platform/config/config.module.js').ConfigModule.forRoot(config),
    built('platform/health/health.module.js').HealthModule,
    built('platform/crypto/crypto.module.js').CryptoModule,
    built('platform/cache/cache.module.js').CacheModule,
    built('platform/database/database.module.js').DatabaseModule.forRoot(),
    built('platform/jobs/jobs.module.js').JobsModule,
    built('modules/users/users.module.js').UsersModule,
    built('modules/tarot/tarot.module.js').TarotModule,
  ];
  Module({ imports })(TarotBench);
  const nest = await NestFactory.createApplicationContext(TarotBench, { logger: false });
  return {
    tarot: nest.get(TarotService),
    database: nest.get(Database),
    person: async (id) => (await nest.get(UsersService).arrive(id, 'ru')).user,
    close: () => nest.close(),
  };
}

async function times(count, work) {
  const list = [];
  for (let round = 0; round < count; round++) {
    const began = performance.now();
    await work(round);
    list.push(performance.now() - began);
  }
  return list;
}

const residentMb = () => process.memoryUsage().rss / 2 ** 20;

const quantile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)];

function printPictures({ ms, beforeMb, peakMb, grownMb }, yardMs) {
  console.log(
    `\nA Celtic cross as a picture, warm, ${ms.length} in turn. ${describeMachine().text}. ` +
      `1 ×: SHA-256 of 64 KiB, ${digits(yardMs, 3)} ms.\n`,
  );
  printTable(
    ['ms', 'p95', '×', 'MB before', 'at most', 'grown by'],
    [
      [
        digits(median(ms)),
        digits(quantile(ms, 0.95)),
        digits(median(ms) / yardMs),
        digits(beforeMb),
        digits(peakMb),
        digits(grownMb),
      ],
    ],
  );
}

function printSteps(steps, yardMs) {
  console.log('\nA step of a reading, in PostgreSQL when it ends.\n');
  const rows = Object.entries(steps).map(([step, list]) => [
    step === 'begin' ? 'limit spent, seed kept' : 'card drawn and kept',
    digits(median(list), 1),
    digits(quantile(list, 0.95), 1),
    digits(median(list) / yardMs, 1),
  ]);
  printTable(['step', 'ms', 'p95', '×'], rows);
}
