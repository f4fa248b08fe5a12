import type { Check } from '../check';

/** What models leave in a text that should be plain. */
const LEFTOVERS: readonly RegExp[] = [
  /<[/!]?[a-z][^<>]{0,80}>?/i, // tags, also cut ones
  /&(#x?[\da-f]{1,6}|[a-z]{2,8});/i, // HTML entities
  /[*`^]|~~|__|\$\$/, // Markdown emphasis and code, formulas
  /(?<![\p{L}\d])_[^_\n]+_(?![\p{L}\d])/u,
  /^[ \t]*([-=_~\u2014\u2013]{3,}[ \t]*$|#{1,6} |[-+>\u2022\u00b7\u25aa\u25cf\u25e6]|\d{1,2}[.)] )/mu, // rules, headings, quotes, lists
  /[{}[\]\\|]/, // JSON, tables, placeholders, references to facts
  /https?:\/\/|\bwww\.|\bt\.me\//i,
  /(?<![\p{L}\d])[a-z\d][a-z\d-]{1,60}\.(com|org|net|info|io|me|ru|app|ai|dev)(?![\p{L}\d])/iu,
  /(^|\s)@\w{3,}/,
  /(^|\s)#[\p{L}\d_]{2,}/u,
];
/** A line that ends no sentence while another follows: a title, a label of a list, a torn sentence. */
const TITLE = /^[^\n]*[^\n.!?\u2026\u00bb"\u201d')\s][^\S\n]*(?=\n)/mu;

/** No HTML, no Markdown, no JSON, no placeholders, no titles, no links. */
export const markup: Check = {
  code: 'markup',
  run: (text) =>
    [...LEFTOVERS, TITLE].flatMap((pattern) => {
      const found = pattern.exec(text);
      return found ? [{ code: 'markup', detail: found[0].trim().slice(0, 40) }] : [];
    }),
};
