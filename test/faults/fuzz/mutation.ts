import { hostileData, hostileText, hostileValue, NUMBERS, spoiled, STRINGS } from './hostile-values';
import type { Random } from './random';

/** A JSON object or array by the names of its places. */
type Container = Record<string, unknown>;

/** Where a value stands: the container and its key, and the way there for the report. */
interface Place {
  readonly container: Container;
  readonly key: string;
  readonly path: string;
}

type Change = (root: Container, random: Random) => string | undefined;

/** Larger than any stack that walks JSON by calling itself, and small enough for the body limit. */
const DEEPEST = 200_000;
/** Our webhook takes a mebibyte. */
const LARGEST = 1 << 20;
/** Stands in an object for nesting that `JSON.stringify` could not write. */
const DEEP = '@deep@';

/** Changes that leave an update in Telegram's own shape, so that it goes deep into the handlers. */
const SOFT: readonly Change[] = [
  setText,
  setText,
  setText,
  setData,
  setData,
  setLanguage,
  setIds,
  setEntities,
  replaceString,
  replaceNumber,
  removeOptional,
  addContent,
];

/** Changes that Telegram would never make. */
const HARD: readonly Change[] = [
  replaceAny,
  replaceAny,
  removeAny,
  wrapAny,
  addPrototypeKey,
  nestDeeply,
  growHuge,
  moveAny,
];

/** Makes one to four changes in a copy of `update`; gives the JSON text and what was done. */
export function mutate(update: object, random: Random): { text: string; changes: string[] } {
  const root = JSON.parse(JSON.stringify(update)) as Container;
  const changes: string[] = [];
  const kinds = random.chance(0.7) ? SOFT : [...SOFT, ...HARD, ...HARD];
  for (let left = 1 + random.below(4); left > 0; left--) {
    const done = random.pick(kinds)(root, random);
    if (done !== undefined) changes.push(done);
  }
  const depth = 1 + random.below(DEEPEST);
  const text = JSON.stringify(root).replace(`"${DEEP}"`, () => '['.repeat(depth) + ']'.repeat(depth));
  return { text, changes };
}

/** The bytes of a JSON text, cut, spoiled or in an encoding that is not UTF-8. */
export function mangle(text: string, random: Random): { body: Uint8Array; change: string } {
  const utf8 = Buffer.from(text);
  const at = random.below(utf8.length);
  const ways: readonly (() => readonly [string, Uint8Array])[] = [
    () => [`cut at ${at}`, utf8.subarray(0, at)],
    () => [
      `a byte changed at ${at}`,
      Buffer.concat([utf8.subarray(0, at), Buffer.from([random.below(256)]), utf8.subarray(at + 1)]),
    ],
    () => [
      `broken UTF-8 at ${at}`,
      Buffer.concat([utf8.subarray(0, at), Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]), utf8.subarray(at)]),
    ],
    () => ['UTF-16', Buffer.from(text, 'utf16le')],
    () => ['Latin-1', Buffer.from(text, 'latin1')],
    () => ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    () => ['twice', Buffer.concat([utf8, utf8])],
    () => ['a JSON value that is no object', Buffer.from(JSON.stringify(hostileValue(random)))],
    () => ['too large', Buffer.from(text.slice(0, -1) + `,"x":"${'x'.repeat(LARGEST)}"}`)],
    () => ['nothing', Buffer.alloc(0)],
  ];
  const [change, body] = random.pick(ways)();
  return { body, change };
}

function setText(root: Container, random: Random): string | undefined {
  const message = objectAt(root, 'message');
  if (!message) return undefined;
  const text = hostileText(random);
  message.text = text;
  if (text.startsWith('/')) message.entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }];
  else if (random.chance(0.8)) delete message.entities;
  return 'message.text set';
}

function setData(root: Container, random: Random): string | undefined {
  const query = objectAt(root, 'callback_query');
  if (!query) return undefined;
  query.data = hostileData(random);
  return `callback_query.data set to ${JSON.stringify(query.data).slice(0, 80)}`;
}

function setLanguage(root: Container, random: Random): string | undefined {
  const from = objectAt(root, 'message', 'from') ?? objectAt(root, 'callback_query', 'from');
  if (!from) return undefined;
  from.language_code = random.pick(STRINGS);
  return 'language set';
}

/** Ids of the update's own swapped with each other, or replaced by numbers of an id's kind. */
function setIds(root: Container, random: Random): string | undefined {
  const ids = placesOf(root).filter(({ container, key }) => key.endsWith('id') && Number.isSafeInteger(container[key]));
  if (ids.length === 0) return undefined;
  const place = random.pick(ids);
  const other = random.pick(ids);
  const given = random.pick([1, -1, 777_000, 136_817_688, 2 ** 31, 2 ** 51, -1_001_234_567_890]);
  place.container[place.key] = random.chance(0.5) ? other.container[other.key] : given;
  return `${place.path} set`;
}

