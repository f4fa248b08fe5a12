import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../src');
/** What a person writes, by the names it would have. */
const PERSONAL = /\b(?:firstName|first_name|userName|question|personName|sentWords)\b/;
const QUOTED = /\basData\(/;

const isPrompt = (path: string) => /(?:\.prompt|\.kind)\.ts$/.test(path);
const mentionsUnquoted = (code: string) => PERSONAL.test(code) && !QUOTED.test(code);

describe("a person's words in prompts", () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(isPrompt);

  it('pass through asData, if they are there at all', () => {
    expect(files.length).toBeGreaterThan(2);
    const unquoted = files.filter((path) => mentionsUnquoted(readFileSync(join(ROOT, path), 'utf8')));
    expect(unquoted).toEqual([]);
  });

  it('would be found without it', () => {
    expect(mentionsUnquoted('build: ({ question }) => `Вопрос: ${question}`')).toBe(true);
    expect(mentionsUnquoted('build: ({ question }) => `Вопрос: ${asData(question)}`')).toBe(false);
  });
});
