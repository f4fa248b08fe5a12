import { TYPO_STEMS } from './letters.lexicon';

const stemsByLetter = new Map<string, readonly string[]>();
for (const stem of TYPO_STEMS) {
  const letter = stem.charAt(0);
  stemsByLetter.set(letter, [...(stemsByLetter.get(letter) ?? []), stem]);
}

/**
 * The word as it was meant where one letter of a grave stem is wrong, missing, too much or changed places with the next;
 * `null` for any other word. The first letter is trusted and so is the stem's last one, where other words begin.
 */
export function corrected(word: string): string | null {
  for (const stem of stemsByLetter.get(word.charAt(0)) ?? []) {
    const rest = restAfter(stem, word);
    if (rest !== null) return stem + rest;
  }
  return null;
}

/** What follows the misspelt stem in the word. */
function restAfter(stem: string, word: string): string | null {
  let at = 1;
  while (at < stem.length && stem[at] === word[at]) at += 1;
  if (at >= stem.length - 1) return null;
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (swapped.startsWith(stem)) return swapped.slice(stem.length);
  const [wrong, missing, extra] = [word.slice(at + 1), word.slice(at), word.slice(at + 1)];
  if (wrong.startsWith(stem.slice(at + 1))) return wrong.slice(stem.length - at - 1);
  if (missing.startsWith(stem.slice(at + 1))) return missing.slice(stem.length - at - 1);
  return extra.startsWith(stem.slice(at)) ? extra.slice(stem.length - at) : null;
}
