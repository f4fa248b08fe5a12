import { LANGUAGES } from '../../../shared/language';
import { ADDRESS_FORMS, OFFERED_ZONES } from '../../users';
import { choiceOf } from './callback-data';

/** Open a page of the settings. */
export const settingsPage = choiceOf('settings', [
  'main',
  'language',
  'form',
  'zone',
  'sign',
  'other-zone',
  'delete-birth-date',
  'reversals',
  'ai-texts',
]);

export const languageChoice = choiceOf('language', LANGUAGES);

export const formChoice = choiceOf('form', ADDRESS_FORMS);

export const zoneChoice = choiceOf('zone', OFFERED_ZONES);
