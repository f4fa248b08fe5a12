import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { sendInlineResult } from '../api/client';
import { type InlineOffer, inlineQueryOf, useInlineQuery } from '../state/use-inline-query';
import { texts } from '../texts';
import { useChatActions } from './chat-actions';
import { type InlineItem, InlineResults, itemsOf } from './inline-results';
import { Popover } from './popover';

interface InlineMenuParts {
  personId: number;
  /** What stands in the input line. */
  text: string;
  offers: readonly InlineOffer[];
  /** Something was chosen: the line is done with. */
  onDone: () => void;
}

/** Inline mode of the input line: its menu while `@bot …` has offers, and the keys that move in it. */
export function useInlineMenu({ personId, text, offers, onDone }: InlineMenuParts): {
  menu: ReactNode;
  /** The id of the item the keys stand at. */
  active: string | undefined;
  /** Whether the menu took the key. */
  steer: (event: KeyboardEvent) => boolean;
} {
  const { botUsername, sendText, show } = useChatActions();
  const [pointed, setPointed] = useState({ offer: '', index: 0 });
  /** The offer that was put away; the next one shows again. */
  const [dismissed, setDismissed] = useState<string>();
  const offer = useInlineQuery(personId, inlineQueryOf(text, botUsername), offers);
  const items = offer?.inline_query_id === dismissed ? [] : itemsOf(offer);
  const chosen = pointed.offer === offer?.inline_query_id ? pointed.index : 0;
  const choose = (item: InlineItem) => {
    onDone();
    if (item.kind === 'button') sendText(`/start ${item.startParameter}`);
    else if (offer) {
      sendInlineResult(personId, offer.inline_query_id, item.result.id).catch(() => {
        show(texts.inlineFailed);
      });
    }
  };
  const dismiss = () => {
    setDismissed(offer?.inline_query_id);
  };
  const steer = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const item = items[chosen];
    const move = (index: number) => {
      setPointed({ offer: offer?.inline_query_id ?? '', index: index % items.length });
    };
    if (!item) return false;
    if (key === 'ArrowDown') move(chosen + 1);
    else if (key === 'ArrowUp') move(chosen + items.length - 1);
    else if (key === 'Escape') dismiss();
    else if (key === 'Enter' && !shiftKey) choose(item);
    else return false;
    return true;
  };
  const menu = items.length > 0 && (
    <Popover label={texts.inlineResults} role="presentation" className="command-menu inline-results" onClose={dismiss}>
      <InlineResults items={items} chosen={chosen} onChoose={choose} />
    </Popover>
  );
  return { menu, active: items.length > 0 ? `inline-${chosen}` : undefined, steer };
}
