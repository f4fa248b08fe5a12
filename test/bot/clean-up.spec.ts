import { BotWorld } from '../support/bot-world';
import { until } from '../support/waiting';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('the clean-up of updates', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await BotWorld.start();
  });
  afterAll(() => world.close());

  const kept = async () =>
    (await world.rows<{ id: string }>('select update_id as id from bot_updates order by update_id')).map(
      ({ id }) => id,
    );
  const cleanUp = async () => {
    await world.order('bot.clean-up-updates', {});
    await until(async () => (await world.rows('select 1 from graphile_worker.jobs')).length === 0);
  };

  // Red where the process's clock alone tells the age: a repeat of any of these would be worked off again.
  it('forgets after eight days, and nothing when a clock jumps forty days ahead', async () => {
    const anna = await world.person();
    await anna.sends('/help');
    await anna.sends('/settings');
    const [oldest, ...others] = await kept();
    await world.rows(`update bot_updates set received_at = now() - interval '9 days' where update_id = $1`, [oldest]);
    world.clock.advance(40 * DAY_MS);
    await cleanUp();
    expect(others.length).toBeGreaterThan(0);
    expect(await kept()).toEqual(others);
  });
});
