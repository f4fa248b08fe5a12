import { type ChatPage, openChatPage } from '../support/chat-page';
import { describeWithTool } from '../support/tools';

describeWithTool('chromium', 'cards on the chat page, with nothing configured', () => {
  let chat: ChatPage;
  beforeAll(async () => {
    chat = await openChatPage({}, { width: 430, height: 900 });
    await chat.press(/^(Старт|Начать)/);
  }, 90_000);
  afterAll(() => chat.close());

  const appears = (words: string | RegExp) => chat.words(words).last().waitFor();

  it('are chosen, turned one by one, told place by place, and checked', async () => {
    await chat.say('/tarot');
    await chat.press('Три карты · ещё 1');
    await appears('Напишите вопрос');
    await chat.say('Стоит ли мне менять работу этой осенью?');
    await appears('Отпечаток расклада');
    for (const [back, next] of [
      ['4', 'открыто 1 из 3'],
      ['9', 'открыто 2 из 3'],
      ['1', 'Целое'],
    ] as const) {
      await chat.page.getByRole('button', { name: back, exact: true }).last().click();
      await appears(next);
    }
    await appears('Шаг');
    await chat.press('🔍 Проверить');
    await appears('4-9-1');
    expect(chat.problems).toEqual([]);
  }, 60_000);

  it('are one for a day, the same again', async () => {
    await chat.say('/tarot');
    await chat.press('☀️ Карта дня');
    await chat.page.getByRole('button', { name: '3', exact: true }).last().click();
    await appears(/^Карта дня/);
    await chat.say('/tarot');
    await chat.press('☀️ Карта дня · открыта');
    await appears(/^Карта дня/);
    expect(chat.problems).toEqual([]);
  }, 60_000);
});
