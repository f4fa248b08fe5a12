import { DECLINE_RULES } from './decline-rules.lexicon';
import { SOFTEN_RULES } from './soften-rules.lexicon';
import { STOP_RULES } from './stop-rules.lexicon';

/**
 * What each tier is made of, by topic. A rule is one or more patterns joined by ` & `, each of which must stand somewhere in
 * the text, and ` unless ` patterns of which none may.
 */
export const CARE_RULES = { stop: STOP_RULES, decline: DECLINE_RULES, soften: SOFTEN_RULES } as const;
