import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import { composeDailyHoroscope } from './daily-writer';

/** Texts read aloud and approved; one that changes is to be read again. */
const SAMPLES: readonly [ZodiacSign, LocalDate, string, string][] = [
  [
    'aries',
    '2026-10-05',
    'День любит яркие краски и смелые идеи, ведь убывающая Луна во Льве располагает к широким жестам и ' +
      'честной похвале. Венера движется вспять и просит не спешить с выводами о людях, особенно в трудных ' +
      'разговорах. Для вас это время увлечений и отдыха: смех быстро снимает усталость. Попробуйте вот ' +
      'что: устройте себе час без пользы и без чувства вины. Под вечер расскажите кому-нибудь о своей ' +
      'маленькой победе: хвастаться раз в день не возбраняется.',
    'moon-sign moon-phase retrograde-venus moon-house',
  ],
  [
    'taurus',
    '2026-10-13',
    'Во вторник Луна прибывает в Скорпионе, и тайны тянут сильнее новостей. Есть и помеха: квадрат Луны ' +
      'и Юпитера подталкивает переоценивать запас времени, прежде всего в разговорах с родными. На первом ' +
      'плане у вас отношения с людьми: в словах другого человека слышится ответ на ваш вопрос. Сегодня ' +
      'пригласите кого-нибудь на прогулку и поговорите без спешки. Ближе к вечеру отпустите то, что от ' +
      'вас не зависело: погоду тоже никто не исправляет.',
    'moon-sign moon-phase aspect-moon-jupiter-square jupiter-house moon-house',
  ],
  [
    'gemini',
    '2026-03-03',
    'Полнолуние в Деве приходится на вторник: хочется вычеркнуть из списка хотя бы половину дел. ' +
      'Секстиль Луны и Юпитера помогает поверить в хороший исход, особенно в бытовых мелочах. Приятно ' +
      'сменить шум на тишину знакомых комнат; для вас это время домашних забот. Скажите близким спасибо за ' +
      'то, что обычно принимаете как должное. Ближе к вечеру закройте список дел чуть раньше, ведь ' +
      'невычеркнутое никуда не убежит.',
    'moon-sign moon-phase aspect-moon-jupiter-sextile jupiter-house moon-house',
  ],
  [
    'cancer',
    '2026-04-09',
    'В четверг Луна убывает в Козероге, и сдержанность действует сильнее напора. Сегодня Марс входит в ' +
      'знак Овна: на пути к цели он разжигает решимость. В центре внимания у вас разговоры с глазу на ' +
      'глаз: диалог даёт больше, чем раздумья в одиночку. Маленькая подсказка: посоветуйтесь с тем, кто ' +
      'мыслит не так, как вы. Перед сном наведите порядок на столе, ведь утром это окажется лучшим ' +
      'подарком.',
    'moon-sign moon-phase ingress-mars moon-house',
  ],
  [
    'leo',
    '2026-08-30',
    'Убывающая Луна сегодня переходит в знак Овна, и проще взяться и сделать, чем долго объяснять. ' +
      'Солнце в Деве высвечивает главное, прежде всего в бытовых мелочах. А у вас на первом плане новые ' +
      'знания: мир оказывается больше привычного маршрута. Совет дня: обсудите большую тему с тем, кто с ' +
      'вами не согласен. Ближе к вечеру смените обстановку: засидевшимся мыслям полезен сквозняк.',
    'moon-sign moon-phase ingress-moon sun-house moon-house',
  ],
  [
    'virgo',
    '2026-08-10',
    'Тающая Луна в Раке обращает мысли к близким и к дому, поэтому мелочи, знакомые с детства, поднимают ' +
      'настроение. В рабочих мелочах сегодня легче увидеть скрытую причину: на вашей стороне трин Венеры и ' +
      'Плутона. А у вас на первом плане общие затеи: приятно быть частью чего-то большего. Маленькая ' +
      'подсказка: запишите пять желаний и обведите самое живое. К концу дня пройдитесь вдоль реки или ' +
      'пруда, если они недалеко: вид воды успокаивает лучше доводов.',
    'moon-sign moon-phase aspect-venus-pluto-trine pluto-house moon-house',
  ],
  [
    'libra',
    '2026-11-18',
    'Прибывающая Луна в Рыбах настраивает на музыку, сны и воображение, поэтому мечты просятся в дело ' +
      'хотя бы маленьким эскизом. Короткие передышки берегут силы лучше одного долгого отдыха: вперёд ' +
      'сейчас выходят полезные привычки. Поставьте напоминание о том, что вечно забывается. В общих ' +
      'затеях возникает соблазн закрывать глаза на мелкие, но важные детали: сказывается квадрат Солнца и ' +
      'Юпитера. Остаток дня проведите без спешки и шума, ведь завтра шума будет достаточно.',
    'moon-sign moon-phase moon-house aspect-sun-jupiter-square jupiter-house',
  ],
  [
    'scorpio',
    '2026-11-11',
    'В среду молодая Луна в Стрельце учит говорить откровенно и без обиды: дальнее видится ясно, ' +
      'ближнее — не всегда. Венера движется вспять и учит ценить то, что уже рядом, особенно в тишине. ' +
      'Настоящая ценность вещей и занятий видна яснее: больше всего вас сейчас занимают умения и запасы. ' +
      'Вот что поможет: приготовьте что-нибудь вкусное и съешьте не на бегу. Ближе к вечеру расскажите ' +
      'кому-нибудь о своей маленькой победе, потому что хвастаться раз в день не возбраняется.',
    'moon-sign moon-phase retrograde-venus moon-house',
  ],
  [
    'sagittarius',
    '2026-03-11',
    'В среду наступает последняя четверть Луны в Стрельце: вера в лучшее заметно прибавляет сил. Юпитер ' +
      'сегодня возвращается к прямому движению: планы снова набирают размах, прежде всего в вопросах ' +
      'доверия. Луна идёт по вашему дому личных желаний: к себе стоит отнестись как к хорошему другу. ' +
      'Наденьте то, что нравится именно вам. Под вечер посмейтесь над тем, что днём казалось серьёзным: ' +
      'половина забот не выдерживает улыбки.',
    'moon-sign moon-phase station-jupiter-direct moon-house',
  ],
  [
    'capricorn',
    '2026-10-24',
    'Растущая Луна идёт по знаку Овна: она не любит ждать и просит короткого пути; проще взяться и ' +
      'сделать, чем долго объяснять. В большой компании старые вопросы возвращаются за ответом: Меркурий ' +
      'сегодня поворачивает вспять. Больше всего вас сейчас занимают дом и семья: домашние дела спорятся и ' +
      'успокаивают. Совет дня: проветрите комнаты и выбросьте то, что давно сломано. Ближе к вечеру ' +
      'сделайте одно смелое, пусть и маленькое дело, потому что такие поступки потом вспоминаются с ' +
      'улыбкой.',
    'moon-sign moon-phase station-mercury-retrograde moon-house',
  ],
  [
    'aquarius',
    '2026-09-07',
    'Луна переходит из знака Рака в знак Льва: сначала хочется безопасности, потом — праздника и ' +
      'внимания. В вопросах доверия чувства и ожидания складываются в ясную мысль: помогает секстиль Луны ' +
      'и Меркурия. Тело благодарно за прогулку и вовремя съеденный обед; для вас это время рабочих ' +
      'мелочей. Маленькая подсказка: начните с самого скучного пункта — дальше пойдёт легче. Под вечер ' +
      'достаньте любимую книгу или старый фильм, потому что хорошая история греет и со второго раза.',
    'moon-sign ingress-moon aspect-moon-mercury-sextile mercury-house moon-house',
  ],
  [
    'pisces',
    '2026-06-18',
    'Сегодня растущая Луна во Льве будит творческий огонь, и тепло одного человека согревает всю ' +
      'компанию. Трин Луны и Сатурна помогает принять взвешенное решение, особенно в практических делах. ' +
      'А у вас на первом плане ежедневные дела: порядок на полках освобождает голову для большого. ' +
      'Выпейте воды, откройте окно и вернитесь к делу со свежей головой. На закате выйдите на воздух, ' +
      'ведь вечерний свет успокаивает лучше слов.',
    'moon-sign moon-phase aspect-moon-saturn-trine saturn-house moon-house',
  ],
];

