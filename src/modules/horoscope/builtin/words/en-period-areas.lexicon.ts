import { EN_BODIES } from './en-bodies.lexicon';
import { EN_PERIOD_HOUSES } from './en-period-houses.lexicon';
import type { Area } from '../../domain/horoscope-key';
import type { AreaWords, PeriodBody } from './period-words';

type Bodies = AreaWords['bodies'];

const says = (helps: readonly string[], tempts: readonly string[]): PeriodBody => ({ helps, tempts });
const asDaily = (body: keyof Bodies): PeriodBody => says(EN_BODIES[body].helps, EN_BODIES[body].tempts);

const GENERAL: Bodies = {
  mercury: asDaily('mercury'),
  venus: asDaily('venus'),
  sun: asDaily('sun'),
  mars: asDaily('mars'),
  jupiter: asDaily('jupiter'),
  saturn: asDaily('saturn'),
  uranus: asDaily('uranus'),
  neptune: asDaily('neptune'),
  pluto: asDaily('pluto'),
};

const LOVE: Bodies = {
  mercury: says(
    ['say what you feel in simple words', 'strike up an easy conversation'],
    ['finish another person’s sentences', 'argue about words instead of feelings'],
  ),
  venus: says(
    ['show tenderness without words', 'make up without long explanations'],
    ['sulk over trifles', 'compare signs of attention'],
  ),
  sun: says(
    ['speak openly of your intentions', 'see the best in each other'],
    ['draw all the attention', 'wait for admiration'],
  ),
  mars: says(
    ['dare to take the first step', 'defend your limits without a quarrel'],
    ['push and hurry', 'be jealous without a cause'],
  ),
  jupiter: says(
    ['forgive generously', 'dream of a common future'],
    ['promise more than you can give', 'hurry a common future'],
  ),
  saturn: says(
    ['make a promise and keep it', 'value loyalty and patience'],
    ['close up and say nothing', 'see nothing but faults'],
  ),
  uranus: says(
    ['surprise each other', 'step out of familiar roles'],
    ['break what can be mended', 'disappear without a word'],
  ),
  neptune: says(
    ['understand each other without words', 'forgive and let go'],
    ['idealise someone you hardly know', 'dodge a plain answer'],
  ),
  pluto: says(['talk about what matters most', 'let go of a past story'], ['question and suspect', 'set ultimatums']),
};

const CAREER: Bodies = {
  mercury: says(
    ['come to terms at the first try', 'state your thought clearly'],
    ['send letters in haste', 'take up ten things at once'],
  ),
  venus: says(
    ['win people over', 'smooth a difference at work'],
    ['agree out of politeness', 'choose the pleasant over the needed'],
  ),
  sun: says(['show your best side', 'set a clear aim'], ['prove your superiority', 'chase two aims at once']),
  mars: says(['move a stuck task', 'dare to make a bold proposal'], ['hurry others', 'go straight through the wall']),
  jupiter: says(
    ['see a new opening', 'look at the work more broadly'],
    ['promise more than you can do', 'overlook the details'],
  ),
  saturn: says(
    ['bring a task to a neat end', 'build a solid plan'],
    ['see nothing but obstacles', 'control every trifle'],
  ),
  uranus: says(
    ['find an unusual move', 'renew an outdated order'],
    ['break what works well', 'change plans on the go'],
  ),
  neptune: says(
    ['read between the lines', 'find a beautiful solution'],
    ['take promises at their word', 'avoid exact dates'],
  ),
  pluto: says(
    ['get to the core of a question', 'gather the will for an important step'],
    ['insist at any cost', 'fight for influence'],
  ),
};

const HEALTH: Bodies = {
  mercury: says(
    ['calm your thoughts on a walk', 'find a convenient timetable'],
    ['turn worries over and over', 'linger with the phone'],
  ),
  venus: says(['rest with pleasure', 'find the right measure'], ['put off a walk for comfort', 'forget about measure']),
  sun: says(['feel a rise of energy', 'divide your strength wisely'], ['overrate your strength', 'drive yourself on']),
  mars: says(['wake up through movement', 'let off steam on a walk'], ['overload yourself', 'rush and fuss']),
  jupiter: says(
    ['regain a taste for movement', 'get out into nature'],
    ['promise yourself too much', 'stretch rest into idleness'],
  ),
  saturn: says(
    ['fix a useful habit', 'settle the daily routine'],
    ['bear tiredness in silence', 'be stricter with yourself than you need'],
  ),
  uranus: says(
    ['renew the usual routine', 'shake off a dull habit'],
    ['break the routine for no reason', 'drop things after a day'],
  ),
  neptune: says(
    ['find calm by water or in music', 'let go of anxious thoughts'],
    ['lose count of time', 'catch other people’s moods'],
  ),
  pluto: says(
    ['let go of an old tension', 'find a second wind'],
    ['push yourself to the limit', 'keep everything inside'],
  ),
};

