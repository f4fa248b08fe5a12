import type { StepWords } from './tarot-words';

/** What can be done within days, by the card it follows from. */
export const EN_STEPS: StepWords = {
  leads: [
    'From what {card} {card|says|say} comes a simple step.',
    'A step for this week is suggested by {card}.',
    'So that the cards do not stay words, begin small.',
    'And here is something you can do this very week.',
    'Take one lesson from {card} and put it to use.',
    'Now to something you can do.',
    'And one step that is within your strength.',
    'Let what was said become an act, even a small one.',
    'For this week a single step is enough.',
    'The next word is yours.',
  ],
  lightLeads: [
    'One thing for this week, in the spirit of {card}.',
    'Try what {card} {card|speaks|speak} of in practice.',
  ],
  lightTodayLeads: ['One thing for today, in the spirit of {card}.'],
  todayLeads: [
    'A small step for today.',
    'Here is something to do before evening.',
    'So that the card does not stay a picture, do one thing.',
    'One step is enough for today.',
    'What was said is easily tested.',
    'In practice, try this.',
    'Let the thought of the day become a small act.',
  ],
  majors: {
    'the-fool': {
      upright: ['Sign up for one trial lesson, or go somewhere you have never been.'],
      reversed: ['Before you agree to something new, ask three plain questions: when, with whom, and what then.'],
    },
    'the-magician': {
      upright: ['Pick one task for which everything is at hand and give it the first half-hour of the day.'],
      reversed: ['Cross two half-begun tasks off the list and take a third to its full stop.'],
    },
    'the-high-priestess': {
      upright: ['Spend an evening without news and write down the first thought that comes in the quiet.'],
      reversed: ['Ask outright about the thing you have been guessing at, and hear the whole of it.'],
    },
    'the-empress': {
      upright: ['Make something beautiful with your hands, a bunch of flowers, a supper, a shelf, and take your time.'],
      reversed: [
        'Drop for a week one care that nobody asked you for, and keep that time for yourself.',
        'Put off one care that nobody asked you for, and keep that hour for yourself.',
      ],
    },
    'the-emperor': {
      upright: ['Give one task a day and an hour, and tell those whom it concerns.'],
      reversed: ['Hand over one decision you usually take alone, and do not correct it.'],
    },
    'the-hierophant': {
      upright: ['Find someone who has walked this road before and ask one precise question.'],
      reversed: ['Write down a rule you live by and check whether it is really yours.'],
    },
    'the-lovers': {
      upright: ['Write down two options and mark honestly after which of them you breathe more evenly.'],
      reversed: ['Talk about what matters to you before you talk about what hurts.'],
    },
    'the-chariot': {
      upright: [
        'Choose one goal for the week and note every evening how much closer you are.',
        'Choose one direction and refuse whatever leads aside, at least until evening.',
      ],
      reversed: ['Take a day off and check that you are heading the right way before you speed up.'],
    },
    strength: {
      upright: ['In the next argument speak half as loud as usual and see what changes.'],
      reversed: ['Write down the reproach you make yourself most often and reply to it as you would a friend.'],
    },
    'the-hermit': {
      upright: ['Put the phone away for an hour and spend it alone with one task or one book.'],
      reversed: ['Call someone you have not spoken to for long, if only for ten minutes.'],
    },
    'wheel-of-fortune': {
      upright: ['Say yes to one invitation that you usually wave aside.'],
      reversed: ['Change a single line of yours in a familiar argument and see where it turns.'],
    },
    justice: {
      upright: ['Divide a sheet in two, write down the arguments of both sides and read them in the morning.'],
      reversed: ['Name aloud one agreement that has stopped being fair, and suggest a new one.'],
    },
    'the-hanged-man': {
      upright: [
        'Put off one decision for three days and look at it meanwhile through the eyes of someone else.',
        'Do not hurry one decision, and look at it through the eyes of someone else.',
      ],
      reversed: ['Do the smallest of the things you have been putting off.'],
    },
    death: {
      upright: ['Clear out one drawer and let go of whatever has no place there any more.'],
      reversed: ['Name a task you keep up out of habit alone, and set the day on which you close it.'],
    },
    temperance: {
      upright: [
        'Do the thing you chose for twenty minutes a day, a week long, and not a minute more.',
        'Give the thing that matters twenty minutes, and not a minute longer.',
      ],
      reversed: ['Take out of the coming days one promise you made too easily.'],
    },
    'the-devil': {
      upright: ['Live one day without a habit you are embarrassed by, and notice when you miss it.'],
      reversed: ['Write down what you no longer agree to, and read it before you say "all right".'],
    },
    'the-tower': {
      upright: ['List what has come through unbroken, and begin with the first item.'],
      reversed: ['Speak of the crack that everyone walks round, while the talk can still be quiet.'],
    },
    'the-star': {
      upright: ['Write down one distant goal and one step towards it that fits into half an hour.'],
      reversed: [
        'Every evening this week note one thing that went well, and do not skip the small ones.',
        'Note in the evening one thing that went well, and do not skip the small ones.',
      ],
    },
    'the-moon': {
      upright: ['Wait until morning with one decision and read it again by daylight.'],
      reversed: ['Divide a sheet into "I know" and "I suppose" and sort your worries into it.'],
    },
    'the-sun': {
      upright: ['Go for a walk by day with no errand, and tell someone what makes you glad.'],
      reversed: ['Let one plain joy into the day: a song, a walk, a talk with somebody easy.'],
    },
    judgement: {
      upright: ['Write the letter you have been putting off, even if you never send it.'],
      reversed: ['Close one old "I should have": write down the lesson and cross out the rest.'],
    },
    'the-world': {
      upright: ['Mark what is finished before you start anew: ask those who were beside you round for tea.'],
      reversed: ['List what is unfinished and complete the shortest item.'],
    },
  },
  suits: {
    wands: {
      upright: [
        'Make the first sketch of your idea on the same day, while it is warm.',
        'Tell one person who knows how to encourage about your plan.',
        'Give the idea the first hour of your next free day.',
        'Begin with the part you are most curious about.',
        'Say your idea out loud, even if it is not combed yet.',
        'Take one task and do it with relish, and let the rest wait.',
      ],
      reversed: [
        'Before you speed up, get some sleep and choose one task out of five.',
        'Finish one small thing you dropped halfway.',
        'Breathe out, take a brisk walk, and only then reply.',
        'Give back one errand you took on out of politeness.',
        'Remember what drew you to this, and return to it for half an hour.',
      ],
    },
    cups: {
      upright: [
        'Say one kind word to someone close that you usually keep to yourself.',
        'Write to whoever came to mind as you read this, for no reason at all.',
        'Write down what you are grateful to this day for; three lines are enough.',
        'Sit down with someone over tea and only listen for the first ten minutes.',
        'Give a small present without a date or a reason.',
        'Ask yourself in the evening what you felt during the day, and write it down in one word.',
      ],
      reversed: [
        'Turn one grievance into a request and say it aloud.',
        'Spend an evening in quiet and decide nothing for anyone.',
        'Sort your feelings from those of others on paper: two columns, no more.',
        'Ask for the thing you have been waiting for in silence.',
        'Allow yourself a day without comforting or counselling anyone, only sleep, food and air.',
      ],
    },
    swords: {
      upright: [
        'Put the main thing into one sentence and read it aloud.',
        'Check one "everybody knows" that your decision rests on.',
        'Write down the arguments for and against and leave the sheet until morning.',
        'Ask one direct question and do not prompt the reply.',
        'Strike everything but the point out of the talk you have to have.',
        'Set a day for the difficult talk, so that you need not carry it in your head.',
      ],
      reversed: [
        'Write your worries in a column and tick those that something can be done about.',
        'Leave the sharp reply until tomorrow and read it again in the morning.',
        'Give your head a day off: an evening without arguments or news.',
        'Ask somebody calm to look at this with fresh eyes.',
        'Change one "never" into "not yet" and see what happens.',
      ],
    },
    pentacles: {
      upright: [
        'Do one tangible thing: mend it, wash it, plant it or put it in its place.',
        'Set aside half an hour a day for it and keep that up for three days.',
        'Begin with the first page: notes, an estimate or a list, whichever is closer.',
        'Tidy one table, and keep it that way for a week.',
        'Look at what you can do already and offer it to someone who needs it.',
        'Look after simple things, sleep, lunch and a walk, for three days in a row.',
      ],
      reversed: [
        'Count out loud what you already have before you count what is missing.',
        'Part with one thing you have not used for long.',
        'Say "I cannot manage this in time" before it shows anyway.',
        'Change the usual order of your tasks for a day and see what drops out by itself.',
        'Stop at what is already good, and do not redo it.',
      ],
    },
  },
  longer: /week|three days/,
  careful: [
    'Write down all that you know for a fact, and beside it the questions you will take to a specialist.',
    'Arrange a talk with a specialist this week and write down three questions for it.',
    'Put the papers you need in one place and choose the day on which you show them to a specialist.',
    'Tell someone you trust about your worry, and find together a specialist to go to.',
  ],
};
