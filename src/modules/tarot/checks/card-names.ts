import type { Language } from '../../../shared/language';
import { enHead } from '../builtin/words/en-names.lexicon';
import { ruHeads } from '../builtin/words/ru-names.lexicon';
import type { CardId } from '../domain/card-id';

const HEADS: Readonly<Record<Language, (card: CardId) => readonly string[]>> = {
  ru: ruHeads,
  en: (card) => [enHead(card)],
};
/** Often written alike. */
const [YO, YE] = ['\u0451', '\u0435'];
const patterns = new Map<string, RegExp>();

/** Whether a text calls a card by its name, in whatever case; of a minor its rank is enough, of a longer name its noun. */
export function isNamedIn(text: string, card: CardId, language: Language): boolean {
  const key = `${language} ${card}`;
  const pattern =
    patterns.get(key) ??
    new RegExp(`(?<!\\p{L})(?:${HEADS[language](card).join('|').replaceAll(YO, `[${YO}${YE}]`)})(?!\\p{L})`, 'u');
  patterns.set(key, pattern);
  return pattern.test(text);
}
