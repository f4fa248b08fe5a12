import type { Check } from '../check';
import { addressCapital, addressFamiliar, addressGender } from './address/address.checks';
import { alphabet } from './alphabet.check';
import { bannedClaims } from './banned-claims.check';
import { characters } from './characters.check';
import { cliche } from './cliche.check';
import { emoji } from './emoji.check';
import { ending } from './ending.check';
import { language } from './language.check';
import { markup } from './markup.check';
import { repetition } from './repetition.check';
import { similar } from './similar.check';
import { typography } from './typography.check';

/** What every text keeps, whatever it is about. */
export const GENERAL_CHECKS: readonly Check[] = [
  ...[language, alphabet, characters, emoji, markup, typography, ending, repetition],
  ...[addressGender, addressFamiliar, addressCapital],
  ...bannedClaims,
  ...[cliche, similar],
];
