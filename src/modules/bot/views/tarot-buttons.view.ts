import type { InlineKeyboardButton } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import type { Reading } from '../../tarot';
import { ALL_READINGS, readingsPage, shareCard, writeNote } from '../callbacks/tarot-history.callback';
import { button } from '../view';

/** The way to all that was told: under a text that is to stay, or (`here`) in place of a message that has had its day. */
export function readingsButton(language: Language, texts: TextsService, here: 'here' | 'below'): InlineKeyboardButton {
  return button(texts.plain(language, 'readings-button'), here === 'here' ? readingsPage.pack(0) : ALL_READINGS);
}

/** A note to a reading, or a change of the one there is. */
export function noteButton({ id, note, language }: Reading, texts: TextsService): InlineKeyboardButton {
  return button(texts.plain(language, 'reading-note', { has: note === null ? 'no' : 'yes' }), writeNote.pack(id));
}

/** The picture of a card of the day for a story; no button where it is another reading, or its text is not there yet. */
export function shareButtons({ id, spread, state, language }: Reading, texts: TextsService): InlineKeyboardButton[] {
  if (spread !== 'card-of-day' || state !== 'told') return [];
  return [button(texts.plain(language, 'reading-share'), shareCard.pack(id))];
}

/** Opens a chat of the person's choice with the bot's name typed into it. */
export function toChatButton(language: Language, texts: TextsService): InlineKeyboardButton {
  return { text: texts.plain(language, 'share-to-chat'), switch_inline_query: '' };
}
