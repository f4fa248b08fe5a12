import type { MessageEntity } from '@grammyjs/types';

/** A piece of formatted text: plain, or an entity around further pieces. */
export type RichNode = string | RichElement;

/** An entity with what it covers. */
export interface RichElement {
  entity: MessageEntity;
  /** The covered text without its inner formatting. */
  text: string;
  children: RichNode[];
}

/**
 * Text and its entities (offsets in UTF-16 units, as JavaScript counts) as a tree. Entities that overlap without
 * nesting are cut at the border, so nothing is lost whatever a bot sends.
 */
export function richTree(text: string, entities: readonly MessageEntity[] = []): RichNode[] {
  return grow(text, 0, text.length, [...entities].sort(byPlace));
}

/** Whether the entity takes whole lines of its own. */
function isBlock({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'blockquote' || type === 'expandable_blockquote';
}

function grow(text: string, from: number, to: number, entities: readonly MessageEntity[]): RichNode[] {
  const nodes: RichNode[] = [];
  let waiting = [...entities];
  let at = from;
  for (let entity = waiting.shift(); entity; entity = waiting.shift()) {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    pushText(nodes, text.slice(at, start));
    const inside = waiting.filter(({ offset }) => offset < end);
    const cut = inside.flatMap((each) => remainder(each, end));
    waiting = [...waiting.filter(({ offset }) => offset >= end), ...cut].sort(byPlace);
    nodes.push({ entity, text: text.slice(start, end), children: grow(text, start, end, inside) });
    at = end;
  }
  pushText(nodes, text.slice(at, to));
  return nodes;
}

/** A block ends its line by itself, so the line break written after it would show as an empty line. */
function pushText(nodes: RichNode[], text: string): void {
  const previous = nodes.at(-1);
  const afterBlock = typeof previous === 'object' && isBlock(previous.entity);
  const shown = afterBlock && text.startsWith('\n') ? text.slice(1) : text;
  if (shown !== '') nodes.push(shown);
}

function remainder(entity: MessageEntity, from: number): MessageEntity[] {
  const length = entity.offset + entity.length - from;
  return length > 0 ? [{ ...entity, offset: from, length }] : [];
}

function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length;
}

const EMOJI = /^(\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** How many emoji a text consists of, 0 if there is anything else in it or more than three. */
export function bigEmojiCount(text: string): number {
  if (text.length > 48) return 0;
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return graphemes.length <= 3 && graphemes.every((each) => EMOJI.test(each)) ? graphemes.length : 0;
}
