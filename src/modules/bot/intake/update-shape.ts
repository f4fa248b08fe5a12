import { z } from 'zod';

const chat = z.object({ id: z.int(), type: z.string() });
const person = z.object({ id: z.int(), language_code: z.string().optional() });
const entity = z.object({ type: z.string(), offset: z.int(), length: z.int() });
const message = z.object({
  message_id: z.int(),
  chat,
  from: person.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
});

/**
 * What the handlers, and Telegraf under them, take for granted in each kind of update, and nothing more: Telegram may add
 * what it likes, and leave out what its own documentation calls optional.
 */
export const UPDATE_SHAPES = {
  message,
  callback_query: z.object({
    id: z.string().min(1),
    from: person,
    message: message.optional(),
    data: z.string().optional(),
  }),
  inline_query: z.object({ id: z.string().min(1), from: person, query: z.string() }),
  my_chat_member: z.object({ chat, from: person, new_chat_member: z.object({ status: z.string() }) }),
} as const;
