import { CARE_RULES } from './care-rules.lexicon';
import { CARE_WORDS } from './care-words.lexicon';
import { careBuckets, careLogOdds } from './classifier';
import { EXEMPTIONS } from './exemptions.lexicon';
import { FRAME_WORDS } from './frame-words.lexicon';
import { IDIOMS } from './idioms.lexicon';
import { findPattern, type Pattern, readPattern } from './pattern';
import { type Tagged, WordIndex } from './word-index';
import { retyped, wordsOf } from './words';

/** What a text asks of the bot, the gravest first. */
export const CARE_TIERS = ['stop', 'decline', 'soften', 'none'] as const;

export type CareTier = (typeof CARE_TIERS)[number];

/** How a person's text must be met, and because of what: the topics of the deciding tier first. */
export interface CareVerdict {
  readonly tier: CareTier;
  readonly topics: readonly string[];
}

interface Rule {
  readonly tier: CareTier;
  readonly topic: string;
  /** Of each, one must be there. */
  readonly all: readonly (readonly Pattern[])[];
  /** Of these, none may be there. */
  readonly unless: readonly Pattern[];
}

/** What takes a text out of a tier or a topic. */
interface Exemption {
  readonly of: string;
  /** Of each, one must be there. */
  readonly all: readonly (readonly Pattern[])[];
  /** Of these, none may be there. */
  readonly unless: readonly Pattern[];
}

const NOTHING: CareVerdict = { tier: 'none', topics: [] };
const NOBODY: ReadonlySet<number> = new Set();

const index = new WordIndex();
const groups = new Map<string, number>();
const titled = groupOf('@titled');
const idioms: readonly Pattern[] = IDIOMS.flatMap((source) => readPattern(source, groupOf));
const rules: readonly Rule[] = readRules();
const exemptions: readonly Exemption[] = readExemptions();
const idiomsByWord = byFirstWord(idioms, (idiom) => [idiom]);
const exemptionsByWord = byFirstWord(exemptions, ({ all }) => all[0] ?? []);
const rulesByWord = byFirstWord(rules, ({ all }) => all[0] ?? []);
/** Each at the place of its number. */
const groupNames: readonly string[] = [...groups.keys()];

/**
 * How much sooner a tier is believed that the rules found, in logarithms of odds; chosen by cross-validation. What stops the
 * flow is not weighed: a rule that finds it is right.
 */
const TRUST: Record<CareTier, number> = { stop: Infinity, decline: 2, soften: 2, none: 0.5 };

/** Shorter texts are signs, names, dates and buttons, of which the classifier knows nothing: the rules alone judge them. */
const FEWEST_WORDS = 4;

/**
 * Judges a text a person sent, Russian or English, however it is spelt: danger to a life, violence and acute illness stop
 * the usual flow; revenge, spying and spells are declined; illness, court, debts and grief are met softly. Rules and a linear
 * classifier judge together. Linear in time.
 */
export function judgeCare(text: string): CareVerdict {
  const words = wordsOf(text);
  const tagged = index.tag(words);
  const byRules = judgeWords(tagged);
  if (byRules.tier === 'none') {
    const otherLayout = retyped(text);
    const retypedVerdict = otherLayout === null ? NOTHING : judgeWords(index.tag(wordsOf(otherLayout)));
    if (retypedVerdict.tier !== 'none') return retypedVerdict;
  }
  if (words.length < FEWEST_WORDS) return byRules;
  return weighed(byRules, careLogOdds(careBuckets(text, words, tagged, groupNames)));
}

/** The features of a text that the classifier is trained on. */
export function careBucketsOf(text: string): number[] {
  const words = wordsOf(text);
  return careBuckets(text, words, index.tag(words), groupNames);
}

/** A tier that no rule found has no topic. */
function weighed(byRules: CareVerdict, logOdds: Record<CareTier, number>): CareVerdict {
  const believed = (tier: CareTier) => logOdds[tier] + (tier === byRules.tier ? TRUST[tier] : 0);
  const tier = CARE_TIERS.reduce((best, other) => (believed(other) > believed(best) ? other : best));
  return tier === byRules.tier ? byRules : { tier, topics: [] };
}

