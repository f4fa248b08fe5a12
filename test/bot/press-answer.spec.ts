import { PRESSES } from '../fixtures/updates/presses';
import { BotWorld } from '../support/bot-world';

/** Telegram runs one call that stands in the answer to an update: the end of the waiting sign on a pressed button. */
describe('the answer to a press', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await BotWorld.start();
  });
  afterAll(() => world.close());

  const answerTo = async (update: object) => {
    const response = await world.post(update);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      call: text === '' ? '' : (JSON.parse(text) as object),
    };
  };
  const called = () => world.telegram.callsOf('answerCallbackQuery');

  it.each(['next sign', 'button of an older version', 'under an inline message', 'game button'])(
    'travels with the answer to the update, and to each copy of it: %s',
    async (name) => {
      const update = { ...PRESSES[name], update_id: 900 + name.length };
      const call = { method: 'answerCallbackQuery', callback_query_id: update.callback_query?.id };
      const before = called().length;
      const first = await answerTo(update);
      expect(first.status).toBe(200);
      const isSaid = called().length > before;
      // Words of a handler's own go out by a call, since a lost answer would lose them.
      expect(isSaid ? first.call : first).toEqual(isSaid ? '' : { ...first, call });
      // The process that worked on the first copy may have died before it answered.
      expect((await answerTo(update)).call).toEqual(call);
    },
  );

  it('is nothing where nothing was pressed', async () => {
    const from = { id: 77, is_bot: false, first_name: 'Anna', language_code: 'ru' };
    const message = { message_id: 1, date: 1, chat: { id: 77, type: 'private' }, from, text: '/help' };
    expect(await answerTo({ update_id: 999, message })).toEqual({ status: 200, type: null, call: '' });
  });
});
