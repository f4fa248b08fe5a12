import type { AreaWords } from './period-words';
import { says } from './says';

/** What the bodies help to do and tempt to do in weeks and months: health. */
export const EN_PERIOD_HEALTH_HELPS: AreaWords['bodies'] = {
  mercury: says(
    [
      'calm your thoughts with pen and paper',
      'find a convenient timetable',
      'swap the news for a good book',
      'plan the day with gaps in it',
      'talk a worry over with a friend',
    ],
    [
      'turn worries over and over',
      'linger with the phone',
      'chat until late',
      'skip from one thing to another',
      'fill each pause with headlines',
    ],
  ),
  venus: says(
    [
      'rest with pleasure',
      'keep a sense of proportion',
      'make the evening cosy',
      'enjoy a slow breakfast',
      'treat yourself to something beautiful',
    ],
    [
      'put off a walk for the sofa',
      'reach for one more treat',
      'say yes to each invitation',
      'let laziness decide',
      'cancel exercise in bad weather',
    ],
  ),
  sun: says(
    [
      'spread your effort wisely',
      'spend an hour in daylight',
      'do something purely for joy',
      'keep to your own rhythm',
      'notice what gives you strength',
    ],
    [
      'overrate your strength',
      'drive yourself on',
      'show off your stamina',
      'work through every break',
      'run on enthusiasm alone',
    ],
  ),
  mars: says(
    [
      'wake up through movement',
      'let off steam on a walk',
      'take the stairs instead of the lift',
      'stretch stiff shoulders',
      'put restless energy to use',
    ],
    [
      'overload yourself',
      'rush and fuss',
      'train without a pause',
      'flare up over nothing',
      'race people who are fitter',
    ],
  ),
  jupiter: says(
    ['regain a taste for movement', 'get out into nature', 'choose the longer path home', 'laugh until you relax'],
    ['promise yourself too much', 'stretch rest into idleness', 'set a goal too large', 'overdo a good thing'],
  ),
  saturn: says(
    ['make a useful habit stick', 'settle the daily routine', 'go to bed on time', 'keep a steady pace'],
    ['bear tiredness in silence', 'judge yourself too strictly', 'turn exercise into a duty', 'deny yourself a rest'],
  ),
  uranus: says(
    [
      'freshen up the usual routine',
      'shake off a dull habit',
      'try an unfamiliar exercise',
      'rearrange the order of the day',
    ],
    [
      'break the routine for no reason',
      'give things up after a day',
      'sit up past midnight',
      'change everything at once',
    ],
  ),
  neptune: says(
    [
      'find calm by water or in music',
      'let go of anxious thoughts',
      'daydream without guilt',
      'put the screens away early',
    ],
    [
      'let the hours slip by',
      'take on other people’s moods',
      'doze away the morning',
      'wait for the perfect moment to begin',
    ],
  ),
  pluto: says(
    ['let go of an old tension', 'find a second wind', 'rest without interruption', 'give a bad habit the slip'],
    [
      'push yourself to the limit',
      'keep everything inside',
      'brood on one and the same thing',
      'refuse a helping hand',
    ],
  ),
};
