import type { TermKind } from './term-kinds';

/**
 * The words of a language. A list of words is written as patterns with commas between them: `*` is any ending, `(a|b)` a
 * choice, `?word` a word that may be missing, `stem+model` all forms of a declension. A space is any space or hyphen.
 */
export interface Lexicon {
  /** Endings of each model: nominative, genitive, dative, accusative, instrumental, prepositional `/` the plural; or all. */
  readonly declensions: Readonly<Record<string, string>>;
  readonly terms: Readonly<Partial<Record<TermKind, Readonly<Record<string, string>>>>>;
  /** Grammatical genders of bodies and cards, `m` where not named. */
  readonly genders: Readonly<Record<string, 'f' | 'n' | 'p'>>;
  /** Ends a participle, which governs what stands between it and its noun. */
  readonly participle: RegExp;
  /** Lead into a sign. */
  readonly into: readonly string[];
  /** Lead out of a sign. */
  readonly out: readonly string[];
  /** Begin a stretch of time. */
  readonly since: readonly string[];
  /** End one. */
  readonly until: readonly string[];
  /** Begins a clause of what ends a state. */
  readonly untilThen: readonly string[];
  /** Before a number of days to come. */
  readonly ahead: readonly string[];
  /** The same, where the end may come sooner. */
  readonly within: readonly string[];
  /** After a number of days gone. */
  readonly ago: readonly string[];
  /** Says that what was said holds of this one as well. */
  readonly also: readonly string[];
  /** Begins a clause of what the body before does. */
  readonly who: RegExp;
  /** The same, of one. */
  readonly whoOne: RegExp;
  /** The same, by gender. */
  readonly whoOf: readonly (readonly ['m' | 'f' | 'n', RegExp])[];
  /** Ends a participle of what was named last, and was no subject. */
  readonly ofLast: RegExp;
  /** Before a number that each of several has. */
  readonly apiece: readonly string[];
  /** A number of bodies, as of people. */
  readonly crowd: RegExp;
  /** Before a number of those that come on top of the ones named. */
  readonly more: readonly string[];
  /** Of those that are not named. */
  readonly other: RegExp;
  /** Before the word for a suit: that of the card named. */
  readonly same: readonly string[];
  /** Begins a clause of what is thought or waited for. */
  readonly that: readonly string[];
  /** Begins a clause that says what something is. */
  readonly thatIs: readonly string[];
  /** Ends a comparative. */
  readonly comparative: RegExp;
  /** Ends an infinitive. */
  readonly infinitive: RegExp;
  /** Leads over what is not the end. */
  readonly through: readonly string[];
  /** Before the card that another lies across. */
  readonly across: readonly string[];
  /** A number nobody could check. */
  readonly few: readonly string[];
  /** The day before what follows. */
  readonly eve: readonly string[];
  /** Between two that are compared. */
  readonly than: readonly string[];
  /** Before one that does the same later. */
  readonly sooner: readonly string[];
  /** Before one that has done the same already. */
  readonly afterwards: readonly string[];
  /** Before a place that something else is near. */
  readonly behind: readonly string[];
  /** With the people named before. */
  readonly withThem: readonly string[];
  /** Other names of the Moon, which may mean a month too. */
  readonly moonNames: readonly string[];
  /** Pronouns of one that is a subject. */
  readonly subjects: readonly string[];
  /** Near what was named last, where they stand alone. */
  readonly beside: readonly string[];
  /** Said of two in one sign as well as of two side by side. */
  readonly nearby: readonly string[];
  /** Before a phase that is not there, or a sign not reached. */
  readonly before: readonly string[];
  /** Signs whose name is a plural. */
  readonly pluralSigns: readonly string[];
  /** Ends an adjective of several and of no single one. */
  readonly several: RegExp;
  /** A month whose name, without its capital, is an ordinary word. */
  readonly homonymMonth: readonly [string, string] | undefined;
  /** Before what is of the one spoken of. */
  readonly owners: readonly string[];
  /** Before one of many. */
  readonly articles: readonly string[];
  /** To the sign named before. */
  readonly thither: readonly string[];
  /** Whom some of these words can mean. */
  readonly owned: Readonly<Record<string, readonly string[]>>;
  /** Ends the name of several aspects. */
  readonly manyAspects: RegExp;
  /** Upright, and before a place just "right". */
  readonly right: readonly string[];
  /** How one card lies or several do. */
  readonly ofAny: RegExp;
  /** Verbs of what a card says. */
  readonly speech: RegExp;
  /** Ends an adjective of several. */
  readonly plural: RegExp;
  /** Ends an adjective that may stand before the word for a house. */
  readonly adjective: RegExp;
  /** Ends an adjective that may stand before any noun. */
  readonly attribute: RegExp;
  /** Ends an ordinal that cannot number a house before it. */
  readonly unhoused: RegExp;
  /** Says that a day of the week is gone. */
  readonly last: RegExp;
  /** The word for a sign that rises. */
  readonly rising: RegExp;
  /** Ends an ordinal that may be a day of the month alone. */
  readonly dayOrdinal: RegExp;
  /** Ends an ordinal that may be a day after a word like "on". */
  readonly dayNeuter: RegExp;
  /** "Here", "just", "there is": change nothing of what is said of cards. */
  readonly fillers: readonly string[];
  /** Thrown in between two commas, so that the statement goes on after them. */
  readonly asides: readonly string[];
  /** The sorts of the deck, named by an adjective alone. */
  readonly arcana: Readonly<Record<'major' | 'minor' | 'court', RegExp>>;
  /** Says of two that there is more, or less, of the first. */
  readonly outweighs: readonly [RegExp, RegExp];
  /** Begins a clause of what has come to the one before. */
  readonly toWhom: readonly string[];
  /** "To each", whoever or whatever it is. */
  readonly toEach: readonly string[];
  /** Verbs of seeing. */
  readonly sees: RegExp;
  /** The least there could be of an element. */
  readonly drops: readonly string[];
  /** The signs of an element or a cross, and the words that name it. */
  readonly groups: readonly (readonly [readonly string[], RegExp])[];
  /** A chart, the sky, an element or a cross by name. */
  readonly chart: RegExp;
  /** Words that are called straight as an answer is. */
  readonly straightWords: readonly string[];
  /** Forms of a card's name that are forms of an ordinary word too. */
  readonly homonym: RegExp;
  /** The product's own names of the houses, as they stand after the word for one. */
  readonly houseNames: readonly (readonly [string, RegExp])[];
  /** Places told of as "what was" or "what is to come". */
  readonly circumscribed: readonly (readonly [string, RegExp])[];
  /** Begins what a place is told of as. */
  readonly whatever: readonly string[];
  /** The future, which one may hope in. */
  readonly tomorrow: RegExp;
  /** At the place told of before. */
  readonly overThere: readonly string[];
  /** Participles of a card that lies. */
  readonly lying: RegExp;
  /** Now, and not just on the day of the cards. */
  readonly rightNow: readonly string[];
  /** The one in the middle and the one at the end of those laid. */
  readonly ends: readonly (readonly [RegExp, 'middle' | 'last'])[];
  /** What the reader does with what is now. */
  readonly lives: RegExp;
  /** Begins what is told in its order. */
  readonly atFirst: readonly string[];
  /** Before the number of a card in the deck. */
  readonly numberWord: RegExp;
  /** A card of the deck, by the word after its number. */
  readonly arcanum: RegExp;
  /** Says that what is told is told by people. */
  readonly hearsay: readonly string[];
  /** Said of what something is like at any time. */
  readonly ever: readonly string[];
  /** Places about somebody's body, which may be that of a picture. */
  readonly ofBody: RegExp;
  /** The deck, of which the cards laid are a few. */
  readonly deck: RegExp;
  /** Says that as many cards as are told were laid. */
  readonly dealt: RegExp;
  /** Before the one who sees the cards. */
  readonly inFront: readonly string[];
  /** Begins what there is as much of. */
  readonly asMany: readonly string[];
  /** The word for a suit. */
  readonly suitWord: RegExp;
  /** "Of the suit", in the singular. */
  readonly ofSuit: readonly string[];
  /** Names of suits that are no things of everyday. */
  readonly suitNames: RegExp;
  /** Says that a card is of the suit that follows. */
  readonly belongs: RegExp;
  /** Says of a suit that it has not come. */
  readonly idle: RegExp;
  /** Says that something leads from one card to another. */
  readonly way: RegExp;
  readonly wayFrom: readonly string[];
  readonly wayTo: readonly string[];
  /** Asks for what a bare answer names. */
  readonly asks: readonly string[];
  /** "By number", after an ordinal. */
  readonly inOrder: readonly string[];
  /** Asks who somebody is. */
  readonly asksWho: readonly string[];
  /** Say yes to a question. */
  readonly yes: readonly string[];
  /** After "not": of what is not there. */
  readonly seeks: RegExp;
  /** Before the two that something lies between. */
  readonly between: readonly string[];
  /** The place of a card, named as what lies so. */
  readonly placeNames: RegExp;
  /** Says how something lies, and is no adjective before a noun. */
  readonly lyingSo: RegExp;
  /** Verbs of a card that comes to lie. */
  readonly lays: RegExp;
  /** "As the first", in the case for it. */
  readonly asFirst: RegExp;
  /** "As the last". */
  readonly asLast: readonly string[];
  /** Before a number that is not quite reached. */
  readonly nearly: readonly string[];
  /** A point after these ends no sentence. */
  readonly abbreviations: readonly string[];
}

/** Whether names have no cases, so that their order tells who does what. */
export function isCaseless({ declensions }: Lexicon): boolean {
  return Object.keys(declensions).length === 0;
}
