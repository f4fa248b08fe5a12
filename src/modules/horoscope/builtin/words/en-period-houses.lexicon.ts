import { EN_PERIOD_CAREER_HOUSES } from './en-period-houses-career.lexicon';
import { EN_PERIOD_FINANCE_HOUSES } from './en-period-houses-finance.lexicon';
import { EN_PERIOD_GENERAL_HOUSES } from './en-period-houses-general.lexicon';
import { EN_PERIOD_HEALTH_HOUSES } from './en-period-houses-health.lexicon';
import { EN_PERIOD_LOVE_HOUSES } from './en-period-houses-love.lexicon';
import type { Area } from '../../domain/horoscope-key';
import type { PeriodHouse } from './period-words';

/** The houses of the solar chart in each area of life, in weeks and months. */
export const EN_PERIOD_HOUSES: Readonly<Record<Area, readonly PeriodHouse[]>> = {
  general: EN_PERIOD_GENERAL_HOUSES,
  love: EN_PERIOD_LOVE_HOUSES,
  career: EN_PERIOD_CAREER_HOUSES,
  health: EN_PERIOD_HEALTH_HOUSES,
  finance: EN_PERIOD_FINANCE_HOUSES,
};
