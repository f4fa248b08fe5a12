/** Languages the product speaks; the first is the one that is always complete. */
export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The nearest language we speak to an IETF tag of Telegram's (`ru`, `uk`, `en-GB`); Russian for its neighbours and for none. */
export function languageOf(tag: string | undefined): Language {
  const primary = tag?.toLowerCase().split('-')[0];
  return primary === undefined || ['ru', 'be', 'uk', 'kk', 'ky', 'uz', 'tg', 'hy', 'az'].includes(primary)
    ? 'ru'
    : 'en';
}
