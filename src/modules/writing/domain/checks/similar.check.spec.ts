import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../../shared/language';
import { fingerprintOf, likeness } from './fingerprint';
import { MAX_LIKENESS, similar } from './similar.check';

interface Example {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly copies: readonly string[];
  readonly fresh: readonly string[];
}

const { texts } = JSON.parse(
  readFileSync(join(__dirname, '../../../../../test/fixtures/writing/similarity.corpus.json'), 'utf8'),
) as { texts: Example[] };
const details = (text: string, others: readonly string[], language: Language = 'ru') =>
  similar.run(text, { language, others, input: undefined }).map(({ detail }) => detail);
const like = ({ text, language }: Example, other: string) =>
  likeness(fingerprintOf(text, language), fingerprintOf(other, language));

describe('similar', () => {
  it('finds every copy of the corpus but one, of which every sentence is half new', () => {
    const missed = texts.flatMap(({ id, text, language, copies }) =>
      copies.filter((copy) => details(copy, [text], language).length === 0).map((copy) => [id, copy.slice(0, 20)]),
    );
    expect(missed).toEqual([['home', 'Луна в Раке снова зо']]);
  });

  it('lets every fresh text over the same facts pass beside all others', () => {
    const alike = texts.flatMap(({ text, language, fresh }) =>
      fresh.filter((each) => details(each, [text, ...fresh.filter((other) => other !== each)], language).length > 0),
    );
    expect(alike).toEqual([]);
  });

  it('has its threshold between them', () => {
    const copies = texts.flatMap((each) => each.copies.map((copy) => like(each, copy))).sort((a, b) => a - b);
    const fresh = texts.flatMap((each) => each.fresh.map((text) => like(each, text)));
    process.stdout.write(
      `\nLikeness: copies from ${copies.map((each) => each.toFixed(2)).join(' ')}; fresh up to ${Math.max(...fresh).toFixed(2)}\n`,
    );
    expect(Math.max(...fresh)).toBeLessThan(MAX_LIKENESS / 2);
    expect(copies[1]).toBeGreaterThan(MAX_LIKENESS * 1.5);
  });

  it('names the sentences to be written anew', () => {
    const [home] = texts;
    const other = 'Рыбы просят тишины, и лучший план короткий. К вечеру дайте себе полчаса тишины.';
    expect(details(home?.text ?? '', [other])).toEqual(['К вечеру дайте себе полчаса тишины.']);
    expect(details(home?.copies[1] ?? '', [home?.text ?? ''])).toContain('К вечеру дайте себе полчаса тишины.');
  });

  it('says nothing of a text that stands alone, of short sentences and of names of the sky', () => {
    expect(details('К вечеру дайте себе полчаса тишины.', [])).toEqual([]);
    expect(details('Луна в Раке. Отдохните. Дом ждёт.', ['Луна в Раке. Работайте. Дом ждёт.'])).toEqual([]);
    expect(details('В четверг Луна в Раке в квадрате к Марсу.', ['В четверг Луна в Раке в квадрате к Марсу.'])).toEqual(
      [],
    );
  });
});
