import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser';
import { RunningApp, temporaryFolder } from '../support/running-app';
import { describeWithTool } from '../support/tools';

describeWithTool('chromium', 'a stranger on the chat page', () => {
  const folder = temporaryFolder('story');
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    app = await RunningApp.start(folder.path);
    browser = await openBrowser();
    ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 860 } }));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    folder.remove();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();
  const says = (text: string | RegExp) => page.getByText(text).last().waitFor();

  it('goes from /start to a horoscope within one tap, and on to a sign of their own', async () => {
    await page.goto(`${app.url}/sandbox`);
    await press(/^(Старт|Начать)/);
    await says('Здравствуйте! Это AdtroBot.');
    await press(/Лев$/);
    await says(/Запомнить ваш знак/);
    await page.locator('img[src*="/sandbox/api/files/"]').last().waitFor();

    await page.getByRole('textbox').fill('12 декабря 1992');
    await page.keyboard.press('Enter');
    await says(/без вашего согласия они не хранятся/);
    await press('Согласие даю, сохранить');
    await says('Дата рождения сохранена');
    await press('Гороскоп на сегодня');
    await says(/Стрелец/);
    expect(problems).toEqual([]);
  }, 60_000);

  it('finds it all again after a reload', async () => {
    await page.reload();
    await says('Дата рождения сохранена');
    expect(problems).toEqual([]);
  }, 30_000);

  it('sees what runs on the first page', async () => {
    await page.goto(app.url);
    await says('эмулируется');
    await page.getByRole('link', { name: 'Открыть чат с ботом' }).click();
    await says('Дата рождения сохранена');
    expect(problems).toEqual([]);
  }, 30_000);
});
