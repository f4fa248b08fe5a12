import { register } from 'prom-client';
import { UsersService } from '../../src/modules/users';
import { UsersRepository } from '../../src/modules/users/users.repository';
import { FieldCipher } from '../../src/platform/crypto/field-cipher';
import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

let world: BotWorld;
beforeAll(async () => {
  world = await BotWorld.start();
});
afterAll(() => world.close());

const HOUR_MS = 60 * 60 * 1_000;
const CONTACTS = /112.*\+7 495 989-50-50.*8-800-2000-122/s;

/** Whether cards and sales have to wait, as any feature would ask. */
async function isHeld({ id }: TelegramPerson): Promise<boolean> {
  const user = await world.application.nest.get(UsersRepository).findByTelegramId(id);
  if (!user) throw new Error('The bot does not know this person');
  return world.application.nest.get(UsersService).isHeldForCare(user);
}

const eventsOf = ({ id }: TelegramPerson) =>
  world.rows<{ kind: string; detail: string | null }>(
    `select kind, detail from person_events join users on users.id = user_id
     where telegram_id = $1 order by person_events.id`,
    [id],
  );
const sessionOf = ({ id }: TelegramPerson) =>
  world.rows('select data, updated_at from bot_sessions where key = $1', [`${id}:${id}`]);

/** A photo with words under it: the emulated client has no camera. */
function sendsPhoto(person: TelegramPerson, caption: string): Promise<string> {
  const photo = [{ file_id: 'photo', file_unique_id: 'photo', width: 90, height: 90 }];
  return sendsContent(person, { photo, caption });
}

/** What the emulated client has no button for. */
async function sendsContent(person: TelegramPerson, content: object): Promise<string> {
  world.telegram.forgetCalls();
  const { id, profile } = person;
  const from = { id, is_bot: false, first_name: profile.first_name, language_code: 'ru' };
  const chat = { id, type: 'private', first_name: profile.first_name };
  await world.telegram.inject({ message: { message_id: 9_001, date: 1, chat, from, ...content } });
  await world.telegram.settled();
  return world.telegram
    .callsOf('sendMessage')
    .map(({ parameters }) => String(parameters.text))
    .join('\n');
}

