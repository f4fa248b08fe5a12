import { TelegramPerson, TestTelegram } from '../../support/telegram-emulator';
import { TestClock } from '../../support/test-clock';
import { FakeBot } from './fake-bot';

const article = (id = 'a', more: object = {}) => ({
  type: 'article',
  id,
  title: 'Башня',
  description: 'Карта дня',
  input_message_content: { message_text: '<b>Башня</b>', parse_mode: 'HTML' },
  ...more,
});
const TOO_OLD = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

describe('inline mode', () => {
  const clock = new TestClock('2026-11-23T09:00:00Z');
  let telegram: TestTelegram;
  let anna: TelegramPerson;

  beforeEach(async () => {
    telegram = await TestTelegram.start({ clock, redeliveryScale: 0, inlineFeedback: true });
    anna = await telegram.person({ username: 'anna_test' });
  });
  afterEach(async () => {
    await telegram.close();
  });

  const ask = async (query = '', person = anna): Promise<string> => {
    const path = `/persons/${person.id}/inline_queries`;
    return (await telegram.client<{ inline_query_id: string }>('POST', path, { query })).inline_query_id;
  };
  const answer = async (inline_query_id: string, parameters: object = {}): Promise<unknown> => {
    const given = await telegram.call('answerInlineQuery', { inline_query_id, results: [article()], ...parameters });
    return given.ok ? given.result : `${given.error_code} ${given.description}`;
  };
  const updates = async (): Promise<Record<string, unknown>[]> => {
    const { ok, ...rest } = await telegram.call('getUpdates', { offset: -100 });
    return ok ? (rest as { result: Record<string, unknown>[] }).result : [];
  };
  const choose = (inline_query_id: string, result_id: string, person = anna) =>
    telegram.client('POST', `/persons/${person.id}/inline_results`, { inline_query_id, result_id });

  it('brings the bot what was typed, in the chat with it', async () => {
    const id = await ask('лев');
    expect((await updates()).at(-1)).toMatchObject({
      inline_query: { id, query: 'лев', offset: '', chat_type: 'sender', from: { id: anna.id, is_bot: false } },
    });
  });

  it('takes one answer in time, and sends a result in the name of the person', async () => {
    const id = await ask('лев');
    const keyboard = { inline_keyboard: [[{ text: 'Моя карта', callback_data: 'card' }]] };
    expect(await answer(id, { results: [article('a', { reply_markup: keyboard })], cache_time: 0 })).toBe(true);
    expect(await answer(id)).toBe(TOO_OLD);
    const sent = (await choose(id, 'a')) as { message_id: number };
    expect(sent).toMatchObject({ from: 'person', text: 'Башня', via_bot: 'sandbox_bot' });
    const [, message, chosen] = await updates();
    expect(message).toMatchObject({
      message: { text: 'Башня', via_bot: { is_bot: true }, from: { id: anna.id }, entities: [{ type: 'bold' }] },
    });
    expect(chosen).toMatchObject({
      chosen_inline_result: { result_id: 'a', query: 'лев', inline_message_id: expect.any(String) as string },
    });
    await telegram.client('POST', `/persons/${anna.id}/callbacks`, { message_id: sent.message_id, data: 'card' });
    const { inline_message_id } = (chosen as { chosen_inline_result: { inline_message_id: string } })
      .chosen_inline_result;
    const { callback_query: press } = (await updates()).at(-1) as { callback_query: object };
    expect(press).toMatchObject({ inline_message_id, data: 'card' });
    expect(press).not.toHaveProperty('message');
  });

  it('knows no result that was not offered to this person', async () => {
    const id = await ask();
    await expect(choose(id, 'a')).rejects.toThrow('404');
    await answer(id);
    await expect(choose(id, 'b')).rejects.toThrow('404');
    await expect(choose(id, 'a', await telegram.person())).rejects.toThrow('404');
  });

  it('is too late after half a minute, and for queries never made', async () => {
    const id = await ask();
    clock.advance(31_000);
    expect(await answer(id)).toBe(TOO_OLD);
    expect(await answer('17')).toBe(TOO_OLD);
  });

  it('keeps an answer as long as the bot lets it, for whom it lets', async () => {
    await answer(await ask('все'), { cache_time: 60 });
    await answer(await ask('я'), { cache_time: 60, is_personal: true });
    const boris = await telegram.person();
    const lastKind = async () => Object.keys((await updates()).at(-1) ?? {})[1];
    await choose(await ask('все', boris), 'a', boris);
    await ask('я');
    expect(await lastKind()).toBe('chosen_inline_result');
    await ask('я', boris);
    expect(await lastKind()).toBe('inline_query');
    clock.advance(61_000);
    const again = await ask('все');
    expect((await updates()).at(-1)).toMatchObject({ inline_query: { id: again } });
  });

  it.each<[string, object, string]>([
    [
      '51 results',
      { results: Array.from({ length: 51 }, (_, at) => article(String(at))) },
      'too many inline query results specified',
    ],
    ['the same id twice', { results: [article(), article()] }, 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', { results: [article('ы'.repeat(32) + 'x')] }, 'RESULT_ID_INVALID'],
    ['no id', { results: [article('')] }, 'RESULT_ID_EMPTY'],
    ['a result that is none', { results: [7] }, "can't parse InlineQueryResult: Inline query result must be an object"],
    ['no list', { results: '{}' }, 'expected an Array of inline query results'],
    ['no title', { results: [article('a', { title: ' ' })] }, 'ARTICLE_TITLE_EMPTY'],
    [
      'nothing to send',
      { results: [article('a', { input_message_content: undefined })] },
      "inline message can't be empty",
    ],
    [
      'an open tag',
      { results: [article('a', { input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })] },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      'a kind nobody knows',
      { results: [article('a', { type: 'dream' })] },
      'can\'t parse InlineQueryResult: type "dream" is unsupported for the inline query result',
    ],
    [
      'a photo of the web',
      { results: [{ type: 'photo', id: 'a', photo_url: 'https://example.com/a.jpg' }] },
      'WEBDOCUMENT_URL_INVALID',
    ],
    [
      'a dead file id',
      { results: [{ type: 'photo', id: 'a', photo_file_id: 'AgACdead' }] },
      "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ],
    ['a long offset', { next_offset: 'ы'.repeat(33) }, 'NEXT_OFFSET_INVALID'],
    ['a button to nowhere', { button: { text: 'x' } }, "can't use empty start_parameter"],
    [
      'a long parameter',
      { button: { text: 'x', start_parameter: 'x'.repeat(65) } },
      'too long start_parameter specified',
    ],
    [
      'letters of another alphabet',
      { button: { text: 'x', start_parameter: 'карта' } },
      'unallowed characters in start_parameter are used',
    ],
    ['a button without words', { button: { text: ' ', start_parameter: 'x' } }, 'SWITCH_PM_TEXT_EMPTY'],
  ])('refuses %s', async (_what, parameters, refusal) => {
    expect(await answer(await ask(), parameters)).toBe(`400 Bad Request: ${refusal}`);
  });

  it('asks who cannot take updates of the kind nothing, and tells no choice unless told to', async () => {
    const quiet = await TestTelegram.start({ clock, redeliveryScale: 0 });
    const vera = await quiet.person();
    const bot = await FakeBot.start(async ({ update }) => {
      const { inline_query: query } = update as { inline_query?: { id: string } };
      if (query) await quiet.call('answerInlineQuery', { inline_query_id: query.id, results: [article()] });
      return {};
    });
    await quiet.call('setWebhook', {
      url: bot.url,
      allowed_updates: ['message', 'inline_query', 'chosen_inline_result'],
    });
    const answered = await vera.asksInline('x');
    expect(answered?.results).toMatchObject([{ id: 'a' }]);
    expect(await vera.choosesInline(answered!, 'a')).toMatchObject({ text: 'Башня' });
    expect(bot.received.map(({ update }) => Object.keys(update)[1])).toEqual(['inline_query', 'message']);
    await quiet.close();
    await bot.close();
  });
});
