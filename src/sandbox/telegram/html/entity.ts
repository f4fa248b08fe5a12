import type { MessageEntity } from '@grammyjs/types';

/** A `MessageEntity` while a text is being worked on: offsets and lengths in UTF-16 units, a mentioned user by id only. */
export interface Entity {
  type: MessageEntity['type'];
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  user_id?: number;
}

/** A text with its entities. */
export interface MarkedText {
  text: string;
  entities: Entity[];
}

const SPLITTABLE = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const;
export type SplittableType = (typeof SPLITTABLE)[number];

/** Which of two entities over the same stretch is the outer one: the lower number (td/telegram/MessageEntity.cpp). */
const PRIORITY: Partial<Record<Entity['type'], number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

/** Styles that may be cut at the borders of other entities. */
export function isSplittable(entity: Entity): entity is Entity & { type: SplittableType } {
  return (SPLITTABLE as readonly string[]).includes(entity.type);
}

/** Quotes, collapsed or not. */
export function isBlockquote(entity: Entity): boolean {
  return entity.type === 'blockquote' || entity.type === 'expandable_blockquote';
}

/** Code, which nothing may cross. */
export function isPre(entity: Entity): boolean {
  return entity.type === 'pre' || entity.type === 'code';
}

/** Links, mentions, commands: stretches that can be neither cut nor nested into each other. */
export function isContinuous(entity: Entity): boolean {
  return !isSplittable(entity) && !isBlockquote(entity) && !isPre(entity);
}

/** Entities that mean something even over white space. */
export function isHiddenData(entity: Entity): boolean {
  return entity.type === 'text_link' || entity.type === 'text_mention' || isPre(entity);
}

/** Where an entity ends, exclusive. */
export function endOf(entity: Entity): number {
  return entity.offset + entity.length;
}

/** Sorts in place: earlier first, longer first, outer kinds first. */
export function sortEntities(entities: Entity[]): Entity[] {
  return entities.sort(
    (a, b) => a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? 50) - (PRIORITY[b.type] ?? 50),
  );
}
