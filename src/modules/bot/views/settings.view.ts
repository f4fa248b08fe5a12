import type { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES, type Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { ADDRESS_FORMS, type AddressForm, cityOfZone, OFFERED_ZONES, offsetOfZone } from '../../users';
import { formChoice, languageChoice, settingsPage, zoneChoice } from '../callbacks/settings.callback';
import { button, inlineKeyboard, inRows, type View } from '../view';
import { wordsOf } from './sign.view';

/** What the settings show of a person. */
export interface SettingsState {
  readonly language: Language;
  readonly addressForm: AddressForm;
  readonly zone: string;
  readonly sign: ZodiacSign | null;
  readonly birthDate: LocalDate | null;
  readonly now: Date;
  /** Whether cards may come upside down. */
  readonly reversals: boolean;
  /** Whether a model may read questions to the cards. */
  readonly aiTexts: boolean;
}

/** All settings with their present values. */
export function settingsView(state: SettingsState, texts: TextsService): View {
  const { language } = state;
  const page = (key: 'language' | 'form' | 'zone' | 'sign' | 'reversals' | 'ai-texts') => [
    button(texts.plain(language, `settings-${key}`), settingsPage.pack(key)),
  ];
  const forget = [button(texts.plain(language, 'settings-delete-birth-date'), settingsPage.pack('delete-birth-date'))];
  return {
    text: texts.html(language, 'settings-title', {
      languageName: texts.plain(language, 'settings-language-name', { language }),
      form: state.addressForm,
      zoneName: zoneName(state.zone, state.now, language, texts),
      signName: state.sign
        ? texts.plain(language, 'sign-name', { sign: state.sign })
        : texts.plain(language, 'settings-none'),
      birthDate: state.birthDate
        ? texts.plain(language, 'date-full', wordsOf(state.birthDate))
        : texts.plain(language, 'settings-none-date'),
      reversals: state.reversals ? 'yes' : 'no',
      aiTexts: state.aiTexts ? 'yes' : 'no',
    }),
    keyboard: inlineKeyboard([
      [...page('language'), ...page('form')],
      page('zone'),
      page('sign'),
      [...page('reversals'), ...page('ai-texts')],
      ...(state.birthDate ? [forget] : []),
    ]),
  };
}

/** The languages to choose from, each by its own name. */
export function languagesView(language: Language, texts: TextsService): View {
  const choices = LANGUAGES.map((each) =>
    button(texts.plain(language, 'settings-language-choice', { language: each }), languageChoice.pack(each)),
  );
  return {
    text: texts.html(language, 'settings-choose-language'),
    keyboard: inlineKeyboard([choices, back(language, texts)]),
  };
}

/** The forms of address to choose from. */
export function formsView(language: Language, texts: TextsService): View {
  const choices = ADDRESS_FORMS.map((form) =>
    button(texts.plain(language, 'settings-form-choice', { form }), formChoice.pack(form)),
  );
  return {
    text: texts.html(language, 'settings-choose-form'),
    keyboard: inlineKeyboard([choices, back(language, texts)]),
  };
}

/** Russia's zones by their cities, and the way to any other. */
export function zonesView(language: Language, texts: TextsService, now: Date): View {
  const choices = OFFERED_ZONES.map((zone) => button(zoneName(zone, now, language, texts), zoneChoice.pack(zone)));
  const other = [button(texts.plain(language, 'settings-zone-other'), settingsPage.pack('other-zone'))];
  return {
    text: texts.html(language, 'settings-choose-zone'),
    keyboard: inlineKeyboard([...inRows(choices, 2), other, back(language, texts)]),
  };
}

/** A zone as people know it: the city and the present offset, or the offset alone. */
export function zoneName(zone: string, now: Date, language: Language, texts: TextsService): string {
  const offset = offsetOfZone(zone, now);
  const city = cityOfZone(zone, language);
  return city === null ? `UTC${offset}` : texts.plain(language, 'zone-named', { city, offset });
}

function back(language: Language, texts: TextsService) {
  return [button(texts.plain(language, 'settings-back'), settingsPage.pack('main'))];
}
