/** The closed list of what is remembered about a person's way; funnel and cohorts are counted from it. */
export type PersonEventKind =
  | 'first_contact'
  | 'started'
  | 'horoscope_shown'
  | 'reading_begun'
  | 'sign_chosen'
  | 'birth_date_saved'
  | 'birth_date_deleted'
  | 'consent_given'
  | 'consent_revoked'
  | 'consent_refused'
  | 'settings_changed'
  | 'care_given'
  | 'bot_blocked'
  | 'bot_unblocked';
