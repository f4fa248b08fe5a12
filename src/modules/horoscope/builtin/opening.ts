import type { LocalDate } from '../../../shared/local-date';
import { DateTime } from 'luxon';
import type { Chance } from './chance';
import { type DayFacts, type FactOf } from './day-facts';
import { fill, leastRepetitive, type Sentence } from './sentence';
import type { DailyWords, Words } from './words/daily-words';

/** Between these local hours the Moon's change of sign is part of the day people live. */
const WAKING_HOURS = { from: 5, to: 21 };

/** The first sentence: the Moon's sign and phase, or its change of sign. */
export function opening(facts: DayFacts, words: DailyWords, chance: Chance, date: LocalDate): Sentence {
  const { moonPhase, moonIngress } = facts;
  const quarter = moonPhase.at !== undefined;
  const ingress = !quarter && moonIngress && isLived(moonIngress) ? moonIngress : undefined;
  const { openings } = words.moon;
  const frames = quarter ? openings.quarter : ingress ? openings.ingress : openings.usual;
  const sign = quarter ? moonPhase.sign : ingress ? ingress.sign : facts.moonSign.sign;
  return leastRepetitive([], (attempt) => {
    const frame = chance.pick('opening', frames, attempt);
    const slots = {
      ...words.signForms(sign),
      ...moonSlots(facts, words, chance, sign, attempt),
      ...(ingress && fromSlots(ingress, words, chance)),
      ...weekdaySlots(words, date),
    };
    const tellsPhase = !ingress || /\{(moon|pace)\}/i.test(frame);
    const tellsIngress = ingress !== undefined || sign !== facts.moonSign.sign;
    const used = [facts.moonSign.id, ...(tellsPhase ? [moonPhase.id] : [])];
    return { text: fill(frame, slots), facts: tellsIngress && moonIngress ? [...used, moonIngress.id] : used };
  });
}

function moonSlots(
  { moonPhase }: DayFacts,
  words: DailyWords,
  chance: Chance,
  sign: FactOf<'moon-sign'>['sign'],
  attempt: number,
): Words {
  const { calls, moods, wishes } = words.moon.signs[sign];
  const { moons, verbs, paces } = words.moon.phases[moonPhase.phase];
  return {
    // Not by attempt: all signs share the Moon, and these keep their first sentences apart.
    calls: chance.pick('calls', calls),
    mood: chance.pick('mood', moods),
    wish: chance.pick('wish', wishes),
    moon: chance.pick('moon', moons, attempt),
    pace: chance.pick('pace', paces, attempt),
    ...(verbs.length > 0 && { verb: chance.pick('verb', verbs, attempt) }),
  };
}

function fromSlots(ingress: FactOf<'ingress'>, words: DailyWords, chance: Chance): Words {
  const { inSign = '', signGenitive = '' } = words.signForms(ingress.from);
  return {
    inFrom: inSign,
    fromGenitive: signGenitive,
    fromWish: chance.pick('from-wish', words.moon.signs[ingress.from].wishes),
  };
}

function weekdaySlots(words: DailyWords, date: LocalDate): Words {
  const { adverb = '', name = '' } = words.weekdays[DateTime.fromISO(date).weekday - 1] ?? {};
  return { weekday: adverb, weekdayName: name };
}

function isLived({ at }: FactOf<'ingress'>): boolean {
  const { hour } = DateTime.fromISO(at);
  return hour >= WAKING_HOURS.from && hour < WAKING_HOURS.to;
}
