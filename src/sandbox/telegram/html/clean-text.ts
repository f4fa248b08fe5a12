import { badRequest } from '../protocol/refusal';
import { endOf, type Entity, isHiddenData, type MarkedText } from './entity';

const LINE_FEED = 10;
/** Carriage return, line and paragraph separators, direction overrides, and the marks that draw lines over letters. */
const REMOVED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/;

/**
 * The text as the server keeps it: control characters as spaces, invisible ones removed, entities moved along
 * (`clean_input_string_with_entities` of td/telegram/MessageEntity.cpp). Throws where an entity leaves the text.
 */
export function cleanText({ text, entities }: MarkedText): MarkedText {
  for (const entity of entities) checkPlace(text, entity);
  const kept: string[] = [];
  const positions: number[] = [];
  for (let i = 0; i < text.length; i++) {
    positions.push(kept.length);
    const char = text.charAt(i);
    if (REMOVED.test(char)) continue;
    const code = text.charCodeAt(i);
    kept.push(code < 32 && code !== LINE_FEED ? ' ' : char);
  }
  positions.push(kept.length);
  const moved = (at: number): number => positions[at] ?? kept.length;
  return {
    text: kept.join(''),
    entities: entities
      .map((entity) => {
        const offset = moved(entity.offset);
        return { ...entity, offset, length: moved(endOf(entity)) - offset };
      })
      .filter((entity) => entity.length > 0),
  };
}

/** Cuts white space off the ends of the text and off the beginnings of entities, and drops entities over nothing else. */
export function trimText({ text, entities }: MarkedText): MarkedText {
  const end = visibleEnd(text);
  if (end === 0) return { text: '', entities: [] };
  const inside = trimEntities(text, entities)
    .filter((entity) => entity.offset < end)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }));
  const firstEntity = Math.min(end, ...inside.map((entity) => entity.offset));
  const begin = firstEntity - text.slice(0, firstEntity).replace(/^[ \n]+/, '').length;
  return {
    text: text.slice(begin, end),
    entities: inside.map((entity) => ({ ...entity, offset: entity.offset - begin })),
  };
}

/**
 * An entity begins at its first visible character, unless a link or code inside it begins with the space before; one
 * over nothing visible goes, unless it carries data of its own. Entities are sorted.
 */
export function trimEntities(text: string, entities: Entity[]): Entity[] {
  return entities.flatMap((entity, index) => {
    if (isHiddenData(entity)) return entity;
    const covered = text.slice(entity.offset, endOf(entity));
    if (/^[ \n]*$/.test(covered)) return [];
    const first = entity.offset + covered.search(/[^ \n]/);
    const hidden = entities.slice(index + 1).filter((inner) => isHiddenData(inner) && inner.offset >= entity.offset);
    const offset = Math.min(first, ...hidden.map((inner) => inner.offset));
    return { ...entity, offset, length: endOf(entity) - offset };
  });
}

/** Where the last visible character ends. */
function visibleEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ' \n'.includes(text.charAt(end - 1))) end--;
  return end;
}

function checkPlace(text: string, entity: Entity): void {
  const end = endOf(entity);
  if (entity.offset > text.length) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsPair(text, entity.offset)) {
    throw badRequest(
      `Entity begins in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, entity.offset + 1))}`,
    );
  }
  if (splitsPair(text, end)) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, end + 1))}`,
    );
  }
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff]$/.test(text.charAt(at - 1)) && /^[\udc00-\udfff]$/.test(text.charAt(at));
}
