import type { Body } from '../../../sky';
import type { BodyWords } from './daily-words';
import { EN_BODIES } from './en-bodies.lexicon';

/** What the bodies do on their way in weeks and months: fit for any place in life that may be named beside. */
const WAYS: Partial<
  Record<Body, Partial<Pick<BodyWords, 'enters' | 'retrograde' | 'turnsRetrograde' | 'turnsDirect'>>>
> = {
  mercury: {
    enters: [
      'gives conversations a new tone',
      'changes the course of thought',
      'brings fresh subjects',
      'makes you curious about details',
      'loosens tongues',
      'calls for clear words',
    ],
    turnsRetrograde: [
      'important confirmations are better settled early',
      'old questions come back for an answer',
      'every letter deserves a second reading',
      'plans need some slack',
    ],
    turnsDirect: [
      'stuck letters begin to move',
      'the tangle in plans starts to come undone',
      'replies come more readily',
      'misunderstandings can be put right',
    ],
  },
  venus: {
    enters: [
      'changes tastes and likings',
      'brings warmth and a wish for harmony',
      'adds charm',
      'softens the tone',
      'draws attention to what is beautiful',
      'makes it easier to give way',
    ],
    turnsRetrograde: [
      'likings ask for a review',
      'old attachments make themselves known',
      'kindness counts for more than charm',
      'it is worth asking what is truly dear',
    ],
    turnsDirect: [
      'warmth comes back by itself',
      'tastes and wishes become clear',
      'a choice is simpler to make',
      'a cooled friendship may thaw',
    ],
  },
  sun: {
    enters: [
      'adds light and confidence',
      'renews aims',
      'asks for a clear aim',
      'brings plans into the open',
      'puts other things first',
      'warms whatever was neglected',
    ],
  },
  mars: {
    enters: [
      'kindles resolve',
      'adds strength and impatience',
      'turns efforts in a new direction',
      'quickens the pace',
      'calls for action',
      'makes people bolder',
    ],
    turnsRetrograde: [
      'pressure gives way to calculation',
      'strength is better saved than spent',
      'patience does more than force',
      'an old effort may need another try',
    ],
    turnsDirect: [
      'stuck matters move again',
      'resolve comes back without hurry',
      'delayed steps can be taken',
      'effort runs into less resistance',
    ],
  },
  jupiter: {
    enters: ['widens the choice', 'changes the direction of growth', 'adds faith and scope', 'teaches generosity'],
    retrograde: [
      'offers growth in depth rather than in width',
      'brings you back to old plans',
      'tests which of your hopes are honest',
      'advises weighing large promises again',
    ],
    turnsRetrograde: [
      'growth goes on within',
      'large plans ask for a review',
      'depth is worth more than scale',
      'promises are better weighed again',
    ],
    turnsDirect: [
      'postponed openings come back',
      'projects pick up again',
      'hopes find firmer ground',
      'plans can be a size larger',
    ],
  },
  saturn: {
    enters: [
      'changes the rules for years ahead',
      'sets a new long task',
      'asks for a grown-up approach',
      'rewards patience and order',
    ],
    retrograde: [
      'reviews rules and dates',
      'brings back unfulfilled duties',
      'tests how firm your boundaries are',
      'advises strengthening what is built',
    ],
    turnsRetrograde: [
      'rules and dates ask for a review',
      'what is built is worth checking from within',
      'duties are better shared out anew',
      'old promises make themselves felt',
    ],
    turnsDirect: [
      'long tasks move forward again',
      'duties become clearer',
      'patience begins to tell',
      'order returns step by step',
    ],
  },
  uranus: {
    enters: [
      'opens a time of great changes',
      'changes the usual order',
      'brings a taste for the new',
      'takes the fear out of the unfamiliar',
    ],
    retrograde: [
      'turns changes inward',
      'prepares the new little by little',
      'teaches freedom without loud gestures',
      'asks which changes you really need',
    ],
    turnsRetrograde: [
      'changes go on within',
      'bold ideas ask for a second check',
      'sudden moves need more thought',
      'hasty changes can be adjusted',
    ],
    turnsDirect: [
      'postponed changes knock again',
      'fresh ideas come out',
      'the unfamiliar looks less strange',
      'it is simpler to try another way',
    ],
  },
  neptune: {
    enters: [
      'changes the dreams of a generation',
      'brings new inspiration',
      'wakes the imagination',
      'sharpens the finer senses',
    ],
    retrograde: [
      'clears away illusions',
      'brings dreams back to earth',
      'helps to see things unadorned',
      'asks which hopes are worth keeping',
    ],
    turnsRetrograde: [
      'illusions slowly disperse',
      'dreams ask to be tested by deeds',
      'plain facts are easier to face',
      'vague promises need clear words',
    ],
    turnsDirect: [
      'imagination looks ahead again',
      'hunches become clearer',
      'inspiration is less shy',
      'a half-forgotten dream may return',
    ],
  },
  pluto: {
    enters: [
      'opens a long age of change',
      'leads to deep renewal',
      'asks what is worth keeping',
      'brings hidden things to the surface',
    ],
    retrograde: [
      'leads to changes from within',
      'advises letting old grudges go',
      'teaches strength without pressure',
      'tests what everything rests on',
    ],
    turnsRetrograde: [
      'deep changes go inward',
      'old questions come up again',
      'influence is not worth a fight',
      'it is easier to part with what has had its day',
    ],
    turnsDirect: [
      'inner changes become visible',
      'resolve comes back',
      'a long-considered decision can be made',
      'a stubborn knot begins to loosen',
    ],
  },
};

/** What the bodies do in texts of weeks and months. */
export const EN_PERIOD_BODIES = Object.fromEntries(
  Object.entries(EN_BODIES).map(([body, words]) => [body, { ...words, ...WAYS[body as Body] }]),
) as Readonly<Record<Body, BodyWords>>;
