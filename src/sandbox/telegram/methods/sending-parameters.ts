import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { readReplyMarkup } from './markup';
import { boolean, chatId, integer, json, parsed, string } from './parameters';

const replyParameters = z.object(
  {
    message_id: z.int({ error: 'Field "message_id" of the ReplyParameters must be of type Integer' }),
    allow_sending_without_reply: z.boolean().optional(),
  },
  { error: 'Object expected as reply parameters' },
);

const linkPreviewOptions = z.object(
  {
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  },
  { error: 'Object expected as link preview options' },
);

/** The parameter `link_preview_options`. */
export function linkPreview() {
  return json('link preview options', linkPreviewOptions).optional();
}

/** There are no business accounts here to write on behalf of. */
export function businessConnection() {
  return string()
    .transform(() => {
      throw badRequest('Business connection not found');
    })
    .optional();
}

/** What every method that sends a message takes besides its content; topics, effects and payments are taken and not shown. */
export const SENDING = {
  chat_id: chatId(),
  business_connection_id: businessConnection(),
  message_thread_id: integer().optional(),
  direct_messages_topic_id: integer().optional(),
  disable_notification: boolean().optional(),
  protect_content: boolean().optional(),
  allow_paid_broadcast: boolean().optional(),
  message_effect_id: string().optional(),
  reply_parameters: json('reply parameters', replyParameters).optional(),
  reply_markup: parsed('reply keyboard markup', readReplyMarkup).optional(),
};
