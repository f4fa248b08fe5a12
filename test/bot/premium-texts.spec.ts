import { SubscriptionsService } from '../../src/modules/subscriptions';
import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

const MORE = '✨ Неделя, месяц, сферы жизни';

describe('texts for weeks, months and areas of life', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.start();
  });
  afterEach(() => world.close());

  /** Somebody under whose eyes the picture of the Lion lies. */
  async function reader(language = 'ru'): Promise<TelegramPerson> {
    const person = await world.person(language);
    await person.sends('/horoscope');
    await person.presses(language === 'ru' ? '♌ Лев' : '♌ Leo');
    return person;
  }

  async function withPremium(language = 'ru'): Promise<TelegramPerson> {
    const person = await reader(language);
    const [user] = await world.rows<{ id: string }>('select id from users where telegram_id = $1', [person.id]);
    await world.application.nest
      .get(SubscriptionsService, { strict: false })
      .grant(user?.id ?? '', { days: 30, source: 'grant', grantedBy: 'a test' });
    return person;
  }

  const textsKept = () =>
    world.rows<{ period: string; area: string; date: string }>(
      `select period, area, date::text from horoscopes where (period, area) <> ('day', 'general') order by id`,
    );

  it('are offered to everybody and, without premium, explained instead of shown', async () => {
    const anna = await reader();
    const { messages: offered } = await anna.presses(MORE);
    expect(offered[0]?.text).toContain('О чём рассказать подробнее?');
    const { messages } = await anna.presses('Неделя');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message_id).toBe(offered[0]?.message_id);
    expect(messages[0]?.text).toContain('Это часть Премиума');
    expect(await textsKept()).toEqual([]);
    const { messages: back } = await anna.presses('✨ Гороскоп на сегодня');
    expect(back[0]?.caption).toMatch(/^♌ Лев · 23 ноября/);
  });

  it('are offered for no money to somebody who wrote words of danger within 24 hours', async () => {
    const anna = await reader();
    await anna.presses(MORE);
    await anna.sends('Хочу умереть');
    const { messages: held } = await anna.presses('Неделя');
    expect(held[0]?.text).toContain('гороскоп на день здесь');
    expect(held[0]?.text).not.toMatch(/премиум/i);
    const { messages: back } = await anna.presses('✨ Гороскоп на сегодня');
    expect(back[0]?.caption).toMatch(/^♌ Лев · 23 ноября/);
    world.clock.advance(24 * 60 * 60 * 1_000);
    await anna.presses(MORE);
    const { messages } = await anna.presses('Неделя');
    expect(messages[0]?.text).toContain('Это часть Премиума');
  });

  it('are shown to whoever has premium in that time too: it was paid for', async () => {
    const anna = await withPremium();
    await anna.presses(MORE);
    await anna.sends('Хочу умереть');
    const { messages } = await anna.presses('Неделя');
    expect(messages[0]?.text).toMatch(/^♌ Лев · неделя 23–29 ноября/);
  });

  it('are shown to whoever has premium, each in the same message, other every time', async () => {
    const anna = await withPremium();
    const { messages: offered } = await anna.presses(MORE);
    const seen = new Map<string, string>();
    for (const [button, title] of [
      ['❤️ Любовь', '♌ Лев · 23 ноября · любовь'],
      ['Неделя', '♌ Лев · неделя 23–29 ноября · любовь'],
      ['💰 Деньги', '♌ Лев · неделя 23–29 ноября · деньги'],
      ['Месяц', '♌ Лев · ноябрь 2026 · деньги'],
      ['💼 Дело', '♌ Лев · ноябрь 2026 · дело'],
      ['Дева ›', '♍ Дева · ноябрь 2026 · дело'],
      ['🌿 Самочувствие', '♍ Дева · ноябрь 2026 · самочувствие'],
      ['✨ Общий', '♍ Дева · ноябрь 2026'],
      ['Неделя', '♍ Дева · неделя 23–29 ноября'],
      ['День', '♍ Дева · 23 ноября'],
    ] as const) {
      const { messages, answered } = await anna.presses(button);
      expect(answered).toBe(true);
      expect(messages.map(({ message_id }) => message_id)).toEqual([offered[0]?.message_id]);
      const [first, ...rest] = (messages[0]?.text ?? '').split('\n\n');
      expect(first).toBe(title);
      seen.set(title, rest.join('\n\n'));
    }
    expect(new Set(seen.values()).size).toBe(10);
    for (const text of seen.values()) expect(text.length).toBeGreaterThan(300);
    expect(await textsKept()).toHaveLength(9);
    expect((await textsKept()).at(-1)).toEqual({ period: 'week', area: 'general', date: '2026-11-23' });
  });

  it('press again where one is already says nothing new and fails nothing', async () => {
    const anna = await withPremium();
    await anna.presses(MORE);
    await anna.presses('Неделя');
    const { answered } = await anna.presses('• Неделя');
    expect(answered).toBe(true);
    expect(await world.rows('select 1 from failed_updates')).toEqual([]);
  });

  it('speak English to English readers', async () => {
    const person = await withPremium('en');
    await person.presses('✨ Week, month, areas of life');
    const { messages } = await person.presses('Month');
    expect(messages[0]?.text).toMatch(/^♌ Leo · November 2026\n\n[A-Z]/);
    expect(messages[0]?.text).not.toMatch(/[а-яё]/i);
  });

  it('are not for whoever is under age, premium or not', async () => {
    const anna = await withPremium();
    const [user] = await world.rows<{ id: string }>('select id from users where telegram_id = $1', [anna.id]);
    await world.rows('update users set adult_from = $2 where id = $1', [user?.id, '2030-01-01']);
    await anna.presses(MORE);
    const { messages } = await anna.presses('❤️ Любовь');
    expect(messages[0]?.text).toContain('с 18 лет');
    expect(await textsKept()).toEqual([]);
  });

  it('end with premium', async () => {
    const anna = await withPremium();
    await anna.presses(MORE);
    await anna.presses('Неделя');
    await world.rows(
      `update subscriptions set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days'`,
    );
    const { messages } = await anna.presses('Месяц');
    expect(messages[0]?.text).toContain('Это часть Премиума');
  });
});
