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
    { accusative: 'первый', dative: 'первому', theme: 'личных желаний' },
    { accusative: 'второй', dative: 'второму', theme: 'опоры и ценностей' },
    { accusative: 'третий', dative: 'третьему', theme: 'общения' },
    { accusative: 'четвёртый', dative: 'четвёртому', theme: 'семьи и корней' },
    { accusative: 'пятый', dative: 'пятому', theme: 'радости и творчества' },
    { accusative: 'шестой', dative: 'шестому', theme: 'ежедневных дел' },
    { accusative: 'седьмой', dative: 'седьмому', theme: 'отношений' },
    { accusative: 'восьмой', dative: 'восьмому', theme: 'глубоких перемен' },
    { accusative: 'девятый', dative: 'девятому', theme: 'дальних дорог' },
    { accusative: 'десятый', dative: 'десятому', theme: 'призвания' },
    { accusative: 'одиннадцатый', dative: 'одиннадцатому', theme: 'дружбы' },
    { accusative: 'двенадцатый', dative: 'двенадцатому', theme: 'уединения' },
  ],
  areas: [
    'На первом плане у вас {topic}: {detail}.',
    'Луна проходит ваш {ordinal} дом, дом {theme}: {detail}.',
    'Сейчас для вас важнее прочего {topic}: {detail}.',
    'Для вас это время {topicGenitive}: {detail}.',
    '{Detail}: Луна идёт по вашему {ordinalDative} дому, дому {theme}.',
    'Внимания у вас просят {topic}: {detail}.',
    '{Detail}: больше всего вас сейчас занимают {topic}.',
    'У вас сейчас вперёд выходят {topic}: {detail}.',
    'Луна идёт по вашему дому {theme}: {detail}.',
    'Больше всего вас сейчас занимают {topic}: {detail}.',
    '{Detail}; для вас это время {topicGenitive}.',
    'А у вас на первом плане {topic}: {detail}.',
    '{Detail}: Луна сейчас в вашем доме {theme}.',
    'В центре внимания у вас {topic}: {detail}.',
    '{Detail}: внимания сейчас просят {topic}.',
    '{Detail}: вперёд сейчас выходят {topic}.',
  ],
  leads: [
    '',
    'сегодня ',
    'хороший ход на сегодня: ',
    '',
    'попробуйте вот что: ',
    'полезный шаг: ',
    '',
    'совет дня: ',
    'вот что поможет: ',
    'полезная мелочь: ',
    '',
    'маленькая подсказка: ',
    'пока день не закончился, ',
    'одно дело на сегодня: ',
    'простое дело: ',
  ],
  aspects: {
    soft: {
      placed: [
        '{Aspect} помогает {helps}, особенно {where}.',
        '{First} {meets}, и это удачное сочетание: {where} легче {helps}.',
        'Благодаря {aspectDative} {domain} {happens}, прежде всего {where}.',
        'Удачный аспект дня — {aspect}: {where} проще {helps}.',
        '{Where} {domain} {happens}: помогает {aspect}.',
        '{First} и {second} заодно: их {bare} помогает {helps}, прежде всего {where}.',
        '{First} {meets}, поэтому {domain} {happens}, особенно {where}.',
        '{Where} сегодня легче {helps}: на вашей стороне {aspect}.',
      ],
      plain: [
        '{Aspect} помогает {helps}.',
        '{First} {meets}, и {domain} {happens}.',
        'Благодаря {aspectDative} {domain} {happens}.',
        '{First} и {second} заодно: их {bare} помогает {helps}.',
        'Удачный аспект дня — {aspect}: проще {helps}.',
      ],
    },
    hard: {
      placed: [
        '{Aspect} подталкивает {tempts}, особенно {where}.',
        '{First} {meets}: {domain} {happens}, особенно {where}.',
        'Из-за {aspectGenitive} {domain} {happens}, прежде всего {where}.',
        'Напряжённый аспект дня — {aspect}: {where} возникает соблазн {tempts}.',
        '{Where} {domain} {happens}: так действует {aspect}.',
        '{First} и {second} не в ладу: их {bare} подталкивает {tempts}, особенно {where}.',
        'Есть и помеха: {aspect} подталкивает {tempts}, прежде всего {where}.',
        '{Where} возникает соблазн {tempts}: сказывается {aspect}.',
      ],
      plain: [
        '{Aspect} подталкивает {tempts}.',
        '{First} {meets}, и {domain} {happens}.',
        'Из-за {aspectGenitive} {domain} {happens}.',
        '{First} и {second} не в ладу: их {bare} подталкивает {tempts}.',
        'Сегодня возникает соблазн {tempts}: сказывается {aspect}.',
      ],
    },
    meeting: {
      placed: [
        '{First} {meets}, и {domain} {happens}, особенно {where}.',
        '{First} и {second} стоят рядом, и это {bare} усиливает обе стороны: {where} {domain} {happens}.',
        '{Where} {domain} {happens}: так действует {aspect}.',
        '{First} и {second} встречаются на небе, и {domain} {happens}, прежде всего {where}.',
        'Событие дня — {aspect}: {where} {domain} {happens}.',
      ],
      plain: [
        '{First} {meets}, и {domain} {happens}.',
        'Событие дня — {aspect}: {domain} {happens}.',
        '{First} и {second} встречаются на небе, и {domain} {happens}.',
        '{Domain} {happens}: так действует {aspect}.',
        'Тон задаёт {aspect}: {domain} {happens}.',
      ],
    },
  },
  rulerAspects: {
    soft: {
      placed: [
        '{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}, прежде всего {where}.',
        '{Ruler}, управитель вашего знака, сегодня сильнее обычного: {aspect} помогает {helps}, особенно {where}.',
        'Вам этот день благоволит: ваш управитель {ruler} образует {forms}, и {where} проще {helps}.',
      ],
      plain: ['{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}.'],
    },
    hard: {
      placed: [
        '{Ruler}, управитель вашего знака, образует {forms}: {domain} {happens}, прежде всего {where}.',
        '{Ruler}, управитель вашего знака, сегодня не в духе: {aspect} подталкивает {tempts}, особенно {where}.',
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
    '{Body} движется вспять и {clause}, особенно {where}.',
    'Пока {body} движется вспять, {pronoun} {clause}, в первую очередь {where}.',
    '{RetroBody} {clause}; больше всего это заметно {where}.',
    'Фоном этих дней остаётся {retroBody}: {pronoun} {clause}, прежде всего {where}.',
    '{Body} по-прежнему движется вспять: {where} {pronoun} {clause}.',
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
    'Новость дня: {body} переходит в знак {signGenitive} и {clause}, особенно {where}.',
    'Сегодня {body} входит в знак {signGenitive}: {where} {pronoun} {clause}.',
  ],
  stays: [
    '{Body} {inSign} {clause}, прежде всего {where}.',
    'Пока {body} {inSign}, {pronoun} {clause}, прежде всего {where}.',
    'Фоном остаётся {body} {inSign}: {pronoun} {clause}, особенно {where}.',
  ],
};
