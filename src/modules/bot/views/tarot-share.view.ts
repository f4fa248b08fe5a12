import type { InlineQueryResult } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { type DrawnCard, type LaidCard, meaningKey, nameKey, type Reading } from '../../tarot';
import { inlineKeyboard, type View } from '../view';
import { toChatButton } from './tarot-buttons.view';
import { laidName } from './tarot-words.view';

/** The parameter of `/start` that leads to the card of the day. */
export const CARD_START = 'card';

/** The parameter of `/start` that leads to support contacts. */
export const SUPPORT_START = 'support';

/** Characters of a sentence below the title of a result. */
const DESCRIPTION_LENGTH = 100;

/** The deck's own sentence on a card, for whoever sees it: nothing of what was asked or written. */
export function sentenceOf({ card, orientation }: DrawnCard, language: Language, texts: TextsService): string {
  return texts.plain(language, meaningKey(card, orientation, 'self'));
}

/** A card as pictures lay it. */
export function laidCard({ card, orientation }: DrawnCard, language: Language, texts: TextsService): LaidCard {
  return { id: card, name: texts.plain(language, nameKey(card)), reversed: orientation === 'reversed' };
}

/** What stands below the picture for a story; `isInline` where Telegram lets the bot be used in other chats. */
export function shareView({ language }: Reading, card: DrawnCard, isInline: boolean, texts: TextsService): View {
  const caption = texts.html(language, 'share-caption', { card: laidName(card, language, texts) });
  if (!isInline) return { text: caption };
  return {
    text: `${caption} ${texts.html(language, 'share-caption-chat')}`,
    keyboard: inlineKeyboard([[toChatButton(language, texts)]]),
  };
}

/** A card of the day as it can be sent into any chat: with its picture where Telegram knows one, else as a text. */
export function inlineResult(
  { id, language }: Reading,
  card: DrawnCard,
  { photoId, username }: { readonly photoId: string | null; readonly username: string },
  texts: TextsService,
): InlineQueryResult {
  const name = laidName(card, language, texts);
  const sentence = sentenceOf(card, language, texts);
  const link = `https://t.me/${username}?start=${CARD_START}`;
  const message = texts.html(language, 'inline-message', { card: name, sentence, link });
  const shown = {
    id: `card-${id}`,
    title: texts.plain(language, 'inline-title', { card: name }),
    description: shortened(sentence),
  };
  if (photoId !== null)
    return { type: 'photo', ...shown, photo_file_id: photoId, caption: message, parse_mode: 'HTML' };
  const content = { message_text: message, parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  return { type: 'article', ...shown, input_message_content: content };
}

function shortened(sentence: string): string {
  if (sentence.length <= DESCRIPTION_LENGTH) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`;
}
