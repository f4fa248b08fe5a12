import type { AreaWords } from './period-words';
import { says } from './says';

/** What the bodies help to do and tempt to do in weeks and months: finance. */
export const EN_PERIOD_FINANCE_HELPS: AreaWords['bodies'] = {
  mercury: says(
    [
      'understand the terms of a contract',
      'compare prices without haste',
      'sort receipts and letters',
      'get the details in writing',
      'talk about money without awkwardness',
    ],
    [
      'buy from the first advertisement',
      'sign in a hurry',
      'trust figures at a glance',
      'take a rumour for advice',
      'click before reading',
    ],
  ),
  venus: says(
    [
      'choose something that will last',
      'spend within sensible bounds',
      'enjoy what you already own',
      'pick a present with thought',
      'share a treat at little cost',
    ],
    [
      'buy something pretty but useless',
      'shop for comfort',
      'pay extra for packaging',
      'keep up with a friend’s tastes',
      'call a whim a necessity',
    ],
  ),
  sun: says(
    [
      'set a clear money goal',
      'see the budget as a whole',
      'decide what is worth paying for',
      'name a fair price for your work',
      'take charge of your accounts',
    ],
    [
      'spend for show',
      'pay for everyone',
      'buy for the sake of status',
      'pretend that price is no object',
      'live a little beyond the budget',
    ],
  ),
  mars: says(
    [
      'deal with long postponed bills',
      'refuse a needless purchase firmly',
      'bargain without heat',
      'ask for what you are owed',
      'cut a cost you have grumbled about',
    ],
    [
      'buy on impulse',
      'quarrel over small sums',
      'outspend a rival',
      'slash every expense in anger',
      'grab the last item on sale',
    ],
  ),
  jupiter: says(
    ['plan a large goal', 'find a sensible adviser', 'think further than the next bill', 'be generous within reason'],
    [
      'spend with a grand gesture',
      'overlook the small print',
      'count on a sum not yet received',
      'round every expense down',
    ],
  ),
  saturn: says(
    ['draw up a budget and follow it', 'choose quality over glitter', 'put a little aside', 'set a limit and keep it'],
    [
      'fear any spending at all',
      'put off an unpleasant sum',
      'skimp on what matters',
      'reproach yourself for every penny',
    ],
  ),
  uranus: says(
    [
      'find a new way of keeping accounts',
      'rearrange the budget',
      'drop a subscription you never use',
      'sell what lies about unused',
    ],
    [
      'buy a passing curiosity',
      'change money plans on the go',
      'trade a sound thing for a novelty',
      'cancel what you will soon need',
    ],
  ),
  neptune: says(
    [
      'tell a dream from a whim',
      'remember joys without a price tag',
      'give to a good cause',
      'picture what you are saving for',
    ],
    ['believe fine promises', 'mislay receipts', 'lend without fixing a date', 'look away from the figures'],
  ),
  pluto: says(
    [
      'sort out tangled obligations',
      'change a money habit',
      'get to the bottom of an old bill',
      'part with what only takes up room',
    ],
    ['insist on your price', 'rake up old debts', 'hide a purchase', 'settle a score with money'],
  ),
};
