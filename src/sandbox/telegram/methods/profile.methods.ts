import type { MenuButton } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { botUserOf } from '../store/records';
import type { Table } from '../store/tables';
import { findChat } from './chats';
import { method } from './method';
import { integer, json, language, string } from './parameters';

const MAX_DESCRIPTION = 512;
const MAX_SHORT_DESCRIPTION = 120;
const DEFAULT_BUTTON: MenuButton = { type: 'default' };

const LANGUAGE = { language_code: language() };

const getMe = method('getMe', z.object({}), ({ store }) => ({
  ...botUserOf(store.bot),
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_guest_queries: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
}));

const setMyDescription = method(
  'setMyDescription',
  z.object({ description: string().optional(), ...LANGUAGE }),
  ({ store }, { description = '', language_code }) => {
    if (description.length > MAX_DESCRIPTION) throw badRequest('BOT_DESCRIPTION_TOO_LONG');
    return setText(store.profile.descriptions, language_code, description);
  },
);

const getMyDescription = method('getMyDescription', z.object(LANGUAGE), ({ store }, { language_code }) => ({
  description: getText(store.profile.descriptions, language_code),
}));

const setMyShortDescription = method(
  'setMyShortDescription',
  z.object({ short_description: string().optional(), ...LANGUAGE }),
  ({ store }, { short_description = '', language_code }) => {
    if (short_description.length > MAX_SHORT_DESCRIPTION) throw badRequest('BOT_SHORT_DESCRIPTION_TOO_LONG');
    return setText(store.profile.shortDescriptions, language_code, short_description);
  },
);

const getMyShortDescription = method('getMyShortDescription', z.object(LANGUAGE), ({ store }, { language_code }) => ({
  short_description: getText(store.profile.shortDescriptions, language_code),
}));

const menuButton = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('default') }),
    z.object({ type: z.literal('commands') }),
    z.object({
      type: z.literal('web_app'),
      text: z.string({ error: 'Can\'t parse menu button: Field "text" must be of type String' }).min(1),
      web_app: z.object({
        url: z.url({ protocol: /^https$/, error: 'Menu button Web App URL is invalid: Only HTTPS links are allowed' }),
      }),
    }),
  ],
  { error: 'MenuButton has unsupported type' },
);

const setChatMenuButton = method(
  'setChatMenuButton',
  z.object({ chat_id: integer().optional(), menu_button: json('menu button', menuButton).optional() }),
  (context, { chat_id, menu_button = DEFAULT_BUTTON }) => {
    if (chat_id !== undefined) findChat(context, chat_id);
    context.store.profile.menuButtons.set(chat_id ?? '', menu_button);
    return true;
  },
);

const getChatMenuButton = method(
  'getChatMenuButton',
  z.object({ chat_id: integer().optional() }),
  (context, { chat_id }) => {
    if (chat_id !== undefined) findChat(context, chat_id);
    const buttons = context.store.profile.menuButtons;
    return buttons.get(chat_id ?? '') ?? buttons.get('') ?? DEFAULT_BUTTON;
  },
);

/** Methods about the bot itself. */
export const PROFILE_METHODS = [
  getMe,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
  setChatMenuButton,
  getChatMenuButton,
];

function setText(texts: Table<string>, code: string, text: string): true {
  texts.set(code, text);
  return true;
}

function getText(texts: Table<string>, code: string): string {
  return texts.get(code) ?? texts.get('') ?? '';
}
