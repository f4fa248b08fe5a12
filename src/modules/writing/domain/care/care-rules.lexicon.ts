import { DECLINE_FRAMES } from './decline-frames.lexicon';
import { DECLINE_RULES } from './decline-rules.lexicon';
import { SOFTEN_FRAMES } from './soften-frames.lexicon';
import { SOFTEN_RULES } from './soften-rules.lexicon';
import { STOP_FRAMES } from './stop-frames.lexicon';
import { STOP_RULES } from './stop-rules.lexicon';

/**
 * What each tier is made of, by topic: frames over broad groups of words first, then single turns of speech. A rule is one or
 * more patterns joined by ` & `, each of which must stand somewhere in the text, and ` unless ` patterns of which none may.
 */
export const CARE_RULES = {
  stop: [STOP_FRAMES, STOP_RULES],
  decline: [DECLINE_FRAMES, DECLINE_RULES],
  soften: [SOFTEN_FRAMES, SOFTEN_RULES],
} as const;
