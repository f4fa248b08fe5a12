import type { Language } from '../../../../shared/language';
import { findUntrueClaims, readClaims } from './fact-lock';
import type { LockFact } from './lock-fact';

const MONTH: readonly LockFact[] = [
  { kind: 'date', date: '2027-05-01', to: '2027-05-31' },
  { kind: 'reader', sign: 'virgo' },
  { kind: 'phase', phase: 'full-moon', date: '2027-05-20', sign: 'scorpio' },
  { kind: 'phase', phase: 'new-moon', date: '2027-05-06', sign: 'taurus' },
  { kind: 'ingress', body: 'sun', from: 'taurus', sign: 'gemini', date: '2027-05-21' },
  { kind: 'ingress', body: 'venus', from: 'aries', sign: 'taurus', date: '2027-05-18' },
  { kind: 'sign', body: 'venus', sign: 'aries', date: '2027-05-17' },
  { kind: 'aspect', aspect: 'square', bodies: ['mercury', 'pluto'], date: '2027-05-12' },
  { kind: 'aspect', aspect: 'square', bodies: ['sun', 'pluto'], date: '2027-05-13' },
  { kind: 'aspect', aspect: 'opposition', bodies: ['mars', 'uranus'], date: '2027-05-25' },
  { kind: 'aspect', aspect: 'trine', bodies: ['mercury', 'neptune'], date: '2027-05-28' },
  { kind: 'aspect', aspect: 'sextile', bodies: ['mercury', 'pluto'], date: '2027-05-28' },
  { kind: 'station', body: 'mars', to: 'direct', date: '2027-05-15' },
];

const DAY: readonly LockFact[] = [
  { kind: 'date', date: '2028-01-16' },
  { kind: 'reader', sign: 'virgo' },
  { kind: 'phase', phase: 'waning-gibbous' },
  { kind: 'sign', body: 'moon', sign: 'virgo' },
  { kind: 'sign', body: 'mercury', sign: 'scorpio' },
  { kind: 'sign', body: 'pluto', sign: 'aquarius' },
  { kind: 'sign', body: 'uranus', sign: 'gemini' },
  { kind: 'aspect', aspect: 'conjunction', bodies: ['moon', 'jupiter'] },
  { kind: 'aspect', aspect: 'trine', bodies: ['moon', 'sun'] },
  { kind: 'aspect', aspect: 'square', bodies: ['mercury', 'pluto'] },
  { kind: 'retrograde', body: 'uranus' },
];

const CARDS: readonly LockFact[] = [
  { kind: 'card', card: 'seven-of-swords', orientation: 'upright', position: 'past', element: 'air' },
  { kind: 'card', card: 'two-of-swords', orientation: 'reversed', position: 'present', element: 'air' },
  { kind: 'card', card: 'the-hanged-man', orientation: 'upright', position: 'future', element: 'water' },
];

const isTrue = (text: string, facts: readonly LockFact[], language: Language): boolean =>
  findUntrueClaims(text, facts, language).length === 0;

function expectTold(told: string, untrue: string, facts: readonly LockFact[]): void {
  const language = /[\u0430-\u044f]/u.test(told) ? 'ru' : 'en';
  expect([isTrue(told, facts, language), isTrue(untrue, facts, language)]).toEqual([true, false]);
}

