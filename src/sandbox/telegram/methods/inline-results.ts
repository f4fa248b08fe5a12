import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest, TelegramRefusal } from '../protocol/refusal';
import type { InlineResult, NewBody } from '../store/records';
import { usersOf } from './chats';
import { readInlineMarkup } from './markup';
import { readMedia } from './media';
import type { BotContext } from './method';
import { entities, readCaption, readText } from './text-parameters';

const MAX_ID_BYTES = 64;

const required = (field: string) =>
  z.string({
    error: ({ input }) =>
      input === undefined ? `Can't find field "${field}"` : `Field "${field}" must be of type String`,
  });
const optional = (field: string) => z.string({ error: `Field "${field}" must be of type String` }).optional();

const textContent = z.object(
  {
    message_text: required('message_text'),
    parse_mode: optional('parse_mode'),
    entities: entities('entities'),
    link_preview_options: z.object({ is_disabled: z.boolean().optional() }).optional(),
  },
  { error: 'Invalid inline message content specified' },
);

const anyResult = z.object(
  {
    type: required('type').toLowerCase(),
    id: required('id'),
    title: optional('title'),
    description: optional('description'),
    photo_file_id: optional('photo_file_id'),
    caption: optional('caption'),
    parse_mode: optional('parse_mode'),
    caption_entities: entities('caption_entities'),
    input_message_content: textContent.optional(),
    reply_markup: z.unknown().optional(),
  },
  { error: 'Inline query result must be an object' },
);
type AnyResult = z.output<typeof anyResult>;

/**
 * One result of an inline query: an article, or a photo of a known file id; the real server's other eighteen kinds are refused.
 * Throws `TelegramRefusal`.
 */
export async function readInlineResult(context: BotContext, value: unknown): Promise<InlineResult> {
  const read = readUnparsed(value);
  if (read.id === '') throw badRequest('RESULT_ID_EMPTY');
  if (Buffer.byteLength(read.id) > MAX_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  const content = await contentOf(context, read);
  const markup = markupOf(read);
  return {
    id: read.id,
    ...(read.title !== undefined && { title: read.title }),
    ...(read.description !== undefined && { description: read.description }),
    content,
    ...(markup && { reply_markup: markup }),
  };
}

function readUnparsed(value: unknown): AnyResult {
  const result = anyResult.safeParse(value);
  if (result.success) return result.data;
  throw unreadable(result.error.issues[0]?.message ?? 'malformed');
}

async function contentOf(context: BotContext, result: AnyResult): Promise<NewBody> {
  const { type, title = '', input_message_content: text, photo_file_id: fileId } = result;
  if (type !== 'article' && type !== 'photo')
    throw unreadable(`type "${type}" is unsupported for the inline query result`);
  if (type === 'article' && title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  if (type === 'article' && !text) throw badRequest("Inline message can't be empty");
  // The real server would fetch a photo's address; the emulator never leaves the machine.
  if (type === 'photo' && fileId === undefined) throw badRequest('WEBDOCUMENT_URL_INVALID');
  const photo = fileId === undefined ? {} : await readMedia(context, 'photo', fileId, { files: new Map() });
  if (!text) return { ...photo, ...readCaption(result, usersOf(context)) };
  const { message_text, parse_mode, entities: given, link_preview_options } = text;
  const formatted = readText({ text: message_text, parse_mode, entities: given }, usersOf(context));
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 && { entities: formatted.entities }),
    ...(link_preview_options && { link_preview_options }),
  };
}

function markupOf({ reply_markup }: AnyResult): InlineKeyboardMarkup | undefined {
  return reply_markup === undefined ? undefined : readInlineMarkup(reply_markup);
}

function unreadable(problem: string): TelegramRefusal {
  return badRequest(`Can't parse InlineQueryResult: ${problem}`);
}
