// What a text costs in computing: the built-in writer's work, the checks a model's text goes through, and the look at what a
// person wrote.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describeMachine } from '../support/machine.mjs';
import { digits, keepResults, median, printTable } from '../support/results.mjs';

const BUILT = join(import.meta.dirname, '../../dist/src');
const ZONE = 'Europe/Moscow';
/** A Monday and the first of a month: days, a week and a month begin with it. */
const FIRST_DAY = '2026-06-01';
/** Of a text, milliseconds; the part fails where the median of any sort of texts is above. */
const LIMIT_MS = { compose: 2, check: 10, care: 2 };
/** A text is compared with those of the other signs and of the days before. */
const NEIGHBOURS = 25;
/** A usual message of a person, 96 characters. */
const MESSAGE = 'Доброе утро! Вчера выпала Жрица, весь день тянуло помолчать. Хочу расклад на отношения на осень.';
/** What the machine is measured by: SHA-256 of 64 KiB, a few tens of microseconds. */
const YARDSTICK = Buffer.alloc(65_536, 'adtrobot');

/** Runs the part; false when a text takes longer than it may. */
export async function run(_, { quick, rounds }) {
  const built = await loadBuilt();
  const days = quick ? 3 : 14;
  const orders = [...horoscopes(built, days), ...readings(built, days)];
  const neighbours = new Map();
  for (const { kind, group, language, input } of orders) {
    const sort = `${kind.id} ${group}`;
    neighbours.set(sort, [...(neighbours.get(sort) ?? []), kind.text(kind.compose(input, language))]);
  }
  const samples = [];
  // The first round warms the code up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const order of orders) {
      const sample = measure(built, order, neighbours.get(`${order.kind.id} ${order.group}`));
      if (round > 0) samples.push(sample);
    }
  }
  const yardMs = median(
    Array.from({ length: 200 }, () => timed(() => createHash('sha256').update(YARDSTICK).digest()).ms),
  );
  printSamples(samples, yardMs, { rounds, texts: orders.length });
  console.log(`\nAll figures: ${keepResults('texts', { yardMs, samples })}`);
  return groupsOf(samples).every(([, own]) =>
    Object.entries(LIMIT_MS).every(([step, limit]) => median(own.map((one) => one[step])) < limit),
  );
}

async function loadBuilt() {
  const load = async (path) => (await import(join(BUILT, path))).default;
  return {
    ...(await load('modules/horoscope/horoscope-kinds.js')),
    ...(await load('modules/horoscope/domain/horoscope-key.js')),
    ...(await load('modules/tarot/tarot-kinds.js')),
    ...(await load('modules/tarot/domain/deck.js')),
    ...(await load('modules/tarot/domain/spread.js')),
    ...(await load('modules/writing/domain/find-problems.js')),
    ...(await load('modules/writing/domain/care/judge-care.js')),
    ...(await load('shared/zodiac-sign.js')),
    ...(await load('shared/language.js')),
    ...(await load('shared/local-date.js')),
    sky: new (await load('modules/sky/sky.service.js')).SkyService(),
  };
}

/** Every sort for every sign in every language, over so many days. */
function* horoscopes({ HOROSCOPE_KINDS, PERIODS, AREAS, ZODIAC_SIGNS, LANGUAGES, addDays, sky }, days) {
  for (const [i, kind] of HOROSCOPE_KINDS.entries()) {
    const [period, area] = [PERIODS[Math.floor(i / AREAS.length)], AREAS[i % AREAS.length]];
    const dates = period === 'day' ? Array.from({ length: days }, (_, n) => addDays(FIRST_DAY, n)) : [FIRST_DAY];
    for (const date of dates) {
      for (const sign of ZODIAC_SIGNS) {
        const facts = period === 'day' ? sky.dailyFacts(date, ZONE, sign) : sky.periodFacts(period, date, ZONE, sign);
        for (const language of LANGUAGES)
          yield { kind, group: `${period} ${language}`, language, input: { period, area, sign, date, facts } };
      }
    }
  }
}

