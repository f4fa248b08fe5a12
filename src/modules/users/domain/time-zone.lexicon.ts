/** A place people name when asked for their time; the first of `names` is shown, all are understood. */
export interface ZoneCity {
  /** IANA name. */
  readonly zone: string;
  readonly ru: readonly string[];
  readonly en: readonly string[];
}

/** One city for each of Russia's eleven zones, west to east: the buttons. */
export const RUSSIAN_ZONES: readonly ZoneCity[] = [
  { zone: 'Europe/Kaliningrad', ru: ['Калининград'], en: ['Kaliningrad'] },
  { zone: 'Europe/Moscow', ru: ['Москва', 'мск'], en: ['Moscow'] },
  { zone: 'Europe/Samara', ru: ['Самара'], en: ['Samara'] },
  {
    zone: 'Asia/Yekaterinburg',
    ru: ['Екатеринбург', 'екб', 'Пермь', 'Челябинск', 'Уфа', 'Тюмень', 'Сургут', 'Оренбург'],
    en: ['Yekaterinburg', 'Perm', 'Chelyabinsk', 'Ufa', 'Tyumen'],
  },
  { zone: 'Asia/Omsk', ru: ['Омск'], en: ['Omsk'] },
  { zone: 'Asia/Novosibirsk', ru: ['Новосибирск'], en: ['Novosibirsk'] },
  { zone: 'Asia/Irkutsk', ru: ['Иркутск', 'Улан-Удэ'], en: ['Irkutsk', 'Ulan-Ude'] },
  { zone: 'Asia/Yakutsk', ru: ['Якутск', 'Чита', 'Благовещенск'], en: ['Yakutsk', 'Chita'] },
  { zone: 'Asia/Vladivostok', ru: ['Владивосток', 'Хабаровск'], en: ['Vladivostok', 'Khabarovsk'] },
  { zone: 'Asia/Magadan', ru: ['Магадан', 'Южно-Сахалинск'], en: ['Magadan', 'Yuzhno-Sakhalinsk'] },
  {
    zone: 'Asia/Kamchatka',
    ru: ['Петропавловск-Камчатский', 'Камчатка'],
    en: ['Petropavlovsk-Kamchatsky', 'Kamchatka'],
  },
];

