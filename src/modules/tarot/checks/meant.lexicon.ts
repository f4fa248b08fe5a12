import type { Language } from '../../../shared/language';

/** How the card Death is told from death itself. */
interface NameWords {
  /** The name where it is called a card: never a threat by itself. */
  readonly card: RegExp;
  readonly name: RegExp;
  /** What stands in the name's place while claims are looked for. */
  readonly plain: string;
  /** Anything in a sentence by which its name would be a threat after all. */
  readonly threat: RegExp;
  /** What a sentence that begins with the name has to hold, for there a capital tells nothing. */
  readonly sign: RegExp;
}

export const DEATH: Readonly<Record<Language, NameWords>> = {
  ru: {
    card: /(?<!\p{L})карт(?:а|ы|е|у|ой)\s+«?Смерть»?(?!\p{L})/giu,
    name: /(?<!\p{L})Смерт(?:ь|и|ью)(?!\p{L})/gu,
    plain: 'Карта',
    threat:
      /(?<!\p{L})(?:гроз\p{L}*|угрож\p{L}*|жд[её]т\p{L}*|ждут|приход\p{L}*|прид[её]т\p{L}*|наступ\p{L}*|неизбежн\p{L}*|скор(?:о|ой|ая|ую)|близк\p{L}*|родн\p{L}*|родител\p{L}*|любим\p{L}*|мам\p{L}{1,2}|пап\p{L}{1,2}|матер\p{L}*|мать|отец|отца|отцу|муж|муж[аеу]|жен[аеуы]|реб[её]н\p{L}*|сын\p{L}{0,3}|доч\p{L}*|умр\p{L}*|умер\p{L}*|убь\p{L}*|погиб\p{L}*|болезн\p{L}*|предвещ\p{L}*|сул\p{L}{1,3}|предрека\p{L}*|пророч\p{L}*|обеща\p{L}*|предсказ\p{L}*|забер\p{L}*|настиг\p{L}*|подстерег\p{L}*|стучит\p{L}*|готов\p{L}* к|ваш(?:а|ей|у) (?:смерт\p{L}*)|кто-то|человека)(?!\p{L})/iu,
    sign: /(?<!\p{L})(?:карт\p{L}*|аркан\p{L}*|перев[её]рнут\p{L}*|положени\p{L}*|здесь|на месте|в позиции|говор\p{L}*|показыва\p{L}*|напомина\p{L}*|подсказыва\p{L}*|советует|предлага\p{L}*|означа\p{L}*|символ\p{L}*)(?!\p{L})/iu,
  },
  en: {
    card: /\bDeath card\b/gi,
    name: /\bDeath\b/g,
    plain: 'Card',
    threat:
      /\b(?:threat\w*|awaits?|is coming|comes? (?:for|to)|near(?:s|ing)?|soon|will|inevitabl\w*|unavoidabl\w*|loved one|of (?:a|your|his|her|their)|(?:your|his|her|their) death|mother|father|husband|wife|child|friend|die[sd]?|dying|kill\w*|illness\w*|foretell\w*|predict\w*|promis\w*|warns?|prophes\w*|somebody|someone)\b/i,
    sign: /\b(?:card|arcan\w*|reversed|upright|here|in the place|position|says?|speaks?|tells?|shows?|means?|reminds?|suggests?|stands? for|symbol\w*)\b/i,
  },
};

/** Who knows better: may be named where a softened text sends the person to them, in a sentence that does just that. */
export const REFERRAL: Readonly<Record<Language, { who: RegExp; doctor: RegExp; plain: string; sends: RegExp }>> = {
  ru: {
    who: /(?<!\p{L})(?:врач|юрист|адвокат|специалист|консультант|психолог|нотариус|профессионал)\p{L}{0,3}(?!\p{L})/iu,
    doctor: /(?<!\p{L})врач(?:а|у|ом|и|ей|ам|ами)?(?!\p{L})/giu,
    plain: 'специалист',
    sends:
      /(?<!\p{L})(?:лучше|надёжнее|вернее|обрат\p{L}*|спрос\p{L}*|посовет\p{L}*|решает|решать|знает|знают|подскаж\p{L}*|ответ(?:ит|ят|ить)|разговор\p{L}*|поговор\p{L}*|покаж\p{L}*|возьм\p{L}*|отнес\p{L}*|принес\p{L}*|сходите|запишитесь)(?!\p{L})/iu,
  },
  en: {
    who: /\b(?:doctor|lawyer|attorney|specialist|adviser|advisor|counsell?or|therapist|notary|professional)s?\b/i,
    doctor: /\b(?:doctor|physician)s?\b/gi,
    plain: 'specialist',
    sends:
      /\b(?:better|safer|best|ask|asks|asked|see|talk|speak|consult|decided?|knows?|show|turn to|go to|call|reply|tell|take|bring)\b/i,
  },
};

/** How the leaning of a yes-or-no spread is said. */
export const LEANINGS = {
  ru: { yes: 'скорее да', no: 'скорее нет', unclear: 'пока неясно' },
  en: { yes: 'more yes than no', no: 'more no than yes', unclear: 'not clear yet' },
} as const satisfies Readonly<Record<Language, unknown>>;

/** Patterns of choosing a path for the person. */
export const CHOSEN: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    '(выбирайте|выберите|идите|ступайте|сворачивайте|остановитесь на) … (перв(ый|ого|ому|ым|ую|ой)|втор(ой|ого|ому|ым|ую))',
    '(лучше|правильнее|вернее|мудрее) … (перв|втор)(ый|ой|ую|ая) (путь|дорога|дорогу|вариант)',
    '(перв|втор)(ый|ой|ая) (путь|дорога|вариант) … (лучше|правильнее|вернее|мудрее)',
  ],
  en: [
    '(choose|pick|go for|better take) … the (first|second) (path|road|option)',
    'the (first|second) (path|road|option) is (better|best|right|wiser)',
  ],
};

/** What nobody may be told of the outcome of an illness, a pregnancy, a lawsuit or debts. */
export const OUTCOMES: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'выздоров*',
    'поправ(ится|итесь|ишься|ятся)',
    'анализ(ы|ов|ам|ах)',
    'операци(я|и|ю) … (прой*|удаст*|успешн*)',
    'выигра(ть|ет|ете|ем|ют) … (суд*|дело|иск|процесс*)',
    'проигра(ть|ет|ете|ем|ют) … (суд*|дело|иск|процесс*)',
    'суд … (оправда*|решит|примет|встанет|откаж*)',
    'оправда(ют|ет) (вас|его|ее|их)',
    'долг(и|ов|а)? … (верн*|отдад*|спиш*|прост*|погас*)',
    'родит(ся|е)',
    'банкрот*',
  ],
  en: [
    '(will )?recover(s|y)? from',
    'get well',
    'test results?',
    '(win|lose|wins|loses) … (case|lawsuit|trial|court)',
    'court … (will|decides|rules|acquits)',
    'acquit*',
    'debts? … (repaid|forgiven|returned|cleared|written)',
    'be born',
    'bankrupt*',
  ],
};
