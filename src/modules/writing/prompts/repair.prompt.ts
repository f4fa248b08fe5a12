import type { Language } from '../../../shared/language';
import type { Address, CheckContext, Problem } from '../domain/check';

type Words = Readonly<Record<string, (detail: string, excerpt: string) => string>>;

interface RepairWords {
  readonly before: string;
  readonly after: string;
  /** By the code of a problem, or by its part before the first `_`. */
  readonly problems: Words;
  /** A word in a gender the reader did not choose, by the form of address they did. */
  readonly gender: Readonly<Record<Address, string>>;
  /** What an untrue claim is about, by the code of its problem. */
  readonly claims: Readonly<Record<string, string>>;
  readonly other: (problem: Problem) => string;
}

const RU: RepairWords = {
  before: 'Этот ответ нельзя показать читателю:',
  after:
    'Напиши его заново в той же форме, по тем же фактам и правилам, и исправь всё перечисленное. Больше ничего не добавляй.',
  problems: {
    length: (detail) => `длина текста ${detail} знаков, а нужна та, что названа в правилах`,
    alphabet: (detail) => `слово не на русском языке: «${detail}»`,
    characters: (detail) => `недопустимый знак ${detail}`,
    markup: (detail) => `разметка, ссылка или служебные знаки: «${detail}»`,
    ending: (detail) => `последнее предложение не закончено: «${detail}»`,
    claim: (detail) => `запретная тема или обещание: «${detail}»`,
    claim_meta: (detail) => `слова о себе, о задании или обращение помимо текста: «${detail}»`,
    language: (detail) => `текст не на русском языке: «${detail}…»`,
    emoji: (detail) => `эмодзи или значок: ${detail}`,
    typography: (detail) => `кавычки, тире, пробелы или знаки не как в печати: «${detail}»`,
    repetition: (detail) => `повтор в самом тексте: «${detail}»`,
    address_familiar: (detail) => `обращение на «ты» вместо «вы»: «${detail}»`,
    address_capital: (detail) => `«вы» внутри предложения пишется со строчной буквы: «${detail}»`,
    cliche: (detail) => `избитое выражение, скажи просто и своими словами: «${detail}»`,
    paragraphs: (detail) => `не столько абзацев, сколько нужно (есть, нужно): ${detail}`,
    paragraph_length: (detail) => `абзац не той длины (номер, есть, нужно): ${detail}`,
    card_missing: (detail) => `в абзаце не названа его карта: ${detail}`,
    youth: (detail) => `читателю нет восемнадцати, об этом нельзя: «${detail}»`,
    referral: () => 'не сказано, что в этом лучше разбирается специалист: врач, юрист или консультант',
    leaning: (detail) => `наклон карт назван не теми словами, нужны эти и только эти: «${detail}»`,
    choice: (detail) => `путь выбран за читателя: «${detail}»`,
    fact: (claim, excerpt) => `этого нет среди фактов (${claim}): «${excerpt}»; говори только о том, что есть в фактах`,
    similar: (detail) => `почти так уже сказано в другом тексте, напиши это заново иначе: «${detail}»`,
  },
  gender: {
    neutral: 'слово выдаёт пол читателя, скажи иначе',
    he: 'слово о читателе не в той форме: рядом с «вы» нужно множественное число («вы готовы»), а само по себе мужской род («сам»)',
    she: 'слово о читательнице не в той форме: рядом с «вы» нужно множественное число («вы готовы»), а само по себе женский род («сама»)',
  },
  claims: {
    fact_sign: 'знак, в котором стоит светило',
    fact_ingress: 'переход в другой знак',
    fact_retrograde: 'ретроградность',
    fact_direct: 'прямое движение',
    fact_station: 'разворот планеты',
    fact_aspect: 'аспект',
    fact_together: 'соседство в знаке или доме',
    fact_figure: 'фигура из аспектов',
    fact_phase: 'фаза Луны',
    fact_house: 'дом',
    fact_degree: 'градус',
    fact_date: 'дата',
    fact_count: 'число планет, событий или карт',
    fact_order: 'порядок событий',
    fact_sequence: 'порядок карт',
    fact_only: 'слово «только»',
    fact_card: 'карта',
    fact_orientation: 'положение карты, прямое или перевёрнутое',
    fact_position: 'место карты в раскладе',
    fact_unknown: 'то, чего никто не вычислял',
  },
  other: ({ code, detail }) => `не по правилам или не по фактам (${code}): «${detail}»`,
};

