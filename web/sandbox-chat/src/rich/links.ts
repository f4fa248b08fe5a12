import type { MessageEntity } from '@grammyjs/types';

/** What following a link means here: a page elsewhere, or `/start` with a payload for the bot itself. */
type LinkTarget = { kind: 'page'; url: string } | { kind: 'start'; payload: string };

const ADDRESSES: Partial<Record<MessageEntity['type'], (text: string) => string>> = {
  url: (text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`),
  email: (text) => `mailto:${text}`,
  phone_number: (text) => `tel:${text.replace(/[^+\d]/g, '')}`,
  mention: (text) => `https://t.me/${text.slice(1)}`,
};
const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Where a button's or entity's address leads; undefined where a browser should not go. */
export function linkTarget(address: string, botUsername: string): LinkTarget | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  const payload = startPayload(url, botUsername);
  if (payload !== undefined) return { kind: 'start', payload };
  return SAFE.has(url.protocol) ? { kind: 'page', url: url.href } : undefined;
}

/** The address an entity stands for. */
export function addressOf(entity: MessageEntity, text: string): string | undefined {
  return entity.type === 'text_link' ? entity.url : ADDRESSES[entity.type]?.(text);
}

/** Deep links `https://t.me/<bot>?start=…` and `tg://resolve?domain=<bot>&start=…` (core.telegram.org/bots/features#deep-linking). */
function startPayload(url: URL, botUsername: string): string | undefined {
  const isSite = /^(t\.me|telegram\.me)$/.test(url.hostname);
  const isScheme = url.protocol === 'tg:' && url.hostname === 'resolve';
  const domain = isSite ? url.pathname.slice(1) : isScheme ? url.searchParams.get('domain') : undefined;
  if (domain?.toLowerCase() !== botUsername.toLowerCase()) return undefined;
  return url.searchParams.get('start') ?? undefined;
}
