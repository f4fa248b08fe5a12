import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What all processes that send through one bot agree on: when the next send may leave, over all and to each chat. */
export class CreateTelegramSendPace1795430700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table telegram_send_pace (
        chat text constraint telegram_send_pace_pkey primary key,
        next_at timestamptz not null,
        busy_until timestamptz not null default '-infinity',
        flood_until timestamptz
      )`);
    await queryRunner.query(`
      comment on table telegram_send_pace is
      'One row per chat lately sent to, and the row * for all of them together; rows of idle chats are removed'`);
    await queryRunner.query("insert into telegram_send_pace (chat, next_at) values ('*', now())");
    await queryRunner.query(TAKE_SLOT);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function take_telegram_slot');
    await queryRunner.query('drop table telegram_send_pace');
  }
}

/**
 * Decides in one step over the row of all and the row of the chat, so it is a function: the lock on the row * puts every
 * process in line. The slots that interactive sends used (busy_until) pass before the next one. Verdicts: 'go' in wait_ms, or ask again in wait_ms because of the 'chat' or of 'everybody'. A lost
 * second of this table harms nobody, so the commit does not wait for the disk.
 */
const TAKE_SLOT = `
  create function take_telegram_slot(to_chat text, slot interval, chat_pause interval, may_reserve boolean)
  returns table (verdict text, wait_ms double precision) language plpgsql as $$
  declare
    all_free_at timestamptz;
    all_busy_until timestamptz;
    chat_free_at timestamptz;
    asked_at timestamptz;
    slot_at timestamptz;
  begin
    perform set_config('synchronous_commit', 'off', true);
    select next_at, busy_until into strict all_free_at, all_busy_until
      from telegram_send_pace where chat = '*' for update;
    select next_at into chat_free_at from telegram_send_pace where chat = to_chat;
    asked_at := clock_timestamp();
    if chat_free_at > asked_at then
      return query select 'chat', (extract(epoch from chat_free_at - asked_at) * 1000)::double precision;
    elsif all_free_at > asked_at and not may_reserve then
      return query select 'everybody', (extract(epoch from all_free_at - asked_at) * 1000)::double precision;
    else
      slot_at := greatest(all_free_at, asked_at);
      update telegram_send_pace set next_at = greatest(slot_at, all_busy_until) + slot where chat = '*';
      insert into telegram_send_pace as pace (chat, next_at) values (to_chat, slot_at + chat_pause)
        on conflict (chat) do update set next_at = greatest(pace.next_at, excluded.next_at);
      return query select 'go', (extract(epoch from slot_at - asked_at) * 1000)::double precision;
    end if;
  end $$`;
