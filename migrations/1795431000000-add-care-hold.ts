import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a hold ends, and never why: nothing of what was written is stored. */
export class AddCareHold1795431000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table users add column care_until timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table users drop column care_until');
  }
}
