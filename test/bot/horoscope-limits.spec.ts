import { HoroscopeService } from '../../src/modules/horoscope';
import { SubscriptionsService } from '../../src/modules/subscriptions';
import { Database } from '../../src/platform/database/database';
import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

const MORE = '✨ Неделя, месяц, сферы жизни';
const TWO_A_DAY = 2;

/** A plan as the operator may change it: two areas and two periods a day. */
describe('texts for weeks, months and areas of life, of which a plan has two a day', () => {
  let world: BotWorld;
  let anna: TelegramPerson;
  beforeEach(async () => {
    world = await BotWorld.start();
    anna = await world.person();
    await anna.sends('/horoscope');
    await anna.presses('♌ Лев');
  });
  afterEach(async () => {
    expect(await world.rows('select error from failed_updates')).toEqual([]);
    await world.close();
  });

  const limit = (plan: 'free' | 'premium', amount: number | null, keys = ['horoscope.area', 'horoscope.period']) =>
    world.rows('update plan_limits set amount = $2 where plan = $1 and key = any ($3) returning key', [
      plan,
      amount,
      keys,
    ]);

  async function withPremium(): Promise<void> {
    const [user] = await world.rows<{ id: string }>('select id from users where telegram_id = $1', [anna.id]);
    await world.application.nest
      .get(SubscriptionsService, { strict: false })
      .grant(user?.id ?? '', { days: 30, source: 'grant', grantedBy: 'a test' });
  }

  const opens = async (button: string) => (await anna.presses(button)).messages[0]?.text ?? '';
  const unitsOf = async () => {
    const rows = await world.rows<{ counter: string; units: number }>(
      `select counter, cardinality(receipts) as units from usage_windows join users on users.id = user_id
        where telegram_id = $1`,
      [anna.id],
    );
    return Object.fromEntries(rows.map(({ counter, units }) => [counter, units]));
  };

  it('are each paid once a day, however often they are opened, and then explained', async () => {
    // Red without `spend` in `show` of horoscope-texts.service.ts: a third is shown. Red without
    // `$5::uuid = any (kept.receipts)` in `SPEND` of usage.repository.ts: the first is paid again.
    await limit('premium', TWO_A_DAY);
    await withPremium();
    await anna.presses(MORE);
    expect(await opens('❤️ Любовь')).toContain('♌ Лев · 23 ноября · любовь');
    await anna.presses('• ❤️ Любовь');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 1 });
    expect(await opens('💰 Деньги')).toContain('· деньги');
    expect(await opens('❤️ Любовь')).toContain('· любовь');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 2 });
    const refusal = await opens('💼 Дело');
    // The date is of the database's clock.
    expect(refusal).toMatch(/подробные гороскопы закончились\. Новый можно открыть \d+ [а-я]+, с 00:00\./);
    expect(refusal).not.toContain('Премиум');
    expect(await world.rows(`select area from horoscopes where area = 'career'`)).toEqual([]);
    await anna.presses('✨ Гороскоп на сегодня');
    await anna.presses(MORE);
    expect(await opens('💰 Деньги')).toContain('· деньги');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 2 });
  });

  it('are the same text in another language', async () => {
    // Red with the language in `nameOf` of horoscope-limits.service.ts: two units.
    await limit('premium', TWO_A_DAY);
    await withPremium();
    await anna.presses(MORE);
    await opens('❤️ Любовь');
    await world.rows(`update users set language = 'en' where telegram_id = $1`, [anna.id]);
    expect(await opens('• ❤️ Любовь')).toContain('♌ Leo');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 1 });
  });

  it('of a week and an area need both, and take nothing of one where the other is refused', async () => {
    // Red without `giveBack` in horoscope-limits.service.ts: a second period is spent. Red without `isAgain` there: what
    // was paid for before is given back, one period is left of two.
    await limit('premium', TWO_A_DAY);
    await withPremium();
    await anna.presses(MORE);
    await opens('❤️ Любовь');
    expect(await opens('Неделя')).toContain('· неделя 23–29 ноября · любовь');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 2, 'horoscope.period': 1 });
    expect(await opens('💰 Деньги')).toContain('закончились');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 2, 'horoscope.period': 1 });
    await limit('premium', 0, ['horoscope.area']);
    await anna.presses('✨ Гороскоп на сегодня');
    await anna.presses(MORE);
    await opens('Неделя');
    expect(await opens('❤️ Любовь')).toContain('Это часть Премиума');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 2, 'horoscope.period': 2 });
  });

  it('tell a free person of premium, unless they wrote words of danger', async () => {
    await limit('free', 1);
    await anna.presses(MORE);
    await opens('Неделя');
    expect(await opens('Месяц')).toContain('С Премиумом подробных гороскопов в день больше.');
    await anna.sends('Хочу умереть');
    await anna.presses('✨ Гороскоп на сегодня');
    await anna.presses(MORE);
    const held = await opens('Месяц');
    expect(held).toContain('закончились');
    expect(held).not.toMatch(/премиум/i);
  });

  it('cost nothing that was not shown', async () => {
    // Red with `take` of usage.repository.ts outside of the update's transaction: a unit is gone.
    await limit('premium', TWO_A_DAY);
    await withPremium();
    await anna.presses(MORE);
    const failing = jest
      .spyOn(world.application.nest.get(HoroscopeService, { strict: false }), 'get')
      .mockRejectedValueOnce(new Error('No paper'));
    await anna.presses('❤️ Любовь');
    expect(await world.rows('delete from failed_updates returning error')).toHaveLength(1);
    expect([failing.mock.calls.length, await unitsOf()]).toEqual([1, {}]);
    expect(await opens('❤️ Любовь')).toContain('· любовь');
    expect(await unitsOf()).toEqual({ 'horoscope.area': 1 });
  });

  it('without an end, as at first, are not counted, and asked for in one statement a key', async () => {
    await withPremium();
    await anna.presses(MORE);
    // Red with `remaining` asked before `spendOn` in horoscope-limits.service.ts: eight.
    const queries = jest.spyOn(world.application.nest.get(Database), 'query');
    for (const button of ['❤️ Любовь', 'Неделя', '✨ Общий', 'День']) await opens(button);
    const limits = queries.mock.calls.filter(([sql]) => sql.includes('plan_limits'));
    queries.mockRestore();
    expect(limits.map(([, parameters]) => parameters?.[1])).toEqual([
      'horoscope.area',
      'horoscope.period',
      'horoscope.area',
      'horoscope.period',
    ]);
    expect(await unitsOf()).toEqual({});
  });
});
