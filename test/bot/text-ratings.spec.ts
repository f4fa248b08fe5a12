import { BotWorld } from '../support/bot-world';

describe('the thumbs under a text', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await BotWorld.start();
  });
  afterAll(() => world.close());

  const kept = () =>
    world.rows(`select rating, prompt_id, prompt_version, source from text_ratings order by rated_at, user_id`);

  it('keep one opinion a person, the last, with the version of the prompt it is about', async () => {
    const [anna, boris] = [await world.person(), await world.person()];
    for (const person of [anna, boris]) {
      await person.sends('/horoscope');
      await person.presses('♌ Лев');
    }
    const about = { prompt_id: 'horoscope.daily', prompt_version: 1, source: 'builtin' };
    expect(await anna.presses('👎')).toMatchObject({
      answered: true,
      text: expect.stringContaining('учтём') as string,
    });
    expect(await anna.presses('👍')).toMatchObject({
      answered: true,
      text: expect.stringContaining('Спасибо') as string,
    });
    expect(await kept()).toEqual([{ ...about, rating: 'good' }]);
    await boris.presses('👎');
    expect(await kept()).toEqual([
      { ...about, rating: 'good' },
      { ...about, rating: 'bad' },
    ]);
  });

  it('say so where a forged button names a text that is not there', async () => {
    const clara = await world.person();
    const [message] = await clara.sends('/help');
    const toast = await world.stalePress(clara, message?.message_id ?? 0, 'rate:good:999999999999');
    expect(toast).toBe('Этого текста уже нет.');
    expect(await world.rows('select 1 from failed_updates')).toEqual([]);
  });
});
