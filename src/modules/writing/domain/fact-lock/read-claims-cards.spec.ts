import type { Claim } from './claim';
import { readClaims } from './fact-lock';
import type { LockFact } from './lock-fact';

const FACTS: readonly LockFact[] = [
  { kind: 'card', card: 'the-tower', orientation: 'upright', position: 'past' },
  { kind: 'card', card: 'the-high-priestess', orientation: 'reversed', position: 'present' },
  { kind: 'card', card: 'knight-of-cups', orientation: 'upright', position: 'future' },
];

/** Without the claims that a card named is in the spread. */
const claims = (text: string): Claim[] =>
  readClaims(text, FACTS, 'ru')
    .filter(({ kind }) => kind !== 'card')
    .map((claim) => JSON.parse(JSON.stringify({ ...claim, excerpt: undefined })) as Claim);

const count = (
  number: number | 'equal',
  of: 'cards' | 'major' | 'suit' | 'suits' | 'rank' | 'reversed',
  ...values: string[]
) => ({ kind: 'count', number, of, values }) as const;

// Red without answerOf: «Что перевёрнуто? Башня.» and «Сколько тут королей? Двое.» claim nothing; without readCardsLaid
// «Перед вами пять карт.» claims nothing, and «Две карты из трёх старшие.» does not say how many were laid.
// Red without insteadOf: «В будущем не Дьявол и не Башня, а Рыцарь.» says nothing of the Knight; without isEndOfBoth «Первая и
// последняя карты рядом: …» puts the Tower last; without isMeasure «В отличие от Дьявола, …» claims that the Devil is there.
describe('what a text says of cards', () => {
  it.each<[string, Claim[]]>([
    [
      'Прошлое и настоящее опрокинуты оба.',
      [
        { kind: 'orientation', cards: ['the-tower'], orientation: 'reversed' },
        { kind: 'orientation', cards: ['the-high-priestess'], orientation: 'reversed' },
      ],
    ],
    ['Первая карта опрокинута.', [{ kind: 'orientation', cards: ['the-tower'], orientation: 'reversed' }]],
    ['Башня в ряду первая. Лежит она ровно.', [{ kind: 'orientation', cards: ['the-tower'], orientation: 'upright' }]],
    ['Первой легла Башня.', [{ kind: 'position', cards: ['the-tower'], positions: ['past'] }]],
    ['Рыцарь открывает ряд.', [{ kind: 'position', cards: ['knight-of-cups'], positions: ['past'] }]],
    [
      'Между Башней и Рыцарем лежит Жрица.',
      [{ kind: 'position', cards: ['the-high-priestess'], positions: ['present'] }],
    ],
    ['Путь лежит от Рыцаря к Башне.', [{ kind: 'sequence', cards: ['knight-of-cups'], later: ['the-tower'] }]],
    [
      'Путь лежит от Башни через Жрицу к Рыцарю.',
      [
        { kind: 'sequence', cards: ['the-tower'], later: ['the-high-priestess'] },
        { kind: 'sequence', cards: ['the-high-priestess'], later: ['knight-of-cups'] },
      ],
    ],
    [
      'В будущем не Дьявол и не Башня, а Рыцарь.',
      [
        { kind: 'position', cards: ['the-devil'], positions: ['future'], isNot: true },
        { kind: 'position', cards: ['the-tower'], positions: ['future'], isNot: true },
        { kind: 'position', cards: ['knight-of-cups'], positions: ['future'] },
      ],
    ],
    [
      'Первая и последняя карты рядом: Башня молчит, Рыцарь поёт.',
      [
        { kind: 'position', cards: ['the-tower'], positions: ['past', 'future'] },
        { kind: 'position', cards: ['knight-of-cups'], positions: ['past', 'future'] },
      ],
    ],
    [
      'Первая и вторая карты, Башня и Рыцарь, спорят.',
      [
        { kind: 'position', cards: ['the-tower'], positions: ['past', 'present'] },
        { kind: 'position', cards: ['knight-of-cups'], positions: ['past', 'present'] },
      ],
    ],
    [
      'Жрица, в отличие от Башни, перевёрнута.',
      [{ kind: 'orientation', cards: ['the-high-priestess'], orientation: 'reversed' }],
    ],
    [
      'В отличие от прямого Дурака, перевёрнутый спотыкается.',
      [{ kind: 'orientation', cards: ['the-fool'], orientation: 'reversed' }],
    ],
    ['Первая карта, Жрица, молчит.', [{ kind: 'position', cards: ['the-high-priestess'], positions: ['past'] }]],
    ['Между Башней и Рыцарем в будущем мир.', [{ kind: 'position', cards: ['knight-of-cups'], positions: ['future'] }]],
    ['Почти все карты прямые.', [{ kind: 'count', number: 'nearly', of: 'upright', values: [] }]],
    ['Все три карты старшие, а такое обычно пугает.', [count(3, 'major')]],
    ['Башня советует: взгляните на ситуацию шире.', []],
    ['Перед вами пять карт.', [count(5, 'cards')]],
    ['Две карты вон там говорят о деньгах.', []],
    ['Две карты из трёх старшие.', [count(2, 'major'), count(3, 'cards')]],
    ['Кубков столько же, сколько Мечей.', [count('equal', 'suit', 'cups', 'swords')]],
    ['Масть в раскладе одна.', [count(1, 'suits')]],
    ['Три карты, и две из них вверх ногами.', [count(2, 'reversed')]],
    ['Что перевёрнуто? Башня.', [{ kind: 'orientation', cards: ['the-tower'], orientation: 'reversed' }]],
    ['Сколько тут королей? Двое.', [count(2, 'rank', 'king')]],
    ['Если Башня в прошлом вас пугает, дышите.', [{ kind: 'position', cards: ['the-tower'], positions: ['past'] }]],
    ['Если Башня в прошлом, дышите.', []],
    [
      'Прямая Жрица учит, ваша же, перевёрнутая, молчит.',
      [{ kind: 'orientation', cards: ['the-high-priestess'], orientation: 'reversed' }],
    ],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each<[string, Claim[]]>([
    ['Башни в раскладе, к счастью, нет.', [{ kind: 'card', cards: ['the-tower'], isNot: true }]],
    ['Карта Дьявола здесь не появилась.', [{ kind: 'card', cards: ['the-devil'], isNot: true }]],
    ['В отличие от Дьявола, Башня молчит.', [{ kind: 'card', cards: ['the-tower'] }]],
    ['Мечи звенят.', [{ kind: 'card', cards: ['swords'] }]],
    ['Мечи остались в колоде.', []],
    ['Смерть, затесавшаяся в ваш ряд, пугает зря.', [{ kind: 'card', cards: ['death'] }]],
    ['Маг олицетворяет волю, Дьявол привычку.', []],
  ])('names what is there: %s', (text, expected) => {
    expect(readClaims(text, FACTS, 'ru')).toEqual(expected.map((claim) => expect.objectContaining(claim) as Claim));
  });
});