/** Cities understood when typed. */
export const OTHER_ZONES: readonly ZoneCity[] = [
  {
    zone: 'Europe/Moscow',
    ru: [
      'Санкт-Петербург',
      'Петербург',
      'Питер',
      'спб',
      'Казань',
      'Нижний Новгород',
      'Краснодар',
      'Сочи',
      'Ростов-на-Дону',
      'Воронеж',
      'Мурманск',
      'Ярославль',
      'Махачкала',
      'Симферополь',
    ],
    en: [
      'Saint Petersburg',
      'St Petersburg',
      'Kazan',
      'Nizhny Novgorod',
      'Krasnodar',
      'Sochi',
      'Rostov-on-Don',
      'Voronezh',
    ],
  },
  { zone: 'Europe/Volgograd', ru: ['Волгоград'], en: ['Volgograd'] },
  { zone: 'Europe/Saratov', ru: ['Саратов'], en: ['Saratov'] },
  { zone: 'Europe/Astrakhan', ru: ['Астрахань'], en: ['Astrakhan'] },
  { zone: 'Europe/Ulyanovsk', ru: ['Ульяновск'], en: ['Ulyanovsk'] },
  { zone: 'Europe/Samara', ru: ['Ижевск', 'Тольятти'], en: ['Izhevsk', 'Tolyatti'] },
  { zone: 'Asia/Krasnoyarsk', ru: ['Красноярск', 'Абакан', 'Норильск'], en: ['Krasnoyarsk', 'Norilsk'] },
  { zone: 'Asia/Novokuznetsk', ru: ['Новокузнецк', 'Кемерово'], en: ['Novokuznetsk', 'Kemerovo'] },
  { zone: 'Asia/Barnaul', ru: ['Барнаул'], en: ['Barnaul'] },
  { zone: 'Asia/Tomsk', ru: ['Томск'], en: ['Tomsk'] },
  { zone: 'Asia/Anadyr', ru: ['Анадырь'], en: ['Anadyr'] },
  { zone: 'Europe/Minsk', ru: ['Минск', 'Гомель', 'Брест', 'Витебск', 'Гродно'], en: ['Minsk', 'Gomel', 'Brest'] },
  {
    zone: 'Europe/Kyiv',
    ru: ['Киев', 'Харьков', 'Одесса', 'Днепр', 'Львов'],
    en: ['Kyiv', 'Kiev', 'Kharkiv', 'Odesa', 'Dnipro', 'Lviv'],
  },
  { zone: 'Europe/Chisinau', ru: ['Кишинёв'], en: ['Chisinau'] },
  {
    zone: 'Asia/Almaty',
    ru: ['Алматы', 'Алма-Ата', 'Астана', 'Караганда', 'Шымкент'],
    en: ['Almaty', 'Astana', 'Karaganda', 'Shymkent'],
  },
  { zone: 'Asia/Tashkent', ru: ['Ташкент', 'Самарканд', 'Бухара'], en: ['Tashkent', 'Samarkand', 'Bukhara'] },
  { zone: 'Asia/Bishkek', ru: ['Бишкек', 'Ош'], en: ['Bishkek', 'Osh'] },
  { zone: 'Asia/Dushanbe', ru: ['Душанбе'], en: ['Dushanbe'] },
  { zone: 'Asia/Ashgabat', ru: ['Ашхабад'], en: ['Ashgabat'] },
  { zone: 'Asia/Tbilisi', ru: ['Тбилиси', 'Батуми'], en: ['Tbilisi', 'Batumi'] },
  { zone: 'Asia/Yerevan', ru: ['Ереван'], en: ['Yerevan'] },
  { zone: 'Asia/Baku', ru: ['Баку'], en: ['Baku'] },
  { zone: 'Europe/Riga', ru: ['Рига'], en: ['Riga'] },
  { zone: 'Europe/Vilnius', ru: ['Вильнюс'], en: ['Vilnius'] },
  { zone: 'Europe/Tallinn', ru: ['Таллин', 'Таллинн'], en: ['Tallinn'] },
  { zone: 'Europe/Istanbul', ru: ['Стамбул', 'Анталья', 'Анкара'], en: ['Istanbul', 'Antalya', 'Ankara'] },
  { zone: 'Asia/Jerusalem', ru: ['Тель-Авив', 'Иерусалим', 'Хайфа'], en: ['Tel Aviv', 'Jerusalem', 'Haifa'] },
  { zone: 'Asia/Dubai', ru: ['Дубай', 'Абу-Даби'], en: ['Dubai', 'Abu Dhabi'] },
  { zone: 'Europe/Belgrade', ru: ['Белград'], en: ['Belgrade'] },
  {
    zone: 'Europe/Berlin',
    ru: ['Берлин', 'Мюнхен', 'Гамбург', 'Франкфурт'],
    en: ['Berlin', 'Munich', 'Hamburg', 'Frankfurt'],
  },
  { zone: 'Europe/Paris', ru: ['Париж'], en: ['Paris'] },
  { zone: 'Europe/Madrid', ru: ['Мадрид', 'Барселона'], en: ['Madrid', 'Barcelona'] },
  { zone: 'Europe/Rome', ru: ['Рим', 'Милан'], en: ['Rome', 'Milan'] },
  { zone: 'Europe/Prague', ru: ['Прага'], en: ['Prague'] },
  { zone: 'Europe/Warsaw', ru: ['Варшава'], en: ['Warsaw'] },
  { zone: 'Europe/London', ru: ['Лондон'], en: ['London'] },
  { zone: 'Europe/Helsinki', ru: ['Хельсинки'], en: ['Helsinki'] },
  { zone: 'Asia/Nicosia', ru: ['Кипр', 'Лимасол', 'Никосия'], en: ['Cyprus', 'Limassol', 'Nicosia'] },
  { zone: 'Asia/Bangkok', ru: ['Бангкок', 'Пхукет', 'Паттайя'], en: ['Bangkok', 'Phuket', 'Pattaya'] },
  { zone: 'Asia/Makassar', ru: ['Бали', 'Денпасар'], en: ['Bali', 'Denpasar'] },
  { zone: 'America/New_York', ru: ['Нью-Йорк', 'Майами', 'Бостон'], en: ['New York', 'Miami', 'Boston'] },
  { zone: 'America/Chicago', ru: ['Чикаго'], en: ['Chicago'] },
  { zone: 'America/Los_Angeles', ru: ['Лос-Анджелес', 'Сан-Франциско'], en: ['Los Angeles', 'San Francisco'] },
  { zone: 'America/Toronto', ru: ['Торонто'], en: ['Toronto'] },
];
