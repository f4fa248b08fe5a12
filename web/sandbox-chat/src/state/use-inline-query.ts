import { useEffect, useState } from 'react';
import { askInline } from '../api/client';
import type { ClientEvent } from '../api/types';

/** What the bot offers to send for an inline query. */
export type InlineOffer = Extract<ClientEvent, { type: 'inline_answer' }>;

/** Telegram's clients ask when somebody has stopped typing for about so long. */
const PAUSE_MS = 300;

/** The query typed after the bot's name, perhaps empty; null where the line begins with anything else. */
export function inlineQueryOf(text: string, botUsername: string): string | null {
  const [, name, query] = /^@(\w+)[ \n](.*)$/s.exec(text) ?? [];
  return name?.toLowerCase() === botUsername.toLowerCase() ? (query ?? '').trim().slice(0, 256) : null;
}

/** The newest offer for what is typed at the moment, among those the bot has made in this chat. */
export function useInlineQuery(
  personId: number,
  query: string | null,
  offers: readonly InlineOffer[],
): InlineOffer | null {
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    if (query === null) {
      setAsked([]);
      return undefined;
    }
    let left = false;
    const timer = window.setTimeout(() => {
      askInline(personId, query).then(
        ({ inline_query_id: id }) => {
          if (!left) setAsked((ids) => [...ids, id]);
        },
        // The next letter asks again.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [personId, query]);
  if (query === null) return null;
  // While the newest query waits, the offer before it stays.
  return offers.findLast(({ inline_query_id }) => asked.includes(inline_query_id)) ?? null;
}
