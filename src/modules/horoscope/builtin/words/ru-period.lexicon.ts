import { DateTime } from 'luxon';
import type { Period } from '../../../sky';
import type { Words } from './daily-words';
import type { PeriodWords } from './period-words';
import { aspectForms, bodyForms, signForms } from './ru-names.lexicon';
import { RU_PERIOD_BODIES } from './ru-period-bodies.lexicon';
import { RU_CAREER } from './ru-period-career.lexicon';
import { RU_FINANCE } from './ru-period-finance.lexicon';
import { RU_GENERAL } from './ru-period-general.lexicon';
import { RU_HEALTH } from './ru-period-health.lexicon';
import { RU_LOVE } from './ru-period-love.lexicon';

/** From Monday: nominative, "on", "from" and "until" of each day. */
const WEEKDAYS: readonly Words[] = [
  { day: 'понедельник', on: 'в понедельник', onto: 'понедельник', since: 'с понедельника', until: 'до понедельника' },
  { day: 'вторник', on: 'во вторник', onto: 'вторник', since: 'со вторника', until: 'до вторника' },
  { day: 'среда', on: 'в среду', onto: 'среду', since: 'со среды', until: 'до среды' },
  { day: 'четверг', on: 'в четверг', onto: 'четверг', since: 'с четверга', until: 'до четверга' },
  { day: 'пятница', on: 'в пятницу', onto: 'пятницу', since: 'с пятницы', until: 'до пятницы' },
  { day: 'суббота', on: 'в субботу', onto: 'субботу', since: 'с субботы', until: 'до субботы' },
  { day: 'воскресенье', on: 'в воскресенье', onto: 'воскресенье', since: 'с воскресенья', until: 'до воскресенья' },
];

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

function dateForms(date: string, period: Period): Words {
  const { weekday, day, month } = DateTime.fromISO(date);
  if (period === 'week') return WEEKDAYS[weekday - 1] ?? {};
  const on = `${day} ${MONTHS[month - 1] ?? ''}`;
  return { day: on, on, onto: on, since: `${day === 2 ? 'со' : 'с'} ${on}`, until: `до ${on}` };
}

