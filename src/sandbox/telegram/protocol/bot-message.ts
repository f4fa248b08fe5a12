import type {
  Chat,
  Document,
  InlineKeyboardMarkup,
  LinkPreviewOptions,
  MessageEntity,
  PhotoSize,
  Sticker,
  User,
  Voice,
} from '@grammyjs/types';

/** A Bot API `Message`, narrowed to the parts the emulator makes. */
export interface BotMessage {
  message_id: number;
  /** Unix seconds. */
  date: number;
  chat: Chat;
  from?: User;
  sender_chat?: Chat;
  /** The bot whose inline result this is. */
  via_bot?: User;
  edit_date?: number;
  reply_to_message?: BotMessage;
  has_protected_content?: true;
  text?: string;
  entities?: MessageEntity[];
  link_preview_options?: LinkPreviewOptions;
  photo?: PhotoSize[];
  document?: Document;
  sticker?: Sticker;
  voice?: Voice;
  caption?: string;
  caption_entities?: MessageEntity[];
  show_caption_above_media?: true;
  has_media_spoiler?: true;
  reply_markup?: InlineKeyboardMarkup;
}
