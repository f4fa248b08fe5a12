import type { Language } from '../../../../shared/language';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The small words no longer text of a language does without. */
export const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: words(`и в во не на с со а но что как к ко по у о об от до из за для при над под без через между или если когда чтобы
    то это этот эта эти тот та те вы вас вам вами ваш ваша ваше ваши вашей вашем вашу вашим себя себе свой свои своё свою
    он она оно они его её их ей ему им кто где уже ещё ли же бы лишь только даже тоже также так там тут здесь сегодня может
    можно стоит есть был была было были будет быть все всё всех чем тем том пока хотя очень не ни который которая которое
    которые один одна одно два раз день дня`),
  en: words(`the a an and or but of to in on at by for with from into as is are was were be been it its this that these those
    you your yours he she they them their his her not no if when while so than then there here what who which how may can
    will would could should do does has have had more most one up out about before after over all any each every some own
    today yourself let`),
};
