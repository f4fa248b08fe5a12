import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { formatText } from '../html/formatted-text';
import { chatToWrite, send, usersOf } from './chats';
import { readMedia } from './media';
import { method } from './method';
import { boolean, chatId, file, integer, string } from './parameters';
import { businessConnection, linkPreview, SENDING } from './sending-parameters';
import { CAPTION, entities, MAX_TEXT, readCaption, readText } from './text-parameters';

const CHAT_ACTIONS = new Set([
  'cancel',
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'record_audio',
  'upload_audio',
  'upload_document',
  'choose_sticker',
  'find_location',
  'pick_up_location',
  'record_video_note',
  'upload_video_note',
]);

const sendMessage = method(
  'sendMessage',
  z.object({
    text: string({ missing: 'Message text is empty' }),
    parse_mode: string().optional(),
    entities: entities('entities'),
    link_preview_options: linkPreview(),
    ...SENDING,
  }),
  (context, parameters) => {
    const { text, entities } = readText(parameters, usersOf(context));
    const chat = chatToWrite(context, parameters.chat_id);
    const preview = parameters.link_preview_options;
    return send(
      context,
      chat,
      { text, ...(entities.length > 0 && { entities }), ...(preview && { link_preview_options: preview }) },
      parameters,
    );
  },
);

const sendPhoto = method(
  'sendPhoto',
  z.object({
    photo: file({ missing: 'There is no photo in the request' }),
    ...CAPTION,
    show_caption_above_media: boolean().optional(),
    has_spoiler: boolean().optional(),
    ...SENDING,
  }),
  async (context, parameters, call) => {
    const caption = readCaption(parameters, usersOf(context));
    const chat = chatToWrite(context, parameters.chat_id);
    const content = {
      ...(await readMedia(context, 'photo', parameters.photo, call)),
      ...caption,
      ...(parameters.show_caption_above_media && { show_caption_above_media: true as const }),
      ...(parameters.has_spoiler && { has_media_spoiler: true as const }),
    };
    return send(context, chat, content, parameters);
  },
);

const sendDocument = method(
  'sendDocument',
  z.object({
    document: file({ missing: 'There is no document in the request' }),
    thumbnail: file().optional(),
    ...CAPTION,
    disable_content_type_detection: boolean().optional(),
    ...SENDING,
  }),
  async (context, parameters, call) => {
    const caption = readCaption(parameters, usersOf(context));
    const chat = chatToWrite(context, parameters.chat_id);
    const content = { ...(await readMedia(context, 'document', parameters.document, call)), ...caption };
    return send(context, chat, content, parameters);
  },
);

const sendChatAction = method(
  'sendChatAction',
  z.object({
    action: string({ missing: 'Wrong parameter action in request' }),
    chat_id: chatId(),
    business_connection_id: businessConnection(),
    message_thread_id: integer().optional(),
  }),
  (context, { action, chat_id }) => {
    if (!CHAT_ACTIONS.has(action.toLowerCase())) throw badRequest('Wrong parameter action in request');
    const chat = chatToWrite(context, chat_id);
    context.feed.publish(chat.id, { type: 'action', action: action.toLowerCase() });
    return true;
  },
);

const sendMessageDraft = method(
  'sendMessageDraft',
  z.object({
    chat_id: integer({ missing: 'chat_id is empty' }),
    draft_id: integer(),
    message_thread_id: integer().optional(),
    text: string().optional(),
    parse_mode: string().optional(),
    entities: entities('entities'),
  }),
  (context, { chat_id, draft_id, text = '', parse_mode, entities }) => {
    if (draft_id === 0) throw badRequest('Draft identifier must be non-zero');
    const draft = formatText({ text, parseMode: parse_mode, entities }, usersOf(context));
    if (draft.text.length > MAX_TEXT) throw badRequest('Message is too long');
    const chat = chatToWrite(context, chat_id);
    if (chat.type !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
    context.feed.publish(chat.id, {
      type: 'draft',
      draft_id,
      text: draft.text,
      ...(draft.entities.length > 0 && { entities: draft.entities }),
    });
    return true;
  },
);

/** Methods that put something into a chat. */
export const SENDING_METHODS = [sendMessage, sendPhoto, sendDocument, sendChatAction, sendMessageDraft];
