import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that say "I am laying the cards" until the text is there; follow-up 0 is the interpretation. */
export class CreateAwaitedReadings1795431510000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table awaited_readings (
        reading_id bigint not null
          constraint awaited_readings_reading_id_fkey references tarot_readings (id) on delete cascade,
        follow_up smallint not null,
        chat_id bigint not null,
        message_id bigint not null,
        constraint awaited_readings_pkey primary key (reading_id, follow_up)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table awaited_readings');
  }
}