function judgeWords(text: Tagged): CareVerdict {
  const masked = maskedIn(text);
  const stands = (pattern: Pattern) => findPattern(pattern, text, masked).length > 0;
  const standsAnyhow = (pattern: Pattern) => findPattern(pattern, text, NOBODY).length > 0;
  const exempt = new Set(
    begunIn(text, exemptions, exemptionsByWord)
      .filter(({ all, unless }) => all.every((some) => some.some(standsAnyhow)) && !unless.some(standsAnyhow))
      .map(({ of }) => of),
  );
  const found = begunIn(text, rules, rulesByWord).filter(
    ({ tier, topic, all, unless }) =>
      !exempt.has(tier) &&
      !exempt.has(topic) &&
      all.every((patterns) => patterns.some(stands)) &&
      !unless.some(standsAnyhow),
  );
  return found[0] ? { tier: found[0].tier, topics: [...new Set(found.map(({ topic }) => topic))] } : NOTHING;
}

/** Words of idioms, of cards' names and of titles: "dying of laughter" is no death. */
function maskedIn(text: Tagged): ReadonlySet<number> {
  const masked = new Set<number>(text.groups.has(titled) ? text.quoted : []);
  for (const idiom of begunIn(text, idioms, idiomsByWord)) {
    for (const { from, to } of findPattern(idiom, text, NOBODY)) {
      for (let position = from; position <= to; position++) masked.add(position);
    }
  }
  return masked;
}

/** Those of which a first word is there, in their order; the others need no look. */
function begunIn<T>(text: Tagged, items: readonly T[], byWord: ReadonlyMap<number, readonly number[]>): T[] {
  const begun = new Set<number>();
  for (const group of text.groups) for (const item of byWord.get(group) ?? []) begun.add(item);
  return items.filter((_, item) => begun.has(item));
}

function byFirstWord<T>(items: readonly T[], patternsOf: (item: T) => readonly Pattern[]): Map<number, number[]> {
  const byWord = new Map<number, number[]>();
  for (const [item, patterns] of items.map(patternsOf).entries()) {
    for (const { group } of patterns.flatMap(([first]) => first?.choices ?? [])) {
      byWord.set(group, [...(byWord.get(group) ?? []), item]);
    }
  }
  return byWord;
}

function readExemptions(): Exemption[] {
  return Object.entries(EXEMPTIONS).flatMap(([of, sources]) =>
    sources.map((source) => ({ of, ...readConditions(source) })),
  );
}

/** In the order of the tiers, so that the first found decides. */
function readRules(): Rule[] {
  return CARE_TIERS.filter((tier) => tier !== 'none').flatMap((tier) =>
    CARE_RULES[tier]
      .flatMap(Object.entries<readonly string[]>)
      .flatMap(([topic, sources]) => sources.map((source) => ({ tier, topic, ...readConditions(source) }))),
  );
}

function readConditions(source: string): Pick<Rule, 'all' | 'unless'> {
  const [wanted = '', ...unless] = source.split(' unless ');
  return { all: wanted.split(' & ').map(read), unless: unless.flatMap(read) };
}

function read(source: string): Pattern[] {
  return readPattern(source, groupOf);
}

/** The number of a @group or of a single word, which is a group of its own; its words are indexed when it is first named. */
function groupOf(name: string): number {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const group = groups.size;
  groups.set(name, group);
  const items = name.startsWith('@') ? (CARE_WORDS[name.slice(1)] ?? FRAME_WORDS[name.slice(1)]) : name;
  if (items === undefined) throw new Error(`No words ${name}`);
  for (const item of items.trim().split(/\s+/).flatMap(variants)) index.add(item, group);
  return group;
}

/** `a{b,c}d` as `abd` and `acd`. */
function variants(item: string): string[] {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/u.exec(item) ?? [];
  return choices === undefined ? [item] : choices.split(',').flatMap((choice) => variants(before + choice + after));
}
