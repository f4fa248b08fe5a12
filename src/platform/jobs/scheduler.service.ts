import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob, CronTime } from 'cron';
import { Clock } from '../../shared/clock';
import { AppConfig } from '../config/app-config';
import { Database } from '../database/database';

/** Something done at fixed local times of `SCHEDULE_TIMEZONE`. */
export interface Schedule {
  /** Unique; its history of firings hangs on it. */
  readonly name: string;
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string;
  /** Only enqueues; runs in the transaction that records the firing. `firedFor` is the nominal time. */
  readonly enqueue: (firedFor: Date) => Promise<void>;
}

/** How late a missed time is still made up for. */
const CATCH_UP_MS = 60 * 60_000;
/** Timers of the machine may ring a little before their time. */
const EARLY_MS = 500;
/** What a timer missed (the machine slept, the database was away) is found by the next look. */
const LOOK_MS = 60_000;

/** Fires each schedule once across all processes, and catches up what was missed by less than an hour. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  private readonly logger = new Logger(Scheduler.name);
  private readonly schedules = new Map<string, { schedule: Schedule; time: CronTime }>();
  /** The last nominal time this process knows to be done, by name: spares the database a question. */
  private readonly done = new Map<string, number>();

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Registers a schedule, in `onModuleInit`; throws for a name that is taken and for an expression that is none. */
  schedule(schedule: Schedule): void {
    if (this.schedules.has(schedule.name)) throw new Error(`Schedule ${schedule.name} is registered twice`);
    this.schedules.set(schedule.name, { schedule, time: new CronTime(schedule.cron, this.config.schedule.timezone) });
  }

  /** Starts the timers where this process does jobs, after looking for what was missed. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    for (const { schedule } of this.schedules.values()) this.registry.addCronJob(schedule.name, this.timer(schedule));
    const look = setInterval(() => void this.catchUp(), LOOK_MS);
    this.registry.addInterval('scheduler.look', look);
    await this.catchUp();
  }

  /** Fires what should have fired within the last hour and did not; errors are logged and tried again a minute later. */
  async catchUp(): Promise<void> {
    for (const name of this.schedules.keys()) await this.fire(name);
  }

  /** For the health page. */
  state(): string {
    return this.config.role === 'web' ? 'off' : 'running';
  }

  private timer({ name, cron }: Schedule): CronJob {
    const timeZone = this.config.schedule.timezone;
    return CronJob.from({ name, cronTime: cron, timeZone, start: true, onTick: () => this.fire(name) });
  }

  private async fire(name: string): Promise<void> {
    const entry = this.schedules.get(name);
    const firedFor = entry && this.lastTime(entry.time);
    if (!firedFor || this.done.get(name) === firedFor.getTime()) return;
    try {
      await this.database.transaction(() => this.fireOnce(entry.schedule, firedFor));
      this.done.set(name, firedFor.getTime());
    } catch (error) {
      this.logger.error({ err: error, schedule: name }, 'A schedule could not fire; the next try is within a minute');
    }
  }

  /** The row of the firing is the lock between processes: the second waits for the first and then finds it done. */
  private async fireOnce({ name, enqueue }: Schedule, firedFor: Date): Promise<void> {
    const inserted = await this.database.query(
      'insert into cron_runs (name, fired_for) values ($1, $2) on conflict do nothing returning name',
      [name, firedFor],
    );
    if (inserted.length === 0) return;
    await enqueue(firedFor);
    await this.database.query(
      "delete from cron_runs where name = $1 and fired_for < $2::timestamptz - interval '30 days'",
      [name, firedFor],
    );
  }

  /** The latest nominal time within the last hour; the last minute first, which spares frequent schedules the long way. */
  private lastTime(time: CronTime): Date | undefined {
    const now = this.clock.now().getTime() + EARLY_MS;
    return this.lastTimeBetween(time, now - LOOK_MS, now) ?? this.lastTimeBetween(time, now - CATCH_UP_MS, now);
  }

  private lastTimeBetween(time: CronTime, from: number, to: number): Date | undefined {
    const { timezone } = this.config.schedule;
    let last: Date | undefined;
    let next = time.getNextDateFrom(new Date(from), timezone).toJSDate();
    while (next.getTime() <= to) {
      last = next;
      next = time.getNextDateFrom(next, timezone).toJSDate();
    }
    return last;
  }
}
