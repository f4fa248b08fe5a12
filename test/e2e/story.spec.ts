import { type ChatPage, openChatPage } from '../support/chat-page';
import { describeWithTool } from '../support/tools';

describeWithTool('chromium', 'a stranger on the chat page', () => {
  let chat: ChatPage;
  beforeAll(async () => {
    chat = await openChatPage();
  }, 60_000);
  afterAll(() => chat.close());

  const says = (text: string | RegExp) => chat.page.getByText(text).last().waitFor();

  it('goes from /start to a horoscope within one tap, and on to a sign of their own', async () => {
    await chat.press(/^(Старт|Начать)/);
    await says('Здравствуйте! Это AdtroBot.');
    await chat.press(/Лев$/);
    await says(/Запомнить ваш знак/);
    await chat.page.locator('img[src*="/sandbox/api/files/"]').last().waitFor();

    await chat.say('12 декабря 1992');
    await says(/без вашего согласия они не хранятся/);
    await chat.press('Согласие даю, сохранить');
    await says('Дата рождения сохранена');
    await chat.press('Гороскоп на сегодня');
    await says(/Стрелец/);
    expect(chat.problems).toEqual([]);
  }, 60_000);

  it('finds it all again after a reload', async () => {
    await chat.page.reload();
    await says('Дата рождения сохранена');
    expect(chat.problems).toEqual([]);
  }, 30_000);

  it('sees what runs on the first page', async () => {
    await chat.page.goto(chat.app.url);
    await says('эмулируется');
    await chat.page.getByRole('link', { name: 'Открыть чат с ботом' }).click();
    await says('Дата рождения сохранена');
    expect(chat.problems).toEqual([]);
  }, 30_000);
});
