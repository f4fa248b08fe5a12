import {
  endOf,
  type Entity,
  isBlockquote,
  isContinuous,
  isPre,
  isSplittable,
  sortEntities,
  type SplittableType,
} from './entity';

/**
 * Makes entities fit together as the server does: code stands alone, links do not nest, styles are merged and cut at
 * the borders of others (`fix_entities` of td/telegram/MessageEntity.cpp). Returns them sorted.
 */
export function fixEntities(entities: Entity[]): Entity[] {
  const sorted = sortEntities(entities.filter((entity) => entity.length > 0));
  if (areValid(sorted)) return sorted;
  const blockquotes = withoutOverlaps(sorted.filter(isBlockquote));
  const solid = withoutOverlaps(sorted.filter((entity) => !isSplittable(entity) && !isBlockquote(entity)));
  return resplit(sorted.filter(isSplittable), [...outsideBorders(solid, blockquotes), ...blockquotes]);
}

/** Adds what was found in the text itself (links, commands) wherever no entity of the writer's stands. */
export function mergeFound(entities: Entity[], found: Entity[]): Entity[] {
  if (found.length === 0) return entities;
  const blockquotes = entities.filter(isBlockquote);
  const solid = entities.filter((entity) => !isSplittable(entity) && !isBlockquote(entity));
  const free = outsideBorders(found, blockquotes).filter((entity) => !solid.some((other) => overlap(entity, other)));
  return resplit(entities.filter(isSplittable), [...solid, ...free, ...blockquotes]);
}

/** Keeps the first of any entities that overlap or nest. */
export function withoutOverlaps(sorted: Entity[]): Entity[] {
  let end = 0;
  return sorted.filter((entity) => {
    const free = entity.offset >= end;
    if (free) end = endOf(entity);
    return free;
  });
}

function overlap(a: Entity, b: Entity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

/** Drops the entities that cross the border of a quote. */
function outsideBorders(entities: Entity[], blockquotes: Entity[]): Entity[] {
  return entities.filter((entity) =>
    blockquotes.every(
      (quote) => !overlap(entity, quote) || (entity.offset >= quote.offset && endOf(entity) <= endOf(quote)),
    ),
  );
}

function areValid(sorted: Entity[]): boolean {
  const stack: Entity[] = [];
  const ends = new Map<string, number>();
  for (const entity of sorted) {
    for (let top = stack.at(-1); top && entity.offset >= endOf(top); top = stack.at(-1)) stack.pop();
    if (!mayNest(entity, stack)) return false;
    if (isSplittable(entity)) {
      if ((ends.get(entity.type) ?? -1) >= entity.offset) return false;
      ends.set(entity.type, endOf(entity));
    }
    stack.push(entity);
  }
  return true;
}

function mayNest(entity: Entity, stack: Entity[]): boolean {
  const parent = stack.at(-1);
  if (!parent) return true;
  if (endOf(entity) > endOf(parent) || isPre(parent)) return false;
  if (stack.some((outer) => outer.type === entity.type)) return false;
  if (isPre(entity) && stack.some((outer) => !isBlockquote(outer))) return false;
  if ((isContinuous(entity) || isBlockquote(entity)) && stack.some(isContinuous)) return false;
  // A style inside a style may have to be cut, which only the slow path decides.
  return !stack.some(isSplittable);
}

/** Cuts styles at the borders of the other entities and drops them inside code. */
function resplit(styles: (Entity & { type: SplittableType })[], others: Entity[]): Entity[] {
  sortEntities(others);
  if (styles.length === 0) return others;
  const splitter = new StyleSplitter(styles);
  const stack: Entity[] = [];
  const advance = (offset: number): void => {
    for (let top = stack.at(-1); top && offset >= endOf(top); top = stack.at(-1)) {
      splitter.upTo(endOf(top), !isPre(top));
      stack.pop();
    }
    splitter.upTo(offset, true);
  };
  for (const other of others) {
    advance(other.offset);
    stack.push(other);
  }
  advance(Infinity);
  return sortEntities([...others, ...splitter.result]);
}

/** Walks along the text and hands out the pieces of styles between the borders it is told of. */
class StyleSplitter {
  readonly result: Entity[] = [];
  private readonly active = new Map<SplittableType, { begin: number; end: number }>();
  private next = 0;

  constructor(private readonly styles: (Entity & { type: SplittableType })[]) {}

  upTo(offset: number, keep: boolean): void {
    for (let style = this.styles[this.next]; style && style.offset < offset; style = this.styles[++this.next]) {
      const running = this.active.get(style.type);
      if (running && style.offset <= running.end) {
        running.end = Math.max(running.end, endOf(style));
      } else {
        this.flush(style.offset, keep);
        this.active.set(style.type, { begin: style.offset, end: endOf(style) });
      }
    }
    this.flush(offset, keep);
  }

  private flush(offset: number, keep: boolean): void {
    for (const [type, run] of this.active) {
      if (run.begin >= offset) continue;
      const end = Math.min(run.end, offset);
      if (keep) this.result.push({ type, offset: run.begin, length: end - run.begin });
      if (run.end <= offset) this.active.delete(type);
      else run.begin = offset;
    }
  }
}
