import type { Entity } from './entity';
import topLevelDomains from './top-level-domains.json';

/** The commonest of them: the real server knows some 1500. */
const TOP_LEVEL_DOMAINS = new Set(topLevelDomains);
const TELEGRAM_URL = /(?:tg|ton):\/\/[a-z0-9_-]{1,253}(?:[/?#][^\s<>"\u00ab\u00bb]*)?/gi;
const LABEL = '[\\p{L}\\p{N}_~-]{1,63}';
const WEB_URL = new RegExp(
  `(?:([a-z0-9+-]+)://)?(?:[^\\s/\\[\\]{}()'\`<>"@\\u00ab\\u00bb]{1,64}@)?(${LABEL}(?:\\.${LABEL})+)(?::\\d{1,5})?([/?#][^\\s<>"\\u00ab\\u00bb]*)?`,
  'giu',
);
const EMAIL = /^([a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(([a-z0-9][a-z0-9_-]{0,28})?[a-z0-9][.]){1,6}[a-z]{2,8}$/i;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Links and e-mail addresses that stand in a text; a bare domain needs a top-level domain that exists. */
export function findUrls(text: string): Entity[] {
  const found: Entity[] = [];
  if (text.includes('://')) {
    for (const match of text.matchAll(TELEGRAM_URL)) found.push(urlAt(match.index, withoutTail(match[0]).length));
  }
  if (!text.includes('.')) return found;
  for (const match of text.matchAll(WEB_URL)) {
    const entity = fromMatch(text, match);
    if (entity) found.push(entity);
  }
  return found;
}

function fromMatch(text: string, match: RegExpMatchArray): Entity | undefined {
  const [all, protocol, domain = '', path = ''] = match;
  const offset = match.index ?? 0;
  if (EMAIL.test(all)) return { type: 'email', offset, length: all.length };
  if (protocol === undefined && /[\p{L}\p{N}_/#@]$/u.test(text.slice(Math.max(0, offset - 2), offset)))
    return undefined;
  if (protocol !== undefined && !/^(https?|ftp)$/i.test(protocol)) return undefined;
  if (!isDomain(domain, protocol !== undefined)) return undefined;
  return urlAt(offset, all.length - path.length + withoutTail(balanced(path)).length);
}

function urlAt(offset: number, length: number): Entity {
  return { type: 'url', offset, length };
}

function isDomain(domain: string, hasProtocol: boolean): boolean {
  const labels = domain.split('.');
  if (labels.some((label) => label.length > 63 || label.endsWith('-'))) return false;
  if (labels.length === 4 && labels.every((label) => /^(0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256))
    return true;
  const top = labels.at(-1) ?? '';
  if (!/\D/.test(labels.join('')) || top.length < 2 || /[_-]/.test(top) || labels.at(-2)?.includes('_')) return false;
  return hasProtocol || TOP_LEVEL_DOMAINS.has(top.toLowerCase());
}

/** A path up to the first bracket that closes what it did not open. */
function balanced(path: string): string {
  const open: Record<string, number> = {};
  for (let i = 0; i < path.length; i++) {
    const char = path.charAt(i);
    if ('([{'.includes(char)) open[char] = (open[char] ?? 0) + 1;
    const opening = CLOSING[char];
    if (opening !== undefined && (open[opening] = (open[opening] ?? 0) - 1) < 0) return path.slice(0, i);
  }
  return path;
}

/** Punctuation at the end belongs to the sentence, not to the link. */
function withoutTail(path: string): string {
  return path.replace(/[.:;,('?!`]+$/, '');
}
