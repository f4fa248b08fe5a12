import { earlyMorning } from '../faults/rig/early-morning';
import { type ChatPage, openChatPage } from '../support/chat-page';
import { describeWithTool } from '../support/tools';

const MORE = '✨ Неделя, месяц, сферы жизни';

// Red without the refusal of horoscope-texts.service.ts (`isInPlan`): the week came before the subscription.
describeWithTool('chromium', 'what premium opens, with no model at all', () => {
  let chat: ChatPage;
  beforeAll(async () => {
    chat = await openChatPage({ SCHEDULE_TIMEZONE: earlyMorning() });
    await chat.press(/^(Старт|Начать)/);
    await chat.press(/Лев$/);
    await chat.words('Лев').first().waitFor();
  }, 90_000);
  afterAll(() => chat.close());

  const bubble = () => chat.page.locator('.bubble').last();

  /** Presses a button of the last message and waits until the last message says `text`. */
  const pressFor = async (name: string | RegExp, text: string | RegExp) => {
    await chat.press(name);
    await chat.page.locator('.bubble', { hasText: text }).last().waitFor();
    return bubble().innerText();
  };

  it('is told before it is sold, with a way back', async () => {
    await pressFor(MORE, 'О чём рассказать подробнее?');
    expect(await pressFor(/^Неделя$/, 'Это часть Премиума')).toContain('Гороскоп на день остаётся бесплатным');
    expect(await pressFor('✨ Гороскоп на сегодня', /Лев · \d+ [а-я]+$/m)).not.toContain('Премиум');
    expect(chat.problems).toEqual([]);
  }, 60_000);

  it('is there once it is had, turned page by page in one message, and after a reload', async () => {
    chat.grant();
    await pressFor(MORE, 'О чём рассказать подробнее?');
    const texts = [
      await pressFor(/^Неделя$/, /Лев · неделя \d/),
      await pressFor(/^Месяц$/, /Лев · [а-я]+ 20\d\d/),
      await pressFor(/Деньги$/, /Лев · [а-я]+ 20\d\d · деньги/),
      await pressFor(/^Дева ›$/, /Дева · [а-я]+ 20\d\d · деньги/),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.length).toBeGreaterThan(300);
    await chat.press('👍');
    await chat.page.getByText('Рады, что откликнулось').waitFor();
    await chat.page.reload();
    await chat
      .words(/Дева · [а-я]+ 20\d\d · деньги/)
      .last()
      .waitFor();
    expect(await bubble().innerText()).toContain(texts.at(-1)?.split('\n\n')[1]);
    expect(chat.problems).toEqual([]);
  }, 60_000);
});
