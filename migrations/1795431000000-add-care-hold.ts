import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCareHold1795431000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table users add column care_until timestamptz');
    await queryRunner.query(`
      comment on column users.care_until is
      'Until then no cards and no sale, after words of danger; when, and never why'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table users drop column care_until');
  }
}
