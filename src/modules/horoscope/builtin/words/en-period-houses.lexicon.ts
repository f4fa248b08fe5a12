import { EN_HOUSES } from './en-houses.lexicon';
import type { Area } from '../../domain/horoscope-key';
import type { PeriodHouse } from './period-words';

type House = readonly [
  where: readonly string[],
  focus: readonly string[],
  todo: readonly string[],
  leave: readonly string[],
];

const GENERAL: readonly House[] = [
  [
    EN_HOUSES[0]?.where ?? [],
    [
      'people notice a calm manner before they hear the words',
      'your own wishes are easier to tell from other people’s expectations',
      'courage arrives along the way rather than in advance',
      'changes are best begun with your own habits',
    ],
    [
      'choose one wish and give it a date',
      'speak first where you usually wait to be asked',
      'win back an hour a day that is promised to nobody',
      'take up a small venture and see it through',
    ],
    [
      'compare your path with anyone else’s',
      'explain every decision',
      'wait for permission',
      'live by a borrowed timetable',
    ],
  ],
  [
    EN_HOUSES[1]?.where ?? [],
    [
      'it becomes clear where time and strength go',
      'a forgotten skill finds work again',
      'a little order brings a lot of peace',
      'the unhurried pace turns out to be the right one',
    ],
    [
      'clear one shelf and leave only what you use',
      'mend the thing that has been waiting longest',
      'spread your duties so that the evenings stay free',
      'make the place where you spend most time more comfortable',
    ],
    ['grab everything at once', 'hoard things just in case', 'spend strength on whims', 'belittle your own work'],
  ],
  [
    EN_HOUSES[2]?.where ?? [],
    [
      'the right words come without a long search',
      'a short trip gives more than it promised',
      'an old conversation gets a new turn',
      'learning goes faster than usual',
    ],
    [
      'write to people you have not seen for a while',
      'ask the question you have been putting off',
      'check times and places in advance',
      'say the important thing briefly and aloud',
    ],
    ['pass on other people’s news', 'answer letters in a rush', 'argue for the last word', 'interrupt half-way'],
  ],
  [
    EN_HOUSES[3]?.where ?? [],
    [
      'home breathes easier without the clutter',
      'a family talk goes more warmly than usual',
      'strength returns where you are welcome',
      'an old family story answers a present question',
    ],
    [
      'call your family for no particular reason',
      'tidy the corner that has long been asking for it',
      'cook a supper with all phones put away',
      'keep one evening free of chores and guests',
    ],
    ['bring the bustle home', 'stir up old grievances at table', 'remake your family', 'put off small repairs'],
  ],
  [
    EN_HOUSES[4]?.where ?? [],
    [
      'play helps where effort does not',
      'a creative thought comes uninvited',
      'laughter quickly clears the air',
      'joy is found in simple things',
    ],
    [
      'take out the paints, the ball or the guitar',
      'give yourself a few perfectly useless hours',
      'invent a small celebration in mid-week',
      'make a first sketch of what has long lived in your head',
    ],
    ['wait for inspiration', 'show drafts to strict judges', 'turn leisure into duty', 'hide your hobbies'],
  ],
  [
    EN_HOUSES[5]?.where ?? [],
    [
      'a steady rhythm gives more than a rush',
      'one finished task pulls the next along',
      'a good habit takes root at the first try',
      'order in small things frees the mind for large ones',
    ],
    [
      'write down three tasks and cross out at least two',
      'go to bed at the same hour',
      'begin with the dullest task while your head is fresh',
      'leave an empty slot for the unexpected',
    ],
    ['do two things at once', 'polish what is good enough', 'take on other people’s duties', 'trade sleep for a list'],
  ],
  [
    EN_HOUSES[6]?.where ?? [],
    [
      'what stands still alone begins to move together',
      'agreements hold better once they are spoken',
      'another person’s strength completes yours',
      'advice sounds more sensible than usual',
    ],
    [
      'find out what the other side wants before making an offer',
      'suggest a meeting instead of a long exchange',
      'consult someone who thinks differently',
      'give way in a trifle to keep the main thing',
    ],
    ['decide for two', 'answer a plain question with silence', 'keep score', 'agree out of mere politeness'],
  ],
  [
    EN_HOUSES[7]?.where ?? [],
    [
      'frankness brings people closer than courtesy',
      'a hard question turns out simpler than it looked',
      'an old grudge loses weight once it is told',
      'change ripens quietly and needs no haste',
    ],
    [
      'close one old obligation',
      'share a worry with someone you trust',
      'reread the terms before you agree',
      'sort old papers and keep the useful ones',
    ],
    ['cling to what is over', 'look for hidden motives', 'promise under pressure', 'store up things unsaid'],
  ],
  [
    EN_HOUSES[8]?.where ?? [],
    [
      'new knowledge changes the view of an old task',
      'a plan for a trip or a course takes shape',
      'a distant aim shows through the weekdays',
      'someone else’s experience saves you a long search',
    ],
    [
      'open the book that has been waiting on the shelf',
      'draw up a route, even an imaginary one',
      'sign up for the class you keep thinking about',
      'check a fact before building an opinion on it',
    ],
    ['teach those who did not ask', 'judge the road by the map', 'stop half-way', 'think yours the only opinion'],
  ],
  [
    EN_HOUSES[9]?.where ?? [],
    [
      'your efforts are in plain view, and that works for you',
      'a large aim comes closer when it is cut into steps',
      'responsibility adds weight to your words',
      'work well done speaks for itself',
    ],
    [
      'set a date for the task that keeps moving',
      'show a result before anyone asks',
      'choose one aim and clear its way',
      'keep your word even in a trifle',
    ],
    [
      'chase what only looks important',
      'prove your worth by arguing',
      'take a remark as an insult',
      'dodge a serious talk',
    ],
  ],
  [
    EN_HOUSES[10]?.where ?? [],
    [
      'friends bring ideas and lend a shoulder',
      'a shared idea finds new supporters',
      'a dream becomes a plan once your own people hear it',
      'an old acquaintance comes to life',
    ],
    [
      'suggest a meeting to your friends',
      'tell your idea to those who know how to listen',
      'clear a place in the calendar for a postponed dream',
      'introduce people who have something to talk about',
    ],
    ['measure friendship in messages', 'accept every invitation', 'envy another’s luck', 'quarrel over tastes'],
  ],
  [
    EN_HOUSES[11]?.where ?? [],
    [
      'silence restores more than entertainment',
      'a stray thought suggests what reasoning missed',
      'finishing the old is more pleasant than starting the new',
      'much becomes clear when the phone is quiet',
    ],
    [
      'switch off notifications for an hour a day',
      'go to bed early and let your thoughts settle',
      'finish a quiet task nobody will ask about',
      'walk where there are few people',
    ],
    [
      'fill every pause with noise',
      'go back to past mistakes',
      'answer important letters at night',
      'hide from a talk that is due',
    ],
  ],
];

