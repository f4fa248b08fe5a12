import fc from 'fast-check';
import { FluentParser } from '@fluent/syntax';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../shared/language';
import {
  fillTemplate,
  LONGEST_PART,
  type PromptTemplate,
  type PromptSlots,
  templateProblems,
  templatesDigest,
  tidyTemplates,
} from './prompt-template';

const SLOTS: PromptSlots = { length: 'fixed', facts: 'required', date: 'optional' };
const GOOD: PromptTemplate = { system: 'Write {length} characters.', prompt: 'Facts: {facts}' };
const problemsOf = (changes: Partial<PromptTemplate>, slots = SLOTS) =>
  templateProblems({ ru: GOOD, en: { ...GOOD, ...changes } }, slots).map(
    ({ code, language, part, detail }) => `${language} ${part} ${code} ${detail}`,
  );

describe('templateProblems', () => {
  it('lets through what can be filled', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ prompt: '{facts} {facts}\n\t{date}, {length}' })).toEqual([]);
  });

  it.each<[string, Partial<PromptTemplate>]>([
    ['en system empty ', { system: ' \n' }],
    ['en prompt empty ', { prompt: '' }],
    ['en system too-long 8001', { system: 'x'.repeat(LONGEST_PART.system + 1) }],
    ['en prompt too-long 2001', { prompt: `{facts}${'x'.repeat(LONGEST_PART.prompt - 6)}` }],
    ['en system unreadable ', { system: 'Write\u202Eso' }],
    ['en system unreadable ', { system: 'nul\u0000' }],
    ['en prompt unknown-slot question', { prompt: 'Facts {facts} {question}' }],
    ['en system unknown-slot constructor', { system: 'Be like {constructor}' }],
    ['en system misplaced-slot facts', { system: 'The facts: {facts}' }],
    ['en prompt missing-slot facts', { prompt: 'Write something' }],
    ['en prompt stray-brace as { "json": 1', { prompt: '{facts} as { "json": 1' }],
    ['en prompt stray-brace }', { prompt: '{facts} }' }],
    ['en prompt stray-brace {Facts}', { prompt: '{facts} {Facts}' }],
    ['en prompt stray-brace ${1 + 1}', { prompt: '{facts} ${1 + 1}' }],
  ])('refuses %s', (problem, changes) => {
    expect(problemsOf(changes)).toContain(problem);
  });

  it('tells all of them at once, a language that is missing too', () => {
    const found = templateProblems({ ru: { system: '{who} {what', prompt: '{facts}' } }, SLOTS);
    expect(found.map(({ language, code }) => `${language} ${code}`)).toEqual([
      'ru stray-brace',
      'ru unknown-slot',
      'en empty',
      'en empty',
    ]);
  });

  it.each(LANGUAGES)('has a sentence for every fault (%s)', (language) => {
    const faults = ['empty', 'too-long', 'unreadable', 'stray-brace', 'unknown-slot', 'misplaced-slot', 'missing-slot'];
    const file = readFileSync(join(__dirname, '../../../../locales', language, 'errors.ftl'), 'utf8');
    const ids = new FluentParser()
      .parse(file)
      .body.flatMap((entry) => (entry.type === 'Message' ? [entry.id.name] : []));
    expect(ids).toEqual(expect.arrayContaining(faults.map((fault) => `error-writing-template-${fault}`)));
  });
});

describe('fillTemplate', () => {
  const VALUES = { length: '10', facts: 'the Moon' };

  it('puts each value where its slot stands', () => {
    expect(fillTemplate({ ...GOOD, prompt: '{facts}, {facts} {length}' }, VALUES)).toEqual({
      system: 'Write 10 characters.',
      prompt: 'the Moon, the Moon 10',
    });
  });

  it.each(['{length}', '{facts}', '{unknown}', '$&', "$`$'$1", '${length}', '{', '\\{facts\\}'])(
    'never reads a value as a template: %s',
    (words) => {
      expect(fillTemplate(GOOD, { ...VALUES, facts: words }).prompt).toBe(`Facts: ${words}`);
    },
  );

  it('keeps any words of a person as they are', () => {
    const words = fc.array(fc.constantFrom('{', '}', 'facts', 'length', '$', '&', '1', ' ', '\\'), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.string({ unit: 'binary' }), (parts, others) => {
        const said = parts.join('') + others;
        const told = fillTemplate({ ...GOOD, prompt: 'a {facts} b {length} c' }, { ...VALUES, facts: said });
        return told.prompt === `a ${said} b 10 c`;
      }),
    );
  });

  it('throws where nothing fills a slot, whatever objects inherit', () => {
    expect(() => fillTemplate(GOOD, { length: '1' })).toThrow('Nothing fills {facts}');
    expect(() => fillTemplate({ ...GOOD, prompt: '{constructor}' }, VALUES)).toThrow('Nothing fills {constructor}');
  });
});

describe('templatesDigest', () => {
  const both = { ru: GOOD, en: GOOD };

  it('is that of the words, in whatever order they stand', () => {
    const turned = { en: { prompt: GOOD.prompt, system: GOOD.system }, ru: GOOD };
    expect(templatesDigest(turned)).toBe(templatesDigest(both));
    expect(templatesDigest({ ...both, en: { ...GOOD, system: 'Write {length} characters!' } })).not.toBe(
      templatesDigest(both),
    );
  });

  it('does not tell forms of the same words apart, once they are tidied', () => {
    const loose = { system: '  Write {length} characters.\r\n', prompt: 'Facts: {facts}\n\n' };
    expect(tidyTemplates({ ru: loose, en: GOOD })).toEqual(both);
    expect(tidyTemplates({ ru: { ...GOOD, system: 'и\u0306' }, en: GOOD }).ru.system).toBe('й');
  });
});
