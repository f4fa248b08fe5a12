import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, type Message, type SyntaxNode, Visitor } from '@fluent/syntax';
import { LANGUAGES } from '../../src/shared/language';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

class Names extends Visitor {
  readonly found = new Set<string>();

  override visitVariableReference(node: SyntaxNode & { id: { name: string } }): void {
    this.found.add(`$${node.id.name}`);
  }

  override visitMessageReference(node: SyntaxNode & { id: { name: string } }): void {
    this.found.add(node.id.name);
  }
}

/** Every text of a language, an attribute as `message.attribute`, with the variables and messages it names. */
function messagesOf(language: string): Map<string, string[]> {
  const files = readdirSync(join(ROOT, 'locales', language));
  const entries = files.flatMap((file) => new FluentParser().parse(read(`locales/${language}/${file}`)).body);
  expect(entries.filter(({ type }) => type === 'Junk')).toEqual([]);
  const messages = entries.filter((entry): entry is Message => entry.type === 'Message');
  return new Map(
    messages.flatMap(({ id, value, attributes }) =>
      [
        ...(value ? [{ key: id.name, pattern: value }] : []),
        ...attributes.map((attribute) => ({ key: `${id.name}.${attribute.id.name}`, pattern: attribute.value })),
      ].map(({ key, pattern }): [string, string[]] => {
        const names = new Names();
        names.visit(pattern);
        return [key, [...names.found].sort()];
      }),
    ),
  );
}

/** TypeScript under `folder`, specs and generated files aside. */
const sources = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|gen)\.ts$/.test(file))
    .map((file) => `${folder}/${file}`);

describe('texts', () => {
  it('are the same in every language, with the same variables', () => {
    const [first, ...others] = LANGUAGES.map(messagesOf);
    for (const other of others) expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first ?? []));
  });

  it('have types as fresh as themselves', () => {
    expect(spawnSync(process.execPath, ['scripts/generate-text-keys.mjs', '--check'], { cwd: ROOT }).status).toBe(0);
  });

  it('are there for every refusal a person can meet', () => {
    const errors = sources('src')
      .map(read)
      .filter((code) => code.includes('extends DomainError'))
      .flatMap((code) => [...code.matchAll(/code = '([\w.-]+)'[^]*?kind(?::[^=]+)? = '(\w+)'/g)]);
    expect(errors.length).toBeGreaterThan(0);
    const keys = new Set(messagesOf('ru').keys());
    const missing = errors.filter(
      ([, code, kind]) => kind !== 'internal' && !keys.has(`error-${code?.replaceAll('.', '-') ?? ''}`),
    );
    expect(missing.map(([, code]) => code)).toEqual([]);
  });

  it('are all used', () => {
    const code = sources('src').map(read).join('\n');
    const messages = messagesOf('ru');
    const quoted = new Set([...messages.values()].flat());
    const composed = [
      /^menu-/,
      /^command-/,
      /^settings-(language|form|zone|sign|reversals|ai-texts)$/,
      /^birth-/,
      /^unknown-/,
      /^cancel-/,
      /^error-/,
      /^card-/,
      /^spread-/,
      /^tarot-question-/,
      /^note-(sticker|voice|photo|other)$/,
    ];
    const unused = [...messages.keys()].filter(
      (key) => !code.includes(`'${key}'`) && !quoted.has(key) && !composed.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('stand in locales, not in code', () => {
    const mayHold = /(\/prompts\/|\.lexicon\.ts$)/;
    const offenders = sources('src').filter((file) => !mayHold.test(file) && /\p{Script=Cyrillic}/u.test(read(file)));
    expect(offenders).toEqual([]);
  });
});