function setEntities(root: Container, random: Random): string | undefined {
  const message = objectAt(root, 'message');
  if (!message) return undefined;
  const numbers = [0, 1, 5, 6, 100, 5_000, 2 ** 31 - 1];
  const types = ['bot_command', 'bold', 'url', 'mention', 'date_time', 'something_new'];
  message.entities = Array.from({ length: random.below(4) }, () => ({
    type: random.pick(types),
    offset: random.pick(numbers),
    length: random.pick(numbers),
  }));
  return 'entities set';
}

function replaceString(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random, (value) => typeof value === 'string');
  if (!place) return undefined;
  const old = String(place.container[place.key]);
  place.container[place.key] = random.chance(0.5) ? random.pick(STRINGS) : spoiled(old, random);
  return `${place.path} another string`;
}

function replaceNumber(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random, (value) => typeof value === 'number');
  if (!place) return undefined;
  place.container[place.key] = random.pick(NUMBERS);
  return `${place.path} another number`;
}

function removeOptional(root: Container, random: Random): string | undefined {
  const optional =
    /^(last_name|username|language_code|entities|reply_markup|caption|text|data|message|photo|is_premium)$/;
  const place = pickPlace(root, random, (_value, key) => optional.test(key));
  if (!place) return undefined;
  Reflect.deleteProperty(place.container, place.key);
  return `${place.path} removed`;
}

function addContent(root: Container, random: Random): string | undefined {
  const message = objectAt(root, 'message') ?? objectAt(root, 'callback_query', 'message');
  if (!message) return undefined;
  const kind = random.pick(['photo', 'text', 'sticker', 'location', 'pinned_message', 'successful_payment', 'x']);
  message[kind] = hostileValue(random);
  return `${kind} added`;
}

function replaceAny(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random);
  if (!place) return undefined;
  place.container[place.key] = hostileValue(random);
  return `${place.path} replaced`;
}

function removeAny(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random);
  if (!place) return undefined;
  Reflect.deleteProperty(place.container, place.key);
  return `${place.path} removed`;
}

function wrapAny(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random);
  if (!place) return undefined;
  const value = place.container[place.key];
  place.container[place.key] = random.chance(0.5) ? [value, value] : { value };
  return `${place.path} wrapped`;
}

function addPrototypeKey(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random, isObject);
  if (!place) return undefined;
  const key = random.pick([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'length',
    'toJSON',
  ]);
  const value = random.chance(0.5) ? { polluted: true, prototype: { polluted: true } } : hostileValue(random);
  Object.defineProperty(place.container[place.key], key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return `${place.path}.${key} added`;
}

function nestDeeply(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random);
  if (!place || random.chance(0.8)) return undefined;
  place.container[place.key] = DEEP;
  return `${place.path} nested deeply`;
}

/** A large array or string, up to the limit and a little over. */
function growHuge(root: Container, random: Random): string | undefined {
  const place = pickPlace(root, random);
  if (!place || random.chance(0.8)) return undefined;
  const bytes = random.below(LARGEST + 2_000);
  const value = place.container[place.key];
  const size = JSON.stringify(value).length;
  place.container[place.key] = random.chance(0.5)
    ? Array.from({ length: Math.ceil(bytes / (size + 1)) }, () => value)
    : 'ж'.repeat(bytes / 2);
  return `${place.path} grown to ${bytes} bytes`;
}

function moveAny(root: Container, random: Random): string | undefined {
  const from = pickPlace(root, random);
  const to = pickPlace(root, random);
  if (!from || !to) return undefined;
  to.container[to.key] = JSON.parse(JSON.stringify(from.container[from.key] ?? null));
  return `${from.path} copied to ${to.path}`;
}

function pickPlace(
  root: Container,
  random: Random,
  fits: (value: unknown, key: string) => boolean = () => true,
): Place | undefined {
  const places = placesOf(root).filter(({ container, key }) => fits(container[key], key));
  return places.length === 0 ? undefined : random.pick(places);
}

function placesOf(root: Container): Place[] {
  const places: Place[] = [];
  const open: (readonly [string, Container])[] = [['', root]];
  for (let next = open.pop(); next && places.length < 2_000; next = open.pop()) {
    const [path, container] = next;
    for (const key of Object.keys(container)) {
      places.push({ container, key, path: path ? `${path}.${key}` : key });
      const value = container[key];
      if (typeof value === 'object' && value !== null) open.push([path ? `${path}.${key}` : key, value as Container]);
    }
  }
  return places;
}

function objectAt(root: Container, ...keys: readonly string[]): Container | undefined {
  const found = keys.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
  return isObject(found) ? found : undefined;
}

function isObject(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
