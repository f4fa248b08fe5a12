/**
 * What takes a whole text out of a tier or a topic, whatever grave words it has: work with the sick or the law, studies,
 * fiction, jokes, what is long over. Danger to one's own life is taken out by none but a recovery.
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
  violence: ['@fiction', '@trade +о|про|об|по'],
  threat_other: ['@fiction', '@joke'],
  medical_emergency: [
    '@fiction',
    'преподаю|тренинг*|урок{,и,е}',
    'год{,а}|лет|месяц{,а,ев} +назад',
    'years|months +ago',
    'лежит|лежу|находится +в|на +больниц*|реанимац*|сохранени*|отделени*|обследован*',
    'выписали|выписывают|выписан{,а}',
  ],
};
