import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of prompts, and which of them were in force when. */
export class CreatePromptVersions1795431300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table prompt_versions (
        prompt_id text not null,
        version integer not null constraint prompt_versions_version_check check (version > 0),
        templates jsonb not null,
        digest text not null,
        author text,
        note text not null,
        created_at timestamptz not null,
        constraint prompt_versions_pkey primary key (prompt_id, version),
        constraint prompt_versions_prompt_id_digest_key unique (prompt_id, digest)
      )`);
    // The key makes history a chain: of two that want to be the n-th, one comes too late.
    await queryRunner.query(`
      create table prompt_activations (
        prompt_id text not null,
        n integer not null constraint prompt_activations_n_check check (n > 0),
        version integer,
        returns_to integer,
        is_roll_back boolean not null,
        activated_by text not null,
        activated_at timestamptz not null,
        constraint prompt_activations_pkey primary key (prompt_id, n),
        constraint prompt_activations_version_fkey
          foreign key (prompt_id, version) references prompt_versions (prompt_id, version),
        constraint prompt_activations_returns_to_fkey
          foreign key (prompt_id, returns_to) references prompt_activations (prompt_id, n)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table prompt_activations');
    await queryRunner.query('drop table prompt_versions');
  }
}
