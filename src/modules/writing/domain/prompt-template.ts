import { type Language, LANGUAGES } from '../../../shared/language';
import { factsHash } from './facts-hash';

/** What a model is told in one language; `{name}` is filled with what belongs to one text, nothing else is understood. */
export interface PromptTemplate {
  /** The rules: first and unchanging, since providers charge less for what they have just read. */
  readonly system: string;
  /** What the text is to be written from. */
  readonly prompt: string;
}

/** The words of one version of a prompt. */
export type PromptTemplates = Readonly<Record<Language, PromptTemplate>>;

/**
 * Where a slot may stand: `fixed` has one value for all texts of a kind in a language and may stand in both parts, the
 * others only in `prompt`, where a `required` one must.
 */
export type SlotRule = 'fixed' | 'required' | 'optional';

/** The names a prompt's templates may hold. */
export type PromptSlots = Readonly<Record<string, SlotRule>>;

/** Values of the slots, already words. */
export type SlotValues = Readonly<Record<string, string>>;

export type PromptPart = keyof PromptTemplate;

/** Why a template cannot be used. */
export type TemplateFault =
  'empty' | 'too-long' | 'unreadable' | 'stray-brace' | 'unknown-slot' | 'misplaced-slot' | 'missing-slot';

/** One fault of a template, and where it is. */
export interface TemplateProblem {
  readonly code: TemplateFault;
  readonly language: Language;
  readonly part: PromptPart;
  /** The slot, the words around the brace, or the number of characters; empty where there is nothing to tell. */
  readonly detail: string;
}

/** Characters of a part at most: each is paid for with every text. */
export const LONGEST_PART: Readonly<Record<PromptPart, number>> = { system: 8_000, prompt: 2_000 };

const PARTS: readonly PromptPart[] = ['system', 'prompt'];
const SLOT = /\{([a-z][a-z0-9-]*)\}/g;
/** Control, format, private and half characters. */
const UNREADABLE = /[^\P{C}\n\t]/u;

/** Puts the values into their slots, once: what a value says is never read as a template. Throws where one is missing. */
export function fillTemplate(template: PromptTemplate, values: SlotValues): PromptTemplate {
  const fill = (words: string): string =>
    words.replace(SLOT, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new RangeError(`Nothing fills {${name}}`);
      return value;
    });
  return { system: fill(template.system), prompt: fill(template.prompt) };
}

/** The templates as they are kept: one form of every letter and line end, no space around. */
export function tidyTemplates(templates: PromptTemplates): PromptTemplates {
  const tidy = (words: string): string => words.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const entries = LANGUAGES.map((language) => {
    const { system, prompt } = templates[language];
    return [language, { system: tidy(system), prompt: tidy(prompt) }] as const;
  });
  return Object.fromEntries(entries) as PromptTemplates;
}

/** SHA-256 in hex, by which the same words are known again. */
export function templatesDigest(templates: PromptTemplates): string {
  return factsHash(templates);
}

/** All that keeps templates from being used with these slots; none means they can be. Kept ones may lack a new language. */
export function templateProblems(templates: Partial<PromptTemplates>, slots: PromptSlots): TemplateProblem[] {
  return LANGUAGES.flatMap((language) =>
    PARTS.flatMap((part) =>
      faultsOf(templates[language]?.[part] ?? '', part, slots).map(([code, detail]) => ({
        ...{ code, language, part, detail },
      })),
    ),
  );
}

function faultsOf(words: string, part: PromptPart, slots: PromptSlots): [TemplateFault, string][] {
  if (words.trim() === '') return [['empty', '']];
  const named = new Set([...words.matchAll(SLOT)].map(([, name = '']) => name));
  const unknown = [...named].filter((name) => !Object.hasOwn(slots, name));
  const misplaced = [...named].filter((name) => part === 'system' && isOfOneText(slots, name));
  const missing = Object.keys(slots).filter((name) => part === 'prompt' && slots[name] === 'required');
  const brace = /[^{}\n]{0,15}[{}][^\n]{0,15}/u.exec(words.replace(SLOT, ''));
  return [
    ...(words.length > LONGEST_PART[part] ? [['too-long', String(words.length)] as [TemplateFault, string]] : []),
    ...(UNREADABLE.test(words) ? [['unreadable', ''] as [TemplateFault, string]] : []),
    ...(brace ? [['stray-brace', brace[0].trim()] as [TemplateFault, string]] : []),
    ...unknown.map((name): [TemplateFault, string] => ['unknown-slot', name]),
    ...misplaced.map((name): [TemplateFault, string] => ['misplaced-slot', name]),
    ...missing.filter((name) => !named.has(name)).map((name): [TemplateFault, string] => ['missing-slot', name]),
  ];
}

function isOfOneText(slots: PromptSlots, name: string): boolean {
  return Object.hasOwn(slots, name) && slots[name] !== 'fixed';
}
