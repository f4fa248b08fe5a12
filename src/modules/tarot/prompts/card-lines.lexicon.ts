import type { Language } from '../../../shared/language';
import type { Element } from '../../../shared/zodiac-sign';
import type { Orientation } from '../domain/card-id';
import type { LifeTheme } from '../domain/card-texts';
import type { Leaning } from '../domain/leaning';
import type { SpreadId } from '../domain/spread';

type Address = 'neutral' | 'he' | 'she';

interface LineWords {
  readonly orientations: Readonly<Record<Orientation, string>>;
  readonly keywords: string;
  readonly element: string;
  readonly elements: Readonly<Record<Element, string>>;
  readonly meanings: string;
  readonly themes: Readonly<Record<LifeTheme, string>>;
  readonly noQuestion: string;
  readonly nothingBetween: string;
  readonly question: string;
  readonly answer: string;
  readonly address: Readonly<Record<Address, string>>;
  readonly softened: string;
  readonly youth: string;
  /** What a spread asks for besides. */
  readonly tasks: Partial<Record<SpreadId, string>>;
  readonly usual: string;
  readonly leanings: Readonly<Record<Leaning, string>>;
}

/** How facts and orders are told to a model. */
export const CARD_LINES: Readonly<Record<Language, LineWords>> = {
  ru: {
    orientations: { upright: 'в прямом положении', reversed: 'в перевёрнутом положении' },
    keywords: 'ключевые слова',
    element: 'стихия',
    elements: { fire: 'огонь', water: 'вода', air: 'воздух', earth: 'земля' },
    meanings: 'колода говорит',
    themes: { love: 'о чувствах', work: 'о деле', self: 'о себе' },
    noQuestion: 'вопрос не задан: говори о том, что показывают карты',
    nothingBetween: 'ничего',
    question: 'Вопрос',
    answer: 'Ответ',
    address: {
      neutral: 'обращайся на «вы», без рода: никаких «готов» и «готова», «сам» и «сама».',
      he: 'обращайся на «вы»; где слово требует рода, ставь мужской.',
      she: 'обращайся на «вы»; где слово требует рода, ставь женский.',
    },
    softened:
      'Вопрос касается здоровья, ребёнка, закона или долгов. Сначала скажи, что лежит на столе; ничего не говори о том, чем кончится болезнь, беременность, суд или долг; одним предложением скажи, что в этом лучше разбирается специалист: врач, юрист или консультант.',
    youth:
      'Читателю нет восемнадцати: ничего о любви, свиданиях и деньгах; говори об учёбе, друзьях, семье и занятиях.',
    tasks: {
      'three-cards': 'Покажи путь: как прошлое привело к настоящему и куда всё склоняется.',
      love: 'Не решай за второго человека и не читай его мыслей: говори, что видно со стороны читателя.',
      career: 'Не обещай должностей и денег: говори о том, как действовать.',
      decision: 'Сравни два пути: что даёт и чего просит каждый. Не выбирай за читателя и не называй один путь лучшим.',
      'celtic-cross': 'Покажи узел (настоящее и то, что поперёк), корень, движение и то, что зависит от читателя.',
    },
    usual: 'Ответь из карт.',
    leanings: {
      yes: 'В абзаце о целом скажи словами «скорее да», куда склоняются карты, и не обещай.',
      no: 'В абзаце о целом скажи словами «скорее нет», куда склоняются карты, и не пугай.',
      unclear: 'В абзаце о целом скажи словами «пока неясно», что карты ни к чему не склоняются, и объясни почему.',
    },
  },
  en: {
    orientations: { upright: 'upright', reversed: 'reversed' },
    keywords: 'keywords',
    element: 'element',
    elements: { fire: 'fire', water: 'water', air: 'air', earth: 'earth' },
    meanings: 'the deck says',
    themes: { love: 'on feelings', work: 'on work', self: 'on oneself' },
    noQuestion: 'no question was asked: speak of what the cards show',
    nothingBetween: 'nothing',
    question: 'Question',
    answer: 'Answer',
    address: {
      neutral: 'address the reader as "you" and assume no gender.',
      he: 'address the reader as "you"; where a word needs a gender, the reader is a man.',
      she: 'address the reader as "you"; where a word needs a gender, the reader is a woman.',
    },
    softened:
      'The question touches health, a child, the law or debts. Say first what lies on the table; say nothing of how an illness, a pregnancy, a lawsuit or a debt will end; say in one sentence that a specialist, a doctor, a lawyer or an adviser, knows better.',
    youth:
      'The reader is under eighteen: nothing of romance, dating or money; speak of study, friends, family and pastimes.',
    tasks: {
      'three-cards': 'Show the way: how the past led to the present and which way things lean.',
      love: "Do not decide for the other person or read their mind: say what can be seen from the reader's side.",
      career: 'Promise no posts and no money: speak of how to act.',
      decision:
        'Compare the two paths: what each gives and asks. Do not choose for the reader and do not call one path better.',
      'celtic-cross':
        'Show the knot (the present and what crosses it), the root, the movement and what is up to the reader.',
    },
    usual: 'Reply from the cards.',
    leanings: {
      yes: 'In the paragraph on the whole say in the words "more yes than no" which way the cards lean, and promise nothing.',
      no: 'In the paragraph on the whole say in the words "more no than yes" which way the cards lean, and frighten nobody.',
      unclear:
        'In the paragraph on the whole say in the words "not clear yet" that the cards lean to neither side, and explain why.',
    },
  },
};
