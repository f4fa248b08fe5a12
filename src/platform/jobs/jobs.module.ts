import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { makeCounterProvider, makeGaugeProvider, makeHistogramProvider } from '@willsoto/nestjs-prometheus';
import { HealthRegistry } from '../health/health-registry';
import { JobExecutor } from './job-executor';
import { JobRegistry } from './job-registry';
import { JobsRunner } from './jobs-runner';
import { Jobs } from './jobs.service';
import { Scheduler } from './scheduler.service';
import { WorkerLease } from './worker-lease';

/** From a row that is written to a model that thinks. */
const DURATION_BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60];

const METRICS = [
  makeCounterProvider({
    name: 'jobs_total',
    help: 'Tries of jobs by result: success, retry (failed, tried again), dead (failed for the last time)',
    labelNames: ['name', 'result'],
  }),
  makeHistogramProvider({
    name: 'job_duration_seconds',
    help: 'How long a try of a job takes',
    labelNames: ['name'],
    buckets: DURATION_BUCKETS,
  }),
  makeGaugeProvider({
    name: 'jobs_oldest_waiting_seconds',
    help: 'How long the job that waits longest could have run already, in all processes',
  }),
  makeGaugeProvider({
    name: 'jobs_dead',
    help: 'Jobs that failed every try and wait for the operator, in all processes',
  }),
];

/** Background work: orders in the queue, handlers, and schedules that place orders. */
@Global()
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [Jobs, JobRegistry, JobExecutor, WorkerLease, JobsRunner, Scheduler, ...METRICS],
  exports: [Jobs, JobRegistry, JobsRunner, Scheduler],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly runner: JobsRunner,
    private readonly scheduler: Scheduler,
  ) {}

  /** The bot answers without them, if not for long. */
  onModuleInit(): void {
    const check = (name: string, state: () => string) => {
      this.health.register({ name, critical: false, check: () => Promise.resolve(state()) });
    };
    check('scheduler', () => this.scheduler.state());
    check('jobs', () => this.runner.state());
  }
}
