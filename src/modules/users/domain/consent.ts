/** What a consent is for; each purpose is agreed to and revoked by itself. */
export type ConsentPurpose =
  /** A birth date is kept. */
  | 'birth_data'
  /** Questions to the cards go to a language model abroad. */
  | 'ai_texts';

/** The version of the wording in `consent.ftl`; a new wording asks anew. */
export const CONSENT_VERSION = 1;
