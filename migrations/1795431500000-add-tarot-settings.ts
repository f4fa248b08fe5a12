import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether cards may come upside down, and who wants no model to read their questions: they are not asked again. */
export class AddTarotSettings1795431500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table users
        add column tarot_reversals boolean not null default true,
        add column ai_texts_refused boolean not null default false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table users drop column tarot_reversals, drop column ai_texts_refused');
  }
}
