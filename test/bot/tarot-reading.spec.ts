import { TextsService } from '../../src/platform/texts/texts.service';
import { type CardId, nameKey } from '../../src/modules/tarot';
import { BotWorld } from '../support/bot-world';
import { computeAgain, givePremium, labelsOf, lays, pressesLike, readProof } from '../support/card-table';
import type { TelegramPerson } from '../support/telegram-emulator';

const texts = new TextsService();
const QUESTION = 'Стоит ли мне менять работу этой осенью?';
const CHECK = '🔍 Проверить';

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

const names = (cards: readonly { card: string; reversed: boolean }[]) =>
  cards.map(({ card, reversed }) => {
    const name = texts.plain('ru', nameKey(card as CardId));
    return reversed ? new RegExp(`— ${name}, перевёрнут(ый|ая|ое|ые)$`) : new RegExp(`— ${name}$`);
  });

describe('a reading of three cards', () => {
  it('turns a card a tap in one message, is told, and can be checked by anybody', async () => {
    const fan = await lays(anna, 'Три карты', QUESTION);
    expect(fan.caption).toContain('Выберите карту для позиции «Прошлое»');
    expect(fan.caption).toContain('последний');
    const commitment = /[\da-f]{64}/.exec(fan.caption ?? '')?.[0];
    expect(labelsOf(fan).slice(0, 9)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);

    const { messages: first } = await anna.presses('3');
    expect(first.map(({ message_id }) => message_id)).toEqual([fan.message_id]);
    expect(first[0]?.caption).toMatch(/открыто 1 из 3\n\n1\. Прошлое — .+\n.+\n\nТеперь карта для позиции «Настоящее»/);
    expect(labelsOf(first[0]).slice(0, 9)).toEqual(['1', '2', '·', '4', '5', '6', '7', '8', '9']);
    await anna.presses('9');
    const { messages: last } = await anna.presses('1');
    const [table, telling] = last;
    expect([table?.message_id, labelsOf(table)]).toEqual([fan.message_id, [CHECK]]);
    const [title, , ...places] = (table?.caption ?? '').split('\n');
    expect(title).toBe('Три карты · 23 ноября');

    const parts = (telling?.text ?? '').split('\n\n');
    expect(parts.slice(0, 2)).toEqual(['Три карты · 23 ноября', `Вопрос: «${QUESTION}»`]);
    expect(parts.slice(2).map((part) => part.split('\n')[0])).toEqual([...places.slice(1), 'Целое', 'Шаг']);
    expect(labelsOf(telling)).toEqual(['👍', '👎', CHECK, '📝 Заметка', '🃏 Ещё расклад', '🗂 Мои расклады']);

    const { messages: proofs } = await anna.presses(CHECK);
    const proof = readProof(proofs[0]!);
    expect([proof.commitment, proof.nonce]).toEqual([commitment, '3-9-1']);
    expect(proof.command).toBe(
      `npm run tarot:verify -- --seed ${proof.seed} --nonce 3-9-1 --spread three-cards --commitment ${proof.commitment} --language ru`,
    );
    const computed = names(computeAgain(proof, 3));
    for (const [at, name] of computed.entries()) expect(places[at + 1]).toMatch(name);
  });

  it('is free once a day: what is left is shown before, and nothing more is laid', async () => {
    const [menu] = await anna.sends('🃏 Таро');
    expect(labelsOf(menu)).toEqual([
      '☀️ Карта дня',
      'Три карты · ещё 1',
      ...['Отношения', 'Работа и дело', 'Выбор', 'Да или нет', 'Кельтский крест'].map((name) => `🔒 ${name}`),
      '🗂 Мои расклады',
    ]);
    await lays(anna, 'Три карты');
    await anna.presses('Открыть все сразу');
    await anna.presses('🃏 Ещё расклад');
    const { messages } = await anna.presses('Три карты · на сегодня всё');
    expect(messages[0]?.text).toMatch(/закончились\. Снова разложить можно \d+ \S+, с \d\d:00\.\n\nС Премиумом/);
    await pressesLike(anna, '🃏 Другие расклады');
    const { messages: locked } = await anna.presses('🔒 Кельтский крест');
    expect(locked[0]?.text).toContain('Это часть Премиума');
    expect(
      await world.rows(`select 1 from tarot_readings r join users u on u.id = r.user_id where telegram_id = $1`, [
        anna.id,
      ]),
    ).toHaveLength(1);
  });

  it('costs nothing while no card is open, and stays spent once one is', async () => {
    const fan = await lays(anna, 'Три карты');
    const { messages: left } = await anna.presses('Отмена');
    expect(left[0]?.message_id).toBe(fan.message_id);
    expect([left[0]?.caption, labelsOf(left[0])]).toEqual([expect.stringContaining('остался в запасе'), []]);
    world.clock.advance(60_000);
    await lays(anna, 'Три карты');
    await anna.presses('4');
    expect((await anna.presses('Отмена')).messages[0]?.caption).toContain('засчитан');
    expect(labelsOf((await anna.sends('/tarot'))[0])).toContain('Три карты · на сегодня всё');
  });

  it('has only upright cards where the settings say so', async () => {
    await anna.sends('/settings');
    const { messages } = await anna.presses('Перевёрнутые карты');
    expect(messages[0]?.text).toContain('Карты: только прямые');
    await givePremium(world, anna);
    await lays(anna, 'Кельтский крест');
    const { messages: table } = await anna.presses('Открыть все сразу');
    expect(table[0]?.caption).not.toContain('перевёрнут');
    const { messages: proof } = await anna.presses(CHECK);
    expect(readProof(proof[0]!).command).toContain('--spread celtic-cross --no-reversals --commitment');
  });

  it('can be drawn by a word of one’s own, and explains its fingerprint', async () => {
    await lays(anna, 'Три карты');
    expect((await anna.presses('Что за отпечаток?')).messages[0]?.text).toContain('SHA-256');
    await anna.presses('✍️ Своё слово');
    expect((await anna.sends('12345'))[0]?.text).toContain('Подойдёт любое слово');
    expect((await anna.sends({ sticker: '🔥' }))[0]?.text).toContain('Подойдёт любое слово');
    const [table, telling] = await anna.sends("д'Артаньян");
    expect([table?.photo === undefined, telling?.text?.startsWith('Три карты')]).toEqual([false, true]);
    const { messages } = await anna.presses(CHECK);
    const proof = readProof(messages[0]!);
    expect(proof.command).toContain(String.raw`--nonce='д'\''Артаньян' --spread`);
    for (const [at, name] of names(computeAgain(proof, 3)).entries()) {
      expect((table?.caption ?? '').split('\n\n')[1]?.split('\n')[at]).toMatch(name);
    }
  });
});