const LOVE: readonly House[] = [
  [
    ['at a first meeting', 'in first impressions', 'in how you treat yourself'],
    [
      'sincerity attracts more than a flawless look',
      'liking begins with kindness to yourself',
      'feelings need no mask',
      'freedom to be yourself brings people closer',
    ],
    [
      'say aloud what you hope for from closeness',
      'wear what you feel good in',
      'take the first step where you usually wait',
      'give yourself an evening worth smiling about',
    ],
    [
      'play a part',
      'guess whether you made an impression',
      'suffer in silence',
      'expect your wishes to be read in your eyes',
    ],
  ],
  [
    ['in small pleasures', 'in shared habits', 'in signs of tenderness'],
    [
      'tenderness shows in simple touches',
      'reliability is dearer than loud vows',
      'affection grows from good things repeated',
      'a kind word outweighs a present',
    ],
    [
      'cook the favourite dish of someone dear to you',
      'hug the people you love',
      'give something made by your own hands',
      'name three things you value a close person for',
    ],
    ['measure feelings in gifts', 'demand proof', 'count who did more', 'hold on to habit out of fear'],
  ],
  [
    ['in heart-to-heart talks', 'in messages and calls', 'with new acquaintances'],
    [
      'one warm message changes the mood of both',
      'a joke dispels awkwardness faster than explanations',
      'words about feelings come by themselves',
      'easy chatter slowly turns into trust',
    ],
    [
      'write first and for no special reason',
      'ask a question that cannot be answered with “fine”',
      'tell a funny story only you know',
      'listen to the end and only then reply',
    ],
    ['read between the lines', 'settle quarrels by text', 'watch who is online', 'joke away a serious question'],
  ],
  [
    ['at home', 'in talks about home', 'in family traditions'],
    [
      'comfort for two is made of trifles',
      'a quiet evening brings people closer than a party',
      'the past can be talked of without reproach',
      'feelings grow stronger at home than in public',
    ],
    [
      'have a supper without phones',
      'tell a story from childhood you never shared',
      'make a corner where it is good to be silent together',
      'share out the chores so that nobody minds',
    ],
    [
      'bring a bad mood home',
      'recall past quarrels',
      'discuss your love life with relatives',
      'wait for the household to run itself',
    ],
  ],
  [
    ['in romance', 'on dates', 'in shared fun'],
    [
      'flirting comes easily when little is expected of it',
      'the heart answers sincere laughter',
      'feelings long for a celebration',
      'a date goes the better the less it is planned',
    ],
    [
      'arrange a date where you have never been',
      'pay a compliment without a drop of flattery',
      'hold a small celebration without a reason',
      'remember how the liking began and repeat it',
    ],
    [
      'compare feelings with earlier ones',
      'turn liking into an exam',
      'hide your joy',
      'judge a person by one meeting',
    ],
  ],
  [
    ['in everyday care', 'in daily life together', 'in shared chores'],
    [
      'care shows in a cup of tea brought in time',
      'love is told in deeds rather than promises',
      'a steady rhythm keeps feelings fresh',
      'liking grows out of a common task',
    ],
    [
      'take one worry off a close person’s hands',
      'agree on an hour when business is not discussed',
      'ask for help directly',
      'invent a small daily ritual',
    ],
    ['notice only faults', 'bring up grown people', 'save tenderness for the weekend', 'care against your will'],
  ],
  [
    ['between two people', 'in decisions for two', 'in making peace'],
    [
      'a dialogue matters more than being right',
      'what used to divide becomes a subject of talk',
      'common plans make intentions clear',
      'balance rests on give and take',
    ],
    [
      'ask what a close person would like and remember the answer',
      'decide something important together',
      'give thanks for what you take for granted',
      'be the first to make peace',
    ],
    [
      'pull the blanket to your side',
      'decide for another person',
      'look for someone to blame',
      'compare your bond with others',
    ],
  ],
  [
    ['in the most personal talks', 'in matters of trust', 'in deep feelings'],
    [
      'frankness is frightening only at first',
      'jealousy weakens once it is named',
      'closeness grows where truth may be spoken',
      'the past lets go when you stop arguing with it',
    ],
    [
      'tell the truth gently and to the end',
      'share what you usually keep to yourself',
      'forgive an old hurt at least half-way',
      'ask about boundaries and respect the answer',
    ],
    ['test feelings', 'look into another’s phone', 'nurse jealousy in silence', 'turn closeness into a bargain'],
  ],
  [
    ['on shared journeys', 'in talks about the future', 'with people far from home'],
    [
      'a new road refreshes feelings',
      'dreams bring people closer when built together',
      'liking sparks where views agree',
      'distance stops being an obstacle',
    ],
    [
      'think up a trip for two, if only for a day',
      'tell of a dream you hardly believe in yet',
      'choose a film neither of you would choose',
      'go where people with your interests gather',
    ],
    [
      'idealise what is far away',
      'argue about beliefs to the bitter end',
      'promise what is not yours to give',
      'set terms to the future',
    ],
  ],
  [
    ['in public', 'in serious talks', 'in serious intentions'],
    [
      'respect proves the best support of feelings',
      'intentions grow serious, and that brings calm',
      'support in work is valued like tenderness',
      'reserve keeps feelings safer than show',
    ],
    [
      'state your intentions in plain words',
      'finish work early for an evening together',
      'stand by a close person in an important matter',
      'agree how much time belongs to the two of you',
    ],
    ['live for show', 'hide behind being busy', 'hurry a confession', 'look over your shoulder at opinions'],
  ],
  [
    ['in friendship', 'in good company', 'in plans for two'],
    [
      'friendship quietly becomes something more',
      'in company you show your best side easily',
      'friends introduce you to the right people',
      'feelings need air and a little freedom',
    ],
    [
      'invite someone you like into your circle',
      'come to a gathering of friends together',
      'plan something pleasant for two',
      'give a close person time for their own hobby',
    ],
    ['be jealous of friends', 'ask everybody’s advice', 'limit another’s freedom', 'keep people in reserve'],
  ],
  [
    ['in secret feelings', 'in memories', 'in unspoken wishes'],
    [
      'feelings ripen in silence and need no words yet',
      'solitude shows whom you miss',
      'forgiving turns out easier than remembering',
      'an old story finally lets go',
    ],
    [
      'sit in silence and listen to your feelings',
      'write a letter that need not be sent',
      'let go of a story that ended long ago',
      'please a close person in secret',
    ],
    ['dream instead of talking', 'pity yourself', 'go back to what is over', 'make sacrifices nobody asked for'],
  ],
];

