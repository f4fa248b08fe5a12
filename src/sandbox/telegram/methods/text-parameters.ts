import { z } from 'zod';
import type { Entity } from '../html/entity';
import { type FormattedText, formatText, type UserLookup } from '../html/formatted-text';
import { badRequest } from '../protocol/refusal';
import { parsed, string } from './parameters';

/** UTF-16 units a text may have once its markup is read (Bot API). */
export const MAX_TEXT = 4096;
/** The same for a caption. */
const MAX_CAPTION = 1024;

const WRITERS_TYPES = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'blockquote',
  'expandable_blockquote',
  'custom_emoji',
] as const;
/** Given or not, these are found in the text by the server itself. */
const FOUND_TYPES = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
];

const entitySchema = z.object({
  type: z.enum(WRITERS_TYPES),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
  user: z.object({ id: z.int() }).optional(),
});

/** The parameter `entities` or `caption_entities`. */
export function entities(name: string) {
  return parsed(name, readEntities).optional();
}

/** The parameters of a caption. */
export const CAPTION = {
  caption: string().optional(),
  parse_mode: string().optional(),
  caption_entities: entities('caption_entities'),
};

/** Reads a text as the server would. Throws `TelegramRefusal` where it is empty or over `MAX_TEXT`. */
export function readText(
  { text = '', parse_mode, entities }: { text?: string; parse_mode?: string; entities?: Entity[] },
  findUser: UserLookup,
): FormattedText {
  if (text === '') throw badRequest('Message text is empty');
  const formatted = formatText({ text, parseMode: parse_mode, entities }, findUser);
  if (formatted.text === '') throw badRequest('Text must be non-empty');
  if (formatted.text.length > MAX_TEXT) throw badRequest('Message is too long');
  return formatted;
}

/** Reads a caption, which may be empty. Throws `TelegramRefusal` where it is over `MAX_CAPTION`. */
export function readCaption(
  {
    caption = '',
    parse_mode,
    caption_entities,
  }: { caption?: string; parse_mode?: string; caption_entities?: Entity[] },
  findUser: UserLookup,
): { caption?: string; caption_entities?: FormattedText['entities'] } {
  const { text, entities } = formatText({ text: caption, parseMode: parse_mode, entities: caption_entities }, findUser);
  if (text.length > MAX_CAPTION) throw badRequest('Message caption is too long');
  return { ...(text && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) };
}

function readEntities(value: unknown): Entity[] {
  if (!Array.isArray(value)) return []; // the real server passes over anything else in silence
  return value.filter((each) => !isFound(each)).map(readEntity);
}

function isFound(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && FOUND_TYPES.includes(String(value.type));
}

function readEntity(value: unknown): Entity {
  const result = entitySchema.safeParse(value);
  if (!result.success) {
    const field = result.error.issues[0]?.path[0];
    const reason =
      field === undefined
        ? 'expected an Object'
        : field === 'type'
          ? 'Unsupported type specified'
          : `Field "${String(field)}" is invalid`;
    throw badRequest(`Can't parse MessageEntity: ${reason}`);
  }
  const { user, offset, length, ...entity } = result.data;
  if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
  return { ...entity, offset, length, ...(user && { user_id: user.id }) };
}
