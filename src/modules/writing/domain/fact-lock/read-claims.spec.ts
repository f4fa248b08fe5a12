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
    [
      'Mars in trine with Uranus and the Sun in trine with Neptune help.',
      [
        { kind: 'aspect', aspects: ['trine'], bodies: ['mars', 'uranus'] },
        { kind: 'aspect', aspects: ['trine'], bodies: ['sun', 'neptune'] },
      ],
    ],
    [
      'The Moon in Gemini lights the house of work and Mercury forms a trine with Saturn.',
      [
        { kind: 'sign', body: 'moon', signs: ['gemini'] },
        { kind: 'house', body: 'moon', houses: [6, 10] },
        { kind: 'aspect', aspects: ['trine'], bodies: ['mercury', 'saturn'] },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(claims(text, 'en')).toEqual(expected);
  });

  it.each([
    ['ru', 1, 'самого человека'],
    ['ru', 2, 'вещей и сил'],
    ['ru', 3, 'общения и коротких поездок'],
    ['ru', 4, 'дома и семьи'],
    ['ru', 5, 'творчества и радости'],
    ['ru', 6, 'распорядка и ежедневных дел'],
    ['ru', 7, 'партнёрства и договорённостей'],
    ['ru', 8, 'доверия и глубоких перемен'],
    ['ru', 9, 'учёбы и дальних планов'],
    ['ru', 10, 'дела и признания'],
    ['ru', 11, 'друзей и общих планов'],
    ['ru', 12, 'тишины и отдыха'],
    ['en', 1, 'the person'],
    ['en', 2, 'things and strength'],
    ['en', 3, 'talk and short trips'],
    ['en', 4, 'home and family'],
    ['en', 5, 'creativity and joy'],
    ['en', 6, 'routine and daily tasks'],
    ['en', 7, 'partnership and agreements'],
    ['en', 8, 'trust and deep change'],
    ['en', 9, 'study and distant plans'],
    ['en', 10, 'work and recognition'],
    ['en', 11, 'friends and shared plans'],
    ['en', 12, 'quiet and rest'],
  ] as const)('knows in %s house %d by the name the prompts give it: %s', (language, house, name) => {
    const text = language === 'ru' ? `Марс сейчас в доме ${name}.` : `Mars is in your solar house of ${name}.`;
    expect(claims(text, language)).toEqual([{ kind: 'house', body: 'mars', houses: [house] }]);
  });
});
