import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ButtonPress } from '../../../src/sandbox/telegram/client-api';
import { METHODS } from '../../../src/sandbox/telegram/methods/method-table';
import { TelegramPerson, TestTelegram } from '../../support/telegram-emulator';
import { BotApiSpec, referencePath } from './bot-api-spec';

const SPEC = referencePath('bot-api.json');
const NEWER_SPEC = referencePath('bot-api-10.2-aiogram-schema.json');
const KEYBOARD = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };
const names = METHODS.map(({ name }) => name);
const where = (path: string | undefined, what: string) =>
  path === undefined ? `skipped: no ${what} beside the checkout` : what;

let telegram: TestTelegram;
let anna: TelegramPerson;

beforeAll(async () => {
  telegram = await TestTelegram.start({ redeliveryScale: 0 });
  anna = await telegram.person({ last_name: 'I', username: 'anna_test' });
  await telegram.client('POST', `/persons/${anna.id}/messages`, { text: '/start' });
});
afterAll(async () => {
  await telegram.close();
});

async function result(method: string, parameters: object): Promise<Record<string, unknown>> {
  const answer = await telegram.call(method, parameters);
  if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
  return answer.result as Record<string, unknown>;
}

/** A text message of the bot's to try edits on. */
async function message(more: object = {}): Promise<{ chat_id: number; message_id: unknown }> {
  const sent = await result('sendMessage', { chat_id: anna.id, text: 'text', reply_markup: KEYBOARD, ...more });
  return { chat_id: anna.id, message_id: sent.message_id };
}

/** A photo the bot has sent before, so that one of a file id can be sent. */
async function photo(): Promise<{ chat_id: number; message_id: number; file_id: string }> {
  const form = new FormData();
  form.set('chat_id', String(anna.id));
  form.set('photo', new Blob([PNG]), 'a.png');
  form.set('caption', 'one');
  const response = await fetch(`${telegram.url}/bot${telegram.token}/sendPhoto`, { method: 'POST', body: form });
  const sent = ((await response.json()) as { result: { message_id: number; photo: { file_id: string }[] } }).result;
  return { chat_id: anna.id, message_id: sent.message_id, file_id: sent.photo[0]!.file_id };
}

async function document(): Promise<string> {
  const form = new FormData();
  form.set('chat_id', String(anna.id));
  form.set('document', new Blob(['text']), 'a.txt');
  const response = await fetch(`${telegram.url}/bot${telegram.token}/sendDocument`, { method: 'POST', body: form });
  return ((await response.json()) as { result: { document: { file_id: string } } }).result.document.file_id;
}

async function press(): Promise<string> {
  const { message_id } = await message();
  const pressed: ButtonPress = { message_id: Number(message_id), data: 'b' };
  return (await telegram.client<{ callback_query_id: string }>('POST', `/persons/${anna.id}/callbacks`, pressed))
    .callback_query_id;
}

/** One that nobody has asked before: the answer to that would be given again. */
async function inlineQuery(): Promise<string> {
  const path = `/persons/${anna.id}/inline_queries`;
  return (await telegram.client<{ inline_query_id: string }>('POST', path, { query: randomUUID() })).inline_query_id;
}

/** Arguments of a good call of each method. */
const GOOD: Readonly<Record<string, () => object | Promise<object>>> = {
  getMe: () => ({}),
  setMyDescription: () => ({ description: 'd' }),
  getMyDescription: () => ({}),
  setMyShortDescription: () => ({ short_description: 'd' }),
  getMyShortDescription: () => ({}),
  setChatMenuButton: () => ({ menu_button: { type: 'commands' } }),
  getChatMenuButton: () => ({}),
  setWebhook: () => ({ url: 'http://127.0.0.1:9/' }),
  deleteWebhook: () => ({}),
  getWebhookInfo: () => ({}),
  getUpdates: async () => {
    await telegram.call('deleteWebhook');
    await press();
    return {};
  },
  sendMessage: () => ({
    chat_id: anna.id,
    text: '<b>text</b> https://example.com',
    parse_mode: 'HTML',
    reply_markup: KEYBOARD,
    link_preview_options: { is_disabled: true },
    protect_content: true,
  }),
  sendPhoto: async () => ({
    chat_id: anna.id,
    photo: (await photo()).file_id,
    caption: '<i>c</i>',
    parse_mode: 'HTML',
    has_spoiler: true,
  }),
  sendDocument: async () => ({ chat_id: anna.id, document: await document(), caption: 'c' }),
  sendChatAction: () => ({ chat_id: anna.id, action: 'typing' }),
  sendMessageDraft: () => ({ chat_id: anna.id, draft_id: 7, text: 'text' }),
  editMessageText: async () => ({ ...(await message()), text: 'other' }),
  editMessageCaption: async () => ({ ...(await photo()), caption: 'two' }),
  editMessageMedia: async () => {
    const { file_id, ...target } = await photo();
    return { ...target, media: { type: 'photo', media: file_id, caption: 'two' } };
  },
  editMessageReplyMarkup: async () => message(),
  deleteMessage: async () => message(),
  getChat: () => ({ chat_id: anna.id }),
  answerCallbackQuery: async () => ({ callback_query_id: await press() }),
  getFile: async () => ({ file_id: (await photo()).file_id }),
  setMyCommands: () => ({ commands: [{ command: 'start', description: 'Begin' }] }),
  getMyCommands: () => ({}),
  deleteMyCommands: () => ({}),
  answerInlineQuery: async () => ({ inline_query_id: await inlineQuery(), results: [], button: INLINE_BUTTON }),
};
const ARTICLE = { type: 'article', id: 'a', title: 't', input_message_content: { message_text: 'text' } };
const INLINE_BUTTON = { text: 'b', start_parameter: 'c' };
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