const EN: RepairWords = {
  before: 'This answer cannot be shown to the reader:',
  after:
    'Write it anew in the same form, by the same facts and rules, and put all of the above right. Add nothing else.',
  problems: {
    length: (detail) => `the text is ${detail} characters long; the rules name another length`,
    alphabet: (detail) => `a word that is not English: "${detail}"`,
    characters: (detail) => `a character that may not stand: ${detail}`,
    markup: (detail) => `markup, a link or technical characters: "${detail}"`,
    ending: (detail) => `the last sentence is not finished: "${detail}"`,
    claim: (detail) => `a forbidden theme or promise: "${detail}"`,
    claim_meta: (detail) => `words about yourself, the task, or to the reader beside the text: "${detail}"`,
    language: (detail) => `the text is not in English: "${detail}…"`,
    emoji: (detail) => `an emoji or sign: ${detail}`,
    typography: (detail) => `quotation marks, dashes, spaces or marks not as in print: "${detail}"`,
    repetition: (detail) => `said twice in the text itself: "${detail}"`,
    address_familiar: (detail) => `too familiar with the reader: "${detail}"`,
    address_capital: (detail) => `the pronoun is written small within a sentence: "${detail}"`,
    cliche: (detail) => `a worn phrase, say it plainly and in your own words: "${detail}"`,
    paragraphs: (detail) => `another number of paragraphs than asked for (there are, wanted): ${detail}`,
    paragraph_length: (detail) => `a paragraph of another length (number, is, wanted): ${detail}`,
    card_missing: (detail) => `a paragraph does not name its card: ${detail}`,
    youth: (detail) => `the reader is under eighteen, this may not be spoken of: "${detail}"`,
    referral: () => 'it is not said that a specialist, a doctor, a lawyer or an adviser, knows better',
    leaning: (detail) => `the leaning of the cards is said in other words, use these and only these: "${detail}"`,
    choice: (detail) => `a path is chosen for the reader: "${detail}"`,
    fact: (claim, excerpt) => `this is not among the facts (${claim}): "${excerpt}"; tell only what the facts tell`,
    similar: (detail) => `another text says nearly the same, write this anew and otherwise: "${detail}"`,
  },
  gender: {
    neutral: "a word that tells the reader's gender",
    he: 'the reader is not spoken of as a man',
    she: 'the reader is not spoken of as a woman',
  },
  claims: {
    fact_sign: 'the sign something stands in',
    fact_ingress: 'a change of sign',
    fact_retrograde: 'retrograde motion',
    fact_direct: 'direct motion',
    fact_station: 'a planet turning',
    fact_aspect: 'an aspect',
    fact_together: 'two in one sign or house',
    fact_figure: 'a figure of aspects',
    fact_phase: 'the phase of the Moon',
    fact_house: 'a house',
    fact_degree: 'a degree',
    fact_date: 'a date',
    fact_count: 'a number of planets, events or cards',
    fact_order: 'the order of events',
    fact_sequence: 'the order of cards',
    fact_only: 'the word "only"',
    fact_card: 'a card',
    fact_orientation: 'how a card lies, upright or reversed',
    fact_position: 'the place of a card in the spread',
    fact_unknown: 'what nobody has computed',
  },
  other: ({ code, detail }) => `breaks a rule or the facts (${code}): "${detail}"`,
};

const WORDS: Readonly<Record<Language, RepairWords>> = { ru: RU, en: EN };

/** Tells a model in plain words what is wrong with its text, to be put right; of what is untrue it quotes the sentence. */
export function repairWords(
  problems: readonly Problem[],
  { language, address = 'neutral' }: Pick<CheckContext, 'language' | 'address'>,
): string {
  const words = WORDS[language];
  const lines = problems.map((problem) => `— ${lineOf(problem, words, address)}`);
  return [words.before, ...new Set(lines), words.after].join('\n');
}

function lineOf(problem: Problem, { problems, gender, claims, other }: RepairWords, address: Address): string {
  const { code, detail, excerpt = detail } = problem;
  if (code === 'address_gender') return `${gender[address]}: «${detail}»`;
  const words = problems[code] ?? problems[code.split('_')[0] ?? ''];
  return words ? words(claims[code] ?? detail, excerpt) : other(problem);
}
