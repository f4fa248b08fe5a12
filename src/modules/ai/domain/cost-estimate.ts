/** US dollars per token of a dear mainstream model (3 and 15 a million): whatever answers is hardly dearer. */
const PROMPT_USD = 3e-6;
const COMPLETION_USD = 15e-6;
/** Cyrillic in the least thrifty vocabularies in use. */
const CHARACTERS_PER_TOKEN = 2;

/** What one try may cost at most, in US dollars: the whole prompt and an answer of full length at a dear model's prices. */
export function estimateUsd(promptCharacters: number, maxTokens: number): number {
  return (promptCharacters / CHARACTERS_PER_TOKEN) * PROMPT_USD + maxTokens * COMPLETION_USD;
}
