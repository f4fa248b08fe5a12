/** How Russian verbs and adjectives address a person; neutral until they choose. */
export const ADDRESS_FORMS = ['neutral', 'he', 'she'] as const;

export type AddressForm = (typeof ADDRESS_FORMS)[number];
