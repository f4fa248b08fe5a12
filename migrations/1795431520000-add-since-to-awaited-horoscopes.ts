import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a message waits for a text, for what has been awaited for too long. */
export class AddSinceToAwaitedHoroscopes1795431520000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table awaited_horoscopes add column since timestamptz not null default now()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table awaited_horoscopes drop column since');
  }
}
