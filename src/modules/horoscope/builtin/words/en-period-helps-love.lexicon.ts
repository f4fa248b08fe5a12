import type { AreaWords } from './period-words';
import { says } from './says';

/** What the bodies help to do and tempt to do in weeks and months: love. */
export const EN_PERIOD_LOVE_HELPS: AreaWords['bodies'] = {
  mercury: says(
    [
      'say what you feel in plain words',
      'strike up an easy conversation',
      'write the message you keep putting off',
      'listen without preparing an answer',
      'laugh at the same joke',
    ],
    [
      'finish another person’s sentences',
      'argue over words instead of feelings',
      'read too much into a short reply',
      'joke at the wrong moment',
      'keep one eye on the phone',
    ],
  ),
  venus: says(
    [
      'show tenderness in a small gesture',
      'make up with a hug',
      'pay a compliment that is meant',
      'flirt for the fun of it',
      'make an ordinary evening beautiful',
    ],
    [
      'sulk over a trifle',
      'compare signs of attention',
      'fish for compliments',
      'please at any price',
      'hush up what needs saying',
    ],
  ),
  sun: says(
    [
      'speak openly of your intentions',
      'see the best in each other',
      'praise without holding back',
      'show yourself as you are',
      'warm someone with your attention',
    ],
    [
      'draw all the attention',
      'wait for admiration',
      'talk only of yourself',
      'insist on being right',
      'put pride before warmth',
    ],
  ),
  mars: says(
    [
      'dare to take the first step',
      'defend your limits calmly',
      'ask for a date without preamble',
      'speak of desire without shyness',
      'clear the air in one honest talk',
    ],
    [
      'press for an answer',
      'look for rivals everywhere',
      'raise your voice',
      'win the dispute and spoil the mood',
      'rush what ripens slowly',
    ],
  ),
  jupiter: says(
    [
      'forgive generously',
      'dream up a shared adventure',
      'laugh at an old misunderstanding',
      'give someone the benefit of the doubt',
    ],
    [
      'promise more than you can give',
      'hurry a common future',
      'preach rather than listen',
      'take affection for granted',
    ],
  ),
  saturn: says(
    [
      'make a promise and keep it',
      'prove reliable in small things',
      'wait without reproach',
      'talk calmly about rules for two',
    ],
    ['close up and say nothing', 'look only for faults', 'hold back a kind word', 'test another’s patience'],
  ),
  uranus: says(
    [
      'surprise someone dear to you',
      'step out of familiar roles',
      'try what neither of you has done',
      'give each other more freedom',
    ],
    [
      'break what can be mended',
      'disappear without a word',
      'cancel a meeting at the last moment',
      'tease until it stings',
    ],
  ),
  neptune: says(
    [
      'understand each other without words',
      'forget a small offence',
      'look at things through another’s eyes',
      'bring back a little romance',
    ],
    ['idealise someone you hardly know', 'dodge a plain answer', 'play the rescuer', 'hint where a request would do'],
  ),
  pluto: says(
    ['talk about what really matters', 'let go of a past story', 'trust a little more', 'admit what worries you'],
    ['question and suspect', 'set ultimatums', 'dig up what was long forgiven', 'hold on too tightly'],
  ),
};
