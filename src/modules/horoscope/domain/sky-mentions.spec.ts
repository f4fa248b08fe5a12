import { findSkyMentions, type SkyMention } from './sky-mentions';

const WAXING = ['waxing-crescent', 'first-quarter', 'waxing-gibbous'];

describe('what a text says about the sky', () => {
  it.each<[string, SkyMention[]]>([
    ['Луна во Льве зовёт на сцену.', [{ kind: 'sign', body: 'moon', sign: 'leo' }]],
    [
      'Венера переходит из знака Рыб в знак Овна.',
      [
        { kind: 'sign', body: 'venus', sign: 'pisces' },
        { kind: 'sign', body: 'venus', sign: 'aries' },
      ],
    ],
    ['Трин Луны и Сатурна поддержит вас.', [{ kind: 'aspect', aspect: 'trine', bodies: ['moon', 'saturn'] }]],
    ['Марс в квадрате с Ураном, будьте мягче.', [{ kind: 'aspect', aspect: 'square', bodies: ['mars', 'uranus'] }]],
    ['Луна в оппозиции к Плутону.', [{ kind: 'aspect', aspect: 'opposition', bodies: ['moon', 'pluto'] }]],
    [
      'Солнце и Юпитер заодно: их секстиль помогает.',
      [{ kind: 'aspect', aspect: 'sextile', bodies: ['sun', 'jupiter'] }],
    ],
    [
      'Ваш Марс устал: оппозиция Луны и Марса мешает.',
      [{ kind: 'aspect', aspect: 'opposition', bodies: ['moon', 'mars'] }],
    ],
    ['Пока Меркурий ретроградный, перечитывайте письма.', [{ kind: 'retrograde', body: 'mercury' }]],
    ['Венера возвращается к прямому движению.', [{ kind: 'direct', body: 'venus' }]],
    ['Растущая Луна прибавит сил.', [{ kind: 'phase', phases: WAXING }]],
    ['Сегодня полнолуние.', [{ kind: 'phase', phases: ['full-moon'] }]],
    ['Луна идёт по вашему седьмому дому.', [{ kind: 'house', house: 7 }]],
    ['Рак — терпеливый знак, а Весы любят покой; дом, милый дом.', []],
    ['Во вторник дома тихо.', []],
    ['Квадрат стола и соединение проводов к небу не относятся.', []],
  ])('%s', (text, mentions) => {
    expect(findSkyMentions(text, 'ru')).toEqual(mentions);
  });

  it.each<[string, SkyMention[]]>([
    [
      'The waxing Moon in Leo cheers.',
      [
        { kind: 'sign', body: 'moon', sign: 'leo' },
        { kind: 'phase', phases: WAXING },
      ],
    ],
    ['The trine of the Moon and Venus helps.', [{ kind: 'aspect', aspect: 'trine', bodies: ['moon', 'venus'] }]],
    ['Mars forms an opposition to Saturn.', [{ kind: 'aspect', aspect: 'opposition', bodies: ['mars', 'saturn'] }]],
    ['Mercury turns direct today.', [{ kind: 'direct', body: 'mercury' }]],
    ['Give a direct answer while Mercury is retrograde.', [{ kind: 'retrograde', body: 'mercury' }]],
  ])('%s', (text, mentions) => {
    expect(findSkyMentions(text, 'en')).toEqual(mentions);
  });
});
