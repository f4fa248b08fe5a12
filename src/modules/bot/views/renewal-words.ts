import { DateTime } from 'luxon';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';

/** When a limit is whole again, in words and in the person's own time. */
export function renewalWords(
  { renewsAt, zone }: { readonly renewsAt: Date | null; readonly zone: string },
  language: Language,
  texts: TextsService,
): string {
  const renews = DateTime.fromJSDate(renewsAt ?? new Date(0), { zone });
  return texts.plain(language, 'limit-renews', {
    ...{ day: String(renews.day), month: renews.month, time: renews.toFormat('HH:mm') },
  });
}