const CAREER: readonly House[] = [
  [
    ['in ventures of your own', 'in independent decisions', 'in the way you work'],
    [
      'initiative is noticed sooner than diligence',
      'your opinion is asked for more often',
      'a confident tone persuades as well as figures',
      'your own hand is valued above a pattern',
    ],
    [
      'offer a solution before anyone asks',
      'take a task that shows your strong sides',
      'be first to name a deadline and keep it',
      'ask for the work that truly interests you',
    ],
    ['carry everything alone', 'excuse every step', 'wait for a special invitation', 'argue to feel important'],
  ],
  [
    ['in matters of craft', 'in practical tasks', 'in estimates and supplies'],
    [
      'a skill honed for years helps out again',
      'a good tool saves hours',
      'reliability is valued above brilliance',
      'thoroughness pays in peace of mind',
    ],
    [
      'count where the working hours go',
      'put files and desk in order',
      'recall a skill that lies idle',
      'name the terms you can work well on',
    ],
    [
      'agree to any task',
      'play down your merits',
      'work yourself to exhaustion',
      'swap the proven for the fashionable',
    ],
  ],
  [
    ['in business letters', 'in talks at work', 'in meetings and calls'],
    [
      'a short call settles more than a long meeting',
      'a timely question spares you rework',
      'colleagues share what they know more willingly',
      'an exact phrase saves everyone half a day',
    ],
    [
      'answer the letters that have been waiting',
      'confirm agreements in writing',
      'ask a clarifying question before you start',
      'cut the report to one page',
    ],
    [
      'answer mail at night',
      'send important news through third parties',
      'promise on the run',
      'gossip about colleagues',
    ],
  ],
  [
    ['in work from home', 'inside the team', 'on familiar ground'],
    [
      'order at home adds strength at work',
      'old experience suggests a fresh solution',
      'the team wants interest rather than orders',
      'a calm home front is worth an extra order',
    ],
    [
      'draw a line between working and home hours',
      'return to the project it all began with',
      'make your workplace comfortable',
      'close the work mail for one evening',
    ],
    ['bring work home', 'repair what works', 'recall past failures', 'put off a talk about your workload'],
  ],
  [
    ['in creative tasks', 'in new ideas', 'in showing your work'],
    [
      'a bold thought persuades more than a careful one',
      'work done with pleasure shows at once',
      'the draft turns out better than expected',
      'play of mind helps where logic is stuck',
    ],
    [
      'show the sketch before it is perfect',
      'set aside an hour for a task that is simply interesting',
      'offer an unusual answer to an old problem',
      'praise someone else’s find',
    ],
    [
      'wait for the muse',
      'compare your draft with a finished work',
      'begin five ideas at once',
      'take criticism personally',
    ],
  ],
  [
    ['in daily tasks', 'in the working routine', 'in details and deadlines'],
    [
      'a list of three works better than a list of ten',
      'small things add up to a large result',
      'order in tasks removes half the tiredness',
      'the finished pleases more than the begun',
    ],
    [
      'begin the morning with the least pleasant task',
      'cut a large assignment into parts',
      'leave a margin in the schedule',
      'hand over what you need not do yourself',
    ],
    [
      'choose the urgent over the important',
      'redo others’ work',
      'stay late without need',
      'leave the dull part for the last hour',
    ],
  ],
  [
    ['in partnership', 'in negotiations', 'in work done together'],
    [
      'two find the answer one cannot see',
      'terms are better made clear before the handshake',
      'another’s experience completes yours',
      'mutual benefit persuades more than pressure',
    ],
    [
      'settle who answers for what',
      'hear the other side before you propose',
      'write the agreement down right after the meeting',
      'give way in little for a common result',
    ],
    ['decide for all', 'press people with deadlines', 'sign in haste', 'keep silent at talks'],
  ],
  [
    ['in shared obligations', 'in hard questions', 'in matters of trust'],
    [
      'a hard question is solved by not walking around it',
      'an old obligation is ready to be closed',
      'trust pays better than control',
      'changes ripen without noise',
    ],
    [
      'finish what you promised long ago',
      'check the terms to the last line',
      'discuss the difficult thing in private',
      'ask directly about what makes you doubt',
    ],
    ['promise for others', 'look for a catch in every word', 'hide a mistake', 'keep a project out of stubbornness'],
  ],
  [
    ['in study and training', 'on business trips', 'in long-term plans'],
    [
      'new knowledge is put to use at once',
      'a view from outside shows the scale',
      'a distant aim gives meaning to routine',
      'a mentor appears where nobody looked',
    ],
    [
      'sign up for a course or open a textbook',
      'question someone who has solved such a task',
      'set an aim for the year and the first step to it',
      'share experience with newcomers',
    ],
    ['lecture colleagues', 'name deadlines at random', 'put off learning', 'think your way the only one'],
  ],
  [
    ['in talks with superiors', 'in responsible decisions', 'in work everyone sees'],
    [
      'your efforts are noticed by those who decide',
      'responsibility earns respect',
      'reputation works for you',
      'a serious talk about plans is well timed',
    ],
    [
      'show the result ahead of time',
      'ask for feedback on your work',
      'name the aim you are going for',
      'come to meetings with a ready proposal',
    ],
    ['compare merits', 'wait for praise at every step', 'argue with the boss in public', 'take what leads in a circle'],
  ],
  [
    ['in teamwork', 'in professional circles', 'in common projects'],
    [
      'the team picks up your thought',
      'a useful contact grows out of a friendly talk',
      'together it is easier to aim higher',
      'a bold plan finds supporters',
    ],
    [
      'tell the idea to those who may join',
      'renew contact with former colleagues',
      'help someone’s project in deed',
      'gather opinions before deciding',
    ],
    [
      'divide success into yours and theirs',
      'agree with everyone at once',
      'take part in every thread',
      'envy another’s growth',
    ],
  ],
  [
    ['in work behind the scenes', 'in drafts and preparation', 'in breaks between tasks'],
    [
      'quiet preparation matters more than a loud start',
      'a solution comes when you forget it for a while',
      'unseen work brings a lasting result',
      'rest turns out to be part of work',
    ],
    [
      'close the loose ends nobody reminds you of',
      'spend a day in silence and without meetings',
      'write down thoughts it is too early to share',
      'take a pause before a large decision',
    ],
    ['work without days off', 'reveal plans too early', 'hide from questions', 'keep everything in your head'],
  ],
];

