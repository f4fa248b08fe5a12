import type { Check } from '../check';

/** What models leave in a text that should be plain. */
const LEFTOVERS: readonly RegExp[] = [
  /<[/!]?[a-z][^<>]{0,80}>?/i, // tags, also cut ones
  /&(#x?[\da-f]{1,6}|[a-z]{2,8});/i, // HTML entities
  /[*`]|~~|__/, // Markdown emphasis and code
  /(?<![\p{L}\d])_[^_\n]+_(?![\p{L}\d])/u,
  /^[ \t]*(#{1,6} |[-+•>] |\d{1,2}[.)] )/m, // headings, lists, quotes
  /[{}[\]\\|]/, // JSON, placeholders, references to facts
  /https?:\/\/|\bwww\.|\bt\.me\//i,
  /(^|\s)@\w{3,}/,
];

/** No HTML, no Markdown, no JSON, no placeholders, no links. */
export const markup: Check = {
  code: 'markup',
  run: (text) =>
    LEFTOVERS.flatMap((pattern) => {
      const found = pattern.exec(text);
      return found ? [{ code: 'markup', detail: found[0].trim().slice(0, 40) }] : [];
    }),
};
