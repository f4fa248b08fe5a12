import { BotWorld } from '../support/bot-world';
import { until } from '../support/waiting';
import type { BotCall } from '../support/telegram-emulator';

let world: BotWorld;
beforeEach(async () => {
  world = await BotWorld.start();
});
afterEach(() => world.close());

const SIGNS = [
  'Овен',
  'Телец',
  'Близнецы',
  'Рак',
  'Лев',
  'Дева',
  'Весы',
  'Скорпион',
  'Стрелец',
  'Козерог',
  'Водолей',
  'Рыбы',
];
const photosOf = ({ parameters }: BotCall) => parameters.photo;

describe('/horoscope', () => {
  it('shows all signs to whoever has none, and the own one to whoever has', async () => {
    const person = await world.person();
    const [choose] = await person.sends('/horoscope');
    expect(choose?.inline_keyboard?.flat()).toHaveLength(12);
    await person.presses('♋ Рак');
    await person.sends('/settings');
    await person.presses('Знак и дата рождения');
    await person.presses('♎ Весы');
    const [card] = await person.sends('/horoscope');
    expect(card?.caption).toMatch(/^♎ Весы · 23 ноября/);
    expect(card?.photo).toBeDefined();
  });

  it('pages through all twelve in one message, and each time to another text', async () => {
    const person = await world.person();
    await person.sends('/horoscope');
    const { messages } = await person.presses('♈ Овен');
    const captions = new Map([[messages[0]?.message_id, [messages[0]?.caption]]]);
    for (const sign of [...SIGNS.slice(1), 'Овен']) {
      const { messages: paged, answered } = await person.presses(`${sign} ›`);
      expect(answered).toBe(true);
      expect(paged).toHaveLength(1);
      captions.get(paged[0]?.message_id)?.push(paged[0]?.caption);
    }
    const [seen] = [...captions.values()];
    expect(seen).toHaveLength(13);
    expect(new Set(seen).size).toBe(12);
    expect(seen?.[12]).toBe(seen?.[0]);
  });

  it('goes back by the other button, and to any sign by all of them', async () => {
    const person = await world.person();
    await person.sends('/horoscope');
    await person.presses('♈ Овен');
    expect((await person.presses('‹ Рыбы')).messages[0]?.caption).toMatch(/^♓ Рыбы/);
    const all = await person.presses('Все знаки');
    expect(all.messages[0]?.inline_keyboard?.flat()).toHaveLength(12);
    expect((await person.presses('♌ Лев')).messages[0]?.caption).toMatch(/^♌ Лев/);
  });

  it('uploads each picture once and then sends its file id', async () => {
    const [anna, boris] = [await world.person(), await world.person()];
    for (const person of [anna, boris, anna]) {
      await person.sends('/horoscope');
      await person.presses('♈ Овен');
    }
    const [file] = await world.rows<{ telegram_file_id: string }>('select telegram_file_id from telegram_files');
    const [first, ...rest] = world.telegram.callsOf('sendPhoto').map(photosOf);
    expect(first).not.toBe(file?.telegram_file_id);
    expect(rest).toEqual([file?.telegram_file_id, file?.telegram_file_id]);
  });

  it('writes one text, however many ask at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => world.person()));
    await Promise.all(people.map((person) => person.sends('/horoscope')));
    const cards = await Promise.all(
      people.map(async (person) => {
        await person.presses('♍ Дева');
        return (await person.waitsForMessage(({ caption }) => caption?.includes('Смотрю') === false)).caption;
      }),
    );
    expect(new Set(cards).size).toBe(1);
    expect(await world.rows("select id from horoscopes where sign = 'virgo'")).toHaveLength(1);
    expect(await world.rows("select id from written_texts where key like '%virgo%'")).toHaveLength(1);
  });

  it('never shows yesterday: the day changes at midnight in Moscow', async () => {
    const person = await world.person();
    world.clock.set('2026-11-23T20:59:30Z');
    await person.sends('/horoscope');
    const before = (await person.presses('♈ Овен')).messages[0]?.caption;
    world.clock.set('2026-11-23T21:00:30Z');
    await person.presses('Телец ›');
    const after = (await person.presses('‹ Овен')).messages[0]?.caption;
    expect(before).toMatch(/^♈ Овен · 23 ноября/);
    expect(after).toMatch(/^♈ Овен · 24 ноября/);
    expect(after?.split('\n').slice(1)).not.toEqual(before?.split('\n').slice(1));
  });

  it('goes on where Telegram no longer knows a picture', async () => {
    const person = await world.person();
    await person.sends('/horoscope');
    await person.presses('♈ Овен');
    world.telegram.refuseNext('sendPhoto', 400, 'Bad Request: wrong file identifier/HTTP URL specified');
    await person.sends('/horoscope');
    expect((await person.presses('♈ Овен')).messages[0]?.caption).toMatch(/^♈ Овен/);
  });

  it('sends a new picture where the pressed one is gone', async () => {
    const person = await world.person();
    await person.sends('/horoscope');
    await person.presses('♈ Овен');
    world.telegram.refuseNext('editMessageMedia', 400, 'Bad Request: message to edit not found');
    expect((await person.presses('Телец ›')).messages[0]?.caption).toMatch(/^♉ Телец/);
  });
});

describe('the first minutes of a day', () => {
  it('write all twelve texts, once, also where the process starts a little late', async () => {
    const late = await BotWorld.start({ now: '2026-11-23T21:06:00Z' }); // 00:06 in Moscow
    const texts = () => late.rows<{ sign: string }>("select sign from horoscopes where date = '2026-11-24'");
    await until(async () => (await texts()).length === 12);
    expect(await late.rows("select name from cron_runs where name like 'pregenerate%'")).toEqual([
      { name: 'pregenerate_horoscopes' },
    ]);
    const person = await late.person();
    await person.sends('/horoscope');
    expect((await person.presses('♈ Овен')).messages[0]?.caption).toMatch(/^♈ Овен · 24 ноября/);
    expect(await texts()).toHaveLength(12);
    await late.close();
  });
});
