import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser';
import { RunningApp, temporaryFolder } from '../support/running-app';
import { describeWithTool } from '../support/tools';

describeWithTool('chromium', 'cards on the chat page, with nothing configured', () => {
  const folder = temporaryFolder('cards');
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    app = await RunningApp.start(folder.path);
    browser = await openBrowser();
    ({ page, problems } = await openPage(browser, { viewport: { width: 430, height: 900 } }));
    await page.goto(`${app.url}/sandbox`);
    await press(/^(Старт|Начать)/);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    folder.remove();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();
  const say = async (words: string) => {
    await page.getByRole('textbox').last().fill(words);
    await page.keyboard.press('Enter');
  };
  const appears = (words: string | RegExp) => page.getByRole('log').getByText(words).last().waitFor();

  it('are chosen, turned one by one, told place by place, and checked', async () => {
    await say('/tarot');
    await press('Три карты · ещё 1');
    await appears('Напишите вопрос');
    await say('Стоит ли мне менять работу этой осенью?');
    await appears('Отпечаток расклада');
    for (const [back, next] of [
      ['4', 'открыто 1 из 3'],
      ['9', 'открыто 2 из 3'],
      ['1', 'Целое'],
    ] as const) {
      await page.getByRole('button', { name: back, exact: true }).last().click();
      await appears(next);
    }
    await appears('Шаг');
    await press('🔍 Проверить');
    await appears('4-9-1');
    expect(problems).toEqual([]);
  }, 60_000);

  it('are one for a day, the same again', async () => {
    await say('/tarot');
    await press('☀️ Карта дня');
    await page.getByRole('button', { name: '3', exact: true }).last().click();
    await appears(/^Карта дня/);
    await say('/tarot');
    await press('☀️ Карта дня · открыта');
    await appears(/^Карта дня/);
    expect(problems).toEqual([]);
  }, 60_000);
});
