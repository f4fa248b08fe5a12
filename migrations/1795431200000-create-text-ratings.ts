import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers think of a text, by the version of the prompt it came from. */
export class CreateTextRatings1795431200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table text_ratings (
        written_text_id bigint not null
          constraint text_ratings_written_text_id_fkey references written_texts (id) on delete cascade,
        user_id bigint not null constraint text_ratings_user_id_fkey references users (id) on delete cascade,
        rating text not null constraint text_ratings_rating_check check (rating in ('good', 'bad')),
        prompt_id text not null,
        prompt_version integer not null,
        source text not null,
        rated_at timestamptz not null,
        constraint text_ratings_pkey primary key (written_text_id, user_id)
      )`);
    await queryRunner.query('create index text_ratings_prompt_idx on text_ratings (prompt_id, prompt_version)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table text_ratings');
  }
}
