/** Latin and Greek letters, and digits, that look like a Cyrillic one. */
// prettier-ignore
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'и', k: 'к', m: 'м', n: 'п', o: 'о', p: 'р', r: 'г', t: 'т', u: 'и', x: 'х', y: 'у',
  α: 'а', β: 'в', ε: 'е', κ: 'к', ο: 'о', ρ: 'р', τ: 'т', υ: 'у', χ: 'х', π: 'п', і: 'и', ї: 'и', є: 'е',
  '0': 'о', '1': 'и', '3': 'е', '4': 'ч', '6': 'б', '@': 'а',
};

/** Digits and signs that stand for a Latin letter. */
// prettier-ignore
export const LATIN_DIGITS: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's',
};

/** Russian by Latin letters, longer spellings first. */
// prettier-ignore
export const TRANSLITERATION: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['zh', 'ж'], ['kh', 'х'], ['ch', 'ч'], ['sh', 'ш'], ['ts', 'ц'], ['yu', 'ю'], ['ju', 'ю'],
  ['iy', 'ий'], ['yj', 'ый'], ['ay', 'ай'], ['oy', 'ой'], ['ya', 'я'], ['ja', 'я'], ['yo', 'е'], ['jo', 'е'], ['ye', 'е'],
  ['a', 'а'], ['b', 'б'], ['v', 'в'], ['w', 'в'], ['g', 'г'], ['d', 'д'], ['e', 'е'], ['z', 'з'], ['i', 'и'], ['j', 'й'],
  ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'],
  ['f', 'ф'], ['h', 'х'], ['c', 'ц'], ['y', 'ы'], ['x', 'х'], ['0', 'о'], ['3', 'з'], ['4', 'ч'], ['6', 'ш'],
];

/** The same keys in the two layouts. */
export const KEYBOARD = {
  latin: "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
  cyrillic: 'ейцукенгшщзхъфывапролджэячсмитьбю',
} as const;

/** Words before a word that turn it into its opposite. */
export const NEGATORS: readonly string[] =
  'не ни никогда not dont doesnt didnt never cant cannot wont isnt wasnt arent wouldnt'.split(' ');

/** What may stand between a negation and its word. */
export const BETWEEN_NEGATION: readonly string[] =
  'очень особо особенно больше уже буду будет стал стала совсем really even ever been going feel'.split(' ');

/**
 * Short words that people write together with the next one; none that is a prefix too, or every second verb would be two
 * words.
 */
export const GLUED_WORDS: readonly string[] = (
  'не ни я ты он она мы вы мне меня мной себя себе тебя тебе его их и но это все так как что чтобы больше совсем очень ' +
  'уже просто хочу могу нет если бы буду i to me my it so the a not do dont be'
).split(' ');

/** Short words that are prefixes too: looked for only after a word that is long enough to be meant. */
export const PREPOSITIONS: readonly string[] = 'о в с к у а на до по за от из под'.split(' ');

/** What is never written in Russian, and what was meant. */
export const SPELT: Readonly<Record<string, string>> = { жы: 'жи', шы: 'ши', чю: 'чу', щю: 'щу', чя: 'ча', щя: 'ща' };

/** What sounds alike, and how it is written by ear: unstressed vowels, endings of verbs, soft signs. */
export const HOMOPHONES = /ть?ся|[жшцчщ][ыое]|[сз]ч|чт|[оеэ]|[ьъ](?![аеиоуыэюя])/gu;

/** The one spelling of what sounds alike. */
export function spelledByEar(sound: string): string {
  if (sound === 'тся' || sound === 'ться') return 'ца';
  if (sound === 'чт') return 'шт';
  if (sound === 'сч' || sound === 'зч') return 'щ';
  if (sound === 'ь' || sound === 'ъ') return '';
  if (sound === 'о') return 'а';
  return sound.length === 1 ? 'и' : `${sound.charAt(0)}и`;
}

/** Grave stems that are known with one letter wrong: long enough that no harmless word is so near. */
export const TYPO_STEMS: readonly string[] = (
  'суицид самоуб умерет умират сдохну повесит отравит застрел зареза зарежу таблетк снотворн просыпат проснут покончит ' +
  'исчезнут убивает избивает избил ударил изнасил насилу угрожа пресле душит сознани дышит дыхани кровотеч судорог ' +
  'температур задыха передоз инсульт инфаркт приворот приворож присуш прокля порчу отомст соперниц любовниц переписк ' +
  'сообщени взлома следит пароль заставит беремен аборт выкидыш операци диагноз опухол онколог депресс антидепр ' +
  'паническ алкогол наркоман кредит ипотек коллектор долгов развод приговор адвокат похорон скончал погиб умерла ' +
  'болезн больниц химиотер рецидив диабет биопси анализ казино'
).split(' ');
