/** What a consent is for; each purpose is agreed to and revoked by itself. */
export type ConsentPurpose = 'birth_data';

/** The version of the wording in `consent.ftl`; a new wording asks anew. */
export const CONSENT_VERSION = 1;
