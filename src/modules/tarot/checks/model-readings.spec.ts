import type { Language } from '../../../shared/language';
import { findProblems } from '../../writing';
import type { ReadingInput } from '../domain/reading-input';
import { READING_KIND } from '../tarot-kinds';

const INPUT: ReadingInput = {
  spread: 'celtic-cross',
  cards: [
    { card: 'five-of-cups', orientation: 'upright' },
    { card: 'the-tower', orientation: 'reversed' },
    { card: 'the-star', orientation: 'upright' },
    { card: 'six-of-cups', orientation: 'upright' },
    { card: 'three-of-swords', orientation: 'upright' },
    { card: 'page-of-wands', orientation: 'upright' },
    { card: 'the-hanged-man', orientation: 'upright' },
    { card: 'nine-of-wands', orientation: 'reversed' },
    { card: 'death', orientation: 'upright' },
    { card: 'judgement', orientation: 'upright' },
  ],
  question: 'Как мне жить дальше?',
  isSoftened: false,
  isForYouth: false,
};

/** Good texts as a model may write them, a paragraph each. */
const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'В центре вашей истории — Пятёрка Кубков: вы смотрите на то, что пролилось, и почти не замечаете уцелевшего. Сожаление здесь честное, но оно занимает больше места, чем заслуживает.',
    'Мешает перевёрнутая Башня: перемена назрела, а вы подпираете стену, которая давно трещит. Страх краха отнимает силы, которые пригодились бы на спокойный разбор завалов.',
    'Ваша цель — Звезда. Вам хочется снова верить в хорошее без оглядки и делать то, что откликается. Это желание тихое, и потому его легко отложить на потом.',
    'В основании лежит Шестёрка Кубков: корни происходящего — в давних привязанностях и в том, как вас учили заботиться о близких. Доброта оттуда, и грусть тоже оттуда.',
    'Тройка Мечей остаётся позади. То, что ранило, уже случилось и отболело; от него осталась осторожность. Её можно поблагодарить и понемногу отпускать.',
    'В ближайшие недели в вашу жизнь входит Паж Жезлов: появится повод попробовать новое, пусть и неумело. Не ждите готовности, любопытства будет достаточно.',
    'Вы сами здесь — Повешенный. Вы взяли паузу и смотрите на всё под непривычным углом. Со стороны это похоже на бездействие, но внутри идёт важная работа.',
    'Вокруг вас перевёрнутая Девятка Жезлов: близкие устали держать оборону и, возможно, отвечают резче, чем хотели бы. Попробуйте спросить, чем им помочь.',
    'Смерть на месте надежд и страхов говорит о завершении: вы хотите, чтобы старое закончилось, и боитесь этого же. Желание и страх здесь смотрят в одну сторону.',
    'Итог склоняется к Суду: пора подвести черту и услышать то, к чему вас тянет на самом деле. Это не приговор, а приглашение ответить себе честно.',
    'Все карты вместе говорят о возвращении к жизни после потери. Мечи и Кубки дают много чувства, а Паж Жезлов и Звезда показывают, куда направить силы. От вас зависит, когда вы перестанете подпирать Башню и позволите ей осесть.',
    'На этой неделе разберите одну полку или папку, которая связана с прошлым: половину отдайте, а одну вещь оставьте на память.',
  ],
  en: [
    'At the heart of it lies the Five of Cups: you look at what was spilled and barely notice what is left. The regret is honest, but it takes up more room than it deserves.',
    'The reversed Tower crosses you: change is due, and you are propping up a wall that has been cracking for long. Fear of collapse eats the strength you could use elsewhere.',
    'Above you shines the Star. You would like to trust good things again and do what feels alive to you. It is a quiet wish, which makes it easy to put off.',
    'The Six of Cups forms the foundation: the roots are in old attachments and in how you learned to care for people. Kindness comes from there, and sadness as well.',
    'The Three of Swords is passing. What hurt has already happened, and caution is what remains of it. You can thank it and let it go bit by bit.',
    'The Page of Wands comes in with the near future: a chance to try something new, however clumsily. Curiosity is enough; you need not feel ready.',
    'You yourself are the Hanged Man here. You have paused and look at everything from an unusual angle. From outside it resembles idleness, yet inside there is work going on.',
    'Around you is the Nine of Wands reversed: those close to you are tired of holding the line and may reply more sharply than they mean to. Ask what would help.',
    'Death in the place of hopes and fears speaks of an ending: you want the old to be over, and you dread the same thing. Wish and fear look in one direction.',
    'The outcome leans towards Judgement: time to draw a line and hear what you are really drawn to. It is no verdict, only an invitation to be honest with yourself.',
    'Together the cards speak of coming back to life after a loss. Cups and Swords bring much feeling, while the Page of Wands and the Star show where to send your strength. It is up to you when you stop propping up the Tower and let it settle.',
    'This week clear out one shelf or folder that belongs to the past: give half of it away and keep one thing as a memory.',
  ],
};

const problemsOf = (paragraphs: readonly string[], language: Language, input = INPUT) =>
  findProblems(READING_KIND, paragraphs.join('\n\n'), { language, input });

describe.each(['ru', 'en'] as const)('a reading of ten cards by a model in %s', (language) => {
  const paragraphs = TEXTS[language];

  it('is let through', () => {
    expect(problemsOf(paragraphs, language)).toEqual([]);
  });

  it('is refused for every card that lies the other way up, is another, or lies elsewhere', () => {
    const [first, second, ...others] = INPUT.cards;
    const exchanged = { ...INPUT, cards: [second!, first!, ...others] };
    expect(problemsOf(paragraphs, language, exchanged).length).toBeGreaterThan(0);
    const turned = { ...INPUT, cards: INPUT.cards.map(({ card }) => ({ card, orientation: 'upright' as const })) };
    const codes = problemsOf(paragraphs, language, turned).map(({ code }) => code);
    expect(codes).toEqual(['fact_orientation', 'fact_orientation']);
    const another = { ...INPUT, cards: [{ card: 'the-fool', orientation: 'upright' } as const, second!, ...others] };
    expect(problemsOf(paragraphs, language, another).map(({ code }) => code)).toContain('fact_card');
  });

  it('is refused without one of its paragraphs', () => {
    expect(problemsOf(paragraphs.slice(1), language).map(({ code }) => code)).toEqual(['paragraphs']);
  });
});
