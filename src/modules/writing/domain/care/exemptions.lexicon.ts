/**
 * What takes a whole text out of a tier or a topic, whatever grave words it has: work with the sick or the law, studies, jokes,
 * what is long over. Little of it takes a text out of what stops the flow: a missed cry for help is worse than a false alarm.
 */
export const EXEMPTIONS: Readonly<Record<string, readonly string[]>> = {
  soften: [
    '@culture',
    '@joke',
    '@trade',
    'работаю|работает|устроил{ся,ась}|устраиваюсь|дежурю …@tradePlace',
    'я|она|он +@tradesman',
  ],
  court: ['@tarot', 'перевернут*'],
  death: ['@tarot', 'дьявол* +и смерт*', 'смерт* +рядом|и +с|солнц*|башн*|дьявол*'],
  decline: ['@culture', '@joke'],
  suicide: ['теперь|сейчас & терап*|светл*|позади|лечил*|хочу +жить & год{а,}|лет|раньше|когда-то'],
  medical_emergency: [
    'косплей*|косплею|грим|фанфик*|преподаю',
    'год{,а}|лет|месяц{,а,ев} +назад unless @urgent',
    'years|months +ago unless @urgent',
    'лежит|лежу|находится +в|на +больниц*|реанимац*|сохранени*|отделени*|обследован* unless @urgent',
    'выписали|выписывают|выписан{,а} unless @urgent',
  ],
};
