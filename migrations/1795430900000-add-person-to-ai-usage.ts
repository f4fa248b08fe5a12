import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPersonToAiUsage1795430900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // A person's money is asked about before each of their texts, and their rows are looked up when they leave.
    await queryRunner.query(`
      alter table ai_usage
        add column user_id bigint constraint ai_usage_user_id_fkey references users (id) on delete set null,
        add column stepped_down boolean not null default false`);
    await queryRunner.query(`
      create index ai_usage_user_id_day_idx on ai_usage (user_id, day) include (cost_usd, reserved_usd)
        where user_id is not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table ai_usage drop column user_id, drop column stepped_down');
  }
}