const HEALTH: readonly House[] = [
  [
    ['in caring for yourself', 'in the early hours', 'at the start of the day'],
    [
      'energy comes together with movement',
      'your own pace proves the best one',
      'posture changes the mood faster than it seems',
      'a slow morning keeps strength until evening',
    ],
    [
      'begin the morning with five minutes of movement',
      'straighten your shoulders and walk a little slower',
      'ask yourself how much rest you really need',
      'keep one hour for yourself',
    ],
    [
      'compare your strength with others',
      'get up earlier than sleep allows',
      'force good cheer',
      'put off caring for yourself',
    ],
  ],
  [
    ['in small comforts', 'at the table', 'in pleasant habits'],
    [
      'an unhurried breakfast sets the tone better than an alarm',
      'strength comes from simple pleasures',
      'comfortable shoes decide more than it seems',
      'soft light and a blanket do their quiet work',
    ],
    [
      'have lunch at a table and without hurry',
      'make your resting place more comfortable',
      'air the room before sleep',
      'treat yourself to a warm bath or a good book',
    ],
    ['eat on the run', 'pile up tiredness', 'save on sleep', 'snack out of boredom'],
  ],
  [
    ['on daily walks', 'on the road', 'in the flow of news'],
    [
      'a short walk clears the head',
      'even breathing calms faster than persuasion',
      'silence on the phone brings attention back',
      'going on foot takes no longer and is more fun',
    ],
    [
      'get off a stop early and walk',
      'breathe slowly before an important talk',
      'swap the evening news for a few pages of a book',
      'stretch your arms and shoulders every hour',
    ],
    ['read news before sleep', 'talk without a pause', 'run where you could walk', 'sit indoors all day'],
  ],
  [
    ['at home', 'before bed', 'among your household'],
    [
      'home restores strength faster than any trip',
      'a calm evening is worth a day off',
      'order in the room quiets the mind',
      'sleep is deeper where it is dark and still',
    ],
    [
      'turn off the bright light an hour before bed',
      'have an evening without screens',
      'spend half an hour in your favourite chair',
      'change the sheets and let in the cool air',
    ],
    ['sit up late', 'argue before sleep', 'turn the day off into cleaning', 'discuss worries over supper'],
  ],
  [
    ['in games and dancing', 'in favourite pastimes', 'in moving for pleasure'],
    [
      'movement for joy does more than movement for duty',
      'laughter loosens tension as well as rest',
      'music itself suggests the rhythm',
      'a pleasant pastime charges you for days',
    ],
    [
      'put on music and dance in the kitchen',
      'play something lively',
      'recall a movement you loved as a child',
      'laugh out loud at something',
    ],
    ['exercise against your will', 'turn play into a contest', 'overdo the fun', 'scold yourself for laziness'],
  ],
  [
    ['in the daily routine', 'in good habits', 'in switching between work and rest'],
    [
      'a constant bedtime works small wonders',
      'a new habit takes root if it is small',
      'breaks do more than feats',
      'an even rhythm saves strength',
    ],
    [
      'go to bed and get up at the same time',
      'add one pleasant habit to the morning',
      'stand up from the table every hour',
      'begin with ten minutes of stretching',
    ],
    ['change all habits at once', 'skip lunch', 'give up sleep for work', 'demand records of yourself'],
  ],
  [
    ['in time with someone close', 'on walks together', 'in rest for two'],
    [
      'in good company the step is lighter',
      'a heart-to-heart talk takes a load off the shoulders',
      'calm is contagious',
      'it is easier to leave the house together',
    ],
    [
      'ask someone along for a walk',
      'agree on a shared stretch',
      'ask for help where you are tired',
      'turn down a meeting you have no strength for',
    ],
    [
      'keep to another’s pace',
      'take others’ quarrels to heart',
      'do everything for two',
      'bear tiring company out of politeness',
    ],
  ],
  [
    ['in tense moments', 'after hard days', 'in time off'],
    [
      'tension leaves once it is no longer hidden',
      'strength comes back in waves',
      'strong feelings ask for movement',
      'rest succeeds when the phone is off',
    ],
    [
      'talk things over with someone you trust',
      'take a warm shower and go to bed early',
      'walk briskly if irritation has piled up',
      'write down worries and close the notebook',
    ],
    ['hide tiredness', 'replay the unpleasant', 'test your endurance', 'keep anxiety inside'],
  ],
  [
    ['out of town', 'on new routes', 'far from home'],
    [
      'a new route wakes you better than coffee',
      'a wide view straightens the shoulders',
      'a change of scene refreshes even in a day',
      'a wood or an embankment brings clarity back',
    ],
    [
      'get out to where the horizon shows',
      'try a movement you have never tried',
      'draw up a walking route for the weekend',
      'spend half a day in the open air',
    ],
    ['wait for a holiday to rest', 'chase impressions', 'take work thoughts along', 'overrate your reserves'],
  ],
  [
    ['at work', 'in busy hours', 'at the end of the working day'],
    [
      'a break adds more strength than an extra hour at the desk',
      'responsibility is lighter on rested shoulders',
      'rest can be put into the plan too',
      'endurance begins with a timely “enough”',
    ],
    [
      'put rest into the schedule next to work',
      'finish work at the appointed hour',
      'pause before tiredness builds up',
      'walk home after work',
    ],
    ['work without breaks', 'be proud of tiredness', 'answer work mail at night', 'postpone a day off'],
  ],
  [
    ['among friends', 'at friendly meetings', 'in good company'],
    [
      'a meeting with friends charges like sleep',
      'moving is more fun in company',
      'support takes half the tiredness away',
      'a common venture gets you out of the house',
    ],
    [
      'take friends to the rink, the park or simply out',
      'join people who love to move',
      'offer friends a walk instead of a feast',
      'tell your people you need rest',
    ],
    ['accept every meeting', 'stay out past midnight', 'compete with friends', 'spend evenings in chats'],
  ],
  [
    ['in quiet hours', 'in time alone', 'in the night hours'],
    [
      'sleep becomes the main source of strength',
      'silence works better than entertainment',
      'a little solitude does good',
      'peace returns when nothing has to be done in time',
    ],
    [
      'go to bed an hour earlier than usual',
      'spend time by water or simply listen to the rain',
      'mute the phone for a whole evening',
      'lie down with your eyes closed in mid-day',
    ],
    ['fill the evening with a screen', 'blame yourself for idleness', 'carry others’ worries', 'fight drowsiness'],
  ],
];