const FINANCE: Bodies = {
  mercury: says(
    ['understand the terms of a contract', 'compare prices without haste'],
    ['buy from the first advertisement', 'sign in a hurry'],
  ),
  venus: says(
    ['choose a thing that pleases for long', 'find the measure in spending'],
    ['buy the pretty instead of the needed', 'comfort yourself with purchases'],
  ),
  sun: says(['set a clear money goal', 'see the budget as a whole'], ['spend for show', 'pay for everyone']),
  mars: says(
    ['deal with long postponed bills', 'refuse a needless purchase firmly'],
    ['buy on impulse', 'quarrel over small sums'],
  ),
  jupiter: says(
    ['plan a large goal', 'find a sensible adviser'],
    ['spend with a grand gesture', 'overlook the small print'],
  ),
  saturn: says(
    ['draw up a budget and follow it', 'choose the solid over the bright'],
    ['fear any spending at all', 'put off an unpleasant count'],
  ),
  uranus: says(
    ['find a new way of keeping accounts', 'rearrange the budget'],
    ['buy a curiosity on impulse', 'change money plans on the go'],
  ),
  neptune: says(
    ['tell a dream from a whim', 'remember joys without a price tag'],
    ['believe fine promises', 'lose receipts and count'],
  ),
  pluto: says(['sort out tangled obligations', 'change money habits'], ['insist on your price', 'rake up old debts']),
};

