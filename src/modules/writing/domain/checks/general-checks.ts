import type { Check } from '../check';
import { alphabet } from './alphabet.check';
import { bannedClaims } from './banned-claims.check';
import { characters } from './characters.check';
import { ending } from './ending.check';
import { markup } from './markup.check';

/** What every text keeps, whatever it is about. */
export const GENERAL_CHECKS: readonly Check[] = [alphabet, characters, markup, ending, ...bannedClaims];
