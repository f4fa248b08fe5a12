import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { readBirthDate, User, UsersService } from '../../../src/modules/users';
import { ZODIAC_SIGNS } from '../../../src/shared/zodiac-sign';
import { BotWorld } from '../../support/bot-world';
import type { Mutant, Stage } from './mutant';
import { type Failure, MutantPoster } from './mutant-poster';
import { isServed } from './served';
import { setStage } from './set-stage';

/**
 * The application with people who know it, in this process and on a clock of the test's own: what goes unhandled in it fails
 * the case that runs, by Jest itself. `fuzz-built.spec.ts` posts some of the same to the built application.
 */
export class FuzzWorld {
  /** How often the bot called each method of the Bot API. */
  readonly calls = new Map<string, number>();
  readonly poster: MutantPoster;

  private constructor(
    readonly world: BotWorld,
    readonly stage: Stage,
  ) {
    const { http, telegram } = world.config;
    this.poster = new MutantPoster(`http://127.0.0.1:${http.port}`, telegram.webhookSecret);
  }

  /** Starts the application and lets everybody write to it once. */
  static async start(): Promise<FuzzWorld> {
    const world = await BotWorld.start();
    const stage = await setStage(world.telegram);
    return new FuzzWorld(world, stage);
  }

  /** Failures the bot recorded, by the number of the update that was meant to have the id. */
  async recordedFailures(mutants: readonly Mutant[]): Promise<Failure[]> {
    const rows = await this.world.rows<{ update_id: string; error: string }>(
      'delete from failed_updates returning update_id, error',
    );
    const byId = new Map(mutants.map(({ updateId, index }) => [String(updateId), index]));
    return rows.map(({ update_id, error }) => ({
      index: byId.get(update_id) ?? -1,
      problem: `${update_id}: ${error}`,
    }));
  }

  /** Somebody new writes and presses; throws where they are not answered as on any other day. */
  async worksForSomebodyNew(): Promise<void> {
    this.world.clock.advance(11_000); // past the window of the flood limit
    for (const { method } of this.world.telegram.calls) count(this.calls, method);
    this.world.telegram.forgetCalls();
    const person = await this.world.person();
    await isServed(person);
  }

  /** Updates by what became of them (`ok`, `duplicate`, `ignored`, `error`), as the metrics count them. */
  async results(): Promise<Record<string, number>> {
    const metric = await register.getSingleMetric('bot_updates_total')?.get();
    const results: Record<string, number> = {};
    for (const { labels, value } of metric?.values ?? []) {
      const result = String(labels.result);
      results[result] = (results[result] ?? 0) + value;
    }
    return results;
  }

  /** What is stored of people and cannot be true, or that nobody could have said. */
  async untruths(): Promise<string[]> {
    const service = this.world.application.nest.get(UsersService);
    const users = this.world.application.nest.get(DataSource).getRepository(User);
    return (await users.find()).flatMap((user) => {
      const date = service.birthDateOf(user);
      const reading = date === null ? null : readBirthDate(date, service.todayOf(user)).kind;
      return [
        ...(reading === null || reading === 'date' ? [] : [`the birth date ${date}, ${reading}`]),
        ...(user.sign === null || ZODIAC_SIGNS.includes(user.sign) ? [] : [`the sign ${user.sign as string}`]),
        ...(DateTime.fromJSDate(new Date(0), { zone: service.zoneOf(user) }).isValid
          ? []
          : [`the zone ${user.timeZone}`]),
      ];
    });
  }

  /** How many keep a birth date now, and how many are in an open dialog: signs that mutants get far. */
  async depth(): Promise<{ birthDates: number; dialogs: number }> {
    const [row] = await this.world.rows<{ birthDates: number; dialogs: number }>(
      `select (select count(*)::int from users where birth_date_sealed is not null) as "birthDates",
              (select count(*)::int from bot_sessions) as dialogs`,
    );
    return row!;
  }

  /** Bytes in use after a full collection: application, emulated Telegram and this test together. */
  heapInUse(): number {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    return process.memoryUsage().heapUsed;
  }

  /** Stops everything. */
  async close(): Promise<void> {
    await this.poster.close();
    await this.world.close();
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
