import type { DailyWords } from './daily-words';
import { RU_BODIES } from './ru-bodies.lexicon';
import { RU_CLOSINGS } from './ru-closings.lexicon';
import { RU_HOUSES } from './ru-houses.lexicon';
import { RU_MOON } from './ru-moon.lexicon';
import { aspectForms, bodyForms, signForms } from './ru-names.lexicon';

/** The Russian of the built-in writer. */
export const RU_DAILY: DailyWords = {
  ...RU_CLOSINGS,
  moon: RU_MOON,
  houses: RU_HOUSES,
  bodies: RU_BODIES,
  signForms,
  bodyForms,
  aspectForms,
  weekdays: [
    { adverb: 'в понедельник', name: 'понедельник' },
    { adverb: 'во вторник', name: 'вторник' },
    { adverb: 'в среду', name: 'среду' },
    { adverb: 'в четверг', name: 'четверг' },
    { adverb: 'в пятницу', name: 'пятницу' },
    { adverb: 'в субботу', name: 'субботу' },
    { adverb: 'в воскресенье', name: 'воскресенье' },
  ],
  ordinals: [
    { accusative: 'первый', dative: 'первому' },
    { accusative: 'второй', dative: 'второму' },
    { accusative: 'третий', dative: 'третьему' },
    { accusative: 'четвёртый', dative: 'четвёртому' },
    { accusative: 'пятый', dative: 'пятому' },
    { accusative: 'шестой', dative: 'шестому' },
    { accusative: 'седьмой', dative: 'седьмому' },
    { accusative: 'восьмой', dative: 'восьмому' },
    { accusative: 'девятый', dative: 'девятому' },
    { accusative: 'десятый', dative: 'десятому' },
    { accusative: 'одиннадцатый', dative: 'одиннадцатому' },
    { accusative: 'двенадцатый', dative: 'двенадцатому' },
  ],
  areas: [
    'У вас на первый план выходит тема {topicGenitive}: {detail}.',
    'Луна проходит ваш {ordinal} дом — сферу {topicGenitive}: {detail}.',
    'Главное для вас сейчас — {topic}: {detail}.',
    'Эти дни у вас отданы теме {topicGenitive}: {detail}.',
    'Вашему знаку Луна подсвечивает сферу {topicGenitive}: {detail}.',
    'Больше всего внимания у вас просит сфера {topicGenitive}: {detail}.',
    '{Detail}: Луна идёт по вашему {ordinalDative} дому, а это сфера {topicGenitive}.',
    'Тема {topicGenitive} выходит для вас вперёд: {detail}.',
    'Оживает у вас сфера {topicGenitive}: {detail}.',
    'Важнее прочего для вас сейчас {topic}: {detail}.',
    'Ближе всего вам сейчас {topic}: {detail}.',
    'Для вашего знака это дни {topicGenitive}: {detail}.',
    'Присмотритесь к теме {topicGenitive}: {detail}.',
    'Лунный свет падает у вас на сферу {topicGenitive}: {detail}.',
    '{Detail}: Луна проходит у вас сферу {topicGenitive}.',
  ],
  leads: [
    '',
    'сегодня ',
    'хороший ход на сегодня: ',
    '',
    'попробуйте простое: ',
    'пригодится вот что: ',
    'совет дня: ',
    '',
    'вот что поможет: ',
    'маленькая подсказка: ',
    'задание на день: ',
    '',
    'стоит попробовать: ',
    'пока день не закончился, ',
  ],
  aspects: {
    soft: {
      placed: [
        '{Aspect} помогает {helps}, особенно {where}.',
        '{First} {meets}, и {domain} {happens}; заметнее всего это {where}.',
        'Благодаря {aspectDative} {domain} {happens}, прежде всего {where}.',
        '{Aspect} поддерживает вас: {domain} {happens}, и {where} это видно яснее всего.',
        '{Where} {domain} {happens}: помогает {aspect}.',
        '{First} и {second} заодно: их {bare} помогает {helps}, прежде всего {where}.',
        '{Aspect} — хорошее подспорье: {where} проще {helps}.',
        '{Where} сейчас легче {helps}: на вашей стороне {aspect}.',
      ],
      plain: [
        '{Aspect} помогает {helps}.',
        '{First} {meets}, и {domain} {happens}.',
        'Благодаря {aspectDative} {domain} {happens}.',
        '{First} и {second} заодно: их {bare} помогает {helps}.',
        '{Aspect} — хорошее подспорье: проще {helps}.',
      ],
    },
    hard: {
      placed: [
        '{Aspect} подталкивает {tempts}, особенно {where}.',
        '{First} {meets}, и {domain} {happens}; заметнее всего это {where}.',
        'Из-за {aspectGenitive} {domain} {happens}, прежде всего {where}.',
        '{Aspect} добавляет трения: {domain} {happens}, и {where} это заметнее всего.',
        '{Where} {domain} {happens}: так действует {aspect}.',
        '{First} и {second} спорят между собой: их {bare} подталкивает {tempts}, и {where} лучше не поддаваться.',
        'Есть и помеха: {aspect} подталкивает {tempts}, особенно {where}.',
        '{Where} не поддавайтесь соблазну {tempts}: его подбрасывает {aspect}.',
      ],
      plain: [
        '{Aspect} подталкивает {tempts}.',
        '{First} {meets}, и {domain} {happens}.',
        'Из-за {aspectGenitive} {domain} {happens}.',
        '{First} и {second} спорят между собой: их {bare} подталкивает {tempts}, и лучше не поддаваться.',
        'Не поддавайтесь соблазну {tempts}: его подбрасывает {aspect}.',
      ],
    },
    meeting: {
      placed: [
        '{First} {meets}, и {domain} {happens}; заметнее всего это {where}.',
        '{Aspect} собирает силы в одной точке: {domain} {happens}, особенно {where}.',
        '{Where} {domain} {happens}: так действует {aspect}.',
        '{First} и {second} встречаются на небе, и {domain} {happens}, прежде всего {where}.',
        'Из-за {aspectGenitive} {domain} {happens}, и {where} это видно яснее всего.',
      ],
      plain: [
        '{First} {meets}, и {domain} {happens}.',
        '{Aspect} собирает силы в одной точке: {domain} {happens}.',
        '{First} и {second} встречаются на небе, и {domain} {happens}.',
        'Из-за {aspectGenitive} {domain} {happens}.',
        'Тон задаёт {aspect}: {domain} {happens}.',
      ],
    },
  },
  rulerAspects: {
    soft: {
      placed: [
        '{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}, прежде всего {where}.',
        'Ваш управитель {ruler} получает поддержку: {aspect} помогает {helps}, особенно {where}.',
        'Для вас это особенно удачно: ваш управитель {ruler} образует {forms}, и {where} проще {helps}.',
      ],
      plain: ['{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}.'],
    },
    hard: {
      placed: [
        '{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}, прежде всего {where}.',
        'Ваш управитель {ruler} под напряжением: {aspect} подталкивает {tempts}, особенно {where}.',
        'Вас это касается напрямую: ваш управитель {ruler} образует {forms}, и {where} {domain} {happens}.',
      ],
      plain: ['{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}.'],
    },
    meeting: {
      placed: [
        '{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}, прежде всего {where}.',
        'Вас это касается напрямую: ваш управитель {ruler} образует {forms}, и {where} {domain} {happens}.',
      ],
      plain: ['{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}.'],
    },
  },
  retrograde: [
    '{RetroBody} {clause}, особенно {where}.',
    '{Body} движется вспять и {clause}; заметнее всего это {where}.',
    '{Where} {retroBody} {clause}.',
    '{RetroBody} остаётся фоном этих дней: {pronoun} {clause}, и {where} это видно яснее всего.',
    'Пока {body} движется вспять, {pronoun} {clause}, прежде всего {where}.',
  ],
  turnsRetrograde: [
    '{Body} сегодня разворачивается и начинает попятное движение: {clause}, прежде всего {where}.',
    'Событие дня — {body} поворачивает вспять: {clause}, и {where} это заметнее всего.',
    '{Where} {clause}: {body} сегодня поворачивает вспять.',
  ],
  turnsDirect: [
    '{Body} сегодня возвращается к прямому движению: {clause}, прежде всего {where}.',
    'Событие дня — {body} разворачивается в прямое движение: {clause}, и {where} это заметнее всего.',
    '{Where} {clause}: {body} сегодня возвращается к прямому движению.',
  ],
  enters: [
    '{Body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
    'Новость дня: {body} переходит в знак {signGenitive} и {clause}; заметнее всего это {where}.',
    '{Where} перемена: {body} входит в знак {signGenitive} и {clause}.',
  ],
  stays: [
    '{Body} {inSign} {clause}, прежде всего {where}.',
    '{Where} {body} {inSign} {clause}.',
    'Фоном остаётся {body} {inSign}: {pronoun} {clause}, особенно {where}.',
  ],
};
