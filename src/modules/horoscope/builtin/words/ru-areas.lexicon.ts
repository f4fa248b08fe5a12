import type { AreaLexicon } from './area-words';
import { RU_AREA_CAREER } from './ru-area-career.lexicon';
import { RU_AREA_FINANCE } from './ru-area-finance.lexicon';
import { RU_AREA_HEALTH } from './ru-area-health.lexicon';
import { RU_AREA_LOVE } from './ru-area-love.lexicon';

/** The Russian of the texts by area of life. */
export const RU_AREAS: AreaLexicon = {
  frames: {
    soft: [
      'Благодаря {aspectDative} {clause}.',
      '{First} {meets}, и {clause}.',
      '{Clause}: помогает {aspect}.',
      'Удачный аспект дня — {aspect}: {clause}.',
      'Сегодня {first} {meets}, поэтому {clause}.',
    ],
    hard: [
      'Из-за {aspectGenitive} {clause}.',
      '{First} {meets}, и {clause}.',
      '{Clause}: так действует {aspect}.',
      'Напряжённый аспект дня — {aspect}: {clause}.',
      'Сегодня {first} {meets}, поэтому {clause}.',
    ],
    sign: [
      '{Body} {inSign}: {clause}.',
      'Пока {body} идёт по знаку {signGenitive}, {clause}.',
      '{Body} идёт по знаку {signGenitive}, и {clause}.',
      '{WithBody} {inSign} {clause}.',
      'Сейчас {body} {inSign}, поэтому {clause}.',
    ],
    house: [
      '{Body} проходит ваш {ordinal} дом, дом {theme}: {clause}.',
      'Пока {body} идёт по вашему {ordinalDative} дому, дому {theme}, {clause}.',
      '{Body} сейчас в вашем {ordinalIn} доме, доме {theme}, и {clause}.',
      '{WithBody} в вашем {ordinalIn} доме, доме {theme}, {clause}.',
      'Сейчас {body} в вашем {ordinalIn} доме, доме {theme}, поэтому {clause}.',
    ],
    phase: [
      'Сегодня {moon} {inSign}, и {clause}.',
      '{Moon} {inSign} задаёт настроение: {clause}.',
      'На небе {moon}, поэтому {clause}.',
      '{Clause}: на небе {moon}.',
      'Когда на небе {moon}, {clause}.',
    ],
    enters: [
      '{Body} сегодня входит в знак {signGenitive}: {clause}.',
      '{Body} переходит в знак {signGenitive}, и {clause}.',
      'С переходом в знак {signGenitive} {body} меняет тон: {clause}.',
    ],
    retrograde: [
      'Пока {body} движется вспять, {clause}.',
      '{RetroBody} не торопит: {clause}.',
      '{Body} по-прежнему движется вспять, и {clause}.',
    ],
    turnsRetrograde: [
      '{Body} сегодня поворачивает вспять, и {clause}.',
      '{Body} начинает попятное движение: {clause}.',
      'Сегодня {body} поворачивает вспять, поэтому {clause}.',
    ],
    turnsDirect: [
      '{Body} возвращается к прямому движению, и {clause}.',
      'Сегодня {body} возвращается к прямому движению: {clause}.',
      '{Body} снова начинает прямое движение, поэтому {clause}.',
    ],
  },
  houses: [
    { ordinal: 'первый', ordinalDative: 'первому', ordinalIn: 'первом', theme: 'личных желаний' },
    { ordinal: 'второй', ordinalDative: 'второму', ordinalIn: 'втором', theme: 'опоры и ценностей' },
    { ordinal: 'третий', ordinalDative: 'третьему', ordinalIn: 'третьем', theme: 'общения' },
    { ordinal: 'четвёртый', ordinalDative: 'четвёртому', ordinalIn: 'четвёртом', theme: 'семьи и корней' },
    { ordinal: 'пятый', ordinalDative: 'пятому', ordinalIn: 'пятом', theme: 'радости и творчества' },
    { ordinal: 'шестой', ordinalDative: 'шестому', ordinalIn: 'шестом', theme: 'ежедневных дел' },
    { ordinal: 'седьмой', ordinalDative: 'седьмому', ordinalIn: 'седьмом', theme: 'отношений' },
    { ordinal: 'восьмой', ordinalDative: 'восьмому', ordinalIn: 'восьмом', theme: 'глубоких перемен' },
    { ordinal: 'девятый', ordinalDative: 'девятому', ordinalIn: 'девятом', theme: 'дальних дорог' },
    { ordinal: 'десятый', ordinalDative: 'десятому', ordinalIn: 'десятом', theme: 'призвания' },
    { ordinal: 'одиннадцатый', ordinalDative: 'одиннадцатому', ordinalIn: 'одиннадцатом', theme: 'дружбы' },
    { ordinal: 'двенадцатый', ordinalDative: 'двенадцатому', ordinalIn: 'двенадцатом', theme: 'уединения' },
  ],
  joint: ', а ',
  opens: /^(?:проще|становится|легче|важнее|лучше|хочется|хорошо|полезно|трудно|пора|может|даже|и |об? )/,
  compound: /, (?:и|а|но|зато|хотя) | — /,
  tiring: /:|(?<!\p{L})(?:ведь|пока|потому)(?!\p{L})/gu,
  endingFrames: [
    '{Rest}: {truth}.',
    '{Rest}, ведь {truth}.',
    '{Rest}, потому что {truth}.',
    '{Truth}, так что {rest}.',
    '{Truth}, поэтому {rest}.',
  ],
  areas: { love: RU_AREA_LOVE, career: RU_AREA_CAREER, health: RU_AREA_HEALTH, finance: RU_AREA_FINANCE },
};
