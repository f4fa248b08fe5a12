import { BotWorld } from '../support/bot-world';
import { givePremium, labelsOf, lays } from '../support/card-table';
import type { TelegramPerson } from '../support/telegram-emulator';

let world: BotWorld;
let anna: TelegramPerson;
beforeAll(async () => {
  world = await BotWorld.start();
});
afterAll(async () => {
  expect(await world.rows('select error from failed_updates')).toEqual([]);
  await world.close();
});
beforeEach(async () => {
  anna = await world.person();
});

const readingOf = async ({ id }: TelegramPerson) => {
  const [reading] = await world.rows<{ id: string; taps: number[]; state: string }>(
    `select r.id, taps, state from tarot_readings r join users u on u.id = user_id
      where telegram_id = $1 order by r.id desc limit 1`,
    [id],
  );
  return reading!;
};

describe('cards on the table', () => {
  it('wait for their person over a restart, dialogs too', async () => {
    await anna.sends('/start');
    await givePremium(world, anna);
    await anna.sends('/tarot');
    await anna.presses('Отношения · ещё 20');
    await world.restart();
    const [fan] = await anna.sends('Что важно понять про нас двоих этой зимой?');
    const commitment = /[\da-f]{64}/.exec(fan?.caption ?? '')?.[0];
    const { messages: first } = await anna.presses('5');
    await world.restart();
    const [offer] = await anna.sends('🃏 Таро');
    expect(offer?.text).toContain('«Отношения»: открыто 1 из 6');
    const { messages: resumed } = await anna.presses('Продолжить');
    expect(resumed.at(-1)?.caption).toBe(first[0]?.caption);
    expect(resumed.at(-1)?.message_id).toBeGreaterThan(fan?.message_id ?? 0);
    await anna.presses('Открыть остальные');
    const { messages: proof } = await anna.presses('🔍 Проверить');
    expect(proof[0]?.text).toContain(commitment);
    expect((await readingOf(anna)).taps).toEqual([5, 1, 2, 3, 4, 6]);
  });

  it('are offered first, and left where that is wished', async () => {
    await lays(anna, 'Три карты');
    const [closed] = await anna.sends('/tarot');
    expect([closed?.text, labelsOf(closed)]).toEqual([
      expect.stringContaining('ни одна ещё не открыта'),
      ['Продолжить', 'Оставить'],
    ]);
    await anna.presses('1');
    const [open] = await anna.sends('/tarot');
    expect(open?.text).toContain('открыто 1 из 3');
    const { messages } = await anna.presses('Оставить');
    expect([messages[0]?.message_id, messages[0]?.text]).toEqual([
      open?.message_id,
      expect.stringContaining('расклад засчитан'),
    ]);
    expect(labelsOf((await anna.sends('/tarot'))[0])[0]).toBe('☀️ Карта дня');
  });

  it('stand in the way of other spreads once one is open', async () => {
    await anna.sends('/tarot');
    const [menu] = (await anna.history()).messages.slice(-1);
    await anna.presses('Три карты · ещё 1');
    await anna.presses('Без вопроса');
    await anna.presses('8');
    const [card] = await anna.sends('☀️ Карта дня');
    expect(card?.text).toContain('У вас лежат карты');
    const { messages } = await anna.pressesData(menu!.message_id, 'spread:three-cards').catch(() => ({ messages: [] }));
    for (const { text } of messages) expect(text).toContain('У вас лежат карты');
    expect((await readingOf(anna)).taps).toEqual([8]);
  });

  it('turn once however often one button is tapped at once', async () => {
    const fan = await lays(anna, 'Три карты');
    const { id } = await readingOf(anna);
    const taps = await Promise.all([1, 2, 3, 4].map(() => anna.pressesData(fan.message_id, `back:${id}:6`)));
    expect(taps.filter(({ text }) => text === 'Эта карта уже открыта.')).toHaveLength(3);
    expect((await readingOf(anna)).taps).toEqual([6]);
    expect((await anna.presses('·')).text).toBe('Эта карта уже открыта.');
  });

  it('answer every stale button, and mend those under an old picture', async () => {
    const fan = await lays(anna, 'Три карты');
    const { id } = await readingOf(anna);
    await anna.presses('Открыть все сразу');
    expect(await world.stalePress(anna, fan.message_id, `back:${id}:2`)).toBe('Карты этого расклада уже открыты.');
    expect(await world.stalePress(anna, fan.message_id, `rest:${id}`)).toBe('Карты этого расклада уже открыты.');
    expect(await world.stalePress(anna, fan.message_id, `leave:${id}`)).toBe('Карты этого расклада уже открыты.');
    expect(await world.stalePress(anna, fan.message_id, `resume:${id}`)).toBe('Карты этого расклада уже открыты.');
    expect(labelsOf((await anna.history()).messages.find(({ message_id }) => message_id === fan.message_id))).toEqual([
      '🔍 Проверить',
    ]);
    for (const data of [
      'back:999999:2',
      'rest:999999',
      'leave:999999',
      'resume:999999',
      'check:999999',
      'told:999999',
    ]) {
      expect(await world.stalePress(anna, fan.message_id, data)).toBe('Этого расклада уже нет.');
    }
    const boris = await world.person();
    await boris.sends('/start');
    expect(await world.stalePress(boris, 2, `check:${id}`)).toBe('Этого расклада уже нет.');
    expect(await world.stalePress(anna, fan.message_id, 'anew:love')).toContain('устарела');
    await world.stalePress(anna, fan.message_id, `word:${id}`);
    expect((await anna.sends('слово'))[0]?.text).toBe('Карты этого расклада уже открыты.');
  });

  it('that are tapped after all wait for no word', async () => {
    await lays(anna, 'Три карты');
    await anna.presses('✍️ Своё слово');
    await anna.presses('4');
    expect((await anna.sends('рябина'))[0]?.text).toContain('Пока не умею');
    expect((await readingOf(anna)).taps).toEqual([4]);
  });

  it('that were put away take no more taps', async () => {
    const fan = await lays(anna, 'Три карты');
    const { id } = await readingOf(anna);
    await anna.presses('Отмена');
    expect(await world.stalePress(anna, fan.message_id, `back:${id}:2`)).toBe('Этот расклад убран.');
  });

  it('go on in a new picture where the old one was deleted', async () => {
    const fan = await lays(anna, 'Три карты');
    world.telegram.refuseNext('editMessageMedia', 400, 'Bad Request: message to edit not found');
    const { messages } = await anna.presses('3');
    expect(messages[0]?.message_id).toBeGreaterThan(fan.message_id);
    expect(messages[0]?.caption).toContain('открыто 1 из 3');
  });

  it('go on where Telegram no longer knows the picture of the backs', async () => {
    await lays(anna, 'Три карты');
    await anna.presses('Отмена');
    world.clock.advance(60_000);
    world.telegram.refuseNext('sendPhoto', 400, 'Bad Request: wrong file identifier/HTTP URL specified');
    expect((await lays(anna, 'Три карты')).photo).toBeDefined();
  });
});