/** The same in English. */
const ENGLISH: readonly [ZodiacSign, LocalDate, string, string][] = [
  [
    'aries',
    '2026-10-05',
    'While the waning Moon is in Leo, the day likes bright colours and bold ideas. Venus is still ' +
      'retrograde: in frank conversations it asks what is truly dear to you. Talent shows more readily ' +
      'without strict judges. A small hint: give yourself an hour of no use and no guilt. In the evening ' +
      'put on lively music and dance in the kitchen: three songs are enough to shake off the day.',
    'moon-sign moon-phase retrograde-venus moon-house',
  ],
  [
    'taurus',
    '2026-10-13',
    'The Moon is growing in Scorpio and has no patience for shallow answers: attention holds on to one ' +
      'thing and does not scatter. Because of the square of the Moon and Jupiter, personal wishes outrun ' +
      'what is possible, above all in family matters. What comes first for you now is one-to-one talks: you ' +
      'hear an answer to your question in someone else’s words. Today, thank the one who is always there ' +
      'and say what for. Before bed recall three good minutes of the day: it is warmer to fall asleep with ' +
      'them.',
    'moon-sign moon-phase aspect-moon-jupiter-square jupiter-house moon-house',
  ],
  [
    'leo',
    '2026-01-19',
    'Sameness tires within half an hour: the young Moon in Aquarius gives a calm distance in disputes. ' +
      'Mercury and Uranus work together: their trine helps you to use an unexpected hint, above all in ' +
      'talks with your elders. What comes first for you now is one-to-one talks: it is easier to agree when ' +
      'you start from what you share. Ask the other person what they want and hear the answer out. Take a ' +
      'new street for your evening walk, since curiosity airs out tiredness.',
    'moon-sign moon-phase aspect-mercury-uranus-trine uranus-house moon-house',
  ],
  [
    'libra',
    '2026-04-22',
    'Home attracts more than any plan: the young Moon in Cancer protects everything fragile and personal. ' +
      'Your attention goes to work and calling: it is clear which step leads up and which runs in a circle. ' +
      'Keep your word in a trifle — it will be remembered. The square of the Moon and Mercury tempts you to ' +
      'jump to conclusions, especially in joint decisions. Last thing at night recall three good minutes of ' +
      'the day, because memory keeps what is looked at.',
    'moon-sign moon-phase moon-house aspect-moon-mercury-square mercury-house',
  ],
  [
    'scorpio',
    '2026-12-24',
    'The Full Moon falls on Thursday: in Cancer it wakes memory and quiet tenderness, and any news sounds ' +
      'louder. For you this is a time for travel and views of the world: a plan for a trip or a course ' +
      'takes shape. Draw up a route for a journey, imaginary for now. The Moon and Neptune disagree: their ' +
      'square tempts you to see what you wish to see, above all in your routine. In the evening stay in ' +
      'silence for a while, because there has been noise enough.',
    'moon-sign moon-phase moon-house aspect-moon-neptune-square neptune-house',
  ],
  [
    'pisces',
    '2026-06-18',
    'You may long for creative work: the waxing Moon in Leo dresses up an ordinary day. The Moon forms a ' +
      'trine with Saturn, and feelings and expectations find a footing, especially in work with your hands. ' +
      'A steady rhythm matters more than a rush: the Moon is in your sixth house, the house of daily work. ' +
      'Today, go for a walk before your head gets tired. In the evening tell someone about your small ' +
      'victory, because boasting once a day is allowed.',
    'moon-sign moon-phase aspect-moon-saturn-trine saturn-house moon-house',
  ],
];

const sky = new SkyService();

describe.each([
  ['ru', SAMPLES],
  ['en', ENGLISH],
] as const)('samples of the built-in writer (%s)', (language, samples) => {
  it.each(samples)('%s on %s', (sign, date, text, used) => {
    const facts = sky.dailyFacts(date, 'Europe/Moscow', sign);
    const written = composeDailyHoroscope({ sign, date, facts, language });
    expect(written).toEqual({ text, usedFacts: used.split(' ') });
  });
});