const FINANCE: readonly House[] = [
  [
    ['in personal spending', 'in your own money decisions', 'in purchases for yourself'],
    [
      'it is clear which spending is for you and which for show',
      'your own decision proves sounder than advice',
      'wishes and means come to terms',
      'a new habit of counting takes root',
    ],
    [
      'write down three purchases that pleased you and three that did not',
      'decide in advance how much you may spend on yourself',
      'name one money goal and its date',
      'give a wish a day to think it over',
    ],
    ['buy to impress', 'look at others’ wallets', 'pay extra for speed', 'decide on a mood'],
  ],
  [
    ['in the household budget', 'in everyday expenses', 'in savings'],
    [
      'order in the budget calms better than promises',
      'small sums add up to a large one',
      'thrift turns out to be a form of care',
      'things bought with thought last long',
    ],
    [
      'add up what you spent over a week',
      'set a small sum aside for the unexpected',
      'check the subscriptions you forgot',
      'make a list before you go shopping',
    ],
    [
      'spend just in case',
      'stock up without counting',
      'lower the price of your work',
      'take a discount for a bargain',
    ],
  ],
  [
    ['in contracts and letters', 'in small purchases', 'in talks about money'],
    [
      'a timely question saves a fair sum',
      'terms are clearer on a second reading',
      'useful news comes from people you know',
      'trifles in bills deserve attention',
    ],
    [
      'compare several offers before paying',
      'have the terms confirmed in writing',
      'go through bills and bank letters',
      'add up what you spend on the road',
    ],
    ['believe advertising', 'sign on the run', 'discuss other people’s money', 'buy with one click'],
  ],
  [
    ['in spending on the home', 'in the family budget', 'in plans for repairs'],
    [
      'household spending is easier to plan together',
      'mending the old costs less than replacing it',
      'a family talk about money goes calmly',
      'comfort does not need large sums',
    ],
    [
      'discuss large purchases at home in advance',
      'draw up an estimate before repairs',
      'find what can be given away or mended',
      'start a common box for a pleasant goal',
    ],
    [
      'quarrel about money at supper',
      'refurnish out of boredom',
      'hide spending from the family',
      'put off small repairs',
    ],
  ],
  [
    ['in spending on hobbies', 'in the cost of leisure', 'in presents and treats'],
    [
      'joy does not always cost money',
      'generosity is good in measure',
      'a favourite pastime deserves its own line in the budget',
      'free pleasures are no worse than paid ones',
    ],
    [
      'put a sum for pleasures into the budget',
      'make a present with your own hands',
      'find a free exhibition, walk or concert',
      'set a limit before the party begins',
    ],
    [
      'compete in generosity',
      'spend out of boredom',
      'take risks for the thrill',
      'pay with gifts instead of attention',
    ],
  ],
  [
    ['in keeping accounts', 'in daily expenses', 'in small payments'],
    [
      'five minutes of accounts replace a great audit',
      'order in papers saves money',
      'a useful habit takes root if it is simple',
      'small leaks are plain to see',
    ],
    [
      'write expenses down every evening',
      'pay the bills before you are reminded',
      'sort the documents into folders',
      'name a weekday for money matters',
    ],
    ['leave payments for the last day', 'save on sleep and lunch', 'keep accounts in your head', 'chase every sale'],
  ],
  [
    ['in shared money', 'in agreements with partners', 'in joint purchases'],
    [
      'clear terms protect a friendship',
      'common spending is easier to settle aloud',
      'another’s caution balances your scope',
      'a fair share costs less than a grudge',
    ],
    [
      'agree who pays for what',
      'write the terms down and have them read',
      'take advice before a large purchase',
      'return small debts',
    ],
    ['pay for everyone out of politeness', 'decide for two', 'keep silent about expenses', 'haggle on principle'],
  ],
  [
    ['in debts and obligations', 'in taxes and bills', 'in matters of trust'],
    [
      'an old obligation is ready to be closed',
      'order in documents removes worry',
      'caution is more useful than scope',
      'the small print deserves attention',
    ],
    [
      'reread the contract to the last line',
      'list your obligations and their dates',
      'close at least one small debt',
      'check passwords and access to accounts',
    ],
    ['borrow without need', 'vouch for others', 'hide bills in a drawer', 'trust money to strangers'],
  ],
  [
    ['in spending on study', 'in spending on trips', 'in larger plans'],
    [
      'knowledge saves money more surely than luck',
      'a distant goal helps you to refuse what is not needed',
      'a trip costs less when it is planned',
      'another’s experience spares you mistakes',
    ],
    [
      'count the full cost of a trip or a course',
      'read a book about keeping a budget',
      'cut a large goal into monthly steps',
      'compare prices well in advance',
    ],
    ['believe loud promises', 'spend future money', 'take a dream for a plan', 'buy a course for its cover'],
  ],
  [
    ['in talks about pay', 'in business expenses', 'in big goals'],
    [
      'your work asks for a fair estimate',
      'care with money earns respect',
      'a large goal comes closer with an estimate',
      'business spending is easily kept apart',
    ],
    [
      'prepare for a talk about pay with facts in hand',
      'separate work expenses from your own',
      'give your goal a sum and a date',
      'count how much time each job takes',
    ],
    ['spend to look solid', 'accept vague terms of pay', 'mistake turnover for what is left', 'speak of pay in hints'],
  ],
  [
    ['in pooled money', 'in plans with friends', 'in spending in company'],
    [
      'spending for company is plainer than usual',
      'friends suggest a sensible way to save',
      'a dream becomes a plan once it has a price',
      'it is better to talk about costs beforehand',
    ],
    [
      'offer friends a meeting that costs nothing',
      'settle the common budget before you begin',
      'start a box for a dream',
      'swap things instead of buying new ones',
    ],
    [
      'spend for company',
      'lend what you need yourself',
      'measure up to others’ purchases',
      'be ashamed to say “too dear”',
    ],
  ],
  [
    ['in unnoticed expenses', 'in forgotten bills', 'in old papers'],
    [
      'unnoticed spending comes to light',
      'quiet thrift gives more than loud plans',
      'a pause in purchases does the budget good',
      'an old money question asks for an end',
    ],
    [
      'have a day without purchases',
      'sort old receipts and contracts',
      'switch off the reminders of shops',
      'check what is charged by itself',
    ],
    [
      'comfort yourself with purchases',
      'close your eyes to bills',
      'spend at night online',
      'live by “I will sort it out later”',
    ],
  ],
];

const named = (houses: readonly House[]): readonly PeriodHouse[] =>
  houses.map(([where, focus, todo, leave]) => ({ where, focus, todo, leave }));

/** The houses of the solar chart in each area of life. */
export const EN_PERIOD_HOUSES: Readonly<Record<Area, readonly PeriodHouse[]>> = {
  general: named(GENERAL),
  love: named(LOVE),
  career: named(CAREER),
  health: named(HEALTH),
  finance: named(FINANCE),
};
