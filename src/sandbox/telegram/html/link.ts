const TELEGRAM_SCHEMES = new Set(['tg:', 'ton:', 'tonsite:']);
const WEB_SCHEMES = new Set(['http:', 'https:', 'ftp:']);

/** The id in `tg://user?id=…`, which makes a mention instead of a link. */
export function mentionedUser(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(link)?.[1];
  return id === undefined ? undefined : Number(id);
}

/**
 * A link as the server keeps it (`example.com` becomes `http://example.com/`), or undefined where it drops the link.
 * Unlike the real server `localhost` is a host here: the pages a sandboxed bot links to live there.
 */
export function checkedLink(link: string): string | undefined {
  const trimmed = link.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!url) return undefined;
  if (TELEGRAM_SCHEMES.has(url.protocol)) return url.href;
  if (!WEB_SCHEMES.has(url.protocol)) return undefined;
  return url.hostname === 'localhost' || /[^.]\.[^.]|^\[/.test(url.hostname) ? url.href : undefined;
}
