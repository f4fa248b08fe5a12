import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Pool } from 'undici';
import { firstSign } from '../../../src/modules/bot/callbacks/horoscope.callback';
import { readBirthDate, User, UsersService } from '../../../src/modules/users';
import { WEBHOOK_PATH } from '../../../src/platform/config/app-config';
import { ZODIAC_SIGNS } from '../../../src/shared/zodiac-sign';
import { BotWorld } from '../../support/bot-world';
import type { Mutant, Stage } from './mutant';

const CONNECTIONS = 20;
const PEOPLE = 120;
/** The bot lets nobody wait longer than 8 s for their own earlier update; on a machine with too much to do they would. */
const LONG_WAIT_MS = 7_500;
const TRIES = 5;
const GROUPS = 3;

/** A mutant that was answered with an error of ours, or whose handler failed; -1 where none is known to be the cause. */
export interface Failure {
  readonly index: number;
  readonly problem: string;
}

/**
 * The application with people who know it, and the results of what was posted. Unlike in the other cases it runs in this
 * process, on a clock of the test's own: what goes unhandled in it fails the case that runs, by Jest itself.
 */
export class FuzzWorld {
  /** How often each HTTP status was answered. */
  readonly statuses = new Map<number, number>();
  /** Requests that got no answer at all. */
  readonly broken: unknown[] = [];
  /** How often the bot called each method of the Bot API. */
  readonly calls = new Map<string, number>();
  private readonly pool: Pool;

  private constructor(
    readonly world: BotWorld,
    readonly stage: Stage,
  ) {
    this.pool = new Pool(`http://127.0.0.1:${world.config.http.port}`, { connections: CONNECTIONS });
  }

  /** Starts the application and lets everybody write to it once. */
  static async start(): Promise<FuzzWorld> {
    const world = await BotWorld.start();
    const people = [];
    for (let i = 0; i < PEOPLE; i++) people.push(await world.person(i % 4 === 0 ? 'en' : 'ru'));
    const groups = [];
    for (const person of people.slice(0, GROUPS)) groups.push(await person.addsBotToGroup());
    for (const person of people)
      await world.telegram.client('POST', `/persons/${person.id}/messages`, { text: '/start' });
    await world.telegram.settled();
    return new FuzzWorld(world, { people: people.map(({ id }) => id), groups });
  }

  /** Posts all, twenty at a time, and gives those that were answered with a status of no known meaning. */
  async post(mutants: readonly Mutant[]): Promise<Failure[]> {
    const failures: Failure[] = [];
    const left = [...mutants].reverse();
    const worker = async () => {
      for (let mutant = left.pop(); mutant; mutant = left.pop()) {
        const status = await this.postOne(mutant);
        count(this.statuses, status);
        if (![200, 400, 401, 413].includes(status))
          failures.push({ index: mutant.index, problem: `answered ${status}` });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    return failures;
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
    const answers = await person.sends('/start');
    const choice = answers.find((message) => message.inline_keyboard);
    if (!choice) throw new Error(`/start was answered with ${JSON.stringify(answers)}`);
    const press = await person.pressesData(choice.message_id, firstSign.pack('leo'));
    if (!press.answered || !press.messages.some((message) => message.photo))
      throw new Error(`The press was answered with ${JSON.stringify(press)}`);
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
    await this.pool.close();
    await this.world.close();
  }

  /** The answer's status; an update that had to wait for another one of the same person comes again, as Telegram's does. */
  private async postOne(mutant: Mutant): Promise<number> {
    for (let tries = 1; ; tries++) {
      const began = performance.now();
      const status = await this.request(mutant);
      if (status !== 503 || performance.now() - began < LONG_WAIT_MS || tries === TRIES) return status;
    }
  }

  private async request({ body, secretIsRight }: Mutant): Promise<number> {
    const secret = secretIsRight ? this.world.config.telegram.webhookSecret : 'wrong';
    try {
      const answer = await this.pool.request({
        method: 'POST',
        path: WEBHOOK_PATH,
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body,
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch (error) {
      this.broken.push(error);
      return 0;
    }
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
