import type { AreaWords } from './period-words';
import { says } from './says';

/** What the bodies help to do and tempt to do in weeks and months: career. */
export const EN_PERIOD_CAREER_HELPS: AreaWords['bodies'] = {
  mercury: says(
    [
      'reach an understanding quickly',
      'state your idea clearly',
      'clear a backlog of letters',
      'explain a hard thing simply',
      'ask exactly the right question',
    ],
    [
      'send a letter without rereading it',
      'take up too many things at once',
      'interrupt a colleague',
      'name a date before checking the calendar',
      'pass on unconfirmed news',
    ],
  ),
  venus: says(
    [
      'win people over',
      'smooth a difference at work',
      'make a dull report pleasant to read',
      'find an ally',
      'thank those who helped',
    ],
    [
      'say yes out of politeness',
      'choose what is pleasant over what is needed',
      'dress up a thin result',
      'answer criticism with a sulk',
      'wait until everyone likes the plan',
    ],
  ),
  sun: says(
    [
      'show your best side',
      'set a clear aim',
      'take the lead without pushing',
      'put your name to your work',
      'speak with quiet confidence',
    ],
    [
      'prove your superiority',
      'chase two aims at once',
      'keep all the credit',
      'decide for everyone',
      'work for applause',
    ],
  ),
  mars: says(
    [
      'get a stalled task moving',
      'make a bold proposal',
      'do the hardest part early',
      'stand up for your decision',
      'set a brisk pace',
    ],
    [
      'hurry others along',
      'force your way through',
      'snap at a remark',
      'start before the plan is ready',
      'compete where help would do more',
    ],
  ),
  jupiter: says(
    [
      'see a new opening',
      'look at the work more broadly',
      'ask for a wider task',
      'learn from someone more experienced',
    ],
    ['promise more than you can do', 'overlook the details', 'take on a load too large', 'lecture colleagues'],
  ),
  saturn: says(
    ['bring a task to a neat end', 'build a solid plan', 'set a deadline you can keep', 'put papers in order'],
    ['see nothing but obstacles', 'check every trifle twice', 'refuse help', 'polish what has long been ready'],
  ),
  uranus: says(
    [
      'think of an unusual approach',
      'replace a rule that no longer works',
      'try out a new tool',
      'swap the order of tasks',
    ],
    ['break what runs smoothly', 'change plans on the go', 'dispute every instruction', 'drop a project halfway'],
  ),
  neptune: says(
    [
      'sense what people really want',
      'find an elegant solution',
      'give shape to a vague idea',
      'picture the result in advance',
    ],
    [
      'take promises at their word',
      'avoid exact dates',
      'drift from one thing to another',
      'daydream through a meeting',
    ],
  ),
  pluto: says(
    [
      'get to the core of a question',
      'gather the will for an important step',
      'give up a method that has had its day',
      'keep your nerve under pressure',
    ],
    ['insist at any cost', 'fight for influence', 'look for hidden motives', 'guard useful knowledge jealously'],
  ),
};
