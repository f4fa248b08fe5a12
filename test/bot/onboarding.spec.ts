import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

let world: BotWorld;
beforeAll(async () => {
  world = await BotWorld.start();
});
afterAll(() => world.close());

const userOf = async ({ id }: TelegramPerson) =>
  (
    await world.rows<{ id: string; sign: string | null; birth_date_sealed: string | null; adult_from: string | null }>(
      'select id, sign, birth_date_sealed, adult_from::text from users where telegram_id = $1',
      [id],
    )
  )[0];
const stepsOf = async (person: TelegramPerson) =>
  (
    await world.rows<{ kind: string }>(
      'select kind from person_events join users on users.id = user_id where telegram_id = $1 order by person_events.id',
      [person.id],
    )
  ).map(({ kind }) => kind);
const consentsOf = async (person: TelegramPerson) =>
  world.rows<{ purpose: string; version: number; revoked: boolean }>(
    `select purpose, version, revoked_at is not null as revoked from consents
     join users on users.id = user_id where telegram_id = $1 order by consents.id`,
    [person.id],
  );
const textOf = (message: { text?: string; caption?: string } | undefined) => message?.text ?? message?.caption ?? '';

describe('a first contact', () => {
  it('has its first horoscope within one tap, and may leave it at that', async () => {
    const anna = await world.person();
    const [hello, choose] = await anna.sends('/start');
    expect(textOf(hello)).toMatch(/Здравствуйте! Это AdtroBot.*18\+.*для развлечения/s);
    expect(choose?.inline_keyboard?.flat()).toHaveLength(12);

    const first = await anna.presses('♌ Лев');
    expect(first.answered).toBe(true);
    const [card, offer] = first.messages;
    expect(card?.photo).toMatchObject({ width: expect.any(Number) as number });
    expect(card?.caption).toMatch(/^♌ Лев · 23 ноября\n\n.{100,}/s);
    expect(textOf(offer)).toContain('дату рождения');

    const later = await anna.presses('Не сейчас');
    expect(later.messages).toHaveLength(1);
    expect(await stepsOf(anna)).toEqual(['first_contact', 'started', 'horoscope_shown']);
    expect(await consentsOf(anna)).toEqual([]);
  });

  it('says who the bot is for once only', async () => {
    const boris = await world.person();
    await boris.sends('/start');
    const again = await boris.sends('/start');
    expect(again).toHaveLength(1);
    expect(textOf(again[0])).not.toContain('18+');
  });

  it('speaks English to whoever does', async () => {
    const carol = await world.person('en-GB');
    const [hello] = await carol.sends('/start');
    expect(textOf(hello)).toContain('Hello! This is AdtroBot.');
    const { messages } = await carol.presses('♊ Gemini');
    expect(messages[0]?.caption).toMatch(/^♊ Gemini · November 23/);
  });

  it('takes a payload of a deep link', async () => {
    const dora = await world.person();
    expect(textOf((await dora.sends('/start ref_abc'))[0])).toContain('Здравствуйте');
  });
});

describe('a birth date', () => {
  it('gives the sign at once and is kept only with consent, encrypted', async () => {
    const person = await world.person();
    await person.sends('/start');
    await person.presses('♌ Лев');
    const [confirm] = await person.sends('12 декабря 1992');
    expect(textOf(confirm)).toMatch(/12 декабря 1992 года.*♐ Стрелец.*без вашего согласия они не хранятся/s);
    expect(await userOf(person)).toMatchObject({ sign: null, birth_date_sealed: null });

    const kept = await person.presses('Согласие даю, сохранить');
    expect(textOf(kept.messages[0])).toContain('Дата рождения сохранена');
    const user = await userOf(person);
    expect(user?.sign).toBe('sagittarius');
    expect(user?.birth_date_sealed).not.toContain('1992');
    expect(await consentsOf(person)).toEqual([{ purpose: 'birth_data', version: 1, revoked: false }]);

    const [again, card] = await person.sends('/start');
    expect(textOf(again)).toContain('С возвращением');
    expect(card?.caption).toMatch(/^♐ Стрелец/);
  });

  it('may be used for the sign alone', async () => {
    const person = await world.person();
    await person.sends('/start');
    await person.sends('1992-12-12');
    const press = await person.presses('Запомнить только знак');
    expect(textOf(press.messages[0])).toContain('Стрелец');
    expect(await userOf(person)).toMatchObject({ sign: 'sagittarius', birth_date_sealed: null });
    expect(await consentsOf(person)).toEqual([]);
  });

  it('may be used for nothing', async () => {
    const person = await world.person();
    await person.sends('/start');
    await person.sends('12/12/92');
    await person.presses('Ничего не запоминать');
    expect(await userOf(person)).toMatchObject({ sign: null, birth_date_sealed: null });
  });

  it('on a border day offers both signs', async () => {
    const person = await world.person();
    await person.sends('/start');
    const [border] = await person.sends('21.03.1990');
    expect(textOf(border)).toContain('переходило из одного знака в другой');
    const press = await person.presses('♈ Овен');
    expect(textOf(press.messages[0])).toMatch(/21 марта 1990 года.*Овен.*Сохранить/s);
  });

  it.each([
    ['31.02.1990', 'Такого дня нет в календаре'],
    ['01.01.2030', 'ещё не наступил'],
    ['12.12.1812', 'начиная с 1900 года'],
    ['12 декабря', 'не хватает года'],
    ['завтра', 'Не получилось разобрать дату'],
  ])('%s gets its kind answer and another try', async (typed, answer) => {
    const person = await world.person();
    await person.sends('/start');
    await person.presses('♌ Лев');
    await person.presses('Ввести дату рождения');
    expect(textOf((await person.sends(typed))[0])).toContain(answer);
    expect(textOf((await person.sends('12.12.1992'))[0])).toContain('Стрелец');
  });

  it('under 18 opens the general horoscope and is not kept', async () => {
    const person = await world.person();
    await person.sends('/start');
    await person.presses('♌ Лев');
    const [answer] = await person.sends('17.05.2010');
    expect(textOf(answer)).toMatch(/Телец.*ещё нет 18.*не сохраняю/s);
    expect(await userOf(person)).toMatchObject({ birth_date_sealed: null, adult_from: '2028-06-01' });
    const { messages } = await person.presses('Гороскоп на сегодня');
    expect(messages[0]?.caption).toMatch(/^♉ Телец/);
  });

  it('may be typed at any moment, without being asked', async () => {
    const person = await world.person();
    await person.sends('/help');
    expect(textOf((await person.sends('я родилась 5 мая 1985 года'))[0])).toContain('Телец');
    expect(textOf((await person.sends('35.05.1985'))[0])).toContain('Такого дня нет');
  });

  it('is deleted with one tap, its consent withdrawn', async () => {
    const person = await world.person();
    await person.sends('12.12.1992');
    await person.presses('Согласие даю, сохранить');
    await person.sends('/settings');
    const press = await person.presses('Удалить дату рождения');
    expect(textOf(press.messages[0])).toContain('удалена');
    expect(await userOf(person)).toMatchObject({ sign: 'sagittarius', birth_date_sealed: null });
    expect(await consentsOf(person)).toEqual([{ purpose: 'birth_data', version: 1, revoked: true }]);
  });
});