(SPEC === undefined ? describe.skip : describe)(where(SPEC, 'bot-api.json'), () => {
  const spec = SPEC === undefined ? undefined : new BotApiSpec(SPEC);

  it('knows every method the emulator declares', () => {
    expect(names.filter((name) => !spec?.methods[name])).toEqual([]);
    expect(names.filter((name) => !GOOD[name])).toEqual([]);
  });

  it.each(names)('%s answers a good call with its type', async (name) => {
    const value = await result(name, await GOOD[name]!());
    expect(spec!.problems(value, spec!.methods[name]!.returns, name)).toEqual([]);
  });

  it.each(names)('%s refuses each missing required parameter', async (name) => {
    for (const field of spec!.methods[name]!.fields ?? []) {
      if (!field.required) continue;
      const call = { ...(await GOOD[name]!()), [field.name]: undefined };
      expect([field.name, await telegram.call(name, call)]).toEqual([
        field.name,
        { ok: false, error_code: 400, description: expect.stringMatching(/^Bad Request: [a-zA-Z]/) as string },
      ]);
    }
  });

  it.each(names)('%s refuses each ill-typed parameter', async (name) => {
    for (const { name: field, wrong } of spec!.scalars(name)) {
      const answer = await telegram.call(name, { ...(await GOOD[name]!()), [field]: wrong });
      expect([field, answer.ok ? 200 : answer.error_code]).toEqual([field, 400]);
    }
  });

  it('describes every update the emulator makes', async () => {
    await telegram.call('deleteWebhook', { drop_pending_updates: true });
    await telegram.client('POST', `/persons/${anna.id}/messages`, { text: '/help me@example.com #tag' });
    await telegram.client('POST', `/persons/${anna.id}/messages`, { sticker: '😀' });
    const [first] = await anna.raw();
    await telegram.client('POST', `/persons/${anna.id}/messages`, { voice: 3, reply_to_message_id: first!.message_id });
    await press();
    await telegram.client('PUT', `/persons/${anna.id}/blocked`, { blocked: true });
    await telegram.client('PUT', `/persons/${anna.id}/blocked`, { blocked: false });
    for (const type of ['group', 'supergroup', 'channel']) {
      const { id } = await telegram.client<{ id: number }>('POST', '/groups', { title: 'G', type, person_id: anna.id });
      await telegram.client('POST', `/groups/${id}/messages`, { person_id: anna.id, text: 'hello' });
    }
    const inline_query_id = await inlineQuery();
    await result('answerInlineQuery', { inline_query_id, results: [ARTICLE] });
    await telegram.client('POST', `/persons/${anna.id}/inline_results`, { inline_query_id, result_id: 'a' });
    const updates = await result('getUpdates', {});
    expect(spec!.problems(updates, ['Array of Update'], 'updates')).toEqual([]);
    expect((updates as unknown as object[]).map((update) => Object.keys(update)[1])).toEqual([
      ...['message', 'message', 'message', 'callback_query', 'my_chat_member', 'my_chat_member'],
      ...['my_chat_member', 'message', 'my_chat_member', 'message', 'my_chat_member', 'channel_post'],
      ...['inline_query', 'message'],
    ]);
  });
});

(NEWER_SPEC === undefined ? describe.skip : describe)(where(NEWER_SPEC, 'bot-api-10.2-aiogram-schema.json'), () => {
  it('has an update `subscription`, which the emulator delivers as it is', async () => {
    const schema = JSON.parse(readFileSync(NEWER_SPEC!, 'utf8')) as {
      items: { children: { name: string; annotations: { name: string; type: string; required?: boolean }[] }[] }[];
    };
    const types = new Map(
      schema.items.flatMap(({ children }) => children.map((child) => [child.name, child.annotations])),
    );
    expect(types.get('Update')).toContainEqual(
      expect.objectContaining({ name: 'subscription', type: 'BotSubscriptionUpdated' }),
    );
    const user = { id: anna.id, is_bot: false, first_name: 'Anna' };
    const subscription: Record<string, unknown> = { user, invoice_payload: 'monthly', state: 'canceled' };
    for (const { name, type } of types.get('BotSubscriptionUpdated')!) {
      expect([name, typeof subscription[name]]).toEqual([name, type === 'String' ? 'string' : 'object']);
    }
    await telegram.call('deleteWebhook', { drop_pending_updates: true });
    const update_id = await telegram.inject({ subscription });
    expect(await result('getUpdates', {})).toEqual([{ update_id, subscription }]);
  });
});
