import type { Page } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { ChatWorld } from './chat-world';

describeWithTool('chromium', 'inline mode on the chat page', () => {
  let world: ChatWorld;

  beforeAll(async () => {
    world = await ChatWorld.start();
  }, 120_000);
  afterEach(async () => {
    await world.closePages();
    expect(world.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  /** A chat that has begun: an empty one has no input line. */
  const chat = async (): Promise<Page> => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const keyboard = { inline_keyboard: [[{ text: 'Отправить другу', switch_inline_query: '' }]] };
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Карта дня', reply_markup: keyboard });
    return world.open(anna);
  };
  const answers = async (query: string, more: object = {}): Promise<void> => {
    const { inline_query } = await world.update((update) => update.inline_query?.query === query);
    await world.bot('answerInlineQuery', { inline_query_id: inline_query!.id, results: [], cache_time: 0, ...more });
  };
  const article = (id: string, title: string) => ({
    type: 'article',
    id,
    title,
    description: 'Карта дня',
    input_message_content: { message_text: `Моя карта: <b>${title}</b>`, parse_mode: 'HTML' },
  });

  it('begins by a button, offers what the bot answers and sends the one chosen by keys', async () => {
    const page = await chat();
    await page.getByRole('button', { name: 'Отправить другу' }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('@sandbox_bot ');
    await answers('', { results: [article('a', 'Башня'), article('b', 'Звезда')] });
    await page.getByRole('option', { name: 'Звезда' }).waitFor();
    await page.getByRole('textbox').press('ArrowDown');
    await page.getByRole('textbox').press('Enter');
    const sent = page.locator('.row.out .bubble', { hasText: 'Моя карта: Звезда' });
    await sent.getByText('через @sandbox_bot').waitFor();
    await world.hears('Моя карта: Звезда');
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('leads to the chat by the button above the results, and is put away by Escape', async () => {
    const page = await chat();
    await page.getByRole('textbox').fill('@SANDBOX_bot лев');
    await answers('лев', { button: { text: 'Вытянуть карту дня', start_parameter: 'card' } });
    await page.getByRole('option', { name: 'Вытянуть карту дня' }).waitFor();
    await page.getByRole('textbox').press('Escape');
    await page.getByRole('option').waitFor({ state: 'detached' });
    await page.getByRole('textbox').fill('@sandbox_bot ');
    await answers('', { button: { text: 'Вытянуть карту дня', start_parameter: 'card' } });
    await page.getByRole('option', { name: 'Вытянуть карту дня' }).click();
    await world.hears('/start card');
  });

  it('shows a picture in the list and in the chat', async () => {
    const page = await chat();
    const boris = await world.person();
    await world.telegram.client('POST', `/persons/${boris.id}/messages`, { text: 'привет' });
    const { photo } = await world.botSendsPhoto(boris.id, 'Башня', '#b07020');
    await page.getByRole('textbox').fill('@sandbox_bot ');
    const result = {
      type: 'photo',
      id: 'p',
      photo_file_id: photo.at(-1)!.file_id,
      title: 'Башня',
      caption: 'Перемены',
    };
    await answers('', { results: [result] });
    await page.getByRole('option', { name: 'Башня' }).locator('img').waitFor();
    await page.getByRole('option', { name: 'Башня' }).click();
    const sent = page.locator('.row.out .bubble', { hasText: 'Перемены' });
    await sent.locator('img').waitFor();
    await sent.getByText('через @sandbox_bot').waitFor();
  });
});
