import { EN_BODIES } from './en-bodies.lexicon';
import type { AreaWords } from './period-words';
import { says } from './says';

/** What the bodies help to do and tempt to do in weeks and months: general. */
export const EN_PERIOD_GENERAL_HELPS: AreaWords['bodies'] = {
  mercury: says(
    [
      'say what matters in simple words',
      'understand what seemed complicated',
      'strike the right note in a letter',
      'hear the main point',
      'ask what everyone else is wondering',
    ],
    [
      'answer before the question is finished',
      'believe rumours',
      'argue about words',
      'jump to conclusions',
      'pass on what you only half heard',
    ],
  ),
  venus: says(
    [
      'smooth over an awkward moment',
      'see beauty in small things',
      'choose what you really like',
      'please those who are near',
      'make peace over a cup of tea',
    ],
    [
      'wait for praise nobody promised',
      'say yes out of politeness and regret it',
      'take offence at trifles',
      'compare yourself with others',
      'put the pleasant before the urgent',
    ],
  ),
  sun: says(
    [
      'bring wishes and plans together',
      'find pleasure in necessary tasks',
      'rely on your own strength',
      'say plainly what you want',
      'show what you are good at',
    ],
    [
      'prove what needs no proof',
      'take on someone else’s part',
      'chase two aims at once',
      'bristle at a harmless remark',
      'speak for everyone',
    ],
  ),
  mars: says(
    [
      'dare to do what you put off',
      'finish a hard thing in one go',
      'stand your ground without a quarrel',
      'get a stuck matter moving',
      'give the day a brisk start',
    ],
    [
      'argue where a smile would do',
      'hurry yourself and others',
      'answer harshness with harshness',
      'waste strength on stubbornness',
      'act before thinking',
    ],
  ),
  jupiter: says(EN_BODIES.jupiter.helps, EN_BODIES.jupiter.tempts),
  saturn: says(EN_BODIES.saturn.helps, EN_BODIES.saturn.tempts),
  uranus: says(
    [
      'look at a matter from a new angle',
      'drop a tiresome habit',
      'take up an unexpected hint',
      'bring a little freedom into the day',
    ],
    [
      'leave things halfway',
      'change plans at the last minute',
      'do everything the other way round',
      'make abrupt decisions',
    ],
  ),
  neptune: says(
    ['hear your own thoughts', 'forgive and let go', 'find a beautiful solution', 'understand another without words'],
    [
      'take things on trust without checking',
      'think for others',
      'dodge a direct answer',
      'see only what you wish to see',
    ],
  ),
  pluto: says(EN_BODIES.pluto.helps, EN_BODIES.pluto.tempts),
};