/** Every spread in every language with so many hands of cards, each with a question after it; the stride meets no card twice. */
function* readings({ kindOf, FOLLOW_UP_KIND, DECK, SPREAD_IDS, sizeOf, LANGUAGES }, hands) {
  for (const spread of SPREAD_IDS) {
    for (let hand = 0; hand < hands; hand++) {
      const cards = Array.from({ length: sizeOf(spread) }, (_, place) => ({
        card: DECK[(hand * 11 + place * STRIDE) % DECK.length].id,
        orientation: (hand + place) % 3 === 0 ? 'reversed' : 'upright',
      }));
      const question = spread === 'card-of-day' ? null : 'Стоит ли мне менять работу?';
      const input = { spread, cards, question, isSoftened: false, isForYouth: false };
      for (const language of LANGUAGES) {
        const kind = kindOf(spread);
        yield { kind, group: `${spread} ${language}`, language, input };
        if (question === null) continue;
        const told = kind.text(kind.compose(input, language));
        const asked = { ...input, told, asked: 'А что ещё стоит знать?', between: [] };
        yield { kind: FOLLOW_UP_KIND, group: `follow-up ${language}`, language, input: asked };
      }
    }
  }
}

/** Coprime to the 78 cards. */
const STRIDE = 7;

function measure({ findProblems, judgeCare }, { kind, group, language, input }, others) {
  const composed = timed(() => kind.text(kind.compose(input, language)));
  const beside = others.filter((text) => text !== composed.value).slice(0, NEIGHBOURS);
  const checked = timed(() => findProblems(kind, composed.value, { language, input, others: beside }));
  // The built-in writer's texts may be more alike than a model's may.
  const wrong = checked.value.filter(({ code }) => code !== 'similar');
  if (wrong.length > 0) throw new Error(`${kind.id}: ${JSON.stringify(wrong)} in ${composed.value}`);
  const care = timed(() => judgeCare(MESSAGE)).ms;
  return { kind: kind.id, group, characters: composed.value.length, compose: composed.ms, check: checked.ms, care };
}

function timed(work) {
  const began = performance.now();
  const value = work();
  return { value, ms: performance.now() - began };
}

function printSamples(samples, yardMs, { rounds, texts }) {
  console.log(
    `\nMedians and 95th percentiles over ${rounds} rounds of ${texts} texts. ${describeMachine().text}. ` +
      `1 ×: SHA-256 of 64 KiB, ${digits(yardMs, 3)} ms.\n`,
  );
  const rows = groupsOf(samples).map(([group, own]) => {
    const of = (step) => [
      median(own.map((one) => one[step])),
      quantile(
        own.map((one) => one[step]),
        0.95,
      ),
    ];
    const [[compose, composeSlow], [check, checkSlow]] = [of('compose'), of('check')];
    return [
      group,
      digits(median(own.map(({ characters }) => characters))),
      ...[digits(compose, 2), digits(composeSlow, 2), digits(compose / yardMs, 1)],
      ...[digits(check, 2), digits(checkSlow, 2), digits(check / yardMs, 1)],
    ];
  });
  const cares = samples.map(({ care }) => care);
  console.log(
    `A person's message of ${MESSAGE.length} characters is looked at in ${digits(median(cares), 2)} ms ` +
      `(p95 ${digits(quantile(cares, 0.95), 2)}), ${digits(median(cares) / yardMs, 1)} ×.\n`,
  );
  printTable(['texts', 'characters', 'writer ms', 'p95', '×', 'checks ms', 'p95', '×'], rows);
}

/** The samples of each sort: a period or a spread, in a language. */
function groupsOf(samples) {
  const groups = [...new Set(samples.map(({ group }) => group))];
  return groups.map((group) => [group, samples.filter((sample) => sample.group === group)]);
}

const quantile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)];