/** The Russian of weeks and months. */
export const RU_PERIOD: PeriodWords = {
  areas: { general: RU_GENERAL, love: RU_LOVE, career: RU_CAREER, health: RU_HEALTH, finance: RU_FINANCE },
  bodies: RU_PERIOD_BODIES,
  dateForms,
  signForms,
  bodyForms,
  aspectForms,
  periods: {
    week: { ofPeriod: 'недели', toPeriod: 'всей неделе', inPeriod: 'на этой неделе', allPeriod: 'всю неделю' },
    month: { ofPeriod: 'месяца', toPeriod: 'всему месяцу', inPeriod: 'в этом месяце', allPeriod: 'весь месяц' },
  },
  moonNames: {
    'new-moon': 'новолуние',
    'first-quarter': 'первая четверть Луны',
    'full-moon': 'полнолуние',
    'last-quarter': 'последняя четверть Луны',
  },
  enters: {
    lead: [
      'Главная перемена {ofPeriod}: {on} {body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      '{On} {body} входит в знак {signGenitive} и {clause}, особенно {where}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      'Поворот {ofPeriod} приходится на {onto}: {body} переходит в знак {signGenitive} и {clause}; заметнее всего это {where}.',
      '{Where} {on} начинается новое: {body} входит в знак {signGenitive} и {clause}.',
      '{Body} {on} меняет знак: теперь {pronoun} {inSign}, и {where} становится проще {helps}.',
    ],
    point: [
      '{On} {body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      '{On} {body} входит в знак {signGenitive}, и {where} становится проще {helps}.',
      '{Since} {body} идёт по знаку {signGenitive} и {clause}, особенно {where}.',
      '{Where} перемена: {on} {body} переходит в знак {signGenitive} и {clause}.',
      '{Where} {since} новое настроение: {body} входит в знак {signGenitive} и {clause}.',
      '{On} {body} вступает в знак {signGenitive} и {clause}; заметнее всего это {where}.',
    ],
  },
  moon: {
    lead: [
      'Главное событие {ofPeriod} — {moon} {inSign} {on}: {clause}, прежде всего {where}.',
      '{Moon} {inSign} приходится на {onto}: {clause}, особенно {where}.',
      '{On} наступает {moon} {inSign}, и {clause}; сильнее всего это чувствуется {where}.',
      'Главное событие {ofPeriod} — {moon} {inSign} {on}: {focus}.',
      '{On} наступает {moon} {inSign}, и {focus}.',
      '{Moon} {inSign} приходится на {onto} и задаёт тон {toPeriod}: {clause}, особенно {where}.',
      '{On} наступает {moon} {inSign}, и особенно ясно одно: {focus}.',
    ],
    point: [
      '{On} наступает {moon} {inSign}: {clause}, особенно {where}.',
      '{Moon} {inSign} приходится на {onto}: {clause}, прежде всего {where}.',
      '{On} наступает {moon} {inSign}, и {focus}.',
      '{On} наступает {moon} {inSign}, и {clause}, в первую очередь {where}.',
      '{On} наступает {moon} {inSign}, и особенно ясно одно: {focus}.',
      '{Moon} {inSign} приходится на {onto}, и {focus}.',
    ],
  },
  turnsRetrograde: {
    lead: [
      'Главный поворот {ofPeriod} совершает {body}: {on} {pronoun} начинает попятное движение, и {clause}, прежде всего {where}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} поворачивает вспять, и {clause}, особенно {where}.',
      '{Where} {clause}: {on} {body} поворачивает вспять, и это главное событие {ofPeriod}.',
      '{On} {body} поворачивает вспять: {clause}, особенно {where}.',
    ],
    point: [
      '{On} {body} поворачивает вспять: {clause}, прежде всего {where}.',
      '{Where} {clause}: {on} {body} начинает попятное движение.',
      '{Since} {body} движется вспять: {clause}, особенно {where}.',
      '{Body} {on} поворачивает вспять, и {clause}; заметнее всего это {where}.',
    ],
  },
  turnsDirect: {
    lead: [
      'Главный поворот {ofPeriod} совершает {body}: {on} {pronoun} возвращается к прямому движению, и {clause}, прежде всего {where}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} возвращается к прямому движению, и {clause}, особенно {where}.',
      '{Where} {clause}: {on} {body} возвращается к прямому движению, и это главное событие {ofPeriod}.',
      '{On} {body} возвращается к прямому движению: {clause}, особенно {where}.',
    ],
    point: [
      '{On} {body} возвращается к прямому движению: {clause}, прежде всего {where}.',
      '{Where} {clause}: {on} {body} возвращается к прямому движению.',
      '{Body} {on} снова начинает прямое движение: {clause}, особенно {where}.',
      '{On} {body} возвращается к прямому движению, и {clause}; заметнее всего это {where}.',
    ],
  },
  aspects: {
    soft: {
      lead: [
        'Лучший день {ofPeriod} — {day}: {aspect} помогает {helps}, особенно {where}.',
        'Удачный аспект {ofPeriod} — {aspect}: {on} проще {helps}, особенно {where}.',
        '{Where} {on} всё складывается удачнее: {aspect} помогает {helps}.',
        'Главное для вас событие {ofPeriod} — {aspect} {on}: {where} проще {helps}.',
        '{First} {on} образует {forms}, и {where} становится проще {helps}.',
        '{First} {on} образует {forms}: {where} легче {helps}.',
      ],
      point: [
        '{On} {aspect} помогает {helps}, особенно {where}.',
        '{First} {on} образует {forms}, и {where} проще {helps}.',
        '{Where} {on} легче {helps}: на вашей стороне {aspect}.',
        'Удачный день — {day}: {aspect} помогает {helps}, прежде всего {where}.',
        '{Where} {on} кстати будет поддержка: {aspect} помогает {helps}.',
        '{Aspect} {on} поддерживает вас: проще {helps}, прежде всего {where}.',
        '{On} {first} и {second} заодно: их {bare} помогает {helps}, особенно {where}.',
      ],
    },
    hard: {
      lead: [
        'Труднее всего {on}: {aspect} подталкивает {tempts}, особенно {where}.',
        'Напряжённый аспект {ofPeriod} — {aspect}: {on} возникает соблазн {tempts}, прежде всего {where}.',
        'Будьте внимательны {on}: {aspect} подталкивает {tempts}, прежде всего {where}.',
        'Проверка {ofPeriod} приходится на {onto}: {aspect} подталкивает {tempts}, особенно {where}.',
        '{Where} {on} понадобится выдержка: {aspect} подталкивает {tempts}.',
      ],
      point: [
        '{On} {aspect} подталкивает {tempts}, особенно {where}.',
        '{First} {on} образует {forms}: возникает соблазн {tempts}, прежде всего {where}.',
        '{On} {where} возникает соблазн {tempts}: сказывается {aspect}.',
        '{On} {first} и {second} не в ладу: их {bare} подталкивает {tempts}, особенно {where}.',
        '{Where} {on} понадобится терпение: {aspect} подталкивает {tempts}.',
      ],
    },
    meeting: {
      lead: [
        'Главное событие {ofPeriod} — {aspect} {on}: оно помогает {helps}, но и подталкивает {tempts}, особенно {where}.',
        'Тон {ofPeriod} задаёт {aspect}: {on} проще {helps}, но есть и соблазн {tempts}, прежде всего {where}.',
        'Важнее всего {day}: {aspect} помогает {helps}, но заодно подталкивает {tempts}, особенно {where}.',
        '{On} {first} и {second} встречаются на небе: {where} проще {helps}, но велик и соблазн {tempts}.',
      ],
      point: [
        '{Aspect} {on} помогает {helps}, но и подталкивает {tempts}, особенно {where}.',
        '{On} {first} и {second} встречаются на небе: проще {helps}, но велик и соблазн {tempts}, особенно {where}.',
        '{Where} {on} сходится многое: {aspect} помогает {helps}, но заодно подталкивает {tempts}.',
        '{First} {on} образует {forms}: {where} проще {helps}, хотя есть и соблазн {tempts}.',
        '{First} {on} образует {forms}; {where} проще {helps}, но есть и соблазн {tempts}.',
      ],
    },
  },
  retrograde: [
    '{AllPeriod} {body} движется вспять: {pronoun} {clause}, особенно {where}.',
    'Фоном остаётся {retroBody}: {pronoun} {clause}, прежде всего {where}.',
    '{Body} по-прежнему движется вспять и {clause}, особенно {where}.',
    '{Where} о себе напоминает {retroBody}: {pronoun} {clause}.',
    '{Body} {allPeriod} движется вспять и {clause}; заметнее всего это {where}.',
    'Пока {body} движется вспять, {pronoun} {clause}, прежде всего {where}.',
  ],
  sun: {
    all: [
      'Пока Солнце идёт по знаку {signGenitive}, {focus}.',
      '{Focus}, пока Солнце идёт по знаку {signGenitive}.',
      'Солнце {allPeriod} остаётся {inSign}, и {focus}.',
      'С Солнцем {inSign} {focus}.',
      '{AllPeriod} Солнце идёт по знаку {signGenitive}: {focus}.',
      'Солнце сейчас {inSign}: {focus}.',
      'Солнце {allPeriod} идёт по знаку {signGenitive}, и особенно ясно одно: {focus}.',
      'Солнце {inSign}, и {where} это особенно чувствуется: {focus}.',
      'Солнце сейчас {inSign}, и {focus}.',
      '{AllPeriod} Солнце идёт по знаку {signGenitive}, и {focus}.',
      'Солнце {allPeriod} {inSign}: {focus}.',
    ],
    since: [
      '{Since} Солнце идёт по знаку {signGenitive}, и {focus}.',
      '{On} Солнце вступает в знак {signGenitive}: {focus}.',
      'Солнце {on} меняет знак: теперь оно {inSign}, и {focus}.',
      '{On} Солнце переходит в знак {signGenitive}, и {focus}.',
      '{On} Солнце входит в знак {signGenitive}, и {where} это особенно чувствуется: {focus}.',
      '{On} Солнце переходит в знак {signGenitive}, и особенно ясно одно: {focus}.',
      'Солнце {on} входит в знак {signGenitive}: теперь {focus}.',
    ],
    until: [
      '{Until} Солнце идёт по знаку {signGenitive}, и {focus}.',
      'Пока Солнце не покинуло знак {signGenitive}, {focus}.',
      'Солнце {until} остаётся {inSign}, и {focus}.',
      '{Until} Солнце остаётся {inSign}: {focus}.',
      'Солнце {until} {inSign}, и {focus}.',
      'Солнце {until} идёт по знаку {signGenitive}, и {where} это особенно чувствуется: {focus}.',
      '{Until} Солнце {inSign}, и это особенно чувствуется {where}: {focus}.',
      '{Until} Солнце {inSign}; заметнее всего это {where}: {focus}.',
    ],
  },
  todo: [
    '{Todo}.',
    'Вот что поможет: {todo}.',
    'Хороший ход: {todo}.',
    'Начните с простого: {todo}.',
    'Совет {ofPeriod}: {todo}.',
    'Попробуйте так: {todo}.',
    'Полезный шаг: {todo}.',
    'Для начала {todo}.',
    'Стоит попробовать вот что: {todo}.',
    '{InPeriod} {todo}.',
    'Самое полезное сейчас: {todo}.',
    'Первым делом {todo}.',
    'Маленький совет: {todo}.',
    'Вот на что стоит найти время: {todo}.',
    'Если выбирать одно дело, то такое: {todo}.',
    'Простой шаг: {todo}.',
  ],
  todoNext: [
    'И ещё одно: {todo}.',
    'А кроме того, {todo}.',
    'Заодно {todo}.',
    'Второй шаг: {todo}.',
    'Ещё один совет: {todo}.',
    'И второе: {todo}.',
    'Следующий шаг: {todo}.',
    'Ещё пригодится вот что: {todo}.',
    'Если останутся силы, {todo}.',
    'А потом {todo}.',
    'Найдётся время и на другое: {todo}.',
    'Полезно и другое: {todo}.',
    'И вот ещё что: {todo}.',
    'Вдобавок {todo}.',
  ],
  leave: [
    'Не стоит {leave}.',
    'Лучше не {leave}.',
    'Незачем {leave}.',
    'Постарайтесь не {leave}.',
    'Сейчас ни к чему {leave}.',
    '{InPeriod} не стоит {leave}.',
    'Нет смысла {leave}.',
    'Не нужно {leave}.',
    'Сейчас не время {leave}.',
    'Старайтесь не {leave}.',
    'А вот {leave,} не стоит.',
    'Сейчас лучше не {leave}.',
    'Только не стоит {leave}.',
    'Пользы не будет, если {leave}.',
    'Ещё постарайтесь не {leave}.',
    'А вот {leave,} сейчас ни к чему.',
    'Меньше всего пользы сейчас в том, чтобы {leave}.',
    'Чего делать не стоит, так это {leave}.',
    'Легко увлечься и начать {leave}, но пользы от этого не будет.',
    'Вовсе незачем {leave}.',
  ],
  leaveNext: [
    'И не стоит {leave}.',
    'Ни к чему и {leave}.',
    'Да и {leave,} сейчас ни к чему.',
    'И лучше не {leave}.',
    'И незачем {leave}.',
    'Не нужно и {leave}.',
    'Нет смысла и {leave}.',
    'И сейчас не время {leave}.',
    'А ещё лучше не {leave}.',
  ],
  aside: [
    'Если вы сейчас без пары, {aside}.',
    'Если сердце сейчас свободно, {aside}.',
    'Когда рядом пока никого нет, {aside}.',
    'А если вы ждёте новой встречи, {aside}.',
    'Пока вы без пары, {aside}.',
    'Если близкого человека рядом пока нет, {aside}.',
    'А пока сердце свободно, {aside}.',
    'Если вы ищете близкого человека, {aside}.',
  ],
  endings: {
    week: [
      'К концу недели {closing}.',
      'К выходным {closing}.',
      'На исходе недели {closing}.',
      'В последние дни недели {closing}.',
      'Под конец недели {closing}.',
      'Напоследок {closing}.',
      'В конце недели {closing}.',
      'Перед новой неделей {closing}.',
      'На выходных {closing}.',
      'Когда неделя подойдёт к концу, {closing}.',
    ],
    month: [
      'К концу месяца {closing}.',
      'На исходе месяца {closing}.',
      'В последние дни месяца {closing}.',
      'Под конец месяца {closing}.',
      'Ближе к концу месяца {closing}.',
      'Напоследок {closing}.',
      'В конце месяца {closing}.',
      'Перед новым месяцем {closing}.',
      'В последние выходные месяца {closing}.',
      'Когда месяц подойдёт к концу, {closing}.',
    ],
  },
};
