import { Telegram } from 'telegraf';
import sharp from 'sharp';
import { TestClock } from '../../support/test-clock';
import { TelegramPerson, TestTelegram } from '../../support/telegram-emulator';

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

describe('methods of the Bot API', () => {
  const clock = new TestClock('2026-11-23T09:00:00Z');
  let telegram: TestTelegram;
  let anna: TelegramPerson;
  let picture: Buffer;

  beforeAll(async () => {
    telegram = await TestTelegram.start({ clock });
    anna = await telegram.person({ username: 'anna_test' });
    await telegram.client('POST', `/persons/${anna.id}/messages`, { text: '/start' });
    picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
  });
  afterAll(async () => {
    await telegram.close();
  });

  /** The result of a good call, or the status and description of a refused one. */
  const call = async (method: string, parameters: object = {}): Promise<unknown> => {
    const answer = await telegram.call(method, parameters);
    return answer.ok ? answer.result : `${answer.error_code} ${answer.description}`;
  };
  const sent = async (parameters: object = {}): Promise<{ message_id: number }> =>
    (await call('sendMessage', { chat_id: anna.id, text: 'hello', ...parameters })) as { message_id: number };
  const upload = async (method: string, parts: Record<string, string | Blob>): Promise<unknown> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parts)) {
      if (typeof value === 'string') form.set(name, value);
      else form.set(name, value, 'picture.png');
    }
    const response = await fetch(`${telegram.url}/bot${telegram.token}/${method}`, { method: 'POST', body: form });
    const answer = (await response.json()) as { ok: boolean; result: unknown; description: string };
    return answer.ok ? answer.result : `${response.status} ${answer.description}`;
  };
  const png = (): Blob => new Blob([new Uint8Array(picture)], { type: 'image/png' });

  it('takes arguments as JSON, form, files and query, and method names in any case', async () => {
    const root = `${telegram.url}/bot${telegram.token}`;
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    const query = new URLSearchParams({ chat_id: String(anna.id), text: 'by query', reply_markup: keyboard });
    const results = await Promise.all([
      fetch(`${root}/SENDmessage?${query.toString()}`),
      fetch(`${root}/sendmessage`, { method: 'POST', body: query }),
    ]);
    for (const response of results) {
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        ok: true,
        result: { text: 'by query', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } },
      });
    }
    expect(await upload('sendPhoto', { chat_id: String(anna.id), photo: png(), reply_markup: keyboard })).toMatchObject(
      {
        reply_markup: { inline_keyboard: [[{ callback_data: 'b' }]] },
      },
    );
  });

  it('refuses a wrong token, an unknown method and a broken body', async () => {
    const answers = await Promise.all(
      ['/bot1:x/getMe', `/bot${telegram.token}/getThem`, '/nothing', '/file/bot1:x/a'].map(async (path) => {
        const response = await fetch(telegram.url + path);
        return [response.status, await response.json()];
      }),
    );
    expect(answers).toEqual([
      [401, { ok: false, error_code: 401, description: 'Unauthorized' }],
      [404, { ok: false, error_code: 404, description: 'Not Found' }],
      [404, { ok: false, error_code: 404, description: 'Not Found' }],
      [401, { ok: false, error_code: 401, description: 'Unauthorized' }],
    ]);
    for (const type of ['application/json', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${telegram.url}/bot${telegram.token}/getMe`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"broken',
      });
      expect(response.status).toBe(400);
    }
  });

  it.each<[string, string, object, string]>([
    ['nothing to say', 'sendMessage', {}, '400 Bad Request: message text is empty'],
    ['only white space', 'sendMessage', { text: ' \n ' }, '400 Bad Request: text must be non-empty'],
    ['4097 characters', 'sendMessage', { text: 'x'.repeat(4097) }, '400 Bad Request: message is too long'],
    ['no chat', 'sendMessage', { text: 'x', chat_id: '' }, '400 Bad Request: chat_id is empty'],
    ['an unknown chat', 'sendMessage', { text: 'x', chat_id: 42 }, '400 Bad Request: chat not found'],
    ['a chat that is no number', 'sendMessage', { text: 'x', chat_id: 'abc' }, '400 Bad Request: chat not found'],
    [
      'an open tag',
      'sendMessage',
      { text: '<b>x', parse_mode: 'HTML' },
      `400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ['a mode nobody knows', 'sendMessage', { text: 'x', parse_mode: 'RTF' }, '400 Bad Request: unsupported parse_mode'],
    [
      '65 bytes of data',
      'sendMessage',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'ы'.repeat(32) + 'x' }]] } },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      'sendMessage',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'markup that is no JSON',
      'sendMessage',
      { text: 'x', reply_markup: '{' },
      "400 Bad Request: can't parse reply keyboard markup JSON object",
    ],
    [
      'markup that is no object',
      'sendMessage',
      { text: 'x', reply_markup: '[]' },
      '400 Bad Request: object expected as reply markup',
    ],
    [
      'an answer to nothing',
      'sendMessage',
      { text: 'x', reply_parameters: { message_id: 999_999 } },
      '400 Bad Request: message to be replied not found',
    ],
    [
      'a flag that is none',
      'sendMessage',
      { text: 'x', disable_notification: 'maybe' },
      '400 Bad Request: field "disable_notification" must be of type Boolean',
    ],
    ['no photo', 'sendPhoto', {}, '400 Bad Request: there is no photo in the request'],
    ['a photo nobody sent', 'sendPhoto', { photo: 'attach://it' }, '400 Bad Request: there is no photo in the request'],
    [
      'a dead file id',
      'sendPhoto',
      { photo: 'AgACdead' },
      "400 Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ],
    [
      'a photo of the web',
      'sendPhoto',
      { photo: 'https://example.com/a.png' },
      '400 Bad Request: failed to get HTTP URL content',
    ],
    [
      'a caption of 1025',
      'sendPhoto',
      { photo: 'x', caption: 'x'.repeat(1025) },
      '400 Bad Request: message caption is too long',
    ],
    [
      'an action nobody knows',
      'sendChatAction',
      { action: 'dancing' },
      '400 Bad Request: wrong parameter action in request',
    ],
    [
      'a draft without number',
      'sendMessageDraft',
      { draft_id: 0, text: 'x' },
      '400 Bad Request: draft identifier must be non-zero',
    ],
    [
      'an edit of nothing',
      'editMessageText',
      { text: 'x', message_id: 999_999 },
      '400 Bad Request: message to edit not found',
    ],
    ['a deletion of nothing', 'deleteMessage', { message_id: 999_999 }, '400 Bad Request: message to delete not found'],
    [
      'an unknown press',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
    ['an unknown file', 'getFile', { file_id: 'x' }, '400 Bad Request: invalid file_id'],
    [
      'a bad command',
      'setMyCommands',
      { commands: [{ command: 'Ы', description: 'x' }] },
      '400 Bad Request: BOT_COMMAND_INVALID',
    ],
    ['a bad language', 'getMyCommands', { language_code: 'rus' }, '400 Bad Request: invalid language code specified'],
  ])('refuses %s', async (_what, method, parameters, refusal) => {
    expect(await call(method, { chat_id: anna.id, ...parameters })).toBe(refusal);
  });

  it('counts text and caption after the markup is read', async () => {
    const text = `<b>${'x'.repeat(4096)}</b>`;
    expect(await sent({ text, parse_mode: 'HTML' })).toMatchObject({
      entities: [{ type: 'bold', offset: 0, length: 4096 }],
    });
    const photo = { chat_id: String(anna.id), photo: png(), parse_mode: 'HTML' };
    expect(await upload('sendPhoto', { ...photo, caption: `<i>${'&lt;'.repeat(1024)}</i>` })).toMatchObject({
      caption: '<'.repeat(1024),
    });
    expect(await upload('sendPhoto', { ...photo, caption: 'x'.repeat(1025) })).toBe(
      '400 Bad Request: message caption is too long',
    );
  });

  it('makes sizes of a photo, keeps it under its ids and gives it out', async () => {
    const first = (await upload('sendPhoto', { chat_id: String(anna.id), photo: png() })) as {
      photo: { file_id: string }[];
    };
    expect(first.photo).toMatchObject([
      { width: 90, height: 51 },
      { width: 320, height: 180 },
      { width: 800, height: 450 },
      { width: 1280, height: 720 },
      { width: 1600, height: 900 },
    ]);
    const again = (await upload('sendPhoto', {
      chat_id: String(anna.id),
      photo: 'attach://it',
      it: png(),
    })) as typeof first;
    expect(again.photo).toEqual(first.photo);
    const byId = await call('sendPhoto', { chat_id: anna.id, photo: first.photo[1]!.file_id });
    expect(byId).toMatchObject({ photo: first.photo });
    const file = (await call('getFile', { file_id: first.photo.at(-1)!.file_id })) as { file_path: string };
    const bytes = await fetch(`${telegram.url}/file/bot${telegram.token}/${file.file_path}`);
    expect(Buffer.from(await bytes.arrayBuffer()).equals(picture)).toBe(true);
    expect(await call('sendDocument', { chat_id: anna.id, document: first.photo[0]!.file_id })).toBe(
      "400 Bad Request: can't use file of type Photo as Document",
    );
  });

  it('refuses what is no photo', async () => {
    const photo = async (bytes: Buffer): Promise<unknown> =>
      upload('sendPhoto', { chat_id: String(anna.id), photo: new Blob([new Uint8Array(bytes)]) });
    expect(await photo(Buffer.from('hello'))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
    expect(await photo(Buffer.alloc(0))).toBe('400 Bad Request: file must be non-empty');
    const strip = await sharp({ create: { width: 2100, height: 100, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    expect(await photo(strip)).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS');
    expect(await photo(Buffer.alloc(10 * 1024 * 1024 + 1))).toMatch(/is too big for a photo/);
  });

  it('edits text, and refuses to change nothing', async () => {
    const markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };
    const { message_id } = await sent({ reply_markup: markup });
    const edit = { chat_id: anna.id, message_id };
    expect(await call('editMessageText', { ...edit, text: ' hello ', reply_markup: markup })).toBe(
      `400 ${NOT_MODIFIED}`,
    );
    expect(await call('editMessageText', { ...edit, text: '<b>hello</b>', parse_mode: 'html' })).toMatchObject({
      message_id,
      text: 'hello',
      entities: [{ type: 'bold' }],
      edit_date: clock.now().getTime() / 1000,
    });
    expect(await anna.lastMessage()).not.toHaveProperty('inline_keyboard');
    expect(await call('editMessageReplyMarkup', edit)).toBe(`400 ${NOT_MODIFIED}`);
    expect(await call('editMessageReplyMarkup', { ...edit, reply_markup: markup })).toMatchObject({
      reply_markup: markup,
      text: 'hello',
    });
    expect(await call('editMessageCaption', { ...edit, caption: 'x' })).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
    expect(await call('editMessageText', { ...edit, text: 'x', reply_markup: { keyboard: [['a']] } })).toBe(
      '400 Bad Request: inline keyboard expected',
    );
  });

  it('edits photo and caption, and puts a photo in place of a text', async () => {
    const { message_id } = (await upload('sendPhoto', { chat_id: String(anna.id), photo: png(), caption: 'one' })) as {
      message_id: number;
    };
    const edit = { chat_id: anna.id, message_id };
    expect(await call('editMessageText', { ...edit, text: 'x' })).toBe(
      '400 Bad Request: there is no text in the message to edit',
    );
    expect(await call('editMessageCaption', { ...edit, caption: 'one' })).toBe(`400 ${NOT_MODIFIED}`);
    expect(await call('editMessageCaption', { ...edit, caption: 'two' })).toMatchObject({
      caption: 'two',
      photo: [{}, {}, {}, {}, {}],
    });
    const other = await sharp({ create: { width: 50, height: 40, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    const media = JSON.stringify({ type: 'photo', media: 'attach://new', caption: '<b>three</b>', parse_mode: 'HTML' });
    const form = {
      chat_id: String(anna.id),
      message_id: String(message_id),
      media,
      new: new Blob([new Uint8Array(other)]),
    };
    expect(await upload('editMessageMedia', form)).toMatchObject({
      message_id,
      caption: 'three',
      caption_entities: [{ type: 'bold' }],
      photo: [{ width: 50, height: 40 }],
    });
    expect(await upload('editMessageMedia', form)).toBe(`400 ${NOT_MODIFIED}`);
    const text = await sent();
    expect(await upload('editMessageMedia', { ...form, message_id: String(text.message_id) })).not.toHaveProperty(
      'text',
    );
  });

  it('edits only its own messages without a reply keyboard', async () => {
    const [start] = await anna.raw();
    expect(await call('editMessageText', { chat_id: anna.id, message_id: start!.message_id, text: 'x' })).toBe(
      "400 Bad Request: message can't be edited",
    );
    const { message_id } = await sent({ reply_markup: { keyboard: [['Menu']], resize_keyboard: true } });
    expect((await anna.history()).reply_keyboard).toEqual({
      keyboard: [['Menu']].map((row) => row.map((text) => ({ text }))),
      resize_keyboard: true,
    });
    expect(await call('editMessageText', { chat_id: anna.id, message_id, text: 'x' })).toBe(
      "400 Bad Request: message can't be edited",
    );
    await sent({ reply_markup: { remove_keyboard: true } });
    expect((await anna.history()).reply_keyboard).toBeNull();
  });

  it('deletes messages of both sides for two days', async () => {
    const { message_id } = await sent();
    const old = await sent();
    expect(await call('deleteMessage', { chat_id: anna.id, message_id })).toBe(true);
    expect(await call('deleteMessage', { chat_id: anna.id, message_id })).toBe(
      '400 Bad Request: message to delete not found',
    );
    clock.advance(48 * 3600_000 + 1_000);
    expect(await call('deleteMessage', { chat_id: anna.id, message_id: old.message_id })).toBe(
      "400 Bad Request: message can't be deleted for everyone",
    );
  });

  it('answers a press once, and in time', async () => {
    const { message_id } = await sent({ reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } });
    const press = async (): Promise<string> =>
      (
        await telegram.client<{ callback_query_id: string }>('POST', `/persons/${anna.id}/callbacks`, {
          message_id,
          data: 'b',
        })
      ).callback_query_id;
    const id = await press();
    expect(await call('answerCallbackQuery', { callback_query_id: id, text: 'x'.repeat(201) })).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    );
    expect(await call('answerCallbackQuery', { callback_query_id: id, text: 'ok' })).toBe(true);
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await call('answerCallbackQuery', { callback_query_id: id })).toBe(tooOld);
    const late = await press();
    clock.advance(151_000);
    expect(await call('answerCallbackQuery', { callback_query_id: late })).toBe(tooOld);
  });

  it('may not write to who blocked it or never wrote', async () => {
    const boris = await telegram.person({ first_name: 'Boris' });
    expect(await call('sendMessage', { chat_id: boris.id, text: 'x' })).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
    await telegram.client('PUT', `/persons/${anna.id}/blocked`, { blocked: true });
    for (const [method, parameters] of [
      ['sendMessage', { text: 'x' }],
      ['sendChatAction', { action: 'typing' }],
      ['sendMessageDraft', { draft_id: 1 }],
    ] as const) {
      expect(await call(method, { chat_id: anna.id, ...parameters })).toBe(
        '403 Forbidden: bot was blocked by the user',
      );
    }
    await telegram.client('PUT', `/persons/${anna.id}/blocked`, { blocked: false });
    expect(await sent()).toMatchObject({ text: 'hello' });
  });

  it('keeps commands by scope and language', async () => {
    const general = [{ command: 'start', description: 'Begin' }];
    const own = [{ command: 'start', description: 'Own' }];
    expect(await call('setMyCommands', { commands: JSON.stringify(general) })).toBe(true);
    expect(
      await call('setMyCommands', { commands: own, language_code: 'ru', scope: { type: 'all_private_chats' } }),
    ).toBe(true);
    expect(await call('getMyCommands')).toEqual(general);
    expect(await call('getMyCommands', { language_code: 'ru' })).toEqual([]);
    expect(await call('getMyCommands', { language_code: 'ru', scope: { type: 'all_private_chats' } })).toEqual(own);
    expect(await call('deleteMyCommands', { language_code: 'ru', scope: { type: 'all_private_chats' } })).toBe(true);
    expect(await call('getMyCommands', { language_code: 'ru', scope: { type: 'all_private_chats' } })).toEqual([]);
  });

  it('understands Telegraf', async () => {
    const bot = new Telegram(telegram.token, { apiRoot: telegram.url });
    const photo = await bot.sendPhoto(
      anna.id,
      { source: picture, filename: 'a.png' },
      { caption: '<b>a</b>', parse_mode: 'HTML' },
    );
    expect(photo.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 1 }]);
    const media = {
      type: 'photo',
      media: { source: await sharp(picture).resize(64).webp().toBuffer() },
      caption: 'b',
    } as const;
    expect(await bot.editMessageMedia(anna.id, photo.message_id, undefined, media)).toMatchObject({
      photo: [{ width: 64, height: 36 }],
      caption: 'b',
    });
    await expect(bot.sendMessage(42, 'x')).rejects.toMatchObject({
      code: 400,
      description: 'Bad Request: chat not found',
    });
  });
});
