import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { earlyMorning } from '../faults/rig/early-morning';
import { openBrowser, openPage } from '../support/browser';
import { FaultyOpenRouter } from '../support/faulty-openrouter';
import { RunningApp, temporaryFolder } from '../support/running-app';
import { streamed } from '../support/streamed-answer';
import { describeWithTool } from '../support/tools';

const GRANT = join(__dirname, '../../scripts/subscription-grant.mjs');
const SENTENCES = [
  'Сегодня всё замедляет шаг, и это только на пользу: спешка обошлась бы дороже.',
  'Дела, которые давно ждут своей очереди, наконец поддаются, если браться за них по одному.',
  'В разговорах лучше слушать, чем убеждать, и тогда договориться выйдет быстрее.',
  'Вечером оставьте час для себя, без экрана и без списка задач.',
];
const WHOLE = SENTENCES.join(' ');

describeWithTool('chromium', 'a text that is written before a person’s eyes', () => {
  const folder = temporaryFolder('growing');
  let openRouter: FaultyOpenRouter;
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
    openRouter.play(streamed(JSON.stringify({ text: WHOLE, facts: [1] }), { everyMs: 40, chunk: 3 }));
    app = await RunningApp.start(folder.path, {
      OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test',
      OPENROUTER_BASE_URL: openRouter.url,
      SCHEDULE_TIMEZONE: earlyMorning(),
    });
    browser = await openBrowser();
    ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 860 } }));
    await page.goto(`${app.url}/sandbox`);
    await press(/^(Старт|Начать)/);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await openRouter.close();
    folder.remove();
  });

  /** Words in the chat itself; the list of chats repeats the last ones. */
  const words = (text: string | RegExp) => page.getByRole('log').getByText(text);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();
  const countOf = (sentence: string) => words(sentence).count();

  /** How many sentences one could read, each time there were more, until all are there. */
  const growth = async (): Promise<number[]> => {
    const seen = [0];
    while (seen.at(-1) !== SENTENCES.length) {
      const counts = await Promise.all(SENTENCES.map(countOf));
      const readable = counts.filter((count) => count > 0).length;
      if (readable !== seen.at(-1)) seen.push(readable);
      await page.waitForTimeout(100);
    }
    return seen;
  };
  const expectGrowth = (seen: readonly number[]) => {
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  };

  it('grows under the picture', async () => {
    await press(/Лев$/);
    await words('Смотрю на небо').waitFor();
    expectGrowth(await growth());
    await words('с помощью ИИ').waitFor();
    expect(await words(/ИИ пишет дальше|Смотрю на небо/).count()).toBe(0);
    expect(problems).toEqual([]);
  }, 60_000);

  it('grows as a draft below the message that waits, and takes its place', async () => {
    const person = page.url().split('#')[1] ?? '';
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    execFileSync(process.execPath, [GRANT, person, '1'], { cwd: folder.path, env });
    await press('✨ Неделя, месяц, сферы жизни');
    await press('❤️ Любовь');
    await words('Смотрю на небо').waitFor();
    const draft = page.locator('.draft');
    await draft.waitFor();
    const first = await draft.textContent();
    await page.waitForTimeout(1_500);
    expect((await draft.textContent())?.length).toBeGreaterThan(first?.length ?? 0);
    await draft.waitFor({ state: 'detached' });
    const bubble = page.locator('.bubble').last();
    expect(await bubble.textContent()).toContain(WHOLE);
    expect(await bubble.textContent()).toContain('любовь');
    await words('Смотрю на небо').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  }, 60_000);
});
