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
      'Главное событие {ofPeriod} — смена знака: {on} {body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      '{Where} назревает перемена: {on} {body} входит в знак {signGenitive} и {clause}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} переходит в знак {signGenitive} и {clause}, особенно {where}.',
      'Главная новость {ofPeriod} в том, что {on} {body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      'Поворот {ofPeriod} приходится на {onto}, когда {body} переходит в знак {signGenitive}: {focus}.',
      '{Body} {on} входит в знак {signGenitive} и {clause}; ярче всего это видно {where}.',
    ],
    point: [
      '{On} {body} переходит в знак {signGenitive} и {clause}, прежде всего {where}.',
      '{On} {body} входит в знак {signGenitive}, и {where} проще {helps}.',
      '{Body} {on} входит в знак {signGenitive}: становится проще {helps}, прежде всего {where}.',
      '{Where} перемена: {on} {body} входит в знак {signGenitive} и {clause}.',
      '{On} {body} вступает в знак {signGenitive} и {clause}; ярче всего это видно {where}.',
      '{Since} {body} идёт по знаку {signGenitive} и {clause}, особенно {where}.',
    ],
  },
  moon: {
    lead: [
      'Главное событие {ofPeriod} — {moon} {inSign} {on}: {clause}, прежде всего {where}.',
      '{Moon} {inSign} приходится на {onto} и задаёт тон {toPeriod}: {clause}, особенно {where}.',
      'Тон {ofPeriod} задаёт {moon} {inSign}: {on} {clause}, прежде всего {where}.',
      '{On} наступает {moon} {inSign}, и {clause}; сильнее всего это чувствуется {where}.',
      '{Where} {clause}: {on} наступает {moon} {inSign}, главное событие {ofPeriod}.',
      '{Focus}: тон {toPeriod} задаёт {moon} {inSign} {on}.',
    ],
    point: [
      '{On} — {moon} {inSign}: {clause}, особенно {where}.',
      '{Moon} {inSign} приходится на {onto}: {clause}, и {where} это заметнее всего.',
      '{On} наступает {moon} {inSign}, и {focus}.',
      '{Where} {clause}: {on} {moon} {inSign}.',
    ],
  },
  turnsRetrograde: {
    lead: [
      'Главный поворот {ofPeriod} совершает {body}: {on} {pronoun} начинает попятное движение, и {clause}, прежде всего {where}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} поворачивает вспять, и {clause}, особенно {where}.',
      '{Where} {clause}: {on} {body} поворачивает вспять, и это главное событие {ofPeriod}.',
      '{On} {body} поворачивает вспять: {clause}, и {where} это заметнее всего.',
    ],
    point: [
      '{On} {body} поворачивает вспять: {clause}, прежде всего {where}.',
      '{Where} {clause}: {on} {body} начинает попятное движение.',
      '{Since} {body} движется вспять: {clause}, особенно {where}.',
      '{Body} {on} поворачивает вспять; {clause}, и {where} это заметнее всего.',
    ],
  },
  turnsDirect: {
    lead: [
      'Главный поворот {ofPeriod} совершает {body}: {on} {pronoun} возвращается к прямому движению, и {clause}, прежде всего {where}.',
      'Тон {ofPeriod} задаёт {body}: {on} {pronoun} возвращается к прямому движению, и {clause}, особенно {where}.',
      '{Where} {clause}: {on} {body} возвращается к прямому движению, и это главное событие {ofPeriod}.',
      '{On} {body} возвращается к прямому движению: {clause}, и {where} это заметнее всего.',
    ],
    point: [
      '{On} {body} возвращается к прямому движению: {clause}, прежде всего {where}.',
      '{Where} {clause}: {on} {body} возвращается к прямому движению.',
      '{Body} {on} начинает прямое движение; {clause}, особенно {where}.',
      '{On} {body} разворачивается в прямое движение, и {clause}; заметнее всего это {where}.',
    ],
  },
  aspects: {
    soft: {
      lead: [
        'Лучший день {ofPeriod} — {day}: {aspect} помогает {helps}, особенно {where}.',
        'Тон {ofPeriod} задаёт {aspect}: {on} проще {helps}, прежде всего {where}.',
        '{Where} у вас хорошая опора: {on} {aspect} помогает {helps}.',
        'Главное для вас событие {ofPeriod} — {aspect} {on}: {focus}.',
        '{First} {on} образует {forms}, и {where} становится проще {helps}.',
      ],
      point: [
        '{On} {aspect} помогает {helps}, особенно {where}.',
        '{First} {on} образует {forms}, и {where} проще {helps}.',
        '{Where} {on} легче {helps}: на вашей стороне {aspect}.',
        '{Aspect} {on} поддерживает вас: {focus}, прежде всего {where}.',
        'Удачное время — {day}: {aspect} помогает {helps}, прежде всего {where}.',
      ],
    },
    hard: {
      lead: [
        'Труднее всего {on}: {aspect} подталкивает {tempts}, особенно {where}.',
        'Тон {ofPeriod} задаёт {aspect}: {on} возникает соблазн {tempts}, прежде всего {where}.',
        'Будьте внимательны {on}: {aspect} подталкивает {tempts}, прежде всего {where}.',
        'Проверка {ofPeriod} приходится на {onto}: {aspect} подталкивает {tempts}, и {where} лучше не поддаваться.',
        '{Where} {on} понадобится выдержка: {aspect} подталкивает {tempts}.',
      ],
      point: [
        '{On} {aspect} подталкивает {tempts}, особенно {where}.',
        '{First} {on} образует {forms}: возникает соблазн {tempts}, прежде всего {where}.',
        '{Where} {on} не поддавайтесь соблазну {tempts}: его подбрасывает {aspect}.',
        '{On} {first} и {second} не ладят: их {bare} подталкивает {tempts}, и {where} лучше не поддаваться.',
        '{On} {where} сделайте паузу: {aspect} подталкивает {tempts}.',
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
        '{Aspect} {on} помогает {helps}, но и подталкивает {tempts}; заметнее всего это {where}.',
        '{On} {first} и {second} встречаются на небе: проще {helps}, но велик и соблазн {tempts}, особенно {where}.',
        '{Where} {on} сходится многое: {aspect} помогает {helps}, но заодно подталкивает {tempts}.',
        '{First} {on} образует {forms}: {where} проще {helps}, хотя есть и соблазн {tempts}.',
      ],
    },
  },
  retrograde: [
    '{AllPeriod} {body} движется вспять: {pronoun} {clause}, особенно {where}.',
    'Фоном остаётся {retroBody}: {pronoun} {clause}, прежде всего {where}.',
    '{Where} {retroBody} {clause}.',
    '{Body} {allPeriod} движется вспять и {clause}; заметнее всего это {where}.',
    'Не забывайте, что {body} {allPeriod} движется вспять: {pronoun} {clause}, и {where} это видно лучше всего.',
  ],
  sun: {
    all: [
      'Пока Солнце идёт по знаку {signGenitive}, {focus}.',
      'Солнце {inSign} помогает увидеть главное {where}: {focus}.',
      '{Focus}, пока Солнце идёт по знаку {signGenitive}.',
      'Фон {ofPeriod} — Солнце {inSign}: {focus}, прежде всего {where}.',
      '{Where} сейчас многое проясняется: Солнце идёт по знаку {signGenitive}, и {focus}.',
      'Солнце {allPeriod} остаётся {inSign}, и {focus}.',
      'Солнце {inSign} проясняет многое {where}: {focus}.',
      'Солнце {allPeriod} идёт по знаку {signGenitive} и помогает увидеть главное {where}: {focus}.',
    ],
    since: [
      '{Since} Солнце идёт по знаку {signGenitive} и проясняет многое {where}: {focus}.',
      '{On} Солнце вступает в знак {signGenitive}: {focus}, прежде всего {where}.',
      'Солнце {on} меняет знак: теперь оно {inSign}, и {focus}, прежде всего {where}.',
      '{On} Солнце переходит в знак {signGenitive}, и {focus}.',
      '{On} Солнце входит в знак {signGenitive} и помогает увидеть главное {where}: {focus}.',
      '{Where} многое проясняется: {on} Солнце переходит в знак {signGenitive}, и {focus}.',
    ],
    until: [
      '{Until} Солнце идёт по знаку {signGenitive} и проясняет многое {where}: {focus}.',
      'Пока Солнце не покинуло знак {signGenitive}, {focus}.',
      'Солнце {until} остаётся {inSign}, и {focus}.',
      '{Until} Солнце {inSign} помогает увидеть главное {where}: {focus}.',
      '{Where} многое проясняется {until}: Солнце пока {inSign}, и {focus}.',
      '{Until} Солнце остаётся {inSign}: {focus}, прежде всего {where}.',
      'Солнце {until} идёт по знаку {signGenitive}; {where} оно помогает увидеть главное, и {focus}.',
    ],
  },
  todo: [
    '{Todo}.',
    'Вот что поможет: {todo}.',
    'Хороший ход: {todo}.',
    'Начните с простого: {todo}.',
    'Совет {ofPeriod}: {todo}.',
    'Пригодится вот что: {todo}.',
    'Не откладывайте: {todo}.',
    'Попробуйте так: {todo}.',
    'Полезный шаг: {todo}.',
    'Для начала {todo}.',
    'Стоит попробовать: {todo}.',
    '{InPeriod} {todo}.',
    'Прежде всего {todo}.',
    'Самое полезное сейчас: {todo}.',
    'Вот простой шаг: {todo}.',
    'Первым делом {todo}.',
    'Попробуйте вот что: {todo}.',
    'Маленький совет: {todo}.',
  ],
  todoNext: [
    'И ещё одно: {todo}.',
    'А кроме того, {todo}.',
    'Заодно {todo}.',
    'Второй шаг: {todo}.',
    'Не помешает и другое: {todo}.',
    'Вдобавок {todo}.',
    'Ещё один совет: {todo}.',
    'Ещё одна подсказка: {todo}.',
    'Найдётся время и на другое: {todo}.',
    'Не забудьте и о другом: {todo}.',
    'Есть и другой совет: {todo}.',
    'И второе: {todo}.',
    'Пригодится и такой совет: {todo}.',
    'Полезно и другое: {todo}.',
    'Ещё один полезный шаг: {todo}.',
    'Следующий шаг: {todo}.',
    'Не менее важно другое: {todo}.',
    'Ещё пригодится вот что: {todo}.',
  ],
  leave: [
    'Не стоит {leave}.',
    'Лучше не {leave}.',
    'Незачем {leave}.',
    'Оставьте привычку {leave}.',
    'Постарайтесь не {leave}.',
    'Чего делать не стоит, так это {leave}.',
    'Сейчас ни к чему {leave}.',
    '{InPeriod} не стоит {leave}.',
    'Нет смысла {leave}.',
    'Пора перестать {leave}.',
    'Самое лишнее сейчас — {leave}.',
    'Не нужно {leave}.',
    'Сейчас не время {leave}.',
    'Отвыкайте {leave}.',
    'Вовсе не нужно {leave}.',
    'Меньше всего сейчас нужно {leave}.',
    'Довольно {leave}.',
    '{InPeriod} лучше не {leave}.',
    'Не следует {leave}.',
    'Не берите за правило {leave}.',
    'Откажитесь от привычки {leave}.',
    'Сил не прибавит привычка {leave}.',
    'Сейчас не стоит {leave}.',
    'Сейчас лучше не {leave}.',
  ],
  leaveNext: [
    'И не стоит {leave}.',
    'Ни к чему и {leave}.',
    'Заодно перестаньте {leave}.',
    'Нет нужды и {leave}.',
    'Лишнее и {leave}.',
    'И лучше не {leave}.',
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
