import type { TextsService } from '../../../platform/texts/texts.service';
import type { LocalDate } from '../../../shared/local-date';
import { LONGEST_NOTE, type Reading } from '../../tarot';
import { deleteNote, openReading } from '../callbacks/tarot-history.callback';
import { button, inlineKeyboard, type View } from '../view';
import { titleOf } from './tarot-history.view';

/** Asks for a note; where there is one, shows it and how to be rid of it. */
export function noteView(reading: Reading, today: LocalDate, texts: TextsService): View {
  const { id, language, note } = reading;
  const about = { ...titleOf(reading, today, texts), max: String(LONGEST_NOTE) };
  if (note === null) return { text: texts.html(language, 'note-ask', about) };
  return {
    text: texts.html(language, 'note-ask-another', { ...about, note }),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'note-delete'), deleteNote.pack(id))]]),
  };
}

/** What became of a note, with the way back to its reading. */
export function notedView({ id, language, note }: Reading, texts: TextsService): View {
  return {
    text: texts.html(language, note === null ? 'note-deleted' : 'note-saved'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'note-to-reading'), openReading.pack(id))]]),
  };
}
