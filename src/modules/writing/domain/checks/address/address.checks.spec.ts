import type { Address } from '../../check';
import { addressCapital, addressFamiliar, addressGender } from './address.checks';

const gendered = (text: string, address: Address = 'neutral') =>
  addressGender.run(text, { language: 'ru', address, input: undefined }).map(({ detail }) => detail);
const familiar = (text: string) =>
  addressFamiliar.run(text, { language: 'ru', input: undefined }).map(({ detail }) => detail);
const capital = (text: string) =>
  addressCapital.run(text, { language: 'ru', input: undefined }).map(({ detail }) => detail);

describe('the form of address', () => {
  it('names the words from the reader to what agrees with them', () => {
    expect(gendered('Сегодня вы особенно внимательна, и день вам рад.')).toEqual(['вы особенно внимательна']);
    expect(gendered('Решил(а) ли сам/сама? Решите сама.')).toEqual(['Решил(а)', 'сам/сама', 'Решите сама']);
  });

  it('is neutral unless told otherwise', () => {
    expect(addressGender.run('Ты готова.', { language: 'ru', input: undefined })).toHaveLength(1);
    expect(gendered('Ты готова.', 'she')).toEqual([]);
    expect(gendered('Ты готова.', 'he')).toEqual(['Ты готова']);
  });

  it('keeps short forms beside «вы» plural for everybody, long ones as chosen', () => {
    expect(gendered('Вы готова.', 'she')).toEqual(['Вы готова']);
    expect(gendered('Вы решил это давно.', 'he')).toEqual(['Вы решил']);
    expect(gendered('Будьте осторожной.', 'she')).toEqual([]);
    expect(gendered('Вы готовы, вы решили, вы должны.')).toEqual([]);
  });

  it('leaves alone what other people are and say', () => {
    expect(gendered('Подруга сама позвонит, а брат будет рад. Скажите: «Я устала».')).toEqual([]);
    expect(familiar('Напишите: «Ты мне дорог».')).toEqual([]);
  });

  it('finds «ты» and verbs in its person, not those of anybody', () => {
    expect(familiar('Ты справишься, доверься себе.')).toEqual(['Ты', 'справишься', 'доверься']);
    expect(familiar('Подписка, о которой вспоминаешь раз в год, а там, глядишь, и забудется.')).toEqual([]);
    expect(familiar('Лампа в кладовке: щёлкнешь — и всё видно, и знаешь, зачем сюда поднимаешься.')).toEqual([
      'знаешь',
    ]);
    expect(familiar('Время не купишь, и сила приходит, когда отпускаешь лишнее. Лишь тишь вокруг.')).toEqual([]);
  });

  it('finds a capital «Вы» within a sentence only', () => {
    expect(capital('Вы отдохнёте. Вам легче. День ждёт от Вас слов.')).toEqual(['Вас']);
    expect(capital('— Вы дома? «Вы правы», — скажут вам.')).toEqual([]);
  });

  it('is nothing English has', () => {
    for (const check of [addressGender, addressFamiliar, addressCapital]) {
      expect(check.run('You are ready, You know.', { language: 'en', input: undefined })).toEqual([]);
    }
  });
});
