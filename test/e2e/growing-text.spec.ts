import { earlyMorning } from '../faults/rig/early-morning';
import { type ChatPage, openChatPage } from '../support/chat-page';
import { FaultyOpenRouter } from '../support/faulty-openrouter';
import { streamed } from '../support/streamed-answer';
import { describeWithTool } from '../support/tools';

const SENTENCES = [
  'Сегодня всё замедляет шаг, и это только на пользу: спешка обошлась бы дороже.',
  'Дела, которые давно ждут своей очереди, наконец поддаются, если браться за них по одному.',
  'В разговорах лучше слушать, чем убеждать, и тогда договориться выйдет быстрее.',
  'Вечером оставьте час для себя, без экрана и без списка задач.',
];
const WHOLE = SENTENCES.join(' ');

describeWithTool('chromium', 'a text that is written before a person’s eyes', () => {
  let openRouter: FaultyOpenRouter;
  let chat: ChatPage;

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
    openRouter.play(streamed(JSON.stringify({ text: WHOLE }), { everyMs: 40, chunk: 3 }));
    chat = await openChatPage({
      OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test',
      OPENROUTER_BASE_URL: openRouter.url,
      SCHEDULE_TIMEZONE: earlyMorning(),
    });
    await chat.press(/^(Старт|Начать)/);
  }, 90_000);

  afterAll(async () => {
    await chat.close();
    await openRouter.close();
  });

  const countOf = (sentence: string) => chat.words(sentence).count();

  /** How many sentences one could read, each time there were more, until all are there. */
  const growth = async (): Promise<number[]> => {
    const seen = [0];
    while (seen.at(-1) !== SENTENCES.length) {
      const counts = await Promise.all(SENTENCES.map(countOf));
      const readable = counts.filter((count) => count > 0).length;
      if (readable !== seen.at(-1)) seen.push(readable);
      await chat.page.waitForTimeout(100);
    }
    return seen;
  };
  const expectGrowth = (seen: readonly number[]) => {
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  };

  it('grows under the picture', async () => {
    await chat.press(/Лев$/);
    await chat.words('Смотрю на небо').waitFor();
    expectGrowth(await growth());
    await chat.words('с помощью ИИ').waitFor();
    expect(await chat.words(/ИИ пишет дальше|Смотрю на небо/).count()).toBe(0);
    expect(chat.problems).toEqual([]);
  }, 60_000);

  it('grows as a draft below the message that waits, and takes its place', async () => {
    chat.grant();
    await chat.press('✨ Неделя, месяц, сферы жизни');
    await chat.press('❤️ Любовь');
    await chat.words('Смотрю на небо').waitFor();
    const draft = chat.page.locator('.draft');
    await draft.waitFor();
    const first = await draft.textContent();
    await chat.page.waitForTimeout(1_500);
    expect((await draft.textContent())?.length).toBeGreaterThan(first?.length ?? 0);
    await draft.waitFor({ state: 'detached' });
    const bubble = chat.page.locator('.bubble').last();
    expect(await bubble.textContent()).toContain(WHOLE);
    expect(await bubble.textContent()).toContain('любовь');
    await chat.words('Смотрю на небо').waitFor({ state: 'detached' });
    expect(chat.problems).toEqual([]);
  }, 60_000);
});
