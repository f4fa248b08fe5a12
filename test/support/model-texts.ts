import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completion, type Step } from './faulty-openrouter';

/** Good daily texts, none too like another; they name nothing of the sky, and so are true on every day. */
export const MODEL_TEXTS = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/writing/model-texts.json'), 'utf8'),
) as readonly [string, ...string[]];

/** A caption or text with one of them in it. */
export const HAS_MODEL_TEXT = new RegExp(MODEL_TEXTS.map((text) => text.replace(/[.?]/g, '\\$&')).join('|'));

/** The next of them, and after the last the first again. */
export function modelText(count: number): string {
  return MODEL_TEXTS[count % MODEL_TEXTS.length] ?? MODEL_TEXTS[0];
}

/** A model that writes well and each time something else: the same text for two signs is refused. */
export function writesWell(): Step {
  let count = 0;
  return (response) => {
    completion(JSON.stringify({ text: modelText(count++), facts: [1] }))(response);
  };
}
