import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImages1795430200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table zodiac_images (
        bot_id bigint not null,
        zodiac_sign text not null constraint zodiac_images_zodiac_sign_check check (zodiac_sign in (
          'aries', 'taurus', 'gemini', 'cancer', 'leo', 'virgo',
          'libra', 'scorpio', 'sagittarius', 'capricorn', 'aquarius', 'pisces')),
        image_type text not null,
        telegram_file_id text not null,
        dead_at timestamptz,
        constraint zodiac_images_pkey primary key (bot_id, zodiac_sign, image_type)
      )`);
    await queryRunner.query(`
      create table telegram_files (
        bot_id bigint not null,
        content_hash text not null,
        telegram_file_id text not null,
        constraint telegram_files_pkey primary key (bot_id, content_hash)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table telegram_files');
    await queryRunner.query('drop table zodiac_images');
  }
}
