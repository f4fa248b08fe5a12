import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has become of a message that waits for a text, since texts are shown while they are written. */
export class AddStageToAwaitedHoroscopes1795431350000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table awaited_horoscopes
        add column stage text not null default 'waiting'
          constraint awaited_horoscopes_stage_check check (stage in ('waiting', 'quiet', 'drafted', 'sent'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table awaited_horoscopes drop column stage');
  }
}
