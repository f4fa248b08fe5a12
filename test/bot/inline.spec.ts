import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';

describe('the card of the day for others', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.start();
  });
  afterEach(async () => {
    expect(await world.rows('select error from failed_updates')).toEqual([]);
    await world.close();
  });

  const drawCard = async (person: TelegramPerson): Promise<void> => {
    await person.sends('/tarot');
    await person.presses('☀️ Карта дня');
    await person.presses('4');
  };

  it('is offered with its picture in any chat, and sent in the person’s name', async () => {
    const anna = await world.person();
    await drawCard(anna);
    const answer = await anna.asksInline('');
    expect(answer).toMatchObject({ cache_time: 0, is_personal: true });
    expect(answer?.button).toBeUndefined();
    const [result] = answer!.results;
    expect(result).toMatchObject({
      type: 'photo',
      title: expect.stringMatching(/^Карта дня: /) as string,
      caption: expect.stringContaining('?start=card">Вытянуть свою карту</a>') as string,
    });
    const sent = await anna.choosesInline(answer!, result!.id);
    expect(sent).toMatchObject({
      from: 'person',
      via_bot: 'sandbox_bot',
      caption: expect.stringContaining('☀️ Карта дня:') as string,
    });
    // In the chat with the bot it comes back as a message, and is no question and no picture to complain of.
    expect((await anna.answers()).map(({ text }) => text)).toEqual([expect.stringContaining('@sandbox_bot')]);
  });

  it('is a text where Telegram no longer knows the picture', async () => {
    const anna = await world.person();
    await drawCard(anna);
    world.telegram.refuseNext('answerInlineQuery', 400, 'Bad Request: wrong remote file identifier specified');
    const answer = await anna.asksInline();
    expect(answer?.results).toMatchObject([{ type: 'article', input_message_content: { parse_mode: 'HTML' } }]);
  });

  it('is a button for whoever has none today, and nothing is stored of somebody unknown', async () => {
    const boris = await world.person('en');
    expect(await boris.asksInline('anything')).toMatchObject({
      results: [],
      button: { text: '☀️ Draw the card of the day', start_parameter: 'card' },
    });
    expect(await world.rows('select 1 from users')).toEqual([]);
    const anna = await world.person();
    await drawCard(anna);
    world.clock.advance(24 * 60 * 60 * 1_000);
    expect(await anna.asksInline()).toMatchObject({ results: [], button: { start_parameter: 'card' } });
  });

  it('leads by the button, or by the link of somebody else, to a card of one’s own', async () => {
    const vera = await world.person();
    const [hello, fan] = await vera.sends('/start card');
    expect(hello?.text).toContain('Здравствуйте');
    expect(fan?.caption).toContain('Карта дня');
    expect(fan?.photo).toBeDefined();
  });

  it('tells nothing of what was asked or written', async () => {
    const anna = await world.person();
    await anna.sends('/tarot');
    await anna.presses('Три карты · ещё 1');
    await anna.sends(QUESTION);
    await anna.presses('Открыть все сразу');
    expect((await anna.asksInline())?.results).toEqual([]);
    await drawCard(anna);
    await anna.presses('📝 Заметка');
    await anna.sends('тайная заметка');
    const answer = await anna.asksInline();
    expect(JSON.stringify(answer?.results)).not.toMatch(/работу|тайная/);
  });

  it('is not offered in the day after words of danger', async () => {
    const anna = await world.person();
    await drawCard(anna);
    await anna.sends('Хочу умереть');
    expect(await anna.asksInline()).toMatchObject({ results: [], button: { start_parameter: 'card' } });
  });

  it('gives way to support where words of danger are typed after the bot’s name', async () => {
    const anna = await world.person();
    await drawCard(anna);
    const answer = await anna.asksInline('хочу умереть');
    expect(answer).toMatchObject({ results: [], button: { start_parameter: 'support' } });
    expect((await anna.sends('/start support'))[0]?.text).toContain('112');
  });

  it('is held back, and sales with it, from the words of danger on', async () => {
    // Red without `holdForCare` in inline.middleware.ts and in start.update.ts: neither was held.
    const held = ({ id }: TelegramPerson) =>
      world.rows('select care_until is not null as held from users where telegram_id = $1', [id]);
    const anna = await world.person();
    await drawCard(anna);
    for (const query of ['хочу умереть', 'хочу умереть.']) await anna.asksInline(query);
    expect(await held(anna)).toEqual([{ held: true }]);
    expect(await world.rows("select 1 from person_events where kind = 'care_given'")).toHaveLength(1);
    world.clock.advance(23 * 60 * 60_000);
    const [before] = await world.rows<{ until: Date }>('select care_until as until from users');
    await anna.asksInline('хочу умереть');
    const [after] = await world.rows<{ until: Date }>('select care_until as until from users');
    expect(Number(after?.until) - Number(before?.until)).toBe(23 * 60 * 60_000);
    const berta = await world.person();
    await berta.sends('/start support');
    expect(await held(berta)).toEqual([{ held: true }]);
    const clara = await world.person();
    await clara.sends('/start card');
    expect(await held(clara)).toEqual([{ held: false }]);
  });

  it('takes nothing of what messages may, is answered once a query and never after its time', async () => {
    const anna = await world.person();
    await drawCard(anna);
    const from = { id: anna.id, is_bot: false, first_name: 'Anna', language_code: 'ru' };
    for (let at = 0; at < 70; at += 1) {
      await world.telegram.inject({ inline_query: { id: `q${at}`, from, query: 'x'.repeat(at), offset: '' } });
    }
    await world.telegram.settled();
    const answers = world.telegram.callsOf('answerInlineQuery');
    // Injected queries are unknown to the emulated Telegram: it refuses all of them as too old, and nothing fails.
    expect(answers.every(({ answer }) => !answer.ok)).toBe(true);
    expect(answers).toHaveLength(60);
    expect((await anna.sends('/help'))[0]?.text).toContain('Что я умею');
    world.telegram.forgetCalls();
    const update = { update_id: 900_000_001, inline_query: { id: 'once', from, query: '', offset: '' } };
    world.clock.advance(60_000);
    for (let copy = 0; copy < 3; copy += 1) expect((await world.post(update)).status).toBe(200);
    expect(world.telegram.callsOf('answerInlineQuery')).toHaveLength(1);
  });

  it('becomes a picture for a story, with a way to send it on', async () => {
    const anna = await world.person();
    await drawCard(anna);
    const { messages } = await anna.presses('📤 Поделиться');
    expect(messages).toHaveLength(1);
    const { photo, caption, inline_keyboard } = messages[0]!;
    expect([photo?.width, photo?.height]).toEqual([1080, 1920]);
    expect(caption).toContain('в «Новой истории»');
    expect(inline_keyboard).toEqual([[{ text: '📨 Отправить в чат', switch_inline_query: '' }]]);
    // The same card is uploaded once, for whomever.
    const uploads = () =>
      world.telegram.callsOf('sendPhoto').filter(({ parameters }) => typeof parameters.photo !== 'string');
    const before = uploads().length;
    await anna.presses('📤 Поделиться');
    expect(uploads()).toHaveLength(before);
  });
});
