import { DateTime } from 'luxon';
import type { LocalDate } from '../../../shared/local-date';
import { hashOf, seededRandom, shuffled } from '../../../shared/seeded-random';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';

/** What a row of texts is called and how often one is written; the names of others' draws are nothing to it. */
export interface Series {
  readonly name: string;
  readonly unit: 'day' | 'week' | 'month';
}

const DAILY: Series = { name: '', unit: 'day' };
/** The first Monday of the count of days, 1970-01-05. */
const FIRST_MONDAY = 4;

/** Days between the draws of two attempts: neighbouring days differ by one, so they never draw from the same place. */
const ATTEMPT_STEP = 4;
/** The same for lists in halves, in pairs of days: a second attempt would else draw what is said two days later. */
const HALF_ATTEMPT_STEP = 3;
const SIGNS = ZODIAC_SIGNS.length;
/** Coprime with twelve, so that a sign comes by every share. */
const SHARE_STEP = 5;
const SMALLEST_BAG_WITH_ENDS = 3;

/** The places of a list of `size`, shuffled. */
function orderOf(size: number, seed: string): number[] {
  return shuffled([...Array(size).keys()], seed);
}

/** The step between neighbouring signs: near the golden section of `size` and coprime with it, so signs spread evenly. */
function strideOf(size: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, Math.round(size * 0.618));
  while (divisor(stride, size) !== 1) stride--;
  return stride;
}

/** The number of the day, week or month that `date` belongs to. */
function turnOf(date: LocalDate, unit: Series['unit']): number {
  const at = DateTime.fromISO(date, { zone: 'utc' });
  if (unit === 'month') return at.year * 12 + at.month;
  const day = Math.floor(at.toMillis() / 86_400_000);
  return unit === 'week' ? Math.floor((day - FIRST_MONDAY) / 7) : day;
}

/**
 * The choices of one text, always the same for its sign and date. Each list is gone through like a shuffled bag, one draw
 * a day (week, month): nothing comes again before the rest had its turn, two days running differ, and the signs of one day stand at
 * different places of the list as long as it has twelve.
 */
export class Chance {
  private readonly turn: number;
  private readonly place: number;
  private readonly orders = new Map<string, readonly number[]>();

  constructor(
    private readonly sign: ZodiacSign,
    private readonly date: LocalDate,
    private readonly series = DAILY,
  ) {
    this.turn = turnOf(date, series.unit);
    this.place = ZODIAC_SIGNS.indexOf(sign);
  }

  /** One of `list` (not empty); `attempt` asks for another one under the same `name`. */
  pick<T>(name: string, list: readonly T[], attempt = 0): T {
    const size = list.length;
    const drawn = this.draw(name, size, this.turn + attempt * ATTEMPT_STEP);
    return list[(drawn + this.place * strideOf(size)) % size] as T;
  }

  /** Like `pick`, but out of one half of `list` on even days and of the other on odd ones: whatever the attempts, two days
   * running never share it. For lists that differ between the signs of a day anyway. */
  alternate<T>(name: string, list: readonly T[], attempt = 0): T {
    const half = this.half(list);
    const at = Math.floor(this.turn / 2) + attempt * HALF_ATTEMPT_STEP;
    return half[this.draw(`${name} ${this.sign}`, half.length, at)] as T;
  }

  /** The half of `list` that even turns draw from, or the other one: neighbours never share it. */
  half<T>(list: readonly T[]): readonly T[] {
    return list.length < 2 ? list : list.filter((_, index) => (index + this.turn) % 2 === 0);
  }

  /** A place in a list of `size` that no other sign has in this turn, whatever the attempts, if there are twelve; over all
   * signs and turns of the same half every place has its turn before one comes again. */
  spread(name: string, size: number, attempt = 0): number {
    const signs = ZODIAC_SIGNS.length;
    const used = size - (size % signs) || size;
    const position = Math.floor(this.turn / 2) * signs + this.place;
    const seed = `${this.series.name}${name} ${size} ${this.turn % 2} ${Math.floor(position / used)}`;
    const order = this.orders.get(seed) ?? orderOf(size, seed);
    this.orders.set(seed, order);
    return order[((position % used) + attempt * signs) % used] ?? 0;
  }

  /**
   * One of `frames` and one of `items`. Of all their pairs (twelve or more) each sign owns a twelfth, another one each day:
   * whatever the attempts, neither two signs of a day nor two days running of a sign share a pair.
   */
  ownPair<F, T>(name: string, frames: readonly F[], items: readonly T[], attempt = 0): [F, T] {
    const size = frames.length * items.length;
    const share = (((this.place + this.turn * SHARE_STEP) % SIGNS) + SIGNS) % SIGNS;
    if (share >= size) throw new RangeError(`"${name}" has no pair for each sign`);
    const drawn = this.draw(
      `${name} ${this.sign}`,
      Math.ceil((size - share) / SIGNS),
      Math.floor(this.turn / SIGNS) + attempt,
    );
    // Goes through the pairs by strides, or a sign would get the same few frames for ever.
    const index = ((share + drawn * SIGNS) * strideOf(size)) % size;
    const item = Math.floor(index / frames.length);
    // Without the item in it a frame would hang on the share, when the sizes have a divisor in common.
    return [frames[(index + item) % frames.length] as F, items[item] as T];
  }

  /** A number from 0 to 1 under `name`. */
  number(name: string): number {
    return seededRandom(hashOf(`${this.series.name}${name} ${this.sign} ${this.date}`))();
  }

  private draw(name: string, size: number, at: number): number {
    const cycle = Math.floor(at / size);
    const turn = at - cycle * size;
    const order = orderOf(size, `${this.series.name}${name} ${size} ${cycle}`);
    if (turn > 1 || size < SMALLEST_BAG_WITH_ENDS) return order[turn] ?? 0;
    // The first of this round must not be the last of the round before.
    const [first = 0, second = 0] = order;
    const isRepeat = first === orderOf(size, `${this.series.name}${name} ${size} ${cycle - 1}`).at(-1);
    return isRepeat === (turn === 0) ? second : first;
  }
}