/** Each side of life in weeks and months. */
export const EN_AREAS: Readonly<Record<Area, AreaWords>> = {
  general: {
    houses: EN_PERIOD_HOUSES.general,
    bodies: GENERAL,
    moons: {
      'new-moon': [
        'an old chapter closes and a new one can begin',
        'a quiet intention weighs more than a loud promise',
        'it is easiest to begin small',
        'the first step is worth more than a detailed plan',
      ],
      'first-quarter': [
        'the first obstacle shows where the plan is too smooth',
        'it is time to choose and move on',
        'doubts are useful if a step follows',
        'effort is needed now, and then the going is easier',
      ],
      'full-moon': [
        'what was hidden comes to light',
        'what began two weeks ago shows its first fruit',
        'feelings run high and everything is plain to see',
        'any news sounds louder',
      ],
      'last-quarter': [
        'half of the load can be left behind',
        'conclusions matter more than speed',
        'mending is better than beginning anew',
        'an old way has clearly run its course',
      ],
    },
    closings: [
      'keep an evening free of plans: results are best counted in silence',
      'mark at least one small victory: roads are made of them',
      'slow your step: nobody asked you to manage everything',
      'stay out of doors a little longer: thoughts like room',
      'go back to what used to please you: joy does not grow old',
      'let yourself sleep in: a fresh head is worth any list',
      'thank those who stood by you: a kind word is light and long remembered',
      'look at what was done rather than missed: the way shows better so',
      'put the disputed matter off: from a distance it looks smaller',
      'let your thoughts settle: muddy water clears by itself',
      'cook something simple for your own people: a shared supper makes peace with any bustle',
      'tidy the place where your mornings begin: the rest begins there too',
    ],
    aside: [],
  },
  love: {
    houses: EN_PERIOD_HOUSES.love,
    bodies: LOVE,
    moons: {
      'new-moon': [
        'feelings ask for a clean page',
        'a first step matters more than a confession',
        'a conversation is easier to begin than it seems',
        'liking has only just sprung up and need not be hurried',
      ],
      'first-quarter': [
        'feelings ask for an act',
        'a first difference shows what matters to both',
        'it is time to know what you want',
        'awkwardness passes after the first word',
      ],
      'full-moon': [
        'feelings are plain to see',
        'the unspoken wants to come out',
        'the heart speaks louder than reason',
        'everything between you becomes clearer',
      ],
      'last-quarter': [
        'an old hurt may be let go',
        'making up is easier than arguing on',
        'needless expectations leave without regret',
        'habits of a couple ask for a second look',
      ],
    },
    closings: [
      'keep an evening free: silence for two says no less than words',
      'say something kind without a reason: it outlives a present',
      'let go of what does not depend on you: feelings dislike a tight grip',
      'look at the sky together: being silent side by side is a skill too',
      'return to what brought you closer: good things do not grow old',
      'call those you love: a voice is warmer than letters',
      'go to bed without a quarrel: morning is wiser than arguments',
      'take a walk where you were happy: places remember',
      'treat yourself to something simple: any love begins with kindness to yourself',
      'reread old letters: there is more warmth in them than you recall',
      'trust the slow pace: what is real does not run away',
      'hold a small feast without guests: closeness likes quiet',
    ],
    aside: [
      'go where you are interested: that is where acquaintances come most easily',
      'accept the invitation you would once have refused',
      'renew an old acquaintance without great expectations',
      'spend an evening among friends: liking loves ease',
      'write down what you hope for and cross out what matters less',
      'take a compliment without joking it away',
      'let a past story end and make room for a new one',
      'look at new people without a list of demands',
      'allow yourself not to hurry: solitude can be good as well',
      'start a conversation where you usually only nod',
    ],
  },
  career: {
    houses: EN_PERIOD_HOUSES.career,
    bodies: CAREER,
    moons: {
      'new-moon': [
        'a new task needs only one clear intention',
        'it is best to begin without spectators',
        'a first sketch matters more than a full plan',
        'old reports may be closed',
      ],
      'first-quarter': [
        'the plan meets its first obstacle',
        'it is time to choose and get down to it',
        'a weak spot shows in good time',
        'doubts are settled by action',
      ],
      'full-moon': [
        'results are in plain view',
        'what was begun comes to its height',
        'hidden differences come to light',
        'your work gets more attention than usual',
      ],
      'last-quarter': [
        'needless tasks ask to be crossed out',
        'conclusions are more useful than new starts',
        'correcting is easier than beginning anew',
        'plans gain from a revision',
      ],
    },
    closings: [
      'close the list until morning: a rested head works for two',
      'mark what was done rather than missed: experience is made of it',
      'clear the desk: order before the eyes quiets the mind',
      'thank those who helped: every team rests on that',
      'leave large decisions for later: they improve with keeping',
      'do something far from work: the best thoughts come on a walk',
      'mute the work chats: tasks know how to wait',
      'remember why you chose this work: meaning adds strength',
      'get enough sleep: tiredness is a poor editor',
      'share a lucky find: knowledge does not shrink from it',
      'finish one small thing: a full stop is sweeter than dots',
      'be glad of another’s success: it shows the way is passable',
    ],
    aside: [],
  },
  health: {
    houses: EN_PERIOD_HOUSES.health,
    bodies: HEALTH,
    moons: {
      'new-moon': [
        'a new habit is best begun small',
        'you long for silence and rest',
        'it is convenient to draw up the routine anew',
        'an easy load is the right beginning',
      ],
      'first-quarter': [
        'there is more energy and less patience',
        'a habit passes its first test',
        'movement helps to collect yourself',
        'laziness gives way to the first step',
      ],
      'full-moon': [
        'there are many impressions, and sleep deserves more time',
        'a calm evening matters more than usual',
        'energy is high as long as it is not spent at once',
        'tiredness and joy are equally plain',
      ],
      'last-quarter': [
        'body and mind long for relief',
        'needless tasks are easier to refuse',
        'the pace slows down, and that is for the better',
        'rest matters more than new achievements',
      ],
    },
    closings: [
      'go to bed early: nothing refreshes like good sleep',
      'walk without aim or phone: feet find the right pace',
      'open the window and sit in silence: air and peace cost nothing',
      'cancel something optional: a free hour is dearer than a crossed out line',
      'brew some herbal tea and hurry nowhere: the evening is longer than it seems',
      'praise yourself for small successes: habits are made of them',
      'listen to music with your eyes closed: thoughts rest that way too',
      'spend time among trees: they hurry nobody',
      'have an evening without screens: your eyes will thank you',
      'stretch and breathe deeper: the body understands simple words',
      'allow yourself to do nothing: rest need not be earned',
      'get ready for the next morning in advance: a calm morning begins at night',
    ],
    aside: [],
  },
  finance: {
    houses: EN_PERIOD_HOUSES.finance,
    bodies: FINANCE,
    moons: {
      'new-moon': [
        'the budget may begin with a clean page',
        'a money goal is best written in one line',
        'a small rule works better than a great ban',
        'there is no hurry with new spending',
      ],
      'first-quarter': [
        'the plan meets its first unforeseen expense',
        'it is time to choose what to refuse',
        'doubts before a purchase are useful',
        'figures ask for an honest look',
      ],
      'full-moon': [
        'the sum of spending is plain to see',
        'wishes are louder than reckoning',
        'hidden expenses come to light',
        'purchases are better left until morning',
      ],
      'last-quarter': [
        'needless expenses are easy to cross out',
        'old bills ask to be closed',
        'a revision does the budget good',
        'mending pays better than buying',
      ],
    },
    closings: [
      'put the receipts into one folder and forget them for an evening: peace belongs to the budget too',
      'count what you have rather than what you spent: the list is longer than it seems',
      'leave the decision until morning: figures like a fresh head',
      'enjoy something that costs nothing: the best evenings are seldom dear',
      'close one small bill: order begins with trifles',
      'spend an evening without shops: wishes grow clearer',
      'give away something you do not need: things want a new home too',
      'remember what you are saving for: a goal warms patience',
      'cook from what is in the house: plain food can be good',
      'look over the plans and calmly mend them: an estimate is not carved in stone',
      'let go of regrets over what was spent: the lesson is paid for',
      'think of money without worry: it is only a means',
    ],
    aside: [],
  },
};
