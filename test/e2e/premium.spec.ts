import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { earlyMorning } from '../faults/rig/early-morning';
import { openBrowser, openPage } from '../support/browser';
import { RunningApp, temporaryFolder } from '../support/running-app';
import { describeWithTool } from '../support/tools';

const GRANT = join(__dirname, '../../scripts/subscription-grant.mjs');
const MORE = '✨ Неделя, месяц, сферы жизни';

// Red without `spend` and `remaining` where a premium text is shown: the week came before the subscription.
describeWithTool('chromium', 'what premium opens, with no model at all', () => {
  const folder = temporaryFolder('premium');
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    app = await RunningApp.start(folder.path, { SCHEDULE_TIMEZONE: earlyMorning() });
    browser = await openBrowser();
    ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 860 } }));
    await page.goto(`${app.url}/sandbox`);
    await press(/^(Старт|Начать)/);
    await press(/Лев$/);
    await words('Лев').first().waitFor();
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    folder.remove();
  });

  /** Words in the chat itself; the list of chats repeats the last ones. */
  const words = (text: string | RegExp) => page.getByRole('log').getByText(text);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();
  const bubble = () => page.locator('.bubble').last();

  /** Presses a button of the last message and waits until the last message says `text`. */
  const pressFor = async (name: string | RegExp, text: string | RegExp) => {
    await press(name);
    await page.locator('.bubble', { hasText: text }).last().waitFor();
    return bubble().innerText();
  };

  it('is told before it is sold, with a way back', async () => {
    await pressFor(MORE, 'О чём рассказать подробнее?');
    expect(await pressFor(/^Неделя$/, 'Это часть Премиума')).toContain('Гороскоп на день остаётся бесплатным');
    expect(await pressFor('✨ Гороскоп на сегодня', /Лев · \d+ [а-я]+$/m)).not.toContain('Премиум');
    expect(problems).toEqual([]);
  }, 60_000);

  it('is there once it is had, turned page by page in one message, and after a reload', async () => {
    const person = page.url().split('#')[1] ?? '';
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    execFileSync(process.execPath, [GRANT, person, '1'], { cwd: folder.path, env });
    await pressFor(MORE, 'О чём рассказать подробнее?');
    const texts = [
      await pressFor(/^Неделя$/, /Лев · неделя \d/),
      await pressFor(/^Месяц$/, /Лев · [а-я]+ 20\d\d/),
      await pressFor(/Деньги$/, /Лев · [а-я]+ 20\d\d · деньги/),
      await pressFor(/^Дева ›$/, /Дева · [а-я]+ 20\d\d · деньги/),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.length).toBeGreaterThan(300);
    await press('👍');
    await page.getByText('Рады, что откликнулось').waitFor();
    await page.reload();
    await words(/Дева · [а-я]+ 20\d\d · деньги/)
      .last()
      .waitFor();
    expect(await bubble().innerText()).toContain(texts.at(-1)?.split('\n').at(-1)?.slice(0, 40));
    expect(problems).toEqual([]);
  }, 60_000);
});
