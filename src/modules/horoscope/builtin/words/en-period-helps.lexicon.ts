import type { Area } from '../../domain/horoscope-key';
import { EN_BODIES } from './en-bodies.lexicon';
import type { AreaWords, PeriodBody } from './period-words';

type Bodies = AreaWords['bodies'];

const says = (helps: readonly string[], tempts: readonly string[]): PeriodBody => ({ helps, tempts });
const asDaily = (body: keyof Bodies): PeriodBody => says(EN_BODIES[body].helps, EN_BODIES[body].tempts);

const GENERAL: Bodies = {
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
  jupiter: asDaily('jupiter'),
  saturn: asDaily('saturn'),
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
  pluto: asDaily('pluto'),
};

const LOVE: Bodies = {
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

const CAREER: Bodies = {
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

const HEALTH: Bodies = {
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

const FINANCE: Bodies = {
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

/** What the bodies help to do and tempt to do in each side of life. */
export const EN_PERIOD_HELPS: Readonly<Record<Area, Bodies>> = {
  general: GENERAL,
  love: LOVE,
  career: CAREER,
  health: HEALTH,
  finance: FINANCE,
};
