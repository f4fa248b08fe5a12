import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts for weeks and months and for areas of life, beside the general one of a day. */
export class AddHoroscopeSorts1795431100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table horoscopes
        add column period text not null default 'day'
          constraint horoscopes_period_check check (period in ('day', 'week', 'month')),
        add column area text not null default 'general'
          constraint horoscopes_area_check check (area in ('general', 'love', 'career', 'health', 'finance')),
        drop constraint horoscopes_sign_date_language_key,
        add constraint horoscopes_key unique (sign, date, language, period, area)`);
    await queryRunner.query(`
      alter table awaited_horoscopes
        add column period text not null default 'day',
        add column area text not null default 'general',
        add column form text not null default 'caption'
          constraint awaited_horoscopes_form_check check (form in ('caption', 'text'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table awaited_horoscopes drop column period, drop column area, drop column form');
    await queryRunner.query(`delete from horoscopes where (period, area) <> ('day', 'general')`);
    await queryRunner.query(`
      alter table horoscopes
        drop constraint horoscopes_key,
        drop column period,
        drop column area,
        add constraint horoscopes_sign_date_language_key unique (sign, date, language)`);
  }
}
