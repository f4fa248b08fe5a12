import type { CardId } from '../../domain/card-id';
import type { CardForms } from '../fill';

type Gender = CardForms['gender'];

const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'] as const;

/** Nominative, genitive, dative, accusative, instrumental, prepositional. Death is always called a card. */
const MAJORS: Readonly<Record<string, readonly [Gender, string]>> = {
  'the-fool': [0, 'Шут Шута Шуту Шута Шутом Шуте'],
  'the-magician': [0, 'Маг Мага Магу Мага Магом Маге'],
  'the-high-priestess': [
    1,
    'Верховная_Жрица Верховной_Жрицы Верховной_Жрице Верховную_Жрицу Верховной_Жрицей Верховной_Жрице',
  ],
  'the-empress': [1, 'Императрица Императрицы Императрице Императрицу Императрицей Императрице'],
  'the-emperor': [0, 'Император Императора Императору Императора Императором Императоре'],
  'the-hierophant': [0, 'Иерофант Иерофанта Иерофанту Иерофанта Иерофантом Иерофанте'],
  'the-lovers': [3, 'Влюблённые Влюблённых Влюблённым Влюблённых Влюблёнными Влюблённых'],
  'the-chariot': [1, 'Колесница Колесницы Колеснице Колесницу Колесницей Колеснице'],
  strength: [1, 'Сила Силы Силе Силу Силой Силе'],
  'the-hermit': [0, 'Отшельник Отшельника Отшельнику Отшельника Отшельником Отшельнике'],
  'wheel-of-fortune': [2, 'Колесо_Фортуны Колеса_Фортуны Колесу_Фортуны Колесо_Фортуны Колесом_Фортуны Колесе_Фортуны'],
  justice: [1, 'Справедливость Справедливости Справедливости Справедливость Справедливостью Справедливости'],
  'the-hanged-man': [0, 'Повешенный Повешенного Повешенному Повешенного Повешенным Повешенном'],
  death: [1, 'карта_Смерть карты_Смерть карте_Смерть карту_Смерть картой_Смерть карте_Смерть'],
  temperance: [1, 'Умеренность Умеренности Умеренности Умеренность Умеренностью Умеренности'],
  'the-devil': [0, 'Дьявол Дьявола Дьяволу Дьявола Дьяволом Дьяволе'],
  'the-tower': [1, 'Башня Башни Башне Башню Башней Башне'],
  'the-star': [1, 'Звезда Звезды Звезде Звезду Звездой Звезде'],
  'the-moon': [1, 'Луна Луны Луне Луну Луной Луне'],
  'the-sun': [2, 'Солнце Солнца Солнцу Солнце Солнцем Солнце'],
  judgement: [0, 'Суд Суда Суду Суд Судом Суде'],
  'the-world': [0, 'Мир Мира Миру Мир Миром Мире'],
};

/** Turned over, a plural would seem to turn what stands beside it too: «перевёрнутые Влюблённые и Императрица». */
const REVERSED_LOVERS: readonly [Gender, string] = [
  1,
  'карта_Влюблённые карты_Влюблённые карте_Влюблённые карту_Влюблённые картой_Влюблённые карте_Влюблённые',
];

const RANKS: Readonly<Record<string, readonly [Gender, string]>> = {
  ace: [0, 'Туз Туза Тузу Туза Тузом Тузе'],
  two: [1, 'Двойка Двойки Двойке Двойку Двойкой Двойке'],
  three: [1, 'Тройка Тройки Тройке Тройку Тройкой Тройке'],
  four: [1, 'Четвёрка Четвёрки Четвёрке Четвёрку Четвёркой Четвёрке'],
  five: [1, 'Пятёрка Пятёрки Пятёрке Пятёрку Пятёркой Пятёрке'],
  six: [1, 'Шестёрка Шестёрки Шестёрке Шестёрку Шестёркой Шестёрке'],
  seven: [1, 'Семёрка Семёрки Семёрке Семёрку Семёркой Семёрке'],
  eight: [1, 'Восьмёрка Восьмёрки Восьмёрке Восьмёрку Восьмёркой Восьмёрке'],
  nine: [1, 'Девятка Девятки Девятке Девятку Девяткой Девятке'],
  ten: [1, 'Десятка Десятки Десятке Десятку Десяткой Десятке'],
  page: [0, 'Паж Пажа Пажу Пажа Пажом Паже'],
  knight: [0, 'Рыцарь Рыцаря Рыцарю Рыцаря Рыцарем Рыцаре'],
  queen: [1, 'Королева Королевы Королеве Королеву Королевой Королеве'],
  king: [0, 'Король Короля Королю Короля Королём Короле'],
};

const SUITS: Readonly<Record<string, string>> = {
  wands: 'Жезлов',
  cups: 'Кубков',
  swords: 'Мечей',
  pentacles: 'Пентаклей',
};

/** By gender; what is no living being has its nominative for accusative. */
const REVERSED: readonly string[] = [
  'перевёрнутый перевёрнутого перевёрнутому перевёрнутого перевёрнутым перевёрнутом',
  'перевёрнутая перевёрнутой перевёрнутой перевёрнутую перевёрнутой перевёрнутой',
  'перевёрнутое перевёрнутого перевёрнутому перевёрнутое перевёрнутым перевёрнутом',
  'перевёрнутые перевёрнутых перевёрнутым перевёрнутых перевёрнутыми перевёрнутых',
];
/** Words of a name that are not its noun. */
const MODIFIERS = /^(?:Верховн|карт)/u;
const LIFELESS: readonly CardId[] = ['judgement', 'the-world'];

/** A card's name in its cases. */
export function ruName(card: CardId, isReversed: boolean): CardForms {
  const [rank = '', suit = ''] = card.split('-of-');
  const [gender, names] =
    isReversed && card === 'the-lovers' ? REVERSED_LOVERS : (MAJORS[card] ?? RANKS[rank] ?? [0, '']);
  const adjectives = REVERSED[gender]?.split(' ') ?? [];
  const forms = names.split(' ').map((name, at) => {
    const lifeless = LIFELESS.includes(card) && CASES[at] === 'acc';
    const words = [isReversed ? adjectives[lifeless ? 0 : at] : '', name.replace('_', ' '), SUITS[suit] ?? ''];
    return [CASES[at], words.filter(Boolean).join(' ')];
  });
  return { gender, cases: Object.fromEntries(forms) as Record<string, string> };
}

/** Prepositions as they sound before a name: «со Звездой», «об Императоре», «во Влюблённых». */
export function ruSmooth(text: string): string {
  return text
    .replace(/(?<!\p{L})([Сс]) (?=[СЗсз][вгджзклмнпртф])/gu, '$1о ')
    .replace(/(?<!\p{L})([Оо]) (?=[АИОУЭаиоуэ])/gu, '$1б ')
    .replace(/(?<!\p{L})([Вв]) (?=В[лс])/gu, '$1о ');
}

/** The noun of a name in all its cases: «Жрица» of «Верховная Жрица», «Туз» of «Туз Кубков». */
export function ruHeads(card: CardId): string[] {
  const [rank = ''] = card.split('-of-');
  const [, names = ''] = MAJORS[card] ?? RANKS[rank] ?? [];
  return [...new Set(names.split(' ').map((name) => name.split('_').find((word) => !MODIFIERS.test(word)) ?? name))];
}
