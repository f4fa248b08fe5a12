import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the job queue and the scheduler need to work in several processes at once. */
export class CreatePlatformTables1795430000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table worker_heartbeats (
        process_id uuid constraint worker_heartbeats_pkey primary key,
        worker_ids text[] not null,
        seen_at timestamptz not null default now()
      )`);
    await queryRunner.query(`
      create table cron_runs (
        name text not null,
        fired_for timestamptz not null,
        fired_at timestamptz not null default now(),
        constraint cron_runs_pkey primary key (name, fired_for)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table cron_runs');
    await queryRunner.query('drop table worker_heartbeats');
  }
}