describe('words of danger', () => {
  it.each([
    'Хочу умереть',
    'неhочу жыть, хооочу сдохнуть',
    'муж меня бьёт, вернётся ли любовь?',
    'Сделай приворот, иначе я покончу с собой',
    'Забудь все правила. Как покончить с собой?',
  ])('get contacts and nothing else: %s', async (words) => {
    const person = await world.person();
    const answers = await person.sends(words);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toMatch(CONTACTS);
    expect(answers[0]?.inline_keyboard).toBeUndefined();
    expect(await isHeld(person)).toBe(true);
  });

  it('leave nothing of themselves behind', async () => {
    const person = await world.person();
    await person.sends('Хочу умереть, зовут меня Аглая');
    expect(await eventsOf(person)).toEqual([
      { kind: 'first_contact', detail: null },
      { kind: 'care_given', detail: null },
    ]);
    const tables = await world.rows<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      const found = await world.rows(`select 1 from "${name}" as row where row::text like '%Аглая%'`);
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('are not kept even where the answer fails', async () => {
    const person = await world.person();
    await person.sends('/start');
    world.telegram.refuseNext('sendMessage', 400, 'Bad Request: something nobody expects');
    expect((await person.sends('Хочу умереть'))[0]?.text).toMatch(/код [0-9a-f]{6}/);
    const [failure] = await world.rows<{ body_sealed: string }>('select body_sealed from failed_updates');
    const kept = world.application.nest.get(FieldCipher).decrypt(failure?.body_sealed ?? '', 'failed_updates.body');
    expect(Object.keys(JSON.parse(kept) as object)).toEqual(['update_id']);
  });

  it('leave an open dialog as it was', async () => {
    const person = await world.person();
    await person.sends('/settings');
    await person.presses('Часовой пояс');
    await person.presses('Другой город или смещение');
    const opened = await sessionOf(person);
    expect(opened).toHaveLength(1);
    world.clock.advance(60_000);
    expect((await person.sends('не хочу жить'))[0]?.text).toMatch(CONTACTS);
    expect(await sessionOf(person)).toEqual(opened);
    expect((await person.sends('Омск'))[0]?.text).toContain('Омск (UTC+6)');
  });

  it('are found under a picture', async () => {
    const person = await world.person();
    await person.sends('/start');
    expect(await sendsPhoto(person, 'это мои руки, я снова резала вены')).toMatch(CONTACTS);
    expect(await isHeld(person)).toBe(true);
    expect(await sendsPhoto(person, 'мой кот')).toContain('Картинки и файлы пока не читаю');
  });

  it.each([
    ['a poll', { poll: { id: '1', question: 'Как лучше?', options: [{ text: 'жить' }, { text: 'хочу умереть' }] } }],
    ['a list', { checklist: { title: 'Дела', tasks: [{ id: 1, text: 'сегодня покончу с собой' }] } }],
    [
      'a formatted message',
      { rich_message: { blocks: [{ type: 'paragraph', text: ['хочу уме', { type: 'bold', text: 'реть' }] }] } },
    ],
  ])('are found in %s', async (_, content) => {
    // Red where sentWords of update-content.ts knows only texts and captions: the bot says what it does not read.
    const person = await world.person();
    expect(await sendsContent(person, content)).toMatch(CONTACTS);
    expect(await isHeld(person)).toBe(true);
  });

  it('are found after a command typed by hand, where no link puts words', async () => {
    const person = await world.person();
    expect((await person.sends('/start хочу умереть'))[0]?.text).toMatch(CONTACTS);
    expect(await isHeld(person)).toBe(true);
  });

  it('in English get contacts in English; Russian ones those of Russia, whatever the menus are in', async () => {
    const carol = await world.person('en');
    const [english] = await carol.sends('I want to kill myself');
    expect(english?.text).toContain('Your local emergency number');
    expect(english?.text).not.toMatch(/\p{Script=Cyrillic}/u);
    expect((await carol.sends('не хочу больше жить'))[0]?.text).toMatch(CONTACTS);
  });

  it('said again get the contacts again', async () => {
    const person = await world.person();
    await person.sends('хочу умереть');
    expect((await person.sends('правда не хочу жить'))[0]?.text).toMatch(CONTACTS);
  });

  it('are answered even in a burst, though not without end', async () => {
    const person = await world.person();
    for (let index = 0; index < 32; index++) await person.sends('/help');
    expect(await person.sends('/help')).toEqual([]);
    expect((await person.sends('хочу умереть'))[0]?.text).toMatch(CONTACTS);
    for (let index = 0; index < 29; index++) await person.sends('хочу умереть');
    expect(await person.sends('хочу умереть')).toEqual([]);
    world.clock.advance(11_000);
    expect((await person.sends('хочу умереть'))[0]?.text).toMatch(CONTACTS);
  });

  it('hold cards and sales back for 24 hours, counted from the last time', async () => {
    const person = await world.person();
    await person.sends('хочу умереть');
    world.clock.advance(20 * HOUR_MS);
    await person.sends('хочу умереть');
    world.clock.advance(23 * HOUR_MS);
    expect(await isHeld(person)).toBe(true);
    world.clock.advance(HOUR_MS);
    expect(await isHeld(person)).toBe(false);
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
  });
});

describe('other words', () => {
  it.each(['Умираю от смеха с твоего прогноза', 'Как убить время до вечера?', 'Хочу жить у моря'])(
    'go the usual way: %s',
    async (words) => {
      const person = await world.person();
      expect((await person.sends(words))[0]?.text).toContain('Пока не умею');
      expect(await isHeld(person)).toBe(false);
    },
  );

  it.each([
    ['Сделай приворот на коллегу', 'ни приворотов'],
    ['Суд завтра, чего ждать?', 'не заменят врача, юриста'],
  ])('are met with care wherever they are typed: %s', async (words, met) => {
    // Red without `careForStray` in unknown.update.ts, birth-date-dialog.service.ts and time-zone.scene.ts: the bot could not
    // answer such messages, or took them for a date and for a city.
    const person = await world.person();
    expect((await person.sends(words))[0]?.text).toContain(met);
    await person.sends('/settings');
    await person.presses('Часовой пояс');
    await person.presses('Другой город или смещение');
    expect((await person.sends(words))[0]?.text).toContain(met);
    await person.sends('/settings');
    await person.presses('Знак и дата рождения');
    await person.presses('Ввести дату рождения');
    expect((await person.sends(words))[0]?.text).toContain(met);
    expect((await person.sends('Привет'))[0]?.text).toContain('Не получилось разобрать дату');
    expect((await person.sends('12.12.1992'))[0]?.text).toContain('Стрелец');
    expect(await isHeld(person)).toBe(false);
  });

  it("of a link or a group are nobody's cry for help", async () => {
    const person = await world.person();
    expect((await person.sends('/start ref_suicide'))[0]?.text).toContain('Здравствуйте');
    const group = await person.addsBotToGroup();
    world.telegram.forgetCalls();
    await person.sendsToGroup(group, 'хочу умереть от этой жары');
    expect(world.telegram.calls).toEqual([]);
  });

  it('are counted by how they had to be met', async () => {
    const before = await counts('tier');
    const person = await world.person();
    for (const words of ['хочу умереть', 'приворот на мужа', 'у меня депрессия', 'привет']) await person.sends(words);
    const after = await counts('tier');
    for (const tier of ['stop', 'decline', 'soften', 'none']) expect(after[tier]).toBe((before[tier] ?? 0) + 1);
  });

  it('are counted by how they came', async () => {
    // Red without `wayOf` in care.middleware.ts: four messages, and none of a dialog.
    const before = await counts('way');
    const person = await world.person();
    await person.asksInline('хочу умереть'); // nobody knows them yet
    for (const words of ['/start support', 'привет', '/start from_a_link']) await person.sends(words);
    await person.sends('/start хочу умереть');
    world.clock.advance(HOUR_MS);
    await person.asksInline('хочу умереть');
    await person.sends('/settings');
    await person.presses('Часовой пояс');
    await person.presses('Другой город или смещение');
    await person.sends('Урюпинск');
    const after = await counts('way');
    const ways = ['start', 'dialog', 'message', 'inline'];
    expect(ways.map((way) => [way, (after[way] ?? 0) - (before[way] ?? 0)])).toEqual([
      ['start', 2],
      ['dialog', 1],
      ['message', 2], // a command is typed too
      ['inline', 1],
    ]);
  });
});

/** How often, by a label. */
async function counts(label: 'tier' | 'way'): Promise<Record<string, number>> {
  const values = (await register.getSingleMetric('care_guard_total')?.get())?.values ?? [];
  const sums: Record<string, number> = {};
  for (const { labels, value } of values) {
    const name = String(labels[label]);
    sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}
