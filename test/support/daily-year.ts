import { lockFacts } from '../../src/modules/horoscope/checks/lock-facts';
import { composeDailyHoroscope } from '../../src/modules/horoscope/builtin/daily-writer';
import { type Fact, SkyService } from '../../src/modules/sky';
import { findUntrueClaims } from '../../src/modules/writing/domain/fact-lock/fact-lock';
import type { Language } from '../../src/shared/language';
import { addDays, type LocalDate } from '../../src/shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../src/shared/zodiac-sign';

/** A daily text of the built-in writer, and the facts it was written from. */
export interface Written {
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly usedFacts: readonly string[];
}

/** The words whose change alone makes no new sentence. */
const NAMES: Readonly<Record<Language, RegExp>> = {
  ru: /(?<!\p{L})(лун|меркури|венер|солнц|марс|юпитер|сатурн|уран|нептун|плутон|ов(?:ен|н)|тел(?:ец|ьц)|близнец|рак|л(?:ев|ьв)|дев|вес|скорпион|стрел(?:ец|ьц)|козерог|водоле|рыб|трин|секстил|квадрат|оппозици|соединени|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень)\p{L}*/giu,
  en: /(?<!\p{L})(moon|mercury|venus|sun|mars|jupiter|saturn|uranus|neptune|pluto|aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces|trine|sextile|square|opposition|conjunction|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})/giu,
};

const sky = new SkyService();

/** The text of a sign and date in a language. */
function writeDaily(date: LocalDate, sign: ZodiacSign, language: Language): Written {
  const facts = sky.dailyFacts(date, 'Europe/Moscow', sign);
  return { sign, date, facts, ...composeDailyHoroscope({ sign, date, facts, language }) };
}

/** Those of all signs, day after day of 2026. */
export function writeYear(language: Language): Written[][] {
  return Array.from({ length: 365 }, (_, day) =>
    ZODIAC_SIGNS.map((sign) => writeDaily(addDays('2026-01-01', day), sign, language)),
  );
}

/** What `facts` prove of a text's day. */
export function proofOf({ sign, date }: Written, facts: readonly Fact[]): ReturnType<typeof lockFacts> {
  return lockFacts(facts, { sign, date, period: 'day' });
}

/** The facts a text says it uses. */
export function usedOf({ facts, usedFacts }: Written): Fact[] {
  return facts.filter(({ id }) => usedFacts.includes(id));
}

/** A text's sentences. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** A text's sentences, names and numbers masked. */
export function masked(text: string, language: Language): string[] {
  return sentencesOf(text).map((each) => each.replace(NAMES[language], '*').replace(/\d+/g, '0'));
}

/** Masked sentences that stand in more than `share` of the texts. */
export function wornSentences(all: readonly Written[], language: Language, share: number): [string, number][] {
  const texts = new Map<string, number>();
  for (const sentence of all.flatMap(({ text }) => [...new Set(masked(text, language))]))
    texts.set(sentence, (texts.get(sentence) ?? 0) + 1);
  return [...texts].filter(([, count]) => count > all.length * share);
}

/** Sentences that a sign hears two days running, names masked. */
export function repeatedNextDay(year: readonly Written[][], language: Language): string[] {
  return year.slice(1).flatMap((today, day) =>
    today.flatMap(({ sign, date, text }, index) => {
      const yesterday = masked(year[day]?.[index]?.text ?? '', language);
      const again = masked(text, language).filter((sentence) => yesterday.includes(sentence));
      return again.map((sentence) => `${sign} ${date}: ${sentence}`);
    }),
  );
}

/** Sentences that two signs hear on one day, names masked. */
export function sharedBetweenSigns(year: readonly Written[][], language: Language): string[] {
  return year.flatMap((today) => {
    const sentences = today.flatMap(({ text }) => masked(text, language));
    return sentences
      .filter((each, index) => sentences.indexOf(each) !== index)
      .map((each) => `${today[0]?.date}: ${each}`);
  });
}

/** Texts that would be true ten days later as well. */
export function trueOnAnotherDay(year: readonly Written[][], language: Language): string[] {
  return year.slice(10).flatMap((later, day) =>
    (year[day] ?? []).flatMap(({ text }, index) => {
      const other = later[index];
      return other && findUntrueClaims(text, proofOf(other, other.facts), language).length === 0 ? [text] : [];
    }),
  );
}
