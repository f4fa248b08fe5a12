import type { Page } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { until } from '../../support/waiting';
import { ChatWorld } from './chat-world';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describeWithTool('chromium', 'chat page', () => {
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

  const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text });
  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
  };

  it('starts an empty chat with one press and shows how the bot answers', async () => {
    const anna = await world.person();
    const page = await world.open(anna);
    await page.getByRole('button', { name: 'Начать' }).click();
    await world.hears('/start');
    await bubble(page, '/start').getByLabel('отправлено').waitFor();
    await world.bot('sendChatAction', { chat_id: anna.id, action: 'typing' });
    await page.getByText('печатает').waitFor();
    await bubble(page, '/start').getByLabel('прочитано').waitFor();
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Здравствуйте, Анна!' });
    await bubble(page, 'Здравствуйте, Анна!').waitFor();
    await page.getByText('печатает').waitFor({ state: 'detached' });
    expect(await page.title()).toContain('AdtroBot');
  });

  it('renders every kind of formatting, and nothing of it is markup', async () => {
    const anna = await world.person();
    const quote = [1, 2, 3, 4, 5, 6].map((line) => `строка ${line}`).join('\n');
    const text =
      '<b>жирный</b> <i>курсив</i> <u>черта</u> <s>зачёркнуто</s> <tg-spoiler>тайна</tg-spoiler> <code>код</code> ' +
      '<a href="https://example.com/a">ссылка</a> <a href="https://t.me/adtro?start=ref_7">чужой бот</a> &lt;img src=x&gt; /tarot ' +
      `<pre><code class="language-json">{}</code></pre><blockquote>цитата</blockquote><blockquote expandable>${quote}</blockquote>`;
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    await world.bot('sendMessage', { chat_id: anna.id, parse_mode: 'HTML', text });
    const page = await world.open(anna);
    const message = bubble(page, 'жирный');
    for (const [tag, words] of Object.entries({
      strong: 'жирный',
      em: 'курсив',
      u: 'черта',
      s: 'зачёркнуто',
      pre: '{}',
    })) {
      expect(await message.locator(tag, { hasText: words }).count()).toBe(1);
    }
    expect(await message.getByRole('link', { name: 'ссылка' }).getAttribute('rel')).toBe('noopener noreferrer');
    expect(await message.textContent()).toContain('<img src=x>');
    await message.getByRole('button', { name: 'Показать скрытый текст' }).press('Enter');
    await message.locator('.spoiler.shown', { hasText: 'тайна' }).waitFor();
    const folded = await message.locator('.expandable .quote').boundingBox();
    await message.getByRole('button', { name: 'Развернуть цитату' }).click();
    const open = await message.locator('.expandable .quote').boundingBox();
    expect(open!.height).toBeGreaterThan(folded!.height);
    await message.getByRole('button', { name: '/tarot' }).click();
    await world.hears('/tarot');
  });

  it('shows a photo with its caption, whole in a lightbox, and changes it in place', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    await world.botSendsPhoto(anna.id, 'Лев сегодня', '#b07020');
    const page = await world.open(anna);
    const message = bubble(page, 'Лев сегодня');
    await message.locator('img').waitFor();
    const box = await message.locator('.photo').boundingBox();
    expect(box!.width / box!.height).toBeCloseTo(4 / 3, 1);
    await message.getByRole('button', { name: /Открыть фото/ }).click();
    await page.getByRole('dialog').getByText('Лев сегодня').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const id = Number(await page.locator('.row.in').getAttribute('data-message-id'));
    await world.bot('editMessageCaption', { chat_id: anna.id, message_id: id, caption: 'Дева сегодня' });
    await bubble(page, 'Дева сегодня').getByText('изменено').waitFor();
    expect(await page.locator('.row.in').count()).toBe(1);
  });

  it('presses inline buttons: waits for the answer, then a toast, a dialog or an edit', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const inline_keyboard = [
      [
        { text: 'Тост', callback_data: 'toast' },
        { text: 'Окно', callback_data: 'alert' },
      ],
      [
        { text: 'Дальше', callback_data: 'next' },
        { text: 'Сайт', url: 'https://example.com' },
      ],
    ];
    const { message_id } = await world.bot('sendMessage', {
      chat_id: anna.id,
      text: 'Страница 1',
      reply_markup: { inline_keyboard },
    });
    const page = await world.open(anna);
    const toast = page.getByRole('button', { name: 'Тост' });
    await toast.click();
    const id = await world.isPressed('toast');
    expect(await toast.getAttribute('aria-busy')).toBe('true');
    await world.bot('answerCallbackQuery', { callback_query_id: id, text: 'Луна растёт' });
    await page.getByRole('status').getByText('Луна растёт').waitFor();
    expect(await toast.getAttribute('aria-busy')).toBeNull();

    await page.getByRole('button', { name: 'Окно' }).click();
    const alert = { callback_query_id: await world.isPressed('alert'), text: 'Только с 18 лет', show_alert: true };
    await world.bot('answerCallbackQuery', alert);
    await page.getByRole('dialog').getByText('Только с 18 лет').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Дальше' }).click();
    await world.bot('answerCallbackQuery', { callback_query_id: await world.isPressed('next') });
    await world.bot('editMessageText', { chat_id: anna.id, message_id, text: 'Страница 2' });
    await bubble(page, 'Страница 2').waitFor();
    expect(await page.getByText('Страница 1').count()).toBe(0);
    expect(await page.locator('.inline-button').count()).toBe(0);
  });

  it('answers a deep link to the bot with /start and its payload', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const { username } = await world.bot<{ username: string }>('getMe', {});
    const url = `https://t.me/${username}?start=ref_42`;
    await world.bot('sendMessage', { chat_id: anna.id, text: `<a href="${url}">Позвать</a>`, parse_mode: 'HTML' });
    const page = await world.open(anna);
    await page.getByRole('button', { name: 'Позвать' }).click();
    await world.hears('/start ref_42');
  });

  it('shows the keyboard the bot puts under the line, and takes it away', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const page = await world.open(anna);
    const keyboard = {
      keyboard: [[{ text: 'Гороскоп' }, { text: 'Карта дня' }]],
      input_field_placeholder: 'Ваш вопрос',
    };
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Меню', reply_markup: keyboard });
    await page.getByPlaceholder('Ваш вопрос').waitFor();
    await page.getByRole('button', { name: 'Карта дня' }).click();
    await world.hears('Карта дня');
    await page.getByRole('button', { name: 'Скрыть клавиатуру' }).click();
    expect(await page.getByRole('button', { name: 'Гороскоп' }).count()).toBe(0);
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Готово', reply_markup: { remove_keyboard: true } });
    await page.getByRole('button', { name: 'Показать клавиатуру' }).waitFor({ state: 'detached' });
  });

  it('lists the bot’s commands by button and while one types', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const page = await world.open(anna);
    const commands = ['help', 'horoscope', 'tarot'].map((command) => ({ command, description: `это ${command}` }));
    await world.bot('setMyCommands', { commands });
    await page.getByRole('button', { name: 'Команды бота' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual([
      '/helpэто help',
      '/horoscopeэто horoscope',
      '/tarotэто tarot',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await page.getByRole('textbox').fill('/h');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await world.hears('/horoscope');
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  });

  it('grows a draft into the message it becomes', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const page = await world.open(anna);
    for (const text of ['Первая', 'Первая карта', 'Первая карта — Звезда']) {
      await world.bot('sendMessageDraft', { chat_id: anna.id, draft_id: 1, text });
      await page.locator('.draft', { hasText: text }).waitFor();
    }
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Первая карта — Звезда.' });
    await bubble(page, 'Первая карта — Звезда.').waitFor();
    expect(await page.locator('.draft').count()).toBe(0);
  });

  it('sends stickers, voice, several lines and answers', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    await world.bot('sendMessage', { chat_id: anna.id, text: 'Вопрос?' });
    const page = await world.open(anna);
    await page.getByRole('button', { name: 'Стикеры' }).click();
    await page.getByRole('menuitem', { name: '🔮' }).click();
    expect((await world.update(({ message }) => !!message?.sticker)).message?.sticker?.emoji).toBe('🔮');
    await page.getByRole('button', { name: 'Голосовое сообщение, 3 секунды' }).click();
    expect((await world.update(({ message }) => !!message?.voice)).message?.voice?.duration).toBe(3);
    await bubble(page, 'Вопрос?').hover();
    await page.locator('.row', { hasText: 'Вопрос?' }).getByRole('button', { name: 'Ответить' }).click();
    await page.getByRole('textbox').pressSequentially('да');
    await page.getByRole('textbox').press('Shift+Enter');
    await page.getByRole('textbox').pressSequentially('нет');
    await page.getByRole('textbox').press('Enter');
    const { message } = await world.hears('да\nнет');
    expect(message?.reply_to_message?.text).toBe('Вопрос?');
    await bubble(page, 'да').locator('.reply-quote', { hasText: 'Вопрос?' }).waitFor();
  });

  it('keeps the history over a reload and pages back in it', async () => {
    const anna = await world.person();
    for (let index = 1; index <= 130; index++) {
      await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: `строка ${index}!` });
    }
    const page = await world.open(anna);
    await bubble(page, 'строка 130!').waitFor();
    await page.reload();
    await bubble(page, 'строка 130!').waitFor();
    expect(await page.locator('.bubble').count()).toBe(50);
    await until(async () => {
      await page.locator('.scroller').hover();
      await page.mouse.wheel(0, -3000);
      return (await page.locator('.bubble').count()) === 130;
    });
    const numbers = await page.locator('.bubble').allTextContents();
    expect(numbers.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual(
      Array.from({ length: 130 }, (_, index) => index + 1),
    );
    await world.bot('sendMessage', { chat_id: anna.id, text: 'внизу' });
    await page.getByRole('button', { name: 'К последнему сообщению, 1 новое' }).click();
    await until(() => bubble(page, 'внизу').isVisible());
  });

  it('finds the sandbox again by itself and shows what happened meanwhile', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const { message_id } = await world.bot('sendMessage', { chat_id: anna.id, text: 'до обрыва' });
    const page = await world.open(anna);
    await bubble(page, 'до обрыва').waitFor();
    await world.stopServing();
    await page.getByText('соединение…').waitFor();
    await world.bot('editMessageText', { chat_id: anna.id, message_id, text: 'исправлено в темноте' });
    await world.bot('sendMessage', { chat_id: anna.id, text: 'новое в темноте' });
    await world.serve();
    await bubble(page, 'новое в темноте').waitFor();
    expect(await page.locator('.row.in').count()).toBe(2);
    await bubble(page, 'исправлено в темноте').waitFor();
    // What the browser itself says of an address that is away, or of a server just going away, is the outage, not a fault.
    expect(world.problems.splice(0).filter((problem) => !/ERR_|status of 502 /.test(problem))).toEqual([]);
  });

  it('says quietly that the bot is away, and that it is back', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const page = await world.open(anna);
    await world.bot('setWebhook', { url: 'http://127.0.0.1:9/away' });
    await write(page, 'Есть кто?');
    await page.getByText('Бот не отвечает').waitFor();
    await world.bot('deleteWebhook', {});
    await world.hears('Есть кто?');
    await page.getByText('Бот не отвечает').waitFor({ state: 'detached' });
  });

  it('blocks and unblocks the bot', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, { text: 'привет' });
    const page = await world.open(anna);
    await page.getByRole('button', { name: 'Ещё' }).click();
    await page.getByRole('menuitem', { name: 'Заблокировать бота' }).click();
    await page.getByRole('button', { name: 'Разблокировать бота' }).waitFor();
    expect((await world.telegram.call('sendMessage', { chat_id: anna.id, text: 'x' })).ok).toBe(false);
    await page.getByRole('button', { name: 'Разблокировать бота' }).click();
    await page.getByRole('textbox').waitFor();
  });

  it('switches between persons and counts what one has not read', async () => {
    const anna = await world.person();
    const boris = await world.person({ first_name: 'Борис' });
    await world.telegram.client('POST', `/persons/${boris.id}/messages`, { text: 'привет от Бориса' });
    const page = await world.open(anna);
    const line = page.locator(`a[href="#${boris.id}"]`);
    await line.getByText('привет от Бориса').waitFor();
    await world.bot('sendMessage', { chat_id: boris.id, text: 'раз' });
    await world.bot('sendMessage', { chat_id: boris.id, text: 'два' });
    await line.locator('.badge', { hasText: '2' }).waitFor();
    await line.click();
    await bubble(page, 'два').waitFor();
    await line.locator('.badge').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Новый человек' }).click();
    await page.getByLabel('Имя').fill('Вера');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Создать' }).click();
    await page.getByText('вы пишете как Вера').waitFor();
    await page.getByRole('button', { name: 'Начать' }).click();
    expect((await world.hears('/start')).message?.from).toMatchObject({ first_name: 'Вера', language_code: 'en' });
  });

  it('fits a phone: a chat, back to the list, another chat', async () => {
    const anna = await world.person();
    await world.telegram.client('POST', `/persons/${anna.id}/messages`, {
      text: 'очень длинноесловобезпробелов'.repeat(9),
    });
    const page = await world.open(anna, PHONE);
    await bubble(page, 'длинноеслово').waitFor();
    const width = await page.locator('.app').evaluate((app: { scrollWidth: number }) => app.scrollWidth);
    expect(width).toBe(PHONE.viewport.width);
    await page.getByRole('button', { name: 'К списку' }).tap();
    await page.getByRole('heading', { name: 'Песочница' }).waitFor();
    await page.locator(`a[href="#${anna.id}"]`).tap();
    await bubble(page, 'длинноеслово').waitFor();
    await page.goBack();
    await page.locator('.in-list').waitFor();
  });

  it('is light or dark as the system, until one chooses', async () => {
    const anna = await world.person();
    const page = await world.open(anna, { colorScheme: 'dark' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'Светлая тема' }).click();
    await page.reload();
    await page.getByRole('log').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('speaks English where the browser does', async () => {
    const page = await world.open(await world.person(), { locale: 'en-GB' });
    await page.getByRole('button', { name: 'Start' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
