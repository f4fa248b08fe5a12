import type { Language } from '../../../../shared/language';

/**
 * What the prompts call the solar houses, and near ways to say it: common words, so they name a house only right after the
 * word for it.
 */
export const HOUSE_NAMES: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  ru: [
    ['1', /^самого человека(?!\p{L})/u],
    ['2', /^(?:вещей и сил|сил и вещей|вещей|сил)(?!\p{L})/u],
    ['3', /^(?:общения и )?коротких поездок(?!\p{L})/u],
    ['4', /^(?:дома и семьи|семьи и дома)(?!\p{L})/u],
    ['6', /^(?:распорядка и )?(?:ежедневных|повседневных) (?:дел|забот|задач)(?!\p{L})/u],
    ['7', /^(?:партнерства и )?договоренностей(?!\p{L})/u],
    ['8', /^(?:доверия и глубоких перемен|глубоких перемен|доверия)(?!\p{L})/u],
    ['9', /^(?:учебы и )?дальних планов(?!\p{L})/u],
    ['10', /^(?:дел[аы]? и признания|работы и признания|вашего дела|дела|признания)(?!\p{L})/u],
    ['11', /^(?:друзей и )?общих (?:планов|замыслов)(?!\p{L})/u],
    ['12', /^(?:тишины и отдыха|отдыха и тишины|тишины)(?!\p{L})/u],
  ],
  en: [
    ['1', /^of the (?:self|person)\b/],
    ['2', /^of things(?: and strength)?\b/],
    ['3', /^of (?:talk and short trips|short trips|talk)\b/],
    ['4', /^of (?:home and family|family and home)\b/],
    ['5', /^of (?:creativity and joy|joy and creativity|joy)\b/],
    ['6', /^of (?:routine and daily (?:tasks|work)|daily (?:tasks|work|life)|routines?)\b/],
    ['7', /^of (?:partnership and agreements|agreements)\b/],
    ['8', /^of (?:trust and deep change|deep change|trust)\b/],
    ['9', /^of (?:study and distant plans|distant plans|study)\b/],
    ['10', /^of (?:work and recognition|recognition)\b/],
    ['11', /^of (?:friends and )?shared plans\b/],
    ['12', /^of (?:quiet and rest|rest and quiet|quiet|rest)\b/],
  ],
};
