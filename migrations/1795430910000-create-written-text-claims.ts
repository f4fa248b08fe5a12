import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWrittenTextClaims1795430910000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table written_text_claims (
        name text not null constraint written_text_claims_pkey primary key,
        holder uuid not null,
        claimed_until timestamptz not null
      )`);
    // Claims live for seconds; those of horoscopes are now among the others.
    await queryRunner.query('drop table horoscope_claims');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table horoscope_claims (
        sign text not null,
        date date not null,
        language text not null,
        claimed_until timestamptz not null,
        constraint horoscope_claims_pkey primary key (sign, date, language)
      )`);
    await queryRunner.query('drop table written_text_claims');
  }
}
