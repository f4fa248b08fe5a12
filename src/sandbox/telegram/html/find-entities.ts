import { type Entity, sortEntities } from './entity';
import { withoutOverlaps } from './fix-entities';
import { findUrls } from './find-urls';

const HASHTAG_CHAR = '[\\p{L}\\p{Nd}_\\u200c\\u00b7\\u0d80-\\u0dff]';
const MENTION = /(?<![\p{L}\p{N}_])@([a-zA-Z0-9_]{2,32})(?![\p{L}\p{N}_])/gu;
const COMMAND = /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/gu;
const HASHTAG = new RegExp(`(?<!${HASHTAG_CHAR})#(${HASHTAG_CHAR}{1,256})(?!${HASHTAG_CHAR}*#)`, 'gu');
const CASHTAG = new RegExp(`(?<!${HASHTAG_CHAR}|\\$)\\$(?:1INCH|[A-Z]{1,8})(?!${HASHTAG_CHAR}|\\$)`, 'gu');
/** User names shorter than the usual four characters that exist all the same. */
const SHORT_NAMES = new Set(['gif', 'vid', 'pic']);

/**
 * What Telegram finds in any text by itself: mentions, commands, hashtags, cashtags, links and e-mails.
 * The patterns are those of td/telegram/MessageEntity.cpp.
 */
export function findEntities(text: string): Entity[] {
  const found: Entity[] = [];
  if (text.includes('@')) {
    found.push(
      ...matches(text, MENTION, 'mention', ([, name = '']) => name.length > 3 || SHORT_NAMES.has(name.toLowerCase())),
    );
  }
  if (text.includes('/')) found.push(...matches(text, COMMAND, 'bot_command'));
  if (text.includes('#')) found.push(...matches(text, HASHTAG, 'hashtag', ([, tag = '']) => /\p{L}/u.test(tag)));
  if (text.includes('$')) found.push(...matches(text, CASHTAG, 'cashtag'));
  found.push(...findUrls(text));
  return withoutOverlaps(sortEntities(found));
}

function matches(
  text: string,
  pattern: RegExp,
  type: Entity['type'],
  accept: (match: RegExpMatchArray) => boolean = () => true,
): Entity[] {
  return [...text.matchAll(pattern)]
    .filter(accept)
    .map((match) => ({ type, offset: match.index, length: match[0].length }));
}
