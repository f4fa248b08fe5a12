import { useEffect, useRef } from 'react';
import { fileUrl } from '../api/client';
import type { InlineResultPreview } from '../api/types';
import emblem from '../assets/emblem.svg';
import type { InlineOffer } from '../state/use-inline-query';
import { texts } from '../texts';

/** What can be chosen: a result to send, or the button that leads to the chat with the bot. */
export type InlineItem =
  { kind: 'result'; result: InlineResultPreview } | { kind: 'button'; text: string; startParameter: string };

/** The items of an offer in the order they are shown. */
export function itemsOf(offer: InlineOffer | null): readonly InlineItem[] {
  if (!offer) return [];
  const { button, results } = offer;
  return [
    ...(button ? [{ kind: 'button' as const, text: button.text, startParameter: button.start_parameter }] : []),
    ...results.map((result) => ({ kind: 'result' as const, result })),
  ];
}

interface InlineResultsProps {
  items: readonly InlineItem[];
  chosen: number;
  onChoose: (item: InlineItem) => void;
}

/** The bot's offers above the input line, which keeps the focus and moves in them by arrows. */
export function InlineResults({ items, chosen, onChoose }: InlineResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id="inline-results" role="listbox" aria-label={texts.inlineResults}>
      {items.map((item, index) => (
        <button
          key={item.kind === 'result' ? item.result.id : 'button'}
          id={`inline-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          className={item.kind === 'button' ? 'to-chat' : undefined}
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(item);
          }}
        >
          {item.kind === 'button' ? item.text : <Result {...item.result} />}
        </button>
      ))}
    </div>
  );
}

function Result({ title, description, photo }: InlineResultPreview) {
  return (
    <>
      <img src={photo ? fileUrl(photo.file_id) : emblem} alt="" width={48} height={48} draggable={false} />
      <strong>{title ?? texts.photo}</strong>
      {description !== undefined && <span>{description}</span>}
    </>
  );
}
