import { clausesBefore, isDenied, type Scope } from './scope';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** What something does to a sign. */
export type Motion = 'enter' | 'leave' | 'change' | 'none';

/** Whether something comes to a sign, leaves it, changes it or is only there, and when. */
export function motionOf(scope: Scope, sign: Term): { motion: Motion; tense: string } {
  const own = motionIn(scope.clause.terms, sign);
  const isPut = isAt(scope, sign);
  if (own && !(isPut && own.motion !== 'change')) return own;
  const tags = placeTags(scope, sign);
  const isInto = tags.some((tag) => tag.endsWith('a')) && !tags.some((tag) => tag.endsWith('l'));
  if (isPut || !isInto || !isAfter(scope, sign, ['in'])) return { motion: 'none', tense: '' };
  const earlier = [...clausesBefore(scope), ...(scope.previous?.isQuestion ? [scope.previous] : [])];
  const found = earlier.map(({ terms }) => motionIn(terms)).find(Boolean);
  return found ?? { motion: 'none', tense: '' };
}

function motionIn(terms: readonly Term[], sign?: Term): { motion: Motion; tense: string } | undefined {
  const isMotion = ({ kind }: Term): boolean => ['enter', 'leave', 'change'].includes(kind);
  const verb =
    (sign && terms.findLast((term) => isMotion(term) && term.start < sign.start)) ??
    terms.find((term) => isMotion(term) && !(sign && term.kind === 'change'));
  if (!verb) return undefined;
  const [value = ''] = verb.values;
  const tense = value === 'gone' ? 'past' : value === 'going' ? 'next' : value === 'go' ? 'now' : value;
  return { motion: verb.kind as Motion, tense };
}

/** Whether something is at a sign and does not come to it: the case tells, or a preposition like "along". */
function isAt(scope: Scope, sign: Term): boolean {
  const tags = placeTags(scope, sign);
  const before = prepositionOf(scope, sign);
  if (tags.length === 0 || before?.kind !== 'in' || scope.lexicon.out.includes(before.word)) return false;
  const isTo = scope.lexicon.into.includes(before.word) || scope.lexicon.before.includes(before.word);
  return !isTo || !tags.some((tag) => tag.endsWith('a') || tag.endsWith('g'));
}

/** The cases of a sign, or of the word "sign" before it. */
function placeTags({ clause: { terms } }: Scope, sign: Term): readonly string[] {
  const before = terms[terms.indexOf(sign) - 1];
  return before?.kind === 'signWord' && before.tags.length > 0 ? before.tags : sign.tags;
}

/** Whether the motion is denied. */
export function isMotionDenied(scope: Scope, motion: Motion): boolean {
  return scope.clause.terms.some((term) => term.kind === motion && isDenied(scope, term));
}

/** Whether the sign is the one that is left: "out of Scorpio", "changes Scorpio for", "leaves Scorpio". */
export function isLeft(scope: Scope, sign: Term, motion: Motion, all: readonly Term[]): boolean {
  const before = prepositionOf(scope, sign);
  if (before && scope.lexicon.out.includes(before.word)) return motion !== 'none' || isLeftFor(scope, sign, all);
  const isTo = before?.kind === 'in' || before?.kind === 'to';
  return !isTo && (motion === 'change' || motion === 'leave') && all[0] === sign;
}

/** "From Scorpio into Sagittarius". */
function isLeftFor({ clause: { terms }, lexicon }: Scope, sign: Term, all: readonly Term[]): boolean {
  const next = all[all.indexOf(sign) + 1];
  const between = next ? terms.slice(terms.indexOf(sign) + 1, terms.indexOf(next)) : [];
  return (
    between.length > 0 &&
    between.every((term) => term.kind === 'in' || term.kind === 'signWord' || isAttribute(term, lexicon))
  );
}

/** What leads to a sign, over "sign of", "talkative" and the like. */
function prepositionOf({ clause: { terms }, lexicon }: Scope, sign: Term): Term | undefined {
  return terms
    .slice(0, terms.indexOf(sign))
    .findLast((term) => !['signWord', 'link', 'degree', 'zone'].includes(term.kind) && !isAttribute(term, lexicon));
}

/** "From the talkative Twins": said of the sign in passing. */
function isAttribute({ kind, word }: Term, { attribute, adjective, several }: Lexicon): boolean {
  const isOrdinary = kind === 'word' || kind === 'houseTheme' || kind === 'signAdjective';
  return isOrdinary && [attribute, adjective, several].some((ending) => ending.test(word));
}

/** Whether a term comes right after one of `kinds`, little words between them aside. */
export function isAfter({ clause }: Scope, term: Term, kinds: readonly string[]): boolean {
  const at = clause.terms.indexOf(term);
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const kind = clause.terms[before]?.kind ?? '';
    if (kinds.includes(kind)) return true;
    if (!['link', 'signWord', 'degree', 'zone', 'degreeWord', 'sign', 'and'].includes(kind)) return false;
  }
  return false;
}

/** Little words between a sign and what leads to it: "at the twentieth degrees of Taurus and Scorpio". */
const REACH = 5;
