import type { Language } from '../../../../shared/language';
import { bannedClaims } from './banned-claims.check';

const codes = (text: string, language: Language = 'ru') =>
  bannedClaims.filter((check) => check.run(text, { language, input: undefined }).length > 0).map((check) => check.code);

describe('bannedClaims', () => {
  it.each<[string, string]>([
    ['claim_death', 'Возможна смерть близкого.'],
    ['claim_death', 'Кто-то умрёт.'],
    ['claim_death', 'Рядом гибель.'],
    ['claim_death', 'Вас ждёт потеря близкого человека.'],
    ['claim_illness', 'Врач поставит диагноз.'],
    ['claim_illness', 'Есть риск рака груди.'],
    ['claim_illness', 'Вы заболеете.'],
    ['claim_illness', 'Бросьте лекарства.'],
    ['claim_illness', 'Звёзды вас вылечат.'],
    ['claim_illness', 'Обратитесь к врачу.'],
    ['claim_illness', 'Симптомы отступят.'],
    ['claim_harm', 'Берегитесь аварии.'],
    ['claim_harm', 'Вам грозит увольнение.'],
    ['claim_harm', 'Вас предадут.'],
    ['claim_harm', 'Ждёт тяжёлый разрыв.'],
    ['claim_pregnancy', 'Возможна беременность.'],
    ['claim_pregnancy', 'Скоро вы станете мамой.'],
    ['claim_pregnancy', 'Возможно пополнение в семье.'],
    ['claim_pregnancy', 'Вы забеременеете.'],
    ['claim_pregnancy', 'Скоро рождение ребёнка.'],
    ['claim_winnings', 'Купите лотерейный билет.'],
    ['claim_winnings', 'Вы выиграете крупную сумму.'],
    ['claim_winnings', 'Вас ждёт выигрыш.'],
    ['claim_winnings', 'Возьмите сегодня кредит.'],
    ['claim_winnings', 'Доход вырастет вдвое.'],
    ['claim_winnings', 'Вас ждут неожиданные деньги.'],
    ['claim_winnings', 'Покупайте акции.'],
    ['claim_winnings', 'Попробуйте азартные игры.'],
    ['claim_certainty', 'Это точно произойдёт.'],
    ['claim_certainty', 'Вы обязательно добьётесь успеха.'],
    ['claim_certainty', 'Удача непременно придёт.'],
    ['claim_certainty', 'Успех вне всяких сомнений.'],
    ['claim_certainty', 'Это случится сегодня обязательно.'],
    ['claim_certainty', 'Успех гарантирован.'],
    ['claim_certainty', 'Расставание неизбежно.'],
    ['claim_certainty', 'Вы на 100 % правы.'],
    ['claim_curse', 'На вас порча.'],
    ['claim_curse', 'Поможет приворот.'],
    ['claim_meta', 'Как языковая модель, я не знаю.'],
    ['claim_meta', 'Извините, я не могу помочь.'],
    ['claim_meta', 'К сожалению, я не могу составить гороскоп.'],
    ['claim_meta', 'Вот ваш гороскоп.'],
    ['claim_meta', 'Надеюсь, это поможет.'],
    ['claim_meta', 'Как бот, я так не думаю.'],
  ])('finds %s: %s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    'Луна в Раке, Солнце в Скорпионе.',
    'Рак сегодня мягок, Раку и Ракам нужен отдых.',
    'Умеренный темп и бессмертные строки.',
    'Театральная труппа и группа друзей.',
    'Вы в выигрышном положении и выиграете время.',
    'Обязательно выспитесь и непременно позвоните маме.',
    'Точно рассчитайте силы.',
    'Роднее дома ничего нет, родные рядом.',
    'Болезненный разговор лучше отложить.',
    'Покойная, тихая минута вечера.',
    'Точность случайной фразы удивит.',
    'В делах наступает перелом, а травинка гнётся.',
    'Врачевать чужую обиду словом не нужно.',
    'Вот ответ на вашу просьбу.',
    'Не тратьте крупных сумм без списка.',
    'Обязательно возьмите зонт.',
    'Отложите без сомнений.',
    'Финансовая операция пройдёт спокойно, здоровье любит сон.',
  ])('lets harmless words stand: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each<[string, string]>([
    ['claim_death', 'Someone may die today.'],
    ['claim_illness', 'A diagnosis awaits.'],
    ['claim_illness', 'Beware of breast cancer.'],
    ['claim_pregnancy', 'You may get pregnant.'],
    ['claim_winnings', 'You will win some money.'],
    ['claim_certainty', 'It will definitely happen.'],
    ['claim_certainty', 'Success is guaranteed.'],
    ['claim_curse', 'Somebody cursed you.'],
    ['claim_meta', 'As an AI I know nothing.'],
    ['claim_meta', 'Sorry, I cannot help.'],
    ['claim_meta', 'Here is your daily horoscope.'],
    ['claim_meta', 'I hope this helps.'],
    ['claim_harm', 'Beware of an accident.'],
    ['claim_harm', 'You will be betrayed.'],
    ['claim_winnings', 'Expect a windfall.'],
    ['claim_illness', 'See a doctor.'],
    ['claim_certainty', 'Success is bound to come.'],
  ])('finds %s: %s', (code, text) => {
    expect(codes(text, 'en')).toEqual([code]);
  });

  it.each([
    'Cancer season is warm, and Cancers love home.',
    'A dietary change and audience applause.',
    'Hospitality wins hearts; a hexagon has six sides.',
    'Definitely call your mother.',
    'Comfort does not need large sums.',
    'The Moon in Gemini is expecting company.',
  ])('lets harmless English stand: %s', (text) => {
    expect(codes(text, 'en')).toEqual([]);
  });
});
