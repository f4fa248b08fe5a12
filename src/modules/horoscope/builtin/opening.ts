import { DateTime } from 'luxon';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { Chance } from './chance';
import { type DayFacts, type FactOf } from './day-facts';
import { fill, frameAttempt, leastRepetitive, type Sentence } from './sentence';
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
    const frame = chance.pick('opening', frames, frameAttempt(attempt));
    // All signs share the Moon, so one part of the sentence is never drawn again: it keeps the signs apart.
    const moodAttempt = frame.includes('{calls}') ? attempt : 0;
    const slots = {
      ...words.signForms(sign),
      ...phaseSlots(facts, words, chance, attempt),
      calls: chance.pick('calls', words.moon.signs[sign].calls),
      mood: chance.pick('mood', words.moon.signs[sign].moods, moodAttempt),
      ...fromSlots(ingress?.from ?? sign, words),
      ...chance.pick('wishes', wishPairs(sign, ingress?.from ?? sign, words), moodAttempt),
      ...weekdaySlots(words, date),
    };
    const tellsPhase = !ingress || /\{(moon|pace)\}/i.test(frame);
    const tellsIngress = ingress !== undefined || sign !== facts.moonSign.sign;
    const used = [facts.moonSign.id, ...(tellsPhase ? [moonPhase.id] : [])];
    return { text: fill(frame, slots), facts: tellsIngress && moonIngress ? [...used, moonIngress.id] : used };
  });
}

function phaseSlots({ moonPhase }: DayFacts, words: DailyWords, chance: Chance, attempt: number): Words {
  const { moons, verbs, paces } = words.moon.phases[moonPhase.phase];
  return {
    moon: chance.pick('moon', moons, attempt),
    pace: chance.pick('pace', paces, attempt),
    ...(verbs.length > 0 && { verb: chance.pick('verb', verbs, attempt) }),
  };
}

function fromSlots(from: ZodiacSign, words: DailyWords): Words {
  const { inSign = '', signGenitive = '' } = words.signForms(from);
  return { inFrom: inSign, fromGenitive: signGenitive };
}

/** Drawn as one: twelve signs need more than the eight of either list. */
function wishPairs(sign: ZodiacSign, from: ZodiacSign, { moon }: DailyWords): { wish: string; fromWish: string }[] {
  return moon.signs[sign].wishes.flatMap((wish) => moon.signs[from].wishes.map((fromWish) => ({ wish, fromWish })));
}

function weekdaySlots(words: DailyWords, date: LocalDate): Words {
  const { adverb = '', name = '' } = words.weekdays[DateTime.fromISO(date).weekday - 1] ?? {};
  return { weekday: adverb, weekdayName: name };
}

function isLived({ at }: FactOf<'ingress'>): boolean {
  const { hour } = DateTime.fromISO(at);
  return hour >= WAKING_HOURS.from && hour < WAKING_HOURS.to;
}
