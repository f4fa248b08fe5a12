import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { Injectable } from '@nestjs/common';
import { LANGUAGES, type Language } from '../../shared/language';
import { projectFolder } from '../config/project-folder';
import { escapeHtml } from './escape-html';
import type { TextArguments, TextKey } from './text-keys.gen';

/** The arguments of a key, absent where the text has none. */
export type ArgumentsOf<K extends TextKey> = keyof TextArguments[K] extends never ? [] : [TextArguments[K]];

/** So many formatted texts are remembered at most. */
const REMEMBERED = 2_000;

type Treatment = (text: string) => string;

const asItIs: Treatment = (text) => text;

/** Every word a person reads, from `locales/{language}/*.ftl`; needs no chat, so that jobs and payments speak too. */
@Injectable()
export class TextsService {
  private readonly bundles: ReadonlyMap<Language, FluentBundle>;
  /** Formatted ones, oldest first: most texts are button labels, the same again and again. */
  private readonly formatted = new Map<string, string>();

  constructor() {
    this.bundles = new Map(LANGUAGES.map((language) => [language, loadBundle(language)]));
  }

  /** A text as Telegram HTML: what is passed in is escaped, what the translator wrote is not. */
  html<K extends TextKey>(language: Language, key: K, ...[args]: ArgumentsOf<K>): string {
    return this.format(language, key, args, escapeHtml);
  }

  /** A text where markup means nothing: button labels, command descriptions, toasts. */
  plain<K extends TextKey>(language: Language, key: K, ...[args]: ArgumentsOf<K>): string {
    return this.format(language, key, args, asItIs);
  }

  /** What a refusal of this code is called, as HTML: `ai.unavailable` has the text `error-ai-unavailable`. */
  ofError(language: Language, code: string, params: Readonly<Record<string, string | number>>): string {
    return this.format(language, `error-${code.replaceAll('.', '-')}` as TextKey, [params], escapeHtml);
  }

  private format(language: Language, key: TextKey, args: object | undefined, treat: Treatment): string {
    const name = `${language} ${key} ${treat.name} ${args ? nameOf(args) : ''}`;
    const known = this.formatted.get(name);
    if (known !== undefined) return known;
    const text = this.formatAnew(language, key, args, treat);
    this.formatted.set(name, text);
    const oldest = this.formatted.keys().next();
    if (this.formatted.size > REMEMBERED && !oldest.done) this.formatted.delete(oldest.value);
    return text;
  }

  private formatAnew(language: Language, key: TextKey, args: object | undefined, treat: Treatment): string {
    const bundle = this.bundle(language);
    const [name = '', attribute] = key.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) throw new Error(`No text ${key} in ${language}`);
    const treated = Object.entries(args ?? {}).map(([name, value]): [string, FluentVariable] => [
      name,
      typeof value === 'string' ? treat(value) : (value as FluentVariable),
    ]);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, Object.fromEntries(treated), errors);
    if (errors[0]) throw new Error(`Text ${key} in ${language}: ${errors[0].message}`);
    return text;
  }

  private bundle(language: Language): FluentBundle {
    const bundle = this.bundles.get(language);
    if (!bundle) throw new Error(`No texts in ${language}`);
    return bundle;
  }
}

/** Tells arguments of one text apart: a number and the same digits as a string are not the same to Fluent. */
function nameOf(args: object): string {
  let name = '';
  for (const value of Object.values(args)) name += typeof value === 'number' ? `${value}#` : `${String(value)}\0`;
  return name;
}

function loadBundle(language: Language): FluentBundle {
  // Telegram shows the isolation marks of Fluent as boxes in some fonts.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = projectFolder('locales', language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (errors[0]) throw new Error(`locales/${language}/${file}: ${errors[0].message}`);
  }
  return bundle;
}
