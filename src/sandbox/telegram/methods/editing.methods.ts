import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import type { MessageRecord } from '../store/records';
import { contentOf, edit, findChat, messageToEdit, usersOf } from './chats';
import { readInlineMarkup } from './markup';
import { readMedia } from './media';
import { type BotContext, method } from './method';
import { boolean, chatId, integer, json, parsed, string } from './parameters';
import { businessConnection, linkPreview } from './sending-parameters';
import { CAPTION, entities, readCaption, readText } from './text-parameters';

/** After so long a message can no longer be deleted for both sides (Bot API, deleteMessage). */
const DELETABLE_S = 48 * 60 * 60;

/** Which message to edit; the keyboard it gets, none if left out. */
const TARGET = {
  chat_id: chatId().optional(),
  message_id: integer().optional(),
  inline_message_id: string().optional(),
  business_connection_id: businessConnection(),
  reply_markup: parsed('reply keyboard markup', readInlineMarkup).optional(),
};

const inputMedia = z.object(
  {
    type: z.string({ error: 'Can\'t parse InputMedia: Can\'t find field "type"' }),
    media: z.string({ error: "Can't parse InputMedia: media not found" }),
    caption: z.string().optional(),
    parse_mode: z.string().optional(),
    caption_entities: entities('caption_entities'),
    show_caption_above_media: z.boolean().optional(),
    has_spoiler: z.boolean().optional(),
  },
  {
    error: ({ input }) =>
      input === undefined ? 'Parameter "media" is required' : "Can't parse InputMedia: expected an Object",
  },
);

const editMessageText = method(
  'editMessageText',
  z.object({
    text: string({ missing: 'Message text is empty' }),
    parse_mode: string().optional(),
    entities: entities('entities'),
    link_preview_options: linkPreview(),
    ...TARGET,
  }),
  (context, parameters) => {
    const { text, entities } = readText(parameters, usersOf(context));
    const record = targetOf(context, parameters);
    if (record.body.text === undefined) throw badRequest('There is no text in the message to edit');
    const preview = parameters.link_preview_options;
    const content = {
      text,
      ...(entities.length > 0 && { entities }),
      ...(preview && { link_preview_options: preview }),
    };
    return edit(context, record, content, parameters.reply_markup);
  },
);

const editMessageCaption = method(
  'editMessageCaption',
  z.object({ ...CAPTION, show_caption_above_media: boolean().optional(), ...TARGET }),
  (context, parameters) => {
    const caption = readCaption(parameters, usersOf(context));
    const record = targetOf(context, parameters);
    const { photo, document, has_media_spoiler } = record.body;
    if (!photo && !document) throw badRequest('There is no caption in the message to edit');
    const content = {
      ...(photo && { photo }),
      ...(document && { document }),
      ...caption,
      ...(parameters.show_caption_above_media && { show_caption_above_media: true as const }),
      ...(has_media_spoiler && { has_media_spoiler }),
    };
    return edit(context, record, content, parameters.reply_markup);
  },
);

const editMessageMedia = method(
  'editMessageMedia',
  z.object({ media: json('input media', inputMedia), ...TARGET }),
  async (context, parameters, call) => {
    const { type, media, show_caption_above_media, has_spoiler, ...caption } = parameters.media;
    if (type !== 'photo' && type !== 'document')
      throw badRequest(`Can't parse InputMedia: type "${type}" is unsupported`);
    const words = readCaption(caption, usersOf(context));
    targetOf(context, parameters); // refused before anything is stored
    const content = {
      ...(await readMedia(context, type, media, call)),
      ...words,
      ...(show_caption_above_media && { show_caption_above_media: true as const }),
      ...(has_spoiler && { has_media_spoiler: true as const }),
    };
    return edit(context, targetOf(context, parameters), content, parameters.reply_markup);
  },
);

const editMessageReplyMarkup = method('editMessageReplyMarkup', z.object(TARGET), (context, parameters) => {
  const record = targetOf(context, parameters);
  return edit(context, record, contentOf(record.body), parameters.reply_markup);
});

const deleteMessage = method(
  'deleteMessage',
  z.object({
    chat_id: chatId({ missing: 'Chat identifier is not specified' }),
    message_id: integer({ missing: 'Message identifier is not specified' }),
  }),
  (context, { chat_id, message_id }) => {
    const { store, feed, clock } = context;
    const chat = findChat(context, chat_id);
    const record = store.messages.find(chat.id, message_id);
    if (!record) throw badRequest('Message to delete not found');
    if (clock.now().getTime() / 1000 - record.body.date > DELETABLE_S) {
      throw badRequest("Message can't be deleted for everyone");
    }
    store.messages.delete(chat.id, message_id);
    feed.publish(chat.id, { type: 'deleted', message_id });
    return true;
  },
);

/** Methods that change what stands in a chat. */
export const EDITING_METHODS = [
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
];

/** Messages of inline mode are sent and never edited here, so an edit always names a chat and a message. */
function targetOf(
  context: BotContext,
  {
    chat_id,
    message_id = 0,
    inline_message_id,
  }: { chat_id?: number | string; message_id?: number; inline_message_id?: string },
): MessageRecord {
  if (chat_id === undefined && message_id === 0) {
    throw badRequest(inline_message_id === undefined ? 'Message identifier is not specified' : 'MESSAGE_ID_INVALID');
  }
  if (chat_id === undefined) throw badRequest('chat_id is empty');
  return messageToEdit(context, chat_id, message_id);
}