describe('with premium', () => {
  it.each([
    ['Отношения', 6, 12],
    ['Работа и дело', 5, 12],
    ['Выбор', 6, 12],
    ['Да или нет', 3, 9],
    ['Кельтский крест', 10, 12],
    ['Три карты', 3, 9],
  ])('%s is laid to its end', async (name, size, fan) => {
    await anna.sends('/start');
    await givePremium(world, anna);
    const table = await lays(anna, name, QUESTION);
    expect(labelsOf(table).filter((label) => /^\d+$/.test(label))).toHaveLength(fan);
    expect(table.caption).toContain('останется: 19');
    await anna.presses('2');
    const { messages } = await anna.presses('Открыть остальные');
    expect(messages[0]?.caption?.split('\n').filter((line) => /^\d+\. .+ — /.test(line))).toHaveLength(size);
    const headings = messages[1]?.text
      ?.split('\n\n')
      .slice(2)
      .map((part) => part.split('\n')[0]);
    expect(headings).toHaveLength(size + 2);
    expect(headings?.slice(-2)).toEqual(['Целое', 'Шаг']);
    expect(labelsOf(messages[1])).toContain('❓ Уточнить (осталось 3)');
  });

  it('the same question on the same day is first met with the earlier reading', async () => {
    await anna.sends('/start');
    await givePremium(world, anna);
    await lays(anna, 'Три карты', QUESTION);
    const { messages: told } = await anna.presses('Открыть все сразу');
    await anna.sends('/tarot');
    await pressesLike(anna, 'Три карты');
    const [offer] = await anna.sends('стоит ли мне менять работу этой осенью');
    expect(labelsOf(offer)).toEqual(['Показать тот расклад', 'Разложить заново']);
    const { messages: shown } = await anna.presses('Показать тот расклад');
    expect(shown.map(({ caption, text }) => caption ?? text)).toEqual(told.map(({ caption, text }) => caption ?? text));
    // The dialog is over with that, so the other button is stale.
    expect((await anna.presses('Разложить заново')).text).toContain('устарела');
    await anna.sends('/tarot');
    await pressesLike(anna, 'Три карты');
    await anna.sends(QUESTION);
    const { messages: anew } = await anna.presses('Разложить заново');
    expect(anew.find(({ photo }) => photo)?.caption).toContain('останется: 18');
    expect(JSON.stringify(await world.rows('select data from bot_sessions'))).not.toContain('работу');
  });
});

describe('the card of the day', () => {
  it('is one tap away, and the same for the rest of the day', async () => {
    const [fan] = await anna.sends('☀️ Карта дня');
    expect(labelsOf(fan)).toEqual(['1', '2', '3', '4', '5', '6', '7', '✍️ Своё слово', 'Что за отпечаток?', 'Отмена']);
    const { messages } = await anna.presses('6');
    expect(messages[0]?.message_id).toBe(fan?.message_id);
    expect(messages[1]?.text).toMatch(/^Карта дня · 23 ноября\n\n[А-ЯЁ]/);
    world.telegram.forgetCalls();
    const again = await anna.sends('☀️ Карта дня');
    expect(again.map(({ caption, text }) => caption ?? text)).toEqual(
      messages.map(({ caption, text }) => caption ?? text),
    );
    // The picture is known by its file id by now.
    expect(world.telegram.callsOf('sendPhoto')[0]?.parameters.photo).toBe(messages[0]?.photo?.file_id);
    expect(labelsOf((await anna.sends('/tarot'))[0])[0]).toBe('☀️ Карта дня · открыта');
  });
});

describe('in English', () => {
  it('everything is English', async () => {
    const john = await world.person('en');
    await john.sends('/start');
    await givePremium(world, john);
    await lays(john, 'A choice', 'Should I stay here or move to another city?');
    await john.presses('7');
    await john.presses('Open the rest');
    await pressesLike(john, '🔍 Check');
    await pressesLike(john, '❓ Ask more');
    await john.sends('And what if I wait until spring?');
    const { messages } = await john.history();
    const said = messages.filter(({ from }) => from === 'bot').map(({ text, caption }) => text ?? caption ?? '');
    for (const text of [...said, ...messages.flatMap(labelsOf)]) expect(text).not.toMatch(/[а-яё]/i);
  });
});