/** Each as a language model writes it, and the same with one thing changed. */
describe('a true sentence and its untrue double', () => {
  // Red without monthAt: a date in May was no date in English, and the 12th passed as well as the 20th.
  it.each([
    ['The full Moon in Scorpio on 20 May asks for rest.', 'The full Moon in Scorpio on 12 May asks for rest.'],
    ['On the 21st of May the Sun enters Gemini.', 'On the 22nd of May the Sun enters Gemini.'],
    ['May 18 brings Venus into Taurus.', 'May 17 brings Venus into Gemini.'],
    [
      'The squares to Pluto on 12 and 13 May make talk heavy.',
      'The squares to Pluto on 12 and 14 May make talk heavy.',
    ],
    [
      'On 28 May Mercury offers Neptune a trine and Pluto a sextile.',
      'On 28 May Mercury offers Neptune a sextile and Pluto a trine.',
    ],
    ['A visitor stands opposite Uranus: Mars on 25 May.', 'A visitor stands opposite Uranus: Mars on 26 May.'],
    [
      'The Sun enters Gemini on 21 May, a day after the full Moon in Scorpio.',
      'The Sun enters Gemini on 21 May, two days after the full Moon in Scorpio.',
    ],
    ['Not until 15 May does Mars turn direct.', 'Not until 16 May does Mars turn direct.'],
    ['Venus joins Taurus on 18 May.', 'Venus joins Gemini on 18 May.'],
    [
      'The new Moon comes on 6 May, and around 12 and 13 May, when the Sun squares Pluto, talk is heavy.',
      'The new Moon comes on 6 May, and around 14 and 15 May, when the Sun squares Pluto, talk is heavy.',
    ],
    [
      'Марс, до сих пор шагавший вспять, 15 мая становится директным.',
      'Марс, до сих пор шагавший вспять, 16 мая становится директным.',
    ],
    [
      'Солнце уходит в Близнецы, а новолуние, которое приходит 6 мая, тихое.',
      'Солнце уходит в Рак, а новолуние, которое приходит 6 мая, тихое.',
    ],
  ])('of a month: %s', (told, untrue) => {
    expectTold(told, untrue, MONTH);
  });

  it.each([
    [
      'The Moon, still in Virgo, draws level with Jupiter and forms a trine with the Sun.',
      'The Moon, still in Virgo, draws level with Jupiter and forms a square with the Sun.',
    ],
    [
      'Mercury, your ruler, makes its own square to Pluto from Scorpio.',
      'Mercury, your ruler, makes its own square to Pluto from Aquarius.',
    ],
    ['The Moon, thinning in Virgo and joined there by nobody, is yours.', 'The Moon, fuller every night, is yours.'],
    ['Меркурий не спешит. Его квадрат с Плутоном утомляет.', 'Меркурий не спешит. Его трин с Плутоном утомляет.'],
    ['Луна складывает трин с Солнцем.', 'Луна заслоняет Солнце.'],
  ])('of a day: %s', (told, untrue) => {
    expectTold(told, untrue, DAY);
  });

  // Red without readCardElements: nothing was read of elements but which of them leads, so each untrue one passed.
  it.each([
    ['Две карты воздуха спорят.', 'Три карты воздуха спорят.'],
    ['В раскладе есть вода и совсем нет огня.', 'В раскладе есть огонь и совсем нет воды.'],
    ['Дважды в раскладе воздух.', 'Трижды в раскладе воздух.'],
    ['Карт воздуха больше, вода лишь одна.', 'Карт воздуха больше, вода лишь две.'],
    ['Повешенный принадлежит воде.', 'Повешенный принадлежит огню.'],
    [
      'Two of the cards are air, and there is not a drop of fire.',
      'Two of the cards are air, and there is not a drop of water.',
    ],
    ['The two Swords cut.', 'The three Swords cut.'],
    ['Two cards of air and one of water share this spread.', 'Two cards of air and two of water share this spread.'],
    ['рядом два Меча.', 'рядом три Меча.'],
    ['The Seven of Swords, lying the right way up, smiles.', 'The Seven of Swords, landed on its head, smiles.'],
    ['The Hanged Man invites you to see the picture upside down.', 'The Hanged Man lies upside down.'],
    [
      'Прямого ответа в этих картах нет, одна и вовсе вверх ногами.',
      'Прямого ответа в этих картах нет, две и вовсе вверх ногами.',
    ],
    ['Семёрка Мечей, первая карта расклада, хитрит.', 'Повешенный, первая карта расклада, хитрит.'],
    ['Ум остёр, только Двойка Мечей перевёрнута.', 'Ум остёр, только Семёрка Мечей перевёрнута.'],
    [
      'The Hanged Man, the only major card you drew, waits.',
      'The Two of Swords, the only Swords card you drew, waits.',
    ],
  ])('of cards: %s', (told, untrue) => {
    expectTold(told, untrue, CARDS);
  });

  // Red without dayOfSomething, and with `within` read of "in a day": the Sun would be there on that day alone.
  it.each([
    'On 12 May Mercury squares Pluto. The Sun is in Taurus: an evening off improves the next day\u2019s work.',
    'On 12 May Mercury squares Pluto. The Sun is in Taurus, and a walk refreshes even in a day.',
  ])('reads no day where none is told: %s', (text) => {
    const signs = readClaims(text, MONTH, 'en').filter(({ kind }) => kind === 'sign');
    expect(signs).toEqual([expect.not.objectContaining({ when: expect.anything() as unknown })]);
  });
});
