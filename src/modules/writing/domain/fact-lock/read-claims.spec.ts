import { readClaims } from './fact-lock';
import type { LockFact } from './lock-fact';
import type { Claim } from './claim';

const FACTS: readonly LockFact[] = [{ kind: 'sign', body: 'moon', sign: 'leo' }];
const WAXING = ['waxing-crescent', 'first-quarter', 'waxing-gibbous'];

const claims = (text: string, language: 'ru' | 'en') =>
  readClaims(text, FACTS, language).map(
    (claim) => JSON.parse(JSON.stringify({ ...claim, excerpt: undefined })) as Claim,
  );

describe('what a text says about the sky', () => {
  it.each<[string, Claim[]]>([
    ['Луна во Льве зовёт на сцену.', [{ kind: 'sign', body: 'moon', signs: ['leo'] }]],
    [
      'Венера переходит из знака Рыб в знак Овна.',
      [
        { kind: 'ingress', body: 'venus', from: ['pisces'] },
        { kind: 'ingress', body: 'venus', to: ['aries'] },
      ],
    ],
    ['Трин Луны и Сатурна поддержит вас.', [{ kind: 'aspect', aspects: ['trine'], bodies: ['moon', 'saturn'] }]],
    ['Марс в квадрате с Ураном, будьте мягче.', [{ kind: 'aspect', aspects: ['square'], bodies: ['mars', 'uranus'] }]],
    ['Луна в оппозиции к Плутону.', [{ kind: 'aspect', aspects: ['opposition'], bodies: ['moon', 'pluto'] }]],
    ['Солнце и Юпитер: их секстиль помогает.', [{ kind: 'aspect', aspects: ['sextile'], bodies: ['sun', 'jupiter'] }]],
    [
      'Ваш Марс устал: оппозиция Луны и Марса мешает.',
      [{ kind: 'aspect', aspects: ['opposition'], bodies: ['moon', 'mars'] }],
    ],
    ['Пока Меркурий ретроградный, перечитывайте письма.', [{ kind: 'retrograde', body: 'mercury' }]],
    ['Венера возвращается к прямому движению.', [{ kind: 'station', body: 'venus', to: 'direct' }]],
    ['Меркурий не ретрограден.', [{ kind: 'direct', body: 'mercury' }]],
    ['Растущая Луна прибавит сил.', [{ kind: 'phase', phases: WAXING } as Claim]],
    ['Сегодня полнолуние.', [{ kind: 'phase', phases: ['full-moon'] }]],
    ['Луна идёт по вашему седьмому дому.', [{ kind: 'house', body: 'moon', houses: [7] }]],
    [
      'Назад смотрят двое, Сатурн и Уран.',
      [
        { kind: 'count', number: 2, of: 'retrograde', values: [] },
        { kind: 'retrograde', body: 'saturn' },
        { kind: 'retrograde', body: 'uranus' },
      ],
    ],
    [
      'Венера пятится, как и Марс.',
      [
        { kind: 'retrograde', body: 'venus' },
        { kind: 'retrograde', body: 'mars' },
      ],
    ],
    [
      'Плутон, в отличие от Урана, идёт вперёд.',
      [
        { kind: 'retrograde', body: 'uranus' },
        { kind: 'direct', body: 'pluto' },
      ],
    ],
    [
      'Нептун развернётся раньше Сатурна.',
      [
        { kind: 'station', body: 'neptune' },
        { kind: 'order', of: 'station', bodies: ['neptune', 'saturn'] },
      ],
    ],
    ['Не торопитесь, если Меркурий в Весах.', [{ kind: 'sign', body: 'mercury', signs: ['libra'] }]],
    ['Если бы Меркурий был в Весах, мы бы торопились.', []],
    ['Меркурий помогает: становится проще сказать прямо.', []],
    ['Рак — терпеливый знак, а Весы любят покой; дом, милый дом.', []],
    ['Квадрат стола и соединение проводов к небу не относятся.', []],
  ])('%s', (text, expected) => {
    expect(claims(text, 'ru')).toEqual(expected);
  });

  it.each<[string, Claim[]]>([
    [
      'The waxing Moon in Leo cheers.',
      [{ kind: 'sign', body: 'moon', signs: ['leo'] }, { kind: 'phase', phases: WAXING } as Claim],
    ],
    ['The trine of the Moon and Venus helps.', [{ kind: 'aspect', aspects: ['trine'], bodies: ['moon', 'venus'] }]],
    ['Mars forms an opposition to Saturn.', [{ kind: 'aspect', aspects: ['opposition'], bodies: ['mars', 'saturn'] }]],
    ['Mercury turns direct today.', [{ kind: 'station', body: 'mercury', to: 'direct' }]],
    ['Give a direct answer while Mercury is retrograde.', [{ kind: 'retrograde', body: 'mercury' }]],
    [
      'Venus leaves Pisces for Aries.',
      [
        { kind: 'ingress', body: 'venus', from: ['pisces'] },
        { kind: 'ingress', body: 'venus', to: ['aries'] },
      ],
    ],
    [
      'The Sun and Mars in Virgo ask for order.',
      [
        { kind: 'sign', body: 'sun', signs: ['virgo'] },
        { kind: 'sign', body: 'mars', signs: ['virgo'] },
      ],
    ],
    ['The Moon in Virgo notices details that usually slip by.', [{ kind: 'sign', body: 'moon', signs: ['virgo'] }]],
    ['The Moon in Virgo usually notices details.', []],
    ['Cancer is a sign of water, and Leo loves applause.', []],
  ])('%s', (text, expected) => {
    expect(claims(text, 'en')).toEqual(expected);
  });
});
