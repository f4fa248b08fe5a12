import type { Language } from '../../../../shared/language';
import { cliche } from './cliche.check';

const found = (text: string, language: Language = 'ru') =>
  cliche.run(text, { language, input: undefined }).map(({ detail }) => detail);

describe('cliche', () => {
  it.each([
    'Звёзды советуют не спешить.',
    'Звёзды сегодня на вашей стороне.',
    'Звёзды вам благоволят.',
    'Вселенная подсказывает верный путь.',
    'Планеты сегодня благоволят смелым.',
    'Энергетика дня располагает к отдыху.',
    'Энергия Луны зовёт домой.',
    'Почувствуйте вибрации этого дня.',
    'Вас ждёт судьбоносный разговор.',
    'Это ваша карма.',
    'Начинается светлая полоса.',
    'Чёрная полоса позади.',
    'День открывает новые горизонты.',
    'Юпитер открывает новые возможности.',
    'Прислушайтесь к своему сердцу.',
    'Доверьтесь интуиции.',
    'Внутренний голос не обманет.',
    'Всё в ваших руках.',
    'Верьте в себя!',
    'Ваш звёздный час близок.',
    'Удача улыбнётся смелым.',
    'Выйдите из зоны комфорта.',
    'Начните с чистого листа.',
    'Наступает время перемен.',
    'Впереди калейдоскоп событий.',
    'Благоприятный день для встреч.',
    'Не упустите свой шанс.',
    'Это настоящий подарок судьбы.',
    'Астрологи советуют не спешить.',
  ])('finds: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'Колесо Фортуны легло в прошлое, Звезда рядом.',
    'Полоса движения занята, а полосы на зебре стёрлись.',
    'Энергии хватит до вечера, если обедать вовремя.',
    'Карман пуст, карманные деньги кончились.',
    'Откройте окно и новую тетрадь.',
    'Послушайте друга до конца.',
    'Телефон в руках мешает думать.',
    'Небо затянуто, Солнце в Стрельце.',
    'Звёзды видны и в городе.',
    'Сердце города ждёт прогулки.',
    'Время обеда лучше не переносить.',
    'Планеты собрались в одном знаке.',
    'Астрологи называют это экзальтацией.',
    'Слушайте сердцем, а не часами.',
  ])('lets plain words stand: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'The stars say it is time.',
    'The universe has a plan.',
    'Feel the cosmic pull.',
    'It opens new doors for you.',
    'Trust your gut.',
    'Listen to your heart.',
    'Embrace the change.',
    'A new chapter begins.',
    'It is a golden opportunity.',
    'Good karma comes back.',
    'Step out of your comfort zone.',
  ])('finds in English: %s', (text) => {
    expect(found(text, 'en')).toHaveLength(1);
  });

  it.each([
    'The stars are out tonight, and the Star is reversed.',
    'Open the window and the letter.',
    'Your hands know the work.',
    'The planets gather in one sign.',
    'Energy returns after lunch.',
  ])('lets plain English stand: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });

  it('names each worn phrase of a text', () => {
    expect(found('Звёзды советуют: верьте в себя.')).toEqual(['звезды советуют', 'верьте в себя']);
  });
});
